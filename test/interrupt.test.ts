import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { createLog } from '@samspil/kit/log.ts';
import { type RunningProgram, runProgram } from './support/run-program.ts';

const log = createLog('test', 'silent');
let home: string;
const running = new Set<RunningProgram>();
const start = (...args: Parameters<typeof runProgram>) => {
  const program = runProgram(...args);
  running.add(program);
  void program.ended().then(() => running.delete(program));
  return program;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-interrupt-'));
  // So that the commands find a server's data and have only to start it.
  await (await startEmbeddedServer({ home, log })).stop();
}, 60_000);
afterAll(async () => {
  for (const program of running) program.process.kill('SIGKILL');
  // Takes over what a killed command has left.
  await (await startEmbeddedServer({ home, log })).stop();
  await rm(home, { recursive: true, force: true });
});

const serverRuns = () =>
  stat(join(home, 'postgres/data/postmaster.pid')).then(
    () => true,
    () => false,
  );

/** Waits until the department's database says yes, which the program under test has to serve. */
async function until(program: RunningProgram, department: 'schools' | 'dke', question: string): Promise<void> {
  const deadline = Date.now() + 50_000;
  while (!(await serverRuns())) await sleep(20);
  const server = await startEmbeddedServer({ home, log });
  try {
    for (;;) {
      await using database = new Database({ url: server.superuserUrl(department), log, connections: 1 });
      const yes = await database
        .transaction((tx) => tx.sql<{ yes: boolean }>(`select ${question} as yes`))
        .then(
          ([row]) => row?.yes === true,
          () => false,
        );
      if (yes) return;
      if (Date.now() > deadline || program.process.exitCode !== null)
        throw new Error(`It did not come to that.\n${program.stdout()}${program.stderr()}`);
      await sleep(20);
    }
  } finally {
    await server.stop(); // it is the program's: this does nothing
  }
}

const COPIES = "exists (select from pg_stat_activity where query like 'copy %' and state = 'active')";

async function rowsOf(table: string): Promise<number> {
  const server = await startEmbeddedServer({ home, log });
  try {
    await using database = new Database({ url: server.superuserUrl('schools'), log, connections: 1 });
    const [row] = await database.transaction((tx) => tx.sql<{ n: number }>(`select count(*)::int as n from ${table}`));
    return row?.n ?? Number.NaN;
  } finally {
    await server.stop();
  }
}

test('seed ends at the first Ctrl-C, also when npm passes it on a second time: nothing is written, no server runs', async () => {
  const seed = start('hub/seed.ts', { SAMSPIL_HOME: home }, ['--people', '1000000']);
  await until(seed, 'schools', COPIES);
  await sleep(1_000);
  const begin = performance.now();
  seed.process.kill('SIGINT');
  await sleep(5);
  seed.process.kill('SIGINT');
  expect(await seed.ended()).toBe(130);
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(seed.stderr()).not.toMatch(/ at |failed/);
  expect(await serverRuns()).toBe(false);
  expect([await rowsOf('samspil.seeded'), await rowsOf('enrolment')]).toEqual([0, 0]);
}, 90_000);

test('npm start ends at the first Ctrl-C while it seeds: no server runs', async () => {
  const hub = start('hub/start.ts', { SAMSPIL_HOME: home, PORT: '0', SAMSPIL_PEOPLE: '1000000' });
  await until(hub, 'schools', COPIES);
  const begin = performance.now();
  hub.process.kill('SIGINT');
  expect(await hub.ended()).toBe(0);
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(await serverRuns()).toBe(false);
  expect(await rowsOf('samspil.seeded')).toBe(0);
}, 90_000);

test('a second Ctrl-C more than a second later ends a command at once', async () => {
  const server = await startEmbeddedServer({ home, log });
  const owner = new Database({ url: server.superuserUrl('schools'), log, connections: 1, statementTimeout: 0 });
  try {
    await owner.transaction(async (tx) => {
      await tx.sql("select pg_advisory_xact_lock(hashtext('samspil.migrate'))"); // what the command waits for
      const seed = start('hub/seed.ts', { SAMSPIL_HOME: home }, ['--people', '100']);
      await until(seed, 'schools', "exists (select from pg_locks where locktype = 'advisory' and not granted)");
      seed.process.kill('SIGINT');
      await sleep(1_200);
      expect(seed.process.exitCode).toBeNull();
      seed.process.kill('SIGINT');
      expect(await seed.ended()).toBe(130);
    });
  } finally {
    await owner.close();
    await server.stop();
  }
}, 60_000);

test('import ends at the first Ctrl-C: what was written stays, no server runs', async () => {
  const file = join(home, 'schools.csv');
  const rows = Array.from({ length: 300_000 }, (_, n) => `${100_000 + n};Prøveskole;Folkeskole;0165-1-01`);
  await writeFile(file, ['Skolekode;Navn;Type;Område', ...rows, ''].join('\r\n'));
  const command = start('hub/import.ts', { SAMSPIL_HOME: home }, ['schools', 'schools', file]);
  await until(command, 'schools', '(select count(*) > 2000 from school)');
  const begin = performance.now();
  // Once: on a busy machine a second one is handled more than a second later, and then it ends the program at once, as it should.
  command.process.kill('SIGINT');
  expect(await command.ended()).toBe(130);
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(await serverRuns()).toBe(false);
  const written = await rowsOf('school');
  expect(written % 1_000).toBe(0);
  expect(written).toBeLessThan(300_000);
}, 90_000);
