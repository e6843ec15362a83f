import { type Column, type Headers, Refusal, spellings } from '../column.ts';

/**
 * One of a fixed set: `labels` gives the English value for each Danish label, such as `{ Ulovligt: 'UNLAWFUL' }`; case does not
 * matter, and the English value itself is accepted too.
 *
 * @param sqlType the name of the PostgreSQL enum where the column is one.
 */
export function enumColumn<const Value extends string>(
  headers: Headers,
  labels: Readonly<Record<string, Value>>,
  sqlType = 'text',
): Column<Value> {
  const values = new Map<string, Value>();
  for (const value of Object.values(labels)) values.set(fold(value), value);
  for (const [label, value] of Object.entries(labels)) values.set(fold(label), value);
  const choices = Object.keys(labels).join(', ');
  return {
    headers: spellings(headers),
    sqlType,
    optional: false,
    parse(text) {
      const value = values.get(fold(text));
      if (value === undefined) throw new Refusal(`is none of: ${choices}`);
      return value;
    },
  };
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
