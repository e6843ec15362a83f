import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../log.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { roleUrl } from './roles.ts';

const log = createLog('test', 'silent');

describe('migrations', () => {
  let server: TestServer;
  let folder: string;

  beforeAll(async () => {
    server = await startTestServer();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-migrations-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  afterAll(async () => {
    await server?.stop();
  });

  const run = (department: 'schools' | 'social' | 'urban' | 'dke') =>
    migrate({ department, ownerUrl: server.ownerUrl(department), folder, log });

  async function query<Row extends Record<string, unknown>>(url: string, text: string): Promise<Row[]> {
    await using database = new Database({ url, log, connections: 1 });
    return database.transaction((tx) => tx.sql<Row>(text));
  }

  test('run once each, also when four processes start at once', async () => {
    await writeFile(
      join(folder, '0001-a.sql'),
      'create table a (id int); insert into a values (1); grant select on a to :app;',
    );
    await Promise.all([run('schools'), run('schools'), run('schools'), run('schools')]);
    expect(await query(roleUrl(server.ownerUrl('schools'), 'schools', 'app'), 'select id from a')).toEqual([{ id: 1 }]);
  });

  test('change nothing when one file fails, and name the file', async () => {
    await writeFile(join(folder, '0001-good.sql'), 'create table good (id int)');
    await writeFile(join(folder, '0002-bad.sql'), 'create tabel bad (id int)');
    await expect(run('social')).rejects.toThrow(/social\/0002-bad\.sql failed.*syntax error/);
    expect(await query(server.ownerUrl('social'), "select to_regclass('good') as good")).toEqual([{ good: null }]);
    await writeFile(join(folder, '0002-bad.sql'), 'create table bad (id int)');
    await run('social');
    expect(await query(server.ownerUrl('social'), "select to_regclass('bad')::text as bad")).toEqual([{ bad: 'bad' }]);
  });

  test('refuse a file that was changed after it ran', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (id int)');
    await run('urban');
    await writeFile(join(folder, '0001-a.sql'), 'create table a (id bigint)');
    await expect(run('urban')).rejects.toThrow('urban/0001-a.sql was changed after it ran');
  });

  test('make login roles that own nothing, cannot create anything, and cannot enter another department', async () => {
    await writeFile(join(folder, '0001-a.sql'), 'create table a (id int)');
    await run('dke');
    const app = roleUrl(server.ownerUrl('dke'), 'dke', 'app');
    await expect(query(app, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await expect(query(app, 'create temporary table mine (id int)')).rejects.toThrow('permission denied');
    await expect(query(app, 'select * from a')).rejects.toThrow('permission denied');
    await expect(query(app, 'set role dke_owner')).rejects.toThrow('permission denied');
    await expect(query(app.replace(/\/dke$/, '/schools'), 'select 1')).rejects.toThrow('cannot be reached');
    const [roles] = await query<{ any: boolean }>(
      app,
      "select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as any from pg_roles where rolname ~ '^dke_(app|statistics|importer)$'",
    );
    expect(roles?.any).toBe(false);
  });

  test('say in one line that a server is not there, without its address', async () => {
    const lost = migrate({ department: 'dke', ownerUrl: 'postgres://someone:secret@127.0.0.1:1/dke', folder, log });
    await expect(lost).rejects.toThrow(
      'The database of dke cannot be reached (ECONNREFUSED). Start it, or set DKE_DATABASE_URL to where it is.',
    );
  });
});
