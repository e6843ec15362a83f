import type { Transaction } from '../database/database.ts';

/** A reference that stands in the way of deleting the row it names. */
export interface Reference {
  readonly child: string;
  readonly parent: string;
  /** Pairs of columns: the child's, the parent's. */
  readonly columns: readonly (readonly [string, string])[];
}

/** What the catalog tells of a department's tables. */
export interface Tables {
  /** The one column of a table's primary key. */
  keyOf(table: string): string;
  /** The type of a column, such as `date`; null where there is none. */
  typeOf(table: string, column: string): string | null;
  /** The references to a table; those that go with it by themselves, or let go of it (ON DELETE CASCADE, SET NULL), are none. */
  referencesTo(table: string): readonly Reference[];
}

/** Reads the tables of the schema `public` from the catalog. */
export async function readTables(tx: Pick<Transaction, 'sql'>): Promise<Tables> {
  const columns = await tx.sql<{ table: string; column: string; type: string; key: boolean }>(COLUMNS);
  const references = await tx.sql<{ child: string; parent: string; columns: [string, string][] }>(REFERENCES);
  const types = new Map(columns.map(({ table, column, type }) => [`${table}.${column}`, type]));
  const keys = new Map(columns.filter(({ key }) => key).map(({ table, column }) => [table, column]));
  return {
    keyOf(table) {
      const key = keys.get(table);
      if (key === undefined) throw new Error(`The table ${table} has no primary key of one column.`);
      return key;
    },
    typeOf: (table, column) => types.get(`${table}.${column}`) ?? null,
    referencesTo: (table) => references.filter(({ parent }) => parent === table),
  };
}

const COLUMNS = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
         exists (
           select from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indnatts = 1 and i.indkey[0] = a.attnum
         ) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;

const REFERENCES = `
  select child.relname as child, parent.relname as parent,
         (select jsonb_agg(jsonb_build_array(mine.attname, theirs.attname))
            from unnest(k.conkey, k.confkey) as pair (mine, theirs)
            join pg_attribute mine on mine.attrelid = k.conrelid and mine.attnum = pair.mine
            join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = pair.theirs) as columns
    from pg_constraint k
    join pg_class child on child.oid = k.conrelid and child.relnamespace = 'public'::regnamespace
    join pg_class parent on parent.oid = k.confrelid
   where k.contype = 'f' and k.confdeltype not in ('c', 'n') and k.conrelid <> k.confrelid`;
