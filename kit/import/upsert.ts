import { escapeIdentifier } from 'pg';
import type { Transaction } from '../database/database.ts';
import type { ImportDefinition } from './define-import.ts';
import type { TableRow } from './parse-row.ts';

/** What became of the rows of one statement: their sum is the number of rows given. */
export interface UpsertCounts {
  readonly inserted: number;
  readonly updated: number;
  /** Rows that were there already, as they are; they are not written again. */
  readonly unchanged: number;
  /** Rows whose key came again later in the same statement. */
  readonly repeated: number;
}

/** Writes rows to the definition's table in one statement. */
export type Upsert = (tx: Transaction, rows: readonly TableRow[]) => Promise<UpsertCounts>;

/**
 * Builds the one statement that writes a batch. Of rows with the same key the last one wins, by DISTINCT ON, since ON CONFLICT
 * cannot touch a row twice. That also sorts by the key, so two imports lock rows in the same order. Columns that are
 * not listed keep what they hold, or get their default.
 */
export function createUpsert(
  definition: ImportDefinition,
  columns: readonly { name: string; sqlType: string }[],
): Upsert {
  const text =
    definition.routine === null ? statement(definition, columns) : call(definition, definition.routine, columns);
  return async (tx, rows) => {
    const parameters = columns.map((_, place) => rows.map((row) => row[place]));
    const [counts] = await tx.sql<{ distinct: number; inserted: number; updated: number }>(text, parameters);
    const { distinct = 0, inserted = 0, updated = 0 } = counts ?? {};
    return { inserted, updated, unchanged: distinct - inserted - updated, repeated: rows.length - distinct };
  };
}

function call(
  definition: ImportDefinition,
  routine: string,
  columns: readonly { name: string; sqlType: string }[],
): string {
  return `/* import ${definition.name} */
    select "distinct", inserted, updated from ${quoted(routine)}(${columns.map(({ sqlType }, place) => `$${place + 1}::${sqlType}[]`).join(', ')})`;
}

function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => escapeIdentifier(part))
    .join('.');
}

function statement(definition: ImportDefinition, columns: readonly { name: string; sqlType: string }[]): string {
  const list = (names: readonly string[], prefix = '') =>
    names.map((name) => prefix + escapeIdentifier(name)).join(', ');
  const names = columns.map(({ name }) => name);
  const values = names.filter((name) => !definition.key.includes(name));
  const table = quoted(definition.table);
  const onConflict =
    values.length === 0
      ? 'do nothing'
      : `do update set ${values.map((name) => `${escapeIdentifier(name)} = excluded.${escapeIdentifier(name)}`).join(', ')}
           where row(${list(values, 'kept.')}) is distinct from row(${list(values, 'excluded.')})`;
  return `/* import ${definition.name} */
    with given as (
      select distinct on (${list(definition.key)}) ${list(names)}
        from unnest(${columns.map(({ sqlType }, place) => `$${place + 1}::${sqlType}[]`).join(', ')}) with ordinality as file (${list(names)}, "import ordinal")
       order by ${list(definition.key)}, "import ordinal" desc
    ), written as (
      insert into ${table} as kept (${list(names)})
      select ${list(names)} from given
      on conflict (${list(definition.key)}) ${onConflict}
      returning (xmax = 0) as inserted
    )
    select (select count(*) from given)::int as distinct,
           count(*) filter (where inserted)::int as inserted,
           count(*) filter (where not inserted)::int as updated
      from written`;
}
