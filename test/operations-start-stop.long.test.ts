import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { cleanEnvironment } from './support/clean-environment.ts';
import { kinOf } from './support/kin-of.ts';
import { CAN_LIST_PROCESSES, processesOf, takenPorts } from './support/processes-of.ts';
import { freePorts, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { runCommandLine } from './support/run-program.ts';
import { examplePersonOf } from './support/views.ts';

const silent = createLog('test', 'silent');
/** Two hops: social's relations, and then dke's names of the persons found. */
const RELATIONS =
  'query($id: ID!) { person(id: $id) { social { relations(first: 10) { nodes { person { dke { name } } } } } } }';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-operations-'));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

describe.each(WAYS)('%s', (way, program) => {
  let kept: string;
  let held: Awaited<ReturnType<typeof rowsOf>>;
  let example: string;
  let hub: RunningHub;
  const start = async () => {
    await hub?.stop(); // still there only when the test before has failed
    hub = await runHub({ program, people: 600, home: kept, ownGroup: true });
  };
  beforeAll(() => {
    kept = join(home, way.replaceAll(' ', '-'));
  });
  afterAll(async () => {
    await hub?.stop();
  });

  test('on an empty home it seeds itself and is ready', async () => {
    await start();
    example = examplePersonOf(hub);
    held = await rowsOf(kept);
    for (const name of DEPARTMENTS) expect(held[name]['samspil.seeded']).toBe(1);
    expect(seedings(hub)).toBe(5);
  }, 60_000);

  test('at SIGTERM it answers what it has begun, also what takes a second hop, and then everything ends with exit code 0', async () => {
    const persons = [example, ...(await kinOf(await hub.ownerUrl('social'), example))];
    const grant = await hub.openAccess({ persons });
    const whole = await hub.ask(RELATIONS, { id: example }, 'CASEWORKER', { grant });
    expect(whole.data.person.social.relations.nodes.length).toBeGreaterThan(1);
    held = await rowsOf(kept);
    const server = await startEmbeddedServer({ home: kept, log: silent });
    const social = new Database({ url: server.superuserUrl('social'), log: silent, connections: 1 });
    const begun = await social.transaction(async (tx) => {
      await tx.sql('lock table relation in access exclusive mode');
      const asked = hub.ask(RELATIONS, { id: example }, 'CASEWORKER', { grant });
      await tx.sql(`do $$ begin
        while not exists (select from pg_locks where not granted and relation = 'relation'::regclass) loop
          perform pg_sleep(0.02);
        end loop; end $$`);
      hub.process.kill('SIGTERM');
      await sleep(500);
      return { asked };
    });
    await social.close();
    const { status, data, errors } = await begun.asked;
    const answered = performance.now();
    expect({ status, data, errors }).toEqual({ status: 200, data: whole.data, errors: [] });
    expect(await endOf(hub)).toBe(0);
    expect(performance.now() - answered).toBeLessThan(5_000); // without waiting for connections that clients keep
    await expectNothingLeft(kept, hub);
  }, 60_000);

  test('a second start finds the same data, and seeds nothing; Ctrl-C in the terminal ends everything', async () => {
    await start();
    expectHeld(await rowsOf(kept), held);
    expect(examplePersonOf(hub)).toBe(example);
    expect(seedings(hub)).toBe(0);
    process.kill(-(hub.process.pid ?? Number.NaN), 'SIGINT'); // to the whole group, as a terminal does
    expect(await endOf(hub)).toBe(0);
    await expectNothingLeft(kept, hub);
  }, 60_000);

  test('after SIGKILL no process of ours is left; the next start takes the PostgreSQL over, with its data, and ends it at SIGINT', async () => {
    await start();
    hub.process.kill('SIGKILL');
    await endOf(hub);
    if (CAN_LIST_PROCESSES) {
      const ours = async () => (await processesOf(kept)).filter((command) => !command.includes('postgres'));
      for (let tries = 0; (await ours()).length > 0 && tries < 100; tries += 1) await sleep(50);
      expect(await ours()).toEqual([]);
    }
    await start();
    expect(hub.log().find(({ msg }) => msg === 'the embedded PostgreSQL is ready')?.['how']).toBe('adopted');
    expectHeld(await rowsOf(kept), held);
    expect(seedings(hub)).toBe(0);
    hub.process.kill('SIGINT');
    expect(await endOf(hub)).toBe(0);
    await expectNothingLeft(kept, hub);
  }, 60_000);

  test('npm ends it on SIGINT, sent to npm alone and to the whole group', async () => {
    const script = program.includes('processes') ? 'start:processes' : 'start';
    // How npm passes signals on does not hang on what it starts: the group is tried once.
    for (const toGroup of program.includes('processes') ? [false] : [false, true]) {
      const port = await freePorts(6);
      const npm = runCommandLine('npm', ['run', script], {
        env: { ...cleanEnvironment(), SAMSPIL_HOME: kept, PORT: String(port) },
        detached: true,
      });
      const pid = npm.process.pid ?? Number.NaN;
      try {
        await npm.until('Samspil is ready');
        process.kill(toGroup ? -pid : pid, 'SIGINT');
        await npm.ended();
      } finally {
        if (npm.process.exitCode === null) process.kill(-pid, 'SIGTERM');
      }
      await expectNothingLeft(kept, { url: `http://127.0.0.1:${port}` });
    }
  }, 90_000);
});

/** What a hub that runs adds to by itself: the tree over its trail, and the heads of the others'. */
const GROWING = /^samspil\.(audit_entry|audit_leaf|audit_head|foreign_head)$/;

/** The same rows as before, and a trail that has lost none. */
function expectHeld(now: Rows, before: Rows): void {
  for (const name of DEPARTMENTS) {
    const without = (rows: Rows) => Object.entries(rows[name]).filter(([table]) => !GROWING.test(table));
    expect([name, without(now)]).toEqual([name, without(before)]);
    for (const [table, count] of Object.entries(before[name]))
      expect([name, table, (now[name][table] ?? 0) >= count]).toEqual([name, table, true]);
  }
}

type Rows = Readonly<Record<Department, Readonly<Record<string, number>>>>;

/** How many rows each table of each department has. */
async function rowsOf(folder: string): Promise<Record<Department, Record<string, number>>> {
  const server = await startEmbeddedServer({ home: folder, log: silent });
  const counted = DEPARTMENTS.map(async (name): Promise<[Department, Record<string, number>]> => {
    await using database = new Database({ url: server.superuserUrl(name), log: silent, connections: 1 });
    return await database.transaction(async (tx) => {
      const tables = await tx.sql<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'samspil')`,
      );
      const rows: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await tx.sql<{ count: number }>(`select count(*)::int as count from ${table.name}`);
        rows[table.name] = row?.count ?? Number.NaN;
      }
      return [name, rows];
    });
  });
  return Object.fromEntries(await Promise.all(counted)) as Record<Department, Record<string, number>>;
}

function seedings(hub: RunningHub): number {
  return hub.log().filter(({ msg }) => msg?.startsWith('seeded with')).length;
}

async function endOf({ process: child }: RunningHub): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode;
}

async function expectNothingLeft(folder: string, { url }: Pick<RunningHub, 'url'>): Promise<void> {
  expect(await takenPorts(Number(new URL(url).port), 6)).toEqual([]);
  if (CAN_LIST_PROCESSES) expect(await processesOf(folder)).toEqual([]);
}

test('a service that is started by itself ends with npm, and its PostgreSQL with it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'samspil-alone-'));
  const port = await freePorts(1);
  const npm = runCommandLine('npm', ['start', '-w', 'services/schools'], {
    env: { ...cleanEnvironment(), SAMSPIL_HOME: home, PORT: String(port) },
    detached: true,
  });
  try {
    await npm.until('"msg":"ready"');
    const gone = once(npm.process, 'exit'); // its output would stay open with a service that npm has left behind
    npm.process.kill('SIGTERM');
    await gone;
    await expectNothingLeft(home, { url: `http://127.0.0.1:${port}` });
  } finally {
    endGroup(npm.process.pid);
    await rm(home, { recursive: true, force: true });
  }
}, 60_000);

/** Ends what is left of a process group. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing is left
  }
}
