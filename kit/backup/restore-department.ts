import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { recordWork } from '../database/record-work.ts';
import { roleName, roleUrl } from '../database/roles.ts';
import type { Department } from '../departments.ts';
import type { Log } from '../log.ts';
import { BackupError, type DepartmentManifest, type TableManifest, tableFile } from './manifest.ts';
import { withOwner } from './owner-client.ts';

export interface RestoreOptions {
  readonly department: Department;
  readonly ownerUrl: string;
  /** The service's migrations. */
  readonly migrations: string;
  /** The department's part of the backup, which `manifest` has been compared with. */
  readonly folder: string;
  readonly manifest: DepartmentManifest;
  readonly log: Log;
}

/** Whether a database holds rows, which a restore would replace. */
export async function holdsRows(ownerUrl: string): Promise<boolean> {
  return await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ full: boolean }>(FULL);
    return rows[0]?.full === true;
  });
}

/** Whether the department's service runs on the database: its sequencer is always connected. */
export async function isServed(ownerUrl: string, department: Department): Promise<boolean> {
  return await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ served: boolean }>(
      'select exists (select from pg_stat_activity where datname = current_database() and usename = $1) as served',
      [roleName(department, 'sequencer')],
    );
    return rows[0]?.served === true;
  });
}

/**
 * Makes a department's database anew: the tables, roles and policies by the migrations of the time, the rows from the backup in one
 * transaction, then the migrations that are newer. Whatever was there is gone; an entry in the trail tells how far the replaced one went, for
 * when all five are restored and no department holds a newer head of another. Broken off, the database is empty, and the restore is
 * just run again.
 */
export async function restoreDepartment(options: RestoreOptions): Promise<void> {
  const { department, ownerUrl, migrations, manifest, log } = options;
  const replaced = await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ last: string | null }>(LAST_ENTRY);
    // One statement, one transaction.
    await client.query(
      'drop schema if exists samspil cascade; drop schema if exists public cascade; create schema public',
    );
    return rows[0]?.last ?? null;
  });
  await migrate({ department, ownerUrl, folder: migrations, log, only: manifest.migrations });
  await withOwner(ownerUrl, (client) => fill(client, options));
  await migrate({ department, ownerUrl, folder: migrations, log });
  await using importer = new Database({ url: roleUrl(ownerUrl, department, 'importer'), log, connections: 1 });
  await importer.transaction((tx) =>
    recordWork(tx, {
      kind: 'RESTORE',
      trace: randomUUID(),
      detail: { backedUpAt: manifest.at, lastEntryReplaced: replaced },
    }),
  );
}

/** The number of the last entry of the trail that is there now; null where there is none. Sequences have no row security. */
const LAST_ENTRY = `
  select case when to_regclass('samspil.audit_entry') is null then null
              else pg_sequence_last_value(pg_get_serial_sequence('samspil.audit_entry', 'id')::regclass)::text end as last`;

async function fill(client: pg.Client, { department, folder, manifest }: RestoreOptions): Promise<void> {
  await client.query('begin');
  await client.query("set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'");
  const { rows: states } = await client.query<TableState>(STATES);
  const stateOf = (table: TableManifest) =>
    states.find((state) => state.schema === table.schema && state.table === table.table);
  const unknown = manifest.tables.filter((table) => stateOf(table) === undefined);
  if (unknown.length > 0)
    throw new BackupError(`The backup of ${department} holds tables that its migrations do not make.`);
  // Rows come in as they were: no policy hides, and no trigger changes them. The owner may say so for this transaction.
  for (const state of states) {
    if (state.secured) await client.query(`alter table ${named(state)} no force row level security`);
    await client.query(`alter table ${named(state)} disable trigger user`);
    await client.query(`delete from ${named(state)}`);
  }
  const order = parentsFirst(states);
  const tables = manifest.tables.toSorted((a, b) => order.indexOf(key(a)) - order.indexOf(key(b)));
  for (const table of tables) {
    const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const into = client.query(copyFrom(`copy ${named(table)} (${columns}) from stdin`));
    await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), into);
    if (into.rowCount !== table.rows)
      throw new BackupError(`${key(table)} of ${department} has ${into.rowCount} rows and should have ${table.rows}.`);
  }
  for (const { schema, table, column } of (await client.query<Identity>(IDENTITIES)).rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${pg.escapeIdentifier(column)}), 0) + 1, false) from ${named({ schema, table })}`,
      [named({ schema, table }), column],
    );
  await client.query(
    'insert into samspil.restore (backed_up_at, last_entry) select $1, coalesce(max(id), 0) from samspil.audit_entry',
    [manifest.at],
  );
  const { rows: followers } = await client.query<{ schema: string; table: string; trigger: string }>(IDLE_FOLLOWERS);
  for (const state of states) await client.query(`alter table ${named(state)} enable trigger user`);
  for (const follower of followers)
    await client.query(`alter table ${named(follower)} disable trigger ${pg.escapeIdentifier(follower.trigger)}`);
  for (const state of states) {
    if (state.secured) await client.query(`alter table ${named(state)} force row level security`);
  }
  await client.query('commit');
}

interface TableState {
  readonly schema: string;
  readonly table: string;
  readonly secured: boolean;
  /** The tables that it refers to. */
  readonly parents: string[];
}

interface Identity {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

const key = ({ schema, table }: { schema: string; table: string }) => `${schema}.${table}`;
const named = ({ schema, table }: { schema: string; table: string }) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;

function parentsFirst(states: readonly TableState[]): string[] {
  const order: string[] = [];
  const visit = (state: TableState) => {
    if (order.includes(key(state))) return;
    for (const parent of states)
      if (parent !== state && state.parents.includes(key(parent)) && !order.includes(key(parent))) visit(parent);
    order.push(key(state));
  };
  for (const state of states) visit(state);
  return order;
}

const STATES = `
  select n.nspname as schema, c.relname as "table", c.relforcerowsecurity as secured,
         array(
           select pn.nspname || '.' || p.relname from pg_constraint k
             join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
            where k.conrelid = c.oid and k.contype = 'f'
         ) as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'samspil') and c.relkind = 'r' and (n.nspname, c.relname) <> ('samspil', 'migration')
   order by 1, 2`;

const IDENTITIES = `
  select n.nspname as schema, c.relname as "table", a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'samspil') and c.relkind = 'r' and a.attidentity <> ''`;

const FULL = `
  select exists (
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'samspil') and c.relkind = 'r' and (n.nspname, c.relname) <> ('samspil', 'migration')
       and pg_relation_size(c.oid) > 0
  ) as full`;

/** The triggers that lead rows to the ids of today are off as long as there are no former ids. */
const IDLE_FOLLOWERS = `
  select n.nspname as schema, c.relname as "table", t.tgname as trigger
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'samspil') and t.tgname like 'follow\\_%' and not exists (select from samspil.person_alias)`;
