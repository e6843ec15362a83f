import { type Column, type ParseContext, Refusal, SkipRow } from './column.ts';
import { columnTitle, type ImportDefinition } from './define-import.ts';
import type { HeaderMatch } from './match-header.ts';

/** One fault of a row: the column's title (empty for the whole row) and the reason. Neither holds a value of the file. */
export interface RowFault {
  readonly column: string;
  readonly reason: string;
}

/** Rows for the table, in the order of `tableColumns`. */
export type TableRow = readonly unknown[];

export type ParsedRow =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'refused'; readonly faults: readonly [RowFault, ...RowFault[]] }
  | { readonly kind: 'skipped' };

/** The table's columns that a file fills, in a fixed order, with their PostgreSQL types. */
export function tableColumns(
  definition: ImportDefinition,
  match: HeaderMatch,
): readonly { name: string; sqlType: string }[] {
  const { columns, wide, routine } = definition;
  const plain = Object.entries(columns).filter(([name]) => routine !== null || match.places.has(name));
  return [
    ...plain.map(([name, { sqlType }]) => ({ name, sqlType })),
    ...(wide === null ? [] : Object.entries(wide.headerColumns).map(([name, sqlType]) => ({ name, sqlType }))),
    ...(wide === null ? [] : [{ name: wide.cell.name, sqlType: wide.cell.column.sqlType }]),
  ];
}

/** Checks one record of the file and turns it into rows of the table; every fault of it is found. */
export function parseRow(
  definition: ImportDefinition,
  match: HeaderMatch,
  fields: readonly string[],
  context: ParseContext,
): ParsedRow {
  if (fields.length < match.width || fields.slice(match.width).some((field) => field.trim() !== '')) {
    return {
      kind: 'refused',
      faults: [{ column: '', reason: `has ${fields.length} fields where the header has ${match.width}` }],
    };
  }
  const faults: RowFault[] = [];
  const row: Record<string, unknown> = {};
  const values: unknown[] = [];
  for (const [name, column] of Object.entries(definition.columns)) {
    const place = match.places.get(name);
    const text = place === undefined || place === null ? '' : (fields[place] ?? '');
    const parsed = parseField(column, text, context);
    if (parsed === SKIP) return { kind: 'skipped' };
    if (typeof parsed === 'string') faults.push({ column: columnTitle(definition, name), reason: parsed });
    else row[name] = parsed.value;
    if (place !== undefined || definition.routine !== null) values.push(row[name]);
  }
  for (const check of faults.length > 0 ? [] : definition.checks) {
    if (!check.holds(row)) faults.push({ column: columnTitle(definition, check.column), reason: check.reason });
  }
  const rows = widen(definition, match, fields, values, faults, context);
  const [first, ...more] = faults;
  return first === undefined ? { kind: 'rows', rows } : { kind: 'refused', faults: [first, ...more] };
}

const SKIP = Symbol('skip');

/** The value, or the reason why not. */
function parseField(
  column: Column<unknown>,
  field: string,
  context: ParseContext,
): { value: unknown } | string | typeof SKIP {
  const text = field.trim();
  if (text === '' && column.parsesEmpty !== true) return 'is missing';
  try {
    return { value: column.parse(text, context) };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    if (error instanceof SkipRow) return SKIP;
    throw error;
  }
}

function widen(
  { wide }: ImportDefinition,
  match: HeaderMatch,
  fields: readonly string[],
  values: readonly unknown[],
  faults: RowFault[],
  context: ParseContext,
): TableRow[] {
  if (wide === null) return [values];
  return match.cells.flatMap(({ place, header, values: headed }) => {
    const parsed = parseField(wide.cell.column, fields[place] ?? '', context);
    if (parsed === SKIP) return [];
    if (typeof parsed === 'string') {
      faults.push({ column: header, reason: parsed });
      return [];
    }
    return [[...values, ...Object.keys(wide.headerColumns).map((name) => headed[name]), parsed.value]];
  });
}
