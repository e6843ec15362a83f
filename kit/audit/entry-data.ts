/**
 * The columns of an entry in the order in which they are hashed. All of them: the sequencer refuses a table that has others, so that
 * nobody adds one that the tree does not cover.
 */
export const ENTRY_COLUMNS = [
  'salt',
  'id',
  'at',
  'kind',
  'subject',
  'roles',
  'unit',
  'basis',
  'purpose',
  'case_number',
  'grant_id',
  'persons',
  'fields',
  'detail',
  'trace_id',
  'transaction',
] as const;

/** An entry with every column as PostgreSQL writes it as text. */
export type EntryText = Readonly<Record<(typeof ENTRY_COLUMNS)[number], string | null>>;

/** How the columns of the entry `e` are read, in a transaction that has run ENTRY_SESSION. */
export const ENTRY_SELECT = ENTRY_COLUMNS.map((column) => `e.${column}::text as ${column}`).join(', ');

/**
 * Fixes how values are written as text for the rest of the transaction, whatever the database or the role is set to. Only what
 * PostgreSQL itself brings is called: a function that somebody put in front of it is not found.
 */
export const ENTRY_SESSION = `select pg_catalog.set_config(name, value, true)
   from (values ('search_path', 'pg_catalog'), ('timezone', 'UTC'), ('datestyle', 'ISO, YMD'), ('bytea_output', 'hex')) as setting (name, value)`;

const FORMAT = Buffer.from('samspil audit entry 1\n');
const NULL = Buffer.of(0xff, 0xff, 0xff, 0xff);

/**
 * What the hash of an entry is taken over: its salt, then all its columns, each with its length before it, so that no two different
 * entries give the same bytes. It is made here and not in the database, where a superuser could put another function in its place.
 */
export function entryData(entry: EntryText): Buffer {
  const parts: Buffer[] = [FORMAT];
  for (const column of ENTRY_COLUMNS) {
    const value = entry[column];
    if (value === null) {
      parts.push(NULL);
      continue;
    }
    const bytes = Buffer.from(value, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}
