import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseCpr } from '@samspil/kit/cpr.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { impossibleCpr } from '@samspil/kit/import/testing/impossible-cpr.ts';
import { createLog } from '@samspil/kit/log.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { counts, cpr, ENROLMENTS, type ImportBench, lines, startImportBench } from './support/import-bench.ts';
import { startImportCommand } from './support/run-import-command.ts';

const GOOD = 10_000;
const HELD = 5_500;
const SCHOOL = 'Skolekode;Navn;Type;Område\r\n165901;Ådalens Prøveskole;Folkeskole;0165-1-01\r\n';

const BAD = [
  () => '310240-0001;165901;3;01-08-2020;;',
  (n: number) => `${cpr(n)};999999;3;01-08-2020;;`,
  (n: number) => `${cpr(n)};165901;3;32-13-2024;;`,
  (n: number) => `${cpr(n)};165901;3;01-08-2020;31-07-2019;`,
];
const REASONS = [
  'CPR,is not a CPR number: its first six digits are no date that exists',
  'Skolekode,is not a school that has been imported',
  'Fra dato,is not a date that exists',
  'Til dato,is before Fra dato',
];

/** The rows of the file: one bad one after each hundred good ones. */
const rows = Array.from({ length: GOOD }, (_, n) => {
  const good = `${cpr(n)};165901;${n % 10};01-08-${2015 + (n % 10)};;0165-1-0${1 + (n % 2)}`;
  return n % 100 === 99 ? [good, BAD[Math.floor(n / 100) % BAD.length]?.(GOOD + n) ?? ''] : [good];
});
/** The list of the bad ones. */
const refusals = Array.from({ length: 100 }, (_, n) => `${102 + 101 * n},${REASONS[n % REASONS.length]}`);

let bench: ImportBench;
let schools: Database;
const resources = new AsyncDisposableStack();

beforeAll(async () => {
  bench = await startImportBench();
  resources.defer(() => bench.stop());
  const log = createLog('test', 'silent');
  const server = await startEmbeddedServer({ home: bench.hub.home, log });
  resources.defer(() => server.stop());
  schools = resources.use(new Database({ url: server.superuserUrl('schools'), log, connections: 2 }));
}, 100_000);
afterAll(() => resources.disposeAsync(), 30_000);

const sql = (text: string) => schools.transaction((tx) => tx.sql(text));
const table = () =>
  sql(
    'select person_id, school_code, grade, from_date::text, to_date::text, home_area from enrolment order by 1, 2, 4',
  );

test('an import of 10,000 good and 100 bad rows that is killed half way and run again makes what one clean run makes', async () => {
  const file = await bench.write('many.csv', lines(ENROLMENTS, ...rows.flat()));
  expect(await bench.importFile('schools', 'schools', await bench.write('schools.csv', SCHOOL))).toMatchObject({
    code: 0,
  });
  await killWhenHalfDone(file);
  const half = (await table()).length;
  expect([half > 0 && half <= HELD, half]).toEqual([true, half]);
  expect(await bench.rejects(file)).toBeNull();

  const again = await bench.importFile('schools', 'enrolments', file);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain(counts(GOOD + 100, { new: GOOD - half, same: half, refused: 100 }));
  const tableAgain = await table();
  expect(tableAgain).toHaveLength(GOOD);
  expect((await readdir(bench.folder)).sort()).toEqual(['many.csv', 'many.csv.rejects.csv', 'schools.csv']);

  await sql('delete from enrolment');
  const clean = await bench.importFile('schools', 'enrolments', file);
  expect(clean.stdout).toContain(counts(GOOD + 100, { new: GOOD, refused: 100 }));
  expect(tableAgain).toEqual(await table());
  expect(clean.rejects?.split('\n')).toEqual(['line,column,reason', ...refusals, '']);
  expect(again.rejects).toBe(clean.rejects);
  expect(await bench.leaks([cpr(0), impossibleCpr(0), '310240-0001', '32-13-2024'])).toEqual([]);
}, 120_000);

/** Another writer holds one of the rows, so the import comes to its sixth batch and waits there until it is killed. */
async function killWhenHalfDone(file: string): Promise<void> {
  const personIds = createPersonIds(await readPersonIdKey(bench.hub.home, {}));
  const held = personIds.fromCpr(parseCpr(impossibleCpr(HELD)));
  const command = startImportCommand(bench.hub.home, 'schools', 'enrolments', file);
  const holding = schools.transaction(async (tx) => {
    await tx.sql(`insert into enrolment (person_id, school_code, from_date) values ($1, '165901', '2015-08-01')`, [
      held,
    ]);
    await untilSomeoneWaits().finally(() => command.stop('SIGKILL'));
    throw new Error('The writer gives up.');
  });
  await expect(holding).rejects.toThrow('The writer gives up.');
  expect(await command.ended()).toBe('SIGKILL');
  bench.told.push(command.stdout(), command.stderr());
}

async function untilSomeoneWaits(): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    if ((await sql('select 1 from pg_locks where not granted')).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import did not come to the row that is held.');
}
