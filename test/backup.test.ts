import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { type RealDatabases, seededDatabases } from './support/real-databases.ts';
import { runProgram } from './support/run-program.ts';

const log = createLog('test', 'silent');
// A test runs several commands, each a process of its own.
jest.setTimeout(120_000);

let databases: RealDatabases;
let folder: string;
let backup: string;

type Row = Record<string, unknown>;

const all = <R extends Row>(database: Database, text: string, parameters: readonly unknown[] = []) =>
  database.transaction((tx) => tx.sql<R>(text, parameters));
const root = (department: Department) => databases.as(department, 'superuser');

async function command(program: 'backup' | 'restore', ...args: string[]) {
  const running = runProgram(`hub/${program}.ts`, { SAMSPIL_HOME: databases.home }, args);
  const code = await running.ended();
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

/** Every row of every table, by a hash, but for the note of the restore itself. */
async function contentOf(database: Database): Promise<Record<string, string>> {
  const tables = await all<{ name: string }>(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'samspil') and (schemaname, tablename) not in (('samspil', 'migration'), ('samspil', 'restore')) order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await all<{ hash: string }>(
      database,
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${name} t
        ${name === 'samspil.audit_entry' ? "where kind <> 'RESTORE'" : ''}`,
    );
    content[name] = row?.hash ?? '';
  }
  return content;
}

/** Who owns what, who may do what, which policies and triggers there are, and where counting goes on. */
function orderOf(database: Database): Promise<Row[]> {
  return all(
    database,
    `select 'table' as what, c.oid::regclass::text as name, pg_get_userbyid(c.relowner) as owner, array(select a::text from unnest(c.relacl) a order by 1)::text as rights, c.relrowsecurity::text || c.relforcerowsecurity::text as more
       from pg_class c where c.relnamespace in ('public'::regnamespace, 'samspil'::regnamespace) and c.relkind in ('r', 'S')
     union all
     select 'function', p.oid::regprocedure::text, pg_get_userbyid(p.proowner), array(select a::text from unnest(p.proacl) a order by 1)::text, p.prosecdef::text
       from pg_proc p where p.pronamespace = 'samspil'::regnamespace
     union all
     select 'policy', polrelid::regclass || ' ' || polname, '', array(select r::regrole::text from unnest(polroles) r order by 1)::text, coalesce(pg_get_expr(polqual, polrelid), '')
       from pg_policy
     union all
     select 'trigger', tgrelid::regclass || ' ' || tgname, '', '', tgenabled::text from pg_trigger where not tgisinternal
     order by 1, 2, 5`,
  );
}

const state = async (department: Department) => ({
  content: await contentOf(root(department)),
  order: await orderOf(root(department)),
});

beforeAll(async () => {
  databases = await seededDatabases(600);
  folder = await mkdtemp(join(tmpdir(), 'samspil-backup-'));
  backup = join(folder, 'backup');
  const [pupil] = await all<{ id: string }>(root('schools'), 'select person_id as id from enrolment limit 1');
  await all(
    databases.as('schools', 'importer'),
    "select * from samspil.change_persons(array[$1]::uuid[], array[$2]::uuid[], array['CPR_LATE'])",
    [pupil?.id, randomUUID()],
  );
  await all(
    root('schools'),
    `insert into school_concern (reference, person_id, raised_on, kind, status, description)
    values ('odd', gen_random_uuid(), '2025-01-01', 'CONDUCT', 'OPEN', E'æøå\\n\\ttab \\\\N "quoted" \\\\.')`,
  );
}, 120_000);

afterAll(async () => {
  await databases?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a backup holds every row of every table, and is readable for its owner alone', async () => {
  const before = await state('schools');
  const { code, stdout, stderr } = await command('backup', backup);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual([...DEPARTMENTS]);
  for (const department of DEPARTMENTS) {
    const manifest = JSON.parse(await readFile(join(backup, department, 'manifest.json'), 'utf8')) as {
      tables: { schema: string; table: string; rows: number }[];
    };
    const rows = Object.fromEntries(
      manifest.tables.map(({ schema, table, rows: count }) => [`${schema}.${table}`, count]),
    );
    const there = Object.fromEntries(
      Object.entries(await contentOf(root(department))).map(([name, hash]) => [name, Number(hash.split(' ')[0])]),
    );
    expect({ ...there, 'samspil.restore': 0 }).toEqual(rows);
    for (const file of await readdir(join(backup, department)))
      expect((await stat(join(backup, department, file))).mode & 0o077).toBe(0);
  }
  // It left nothing behind: the owner sees through row security for that transaction alone.
  expect(await state('schools')).toEqual(before);
  expect(await all(databases.as('schools', 'owner'), 'select 1 from enrolment')).toEqual([]);
});

test('a second backup does not go over the first', async () => {
  expect(await command('backup', backup)).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });
});

describe('a restore', () => {
  test('refuses a database that its service runs on', async () => {
    const service = new Database({ url: databases.urlOf('schools', 'sequencer'), log, connections: 1 });
    await service.transaction((tx) => tx.sql('select 1'));
    const { code, stderr } = await command('restore', backup, '--replace');
    await service.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The service of schools runs on its database: nothing was restored. Stop the hub first.\n',
    });
  });

  test('leaves databases that hold rows alone unless it is told to replace them', async () => {
    const before = await state('schools');
    expect(await command('restore', backup)).toMatchObject({
      code: 1,
      stderr: 'The database of schools holds rows: nothing was restored. Say --replace if they may go.\n',
    });
    expect(await state('schools')).toEqual(before);
  });

  test('of a backup that is not as it was written touches nothing', async () => {
    const before = await state('associations');
    const file = join(backup, 'dke', 'public.case_file.copy.gz');
    const size = (await stat(file)).size;
    await appendFile(file, 'x');
    expect(await command('restore', backup, '--replace')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not as it was written: nothing was restored'),
    });
    expect(await state('associations')).toEqual(before);
    await truncate(file, size);
    expect(await command('restore', folder, '--replace')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no whole backup of schools'),
    });
  });

  test('brings back every row, right, policy and trigger, after everything was changed or lost', async () => {
    const before = await Promise.all(DEPARTMENTS.map(state));
    await all(root('schools'), 'delete from enrolment');
    const [{ id: replaced } = { id: '' }] = await all<{ id: string }>(
      databases.as('schools', 'statistics'),
      `select samspil.record('STATISTICS', '{"subject": "s", "roles": [], "trace": "t"}', '{}')::text as id`,
    );
    await all(root('social'), "update relation set kind = 'NETWORK'");
    await all(root('dke'), 'drop table consent cascade');
    await all(root('urban'), 'alter table samspil.audit_entry no force row level security');
    const { code, stderr } = await command('restore', backup, '--replace');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await Promise.all(DEPARTMENTS.map(state))).toEqual(before);
    const entries = await all<{ detail: Row }>(
      root('schools'),
      "select detail from samspil.audit_entry where kind = 'RESTORE'",
    );
    expect(entries).toEqual([{ detail: { backedUpAt: expect.any(String), lastEntryReplaced: String(replaced) } }]);
  });

  test('into an empty server makes the roles as well, and numbers go on where they were', async () => {
    const home = await mkdtemp(join(tmpdir(), 'samspil-restored-'));
    const program = runProgram('hub/restore.ts', { SAMSPIL_HOME: home }, [backup]);
    expect({ code: await program.ended(), stderr: program.stderr() }).toEqual({ code: 0, stderr: '' });
    const restored = await startEmbeddedServer({ home, log });
    try {
      for (const department of DEPARTMENTS) {
        await using superuser = new Database({ url: restored.superuserUrl(department), log, connections: 1 });
        expect(await contentOf(superuser)).toEqual(await contentOf(root(department)));
      }
      const url = roleUrl(restored.ownerUrl('schools'), 'schools', 'statistics');
      await using statistics = new Database({ url, log, connections: 1 });
      const [last] = await all<{ id: string }>(
        root('schools'),
        'select max(last_entry)::text as id from samspil.restore',
      );
      const [entry] = await all<{ id: string }>(
        statistics,
        `select samspil.record('STATISTICS', '{"subject": "s", "roles": [], "trace": "t"}', '{}')::text as id`,
      );
      // The entry of the restore stands between.
      expect(Number(entry?.id)).toBe(Number(last?.id) + 2);
      // What came with the backup counts as no look of a transaction of today.
      await using superuser = new Database({ url: restored.superuserUrl('schools'), log, connections: 1 });
      expect(await all(superuser, 'select last_entry::text as id from samspil.restore')).toEqual([last]);
    } finally {
      await restored.stop();
      await rm(home, { recursive: true, force: true });
    }
  });

  test('killed on the way is just run again', async () => {
    const before = await Promise.all(DEPARTMENTS.map(state));
    const killed = runProgram('hub/restore.ts', { SAMSPIL_HOME: databases.home }, [backup, '--replace']);
    await killed.until('schools: restored');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await killed.stop('SIGKILL');
    const { code, stderr } = await command('restore', backup, '--replace');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await Promise.all(DEPARTMENTS.map(state))).toEqual(before);
  });
});

test('an entry of the trail that was restored opens no person, even in a transaction of the same number', async () => {
  const [person, row] = [randomUUID(), randomUUID()];
  const opened = (restored: boolean) =>
    root('schools')
      .transaction(async (tx) => {
        const [entry] = await tx.sql<{ id: string }>(
          "insert into samspil.audit_entry (kind, subject, roles, basis, persons, trace_id) values ('READ', 'r', '{}', 'OWN_DATA', array[$1]::uuid[], 't') returning id",
          [person],
        );
        await tx.sql(
          `insert into samspil.audit_entry (kind, subject, roles, basis, persons, trace_id, transaction)
           values ('READ', 'another', '{}', 'SSP', array[$1]::uuid[], 't', '1')`,
          [person],
        );
        await tx.sql(
          `insert into samspil.held_back (person_id, row_id, decision, reason, review_on, decided_by)
           values ($1, $2, 'Undtaget', 'Hensyn', current_date + 1, 'l')`,
          [person, row],
        );
        if (restored)
          await tx.sql('insert into samspil.restore (backed_up_at, last_entry) values (now(), $1)', [entry?.id]);
        const [found] = await tx.sql<{ persons: string[]; held: string[]; looks: string[] }>(
          `select samspil.opened_persons() as persons, samspil.held_back_rows() as held,
             array(select basis from samspil.own_log($1, false, 20, null, null)) as looks`,
          [person],
        );
        throw new Opened([...(found?.persons ?? []), ...(found?.held ?? []), ...(found?.looks ?? [])]);
      })
      .catch((error: unknown) => (error instanceof Opened ? error.persons : Promise.reject(error)));
  expect(await opened(false)).toEqual([person, row, 'SSP']);
  expect(await opened(true)).toEqual([]);
});

/** Takes the transaction back. */
class Opened extends Error {
  readonly persons: string[];

  constructor(persons: string[]) {
    super('taken back');
    this.persons = persons;
  }
}
