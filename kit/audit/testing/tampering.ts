import type pg from 'pg';
import { ENTRY_COLUMNS, ENTRY_SELECT, ENTRY_SESSION, type EntryText, entryData } from '../entry-data.ts';
import { GrowingTree } from '../growing-tree.ts';
import { leafHash } from '../merkle-hash.ts';

/** Numbers that choose what is tampered with. */
export interface Choice {
  readonly a: number;
  readonly b: number;
}

/** What a superuser may do to the tables of a trail. */
export type Tampering = (on: pg.Client, choice: Choice) => Promise<unknown>;

/** What an edit of a column puts in the place of what was there: always something else. */
const OTHER_VALUE: Readonly<Record<(typeof ENTRY_COLUMNS)[number], string>> = {
  salt: 'substring(salt from 2) || substring(salt for 1)',
  id: 'id + 1000000',
  at: "at + interval '1 microsecond'",
  kind: "case kind when 'READ' then 'DENIED' else 'READ' end",
  subject: "subject || ' '",
  roles: "array_append(roles, 'LEAD')",
  unit: "case when unit is null then '' end",
  basis: "coalesce(basis, '') || 'x'",
  purpose: "case when purpose is null then '' end",
  case_number: "reverse(case_number) || '0'",
  grant_id: 'case when grant_id is null then gen_random_uuid() end',
  persons: 'array_append(persons, gen_random_uuid())',
  fields: "array_prepend('Person.cpr', fields)",
  detail: `detail || '{"count": -1}'`,
  trace_id: "'other-' || trace_id",
  transaction: '(transaction::text::bigint + 1)::text::xid8',
};

const nth = (table: string, key: string, parameter: string, order = key) =>
  `(select ${key} from samspil.${table} order by ${order} offset ${parameter}::bigint % (select count(*) from samspil.${table}) limit 1)`;
const entry = (parameter: string) => nth('audit_entry', 'id', parameter);
const leaf = (parameter: string) => nth('audit_leaf', 'position', parameter);
const head = (parameter: string) => nth('audit_head', 'size', parameter);

const run =
  (text: string): Tampering =>
  (on, { a, b }) =>
    on.query(`with choice as (select $1::bigint as a, $2::bigint as b) ${text}`, [a, b]);
const A = '(select a from choice)';
const B = '(select b from choice)';

/** Changes rows in pairs, through values that nothing else has. */
function swap(table: string, key: string, column: string): Tampering {
  return async (on, { a, b }) => {
    const { rows } = await on.query<{ key: string; value: unknown }>(
      `select ${key} as key, ${column} as value from samspil.${table} where ${column} is not null order by ${key}`,
    );
    const one = rows[a % rows.length];
    const other = rows[b % rows.length];
    if (one === undefined || other === undefined || one.key === other.key) return;
    const set = (where: string, is: unknown, value: unknown) =>
      on.query(`update samspil.${table} set ${column} = $2 where ${where} = $1`, [is, value]);
    if (column === key) {
      await set(key, one.key, '99999999');
      await set(key, other.key, one.key);
      await set(key, '99999999', other.key);
      return;
    }
    if (column === 'entry_id') await set(key, one.key, '99999999');
    await set(key, other.key, one.value);
    await set(key, one.key, other.value);
  };
}

const tails: Readonly<Record<string, (length: string) => string>> = {
  audit_entry: (length) =>
    `delete from samspil.audit_entry where id in (select id from samspil.audit_entry order by id desc limit ${length})`,
  audit_leaf: (length) =>
    `delete from samspil.audit_leaf where position in (select position from samspil.audit_leaf order by position desc limit ${length})`,
  audit_head: (length) =>
    `delete from samspil.audit_head where size in (select size from samspil.audit_head order by size desc limit ${length})`,
};

/** A row is changed, and its leaf and all subtrees over it are made to fit: what only the kept heads can tell. */
async function rewrite(on: pg.Client, { a }: Choice): Promise<void> {
  await on.query('begin');
  await on.query(ENTRY_SESSION);
  const { rows } = await on.query<EntryText & { position: string }>(
    `select l.position, ${ENTRY_SELECT} from samspil.audit_leaf l join samspil.audit_entry e on e.id = l.entry_id order by l.position`,
  );
  const row = rows[a % rows.length];
  if (row === undefined) throw new Error('There is no entry.');
  const changed: EntryText = { ...row, subject: `${row.subject}-other` };
  await on.query('update samspil.audit_entry set subject = $2 where id = $1', [row.id, changed.subject]);
  await on.query('update samspil.audit_leaf set hash = $2 where position = $1', [
    row.position,
    leafHash(entryData(changed)),
  ]);
  const leaves = await on.query<{ position: string; hash: Buffer }>(
    'select position, hash from samspil.audit_leaf order by position',
  );
  const tree = new GrowingTree();
  for (const { position, hash } of leaves.rows) {
    const subtrees = Buffer.concat(tree.append(hash));
    await on.query('update samspil.audit_leaf set subtrees = $2 where position = $1 and subtrees <> $2', [
      position,
      subtrees,
    ]);
  }
  await on.query('commit');
  await on.query('set search_path to default');
}

/** The trail ends earlier, in all three tables alike, at a head that was signed. */
async function cutAtHead(on: pg.Client, { a }: Choice): Promise<void> {
  const { rows } = await on.query<{ size: string }>('select size from samspil.audit_head order by size desc offset 1');
  const size = rows[a % rows.length]?.size;
  await on.query(
    `delete from samspil.audit_entry where id in (select entry_id from samspil.audit_leaf where position >= $1)`,
    [size],
  );
  await on.query('delete from samspil.audit_leaf where position >= $1', [size]);
  await on.query('delete from samspil.audit_head where size > $1', [size]);
}

/** Everything that is tried, by name. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  ...Object.fromEntries(
    ENTRY_COLUMNS.map((column) => [
      `an edit of ${column}`,
      run(`update samspil.audit_entry set ${column} = ${OTHER_VALUE[column]} where id = ${entry(A)}`),
    ]),
  ),
  'an entry is deleted': run(`delete from samspil.audit_entry where id = ${entry(A)}`),
  'entries are deleted': run(
    `delete from samspil.audit_entry where id >= ${entry(A)} and id < ${entry(A)} + 1 + ${B} % 20`,
  ),
  'an entry is put in': run(
    `insert into samspil.audit_entry (kind, subject, roles, trace_id) select kind, subject, roles, trace_id from samspil.audit_entry where id = ${entry(A)}`,
  ),
  'an entry is doubled with a past time': run(
    `insert into samspil.audit_entry (at, kind, subject, roles, trace_id, transaction, salt) select at, kind, subject, roles, trace_id, transaction, salt from samspil.audit_entry where id = ${entry(A)}`,
  ),
  'the ids of two entries change places': swap('audit_entry', 'id', 'id'),
  'the subjects of two entries change places': swap('audit_entry', 'id', 'subject'),
  'the last entries are cut off': run((tails['audit_entry'] ?? String)(`1 + ${A} % 30`)),
  'a leaf is moved': run(`update samspil.audit_leaf set position = position + 100000 where position = ${leaf(A)}`),
  'the hash of a leaf is another': run(`update samspil.audit_leaf set hash = sha256(hash) where position = ${leaf(A)}`),
  'a leaf names another entry': run(
    `update samspil.audit_leaf set entry_id = coalesce(entry_id, 0) + 1000000 where position = ${leaf(A)}`,
  ),
  'a leaf names no entry': run(`update samspil.audit_leaf set entry_id = null where position = ${leaf(A)}`),
  'subtrees of a leaf are others': run(
    `update samspil.audit_leaf set subtrees = subtrees || sha256(hash) where position = ${leaf(A)}`,
  ),
  'subtrees of a leaf are gone': run(`update samspil.audit_leaf set subtrees = '' where position = ${leaf(A)}`),
  'a leaf is deleted': run(`delete from samspil.audit_leaf where position = ${leaf(A)}`),
  'leaves are deleted': run(
    `delete from samspil.audit_leaf where position >= ${leaf(A)} and position < ${leaf(A)} + 1 + ${B} % 20`,
  ),
  'a leaf is put at the end': run(
    `insert into samspil.audit_leaf (position, entry_id, hash, subtrees) select max(position) + 1, null, sha256('x'), '' from samspil.audit_leaf`,
  ),
  'two leaves change places': swap('audit_leaf', 'position', 'position'),
  'the hashes of two leaves change places': swap('audit_leaf', 'position', 'hash'),
  'the entries of two leaves change places': swap('audit_leaf', 'position', 'entry_id'),
  'the last leaves are cut off': run((tails['audit_leaf'] ?? String)(`1 + ${A} % 30`)),
  'a head has another size': run(`update samspil.audit_head set size = size + 100000 where size = ${head(A)}`),
  'a character of a head is another': async (on, { a, b }) => {
    const { rows } = await on.query<{ size: string; statement: string }>(
      'select * from samspil.audit_head order by size',
    );
    const row = rows[a % rows.length];
    if (row === undefined) throw new Error('There is no head.');
    const at = b % row.statement.length;
    const other = row.statement[at] === 'A' ? 'B' : 'A';
    await on.query('update samspil.audit_head set statement = $2 where size = $1', [
      row.size,
      row.statement.slice(0, at) + other + row.statement.slice(at + 1),
    ]);
  },
  'the last character of a head is another': async (on, { a, b }) => {
    const { rows } = await on.query<{ size: string; statement: string }>(
      'select * from samspil.audit_head order by size',
    );
    const row = rows[a % rows.length];
    if (row === undefined) throw new Error('There is no head.');
    await on.query('update samspil.audit_head set statement = $2 where size = $1', [
      row.size,
      row.statement.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[b % 26],
    ]);
  },
  'a head is deleted': run(`delete from samspil.audit_head where size = ${head(A)}`),
  'a head is doubled': run(
    `insert into samspil.audit_head (size, statement) select size + 1, statement from samspil.audit_head where size = ${head(A)}`,
  ),
  'the statements of two heads change places': swap('audit_head', 'size', 'statement'),
  'the last heads are cut off': run((tails['audit_head'] ?? String)(`1 + ${A} % 3`)),
  'an entry and its leaf are rewritten to fit': rewrite,
  'the trail is cut at a head in all tables': cutAtHead,
  'an entry and its leaf are deleted': async (on, { a }) => {
    await on.query(
      `with gone as (delete from samspil.audit_leaf where position = ${leaf('$1')} returning entry_id)
       delete from samspil.audit_entry e using gone where e.id = gone.entry_id`,
      [a],
    );
  },
};
