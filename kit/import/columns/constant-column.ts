import type { Column } from '../column.ts';

/** The same value in every row, such as the name of the source; not in the file. */
export function constantColumn<const Value extends string | number | boolean>(
  value: Value,
  sqlType = 'text',
): Column<Value> {
  return { headers: [], sqlType, optional: false, parsesEmpty: true, parse: () => value };
}
