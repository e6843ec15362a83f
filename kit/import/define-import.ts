import type { Column, ValueOf } from './column.ts';
import type { WideTable } from './wide-table.ts';

/** The columns by the names that they have in the table. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A row after parsing. An optional column that is empty or absent from the file is null. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/** A rule over a whole row, checked when every field of it has been parsed. */
export interface RowCheck<Row> {
  /** The column that is named in the reject file. */
  readonly column: keyof Row & string;
  holds(row: Row): boolean;
  /** Why a row is refused, without values: `is before Fra dato`. */
  readonly reason: string;
}

/** What to write in the reject file when PostgreSQL refuses a row by this constraint; `{table}` is the table that it tells. */
export interface ConstraintReason {
  readonly column: string;
  readonly reason: string;
}

export interface ImportOptions<C extends Columns> {
  /** The name of the export, such as `enrolments`: what the user types. */
  readonly name: string;
  /** The table, with its schema if that is not on the search path. */
  readonly table: string;
  readonly columns: C;
  /** The natural key: columns that have a unique constraint (or index) together and are never empty. */
  readonly key: readonly string[];
  readonly checks?: readonly RowCheck<RowOf<C>>[];
  /** Readable reasons for the table's constraints, by their names, such as a foreign key's. */
  readonly constraints?: Readonly<Record<string, ConstraintReason>>;
  /** Turns each row of the file into many rows of the table. */
  readonly wide?: WideTable;
  /**
   * A function of the database that writes a batch in place of the upsert: it takes the columns as arrays, in the order in which they
   * are declared, and gives the counts "distinct", inserted, updated. All its columns are in the statement, whatever the file leaves out.
   */
  readonly routine?: string;
}

/** An export that can be imported. Made by `defineImport`. */
export interface ImportDefinition {
  readonly name: string;
  readonly table: string;
  readonly columns: Columns;
  readonly key: readonly string[];
  readonly checks: readonly RowCheck<Readonly<Record<string, unknown>>>[];
  readonly constraints: Readonly<Record<string, ConstraintReason>>;
  readonly wide: WideTable | null;
  readonly routine: string | null;
}

/**
 * Declares one export of a department: how the file's columns become a table's.
 *
 * @throws TypeError when the declaration contradicts itself, so a fault of the code shows as soon as it is loaded.
 */
export function defineImport<const C extends Columns>(options: ImportOptions<C>): ImportDefinition {
  const { name, table, columns, key, checks = [], constraints = {}, wide = null, routine = null } = options;
  const fault = (text: string) => new TypeError(`The import ${name} ${text}.`);
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) throw fault('needs a name of small letters, digits and hyphens');
  if (key.length === 0) throw fault('needs a key');
  const names = [
    ...Object.keys(columns),
    ...(wide === null ? [] : [...Object.keys(wide.headerColumns), wide.cell.name]),
  ];
  if (new Set(names).size < names.length) throw fault('has two columns of one name');
  for (const part of key) {
    if (!names.includes(part)) throw fault(`has no column ${part} for its key`);
    if (columns[part]?.optional === true)
      throw fault(`has an optional column ${part} in its key, and NULLs never conflict`);
  }
  // What parseRow hands over is a row of exactly these columns.
  const rowChecks = checks.map((check) => ({
    column: check.column,
    reason: check.reason,
    holds: (row: Readonly<Record<string, unknown>>) => check.holds(row as RowOf<C>),
  }));
  return { name, table, columns, key, checks: rowChecks, constraints, wide, routine };
}

/** The name by which users know a column: the first spelling of its header. */
export function columnTitle(definition: ImportDefinition, name: string): string {
  return definition.columns[name]?.headers[0] ?? name;
}
