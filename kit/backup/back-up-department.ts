import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { roleName } from '../database/roles.ts';
import type { Department } from '../departments.ts';
import { BackupError, type DepartmentManifest, type TableManifest, tableFile, writeManifest } from './manifest.ts';
import { withOwner } from './owner-client.ts';

export interface BackupOptions {
  readonly department: Department;
  readonly ownerUrl: string;
  /** A folder that is not there yet. */
  readonly folder: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes all rows of a department's database into a folder: one file a table, all of one snapshot, and last the manifest with their hashes.
 * Nobody who reads or writes waits for it; a service that starts does, since the owner sees through row security as the guard meanwhile,
 * in a transaction that is rolled back.
 */
export async function backUpDepartment(options: BackupOptions): Promise<DepartmentManifest> {
  const { department, ownerUrl, folder, signal } = options;
  await mkdir(folder, { mode: 0o700 });
  return await withOwner(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read');
    await client.query(
      "set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local extra_float_digits = 1",
    );
    const { rows: moment } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    await client.query(`grant ${pg.escapeIdentifier(roleName(department, 'guard'))} to current_user`);
    const { rows: hidden } = await client.query<{ name: string }>(HIDDEN, [roleName(department, 'guard')]);
    if (hidden.length > 0)
      throw new BackupError(
        `The backup would miss rows of ${hidden.map(({ name }) => name).join(', ')}: row security hides them.`,
      );
    const { rows: migrations } = await client.query<{ name: string; sha256: string }>(MIGRATIONS);
    const { rows: found } = await client.query<Omit<TableManifest, 'rows' | 'sha256'>>(TABLES);
    const tables: TableManifest[] = [];
    for (const table of found) {
      signal?.throwIfAborted();
      tables.push(await writeTable(client, folder, table));
    }
    await client.query('rollback');
    const manifest: DepartmentManifest = {
      format: 1,
      department,
      at: (moment[0]?.at ?? new Date()).toISOString(),
      migrations,
      tables,
    };
    await writeManifest(folder, manifest);
    return manifest;
  });
}

async function writeTable(
  client: pg.Client,
  folder: string,
  table: Omit<TableManifest, 'rows' | 'sha256'>,
): Promise<TableManifest> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const source = client.query(
    copyTo(
      `copy (select ${columns} from ${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.table)}) to stdout`,
    ),
  );
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // It is on the disk before it counts.
  const file = createWriteStream(tableFile(folder, table), { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(source, createGzip({ level: 1 }), hashing, file);
  return { ...table, rows: source.rowCount, sha256: hash.digest('hex') };
}

/** Tables of which the guard would not see every row. */
const HIDDEN = `
  select c.oid::regclass::text as name from pg_class c
   where c.relnamespace in ('public'::regnamespace, 'samspil'::regnamespace) and c.relkind = 'r' and c.relrowsecurity
     and (
       not exists (
         select from pg_policy p
          where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r') and $1::regrole = any (p.polroles)
            and pg_get_expr(p.polqual, p.polrelid) = 'true'
       )
       or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
     ) order by 1`;

/** In the order in which they ran: the kit's own before the department's, each by name. */
const MIGRATIONS = `select name, sha256 from samspil.migration order by (name not like 'kit/%'), name`;

const TABLES = `
  select n.nspname as schema, c.relname as "table",
         (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'samspil') and c.relkind = 'r' and (n.nspname, c.relname) <> ('samspil', 'migration')
   order by 1, 2`;
