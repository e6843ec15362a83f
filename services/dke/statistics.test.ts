import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type StatisticsDatabase,
  startStatisticsDatabase,
} from '@samspil/kit/statistics/testing/statistics-database.ts';
import { refreshStatistics } from './statistics.ts';

let database: StatisticsDatabase;

beforeAll(async () => {
  database = await startStatisticsDatabase('dke', join(import.meta.dirname, 'migrations'), refreshStatistics);
});

afterAll(async () => {
  await database?.stop();
});

/** So many open cases of each of so many subjects, whose numbers start at `first`. */
async function open(area: string, first: number, subjects: number, each: number): Promise<void> {
  const range = 'generate_series($2::int, $2::int + $3::int - 1) as subject';
  await database.all.transaction(async (tx) => {
    await tx.sql(
      `insert into person (person_id, protection, residency, home_area)
       select lpad(subject::text, 32, '0')::uuid, 'NONE', 'RESIDENT', $1 from ${range}`,
      [area, first, subjects],
    );
    await tx.sql(
      `insert into case_file (number, level, cooperation, status, opened_on)
       select concat_ws('-', 'X', subject, turn), 'LEVEL_2', 'SSP', 'OPEN', '2026-02-01'
         from ${range}, generate_series(1, $1::int) as turn`,
      [each, first, subjects],
    );
    await tx.sql(
      `insert into case_party (case_number, person_id, role, from_date)
       select concat_ws('-', 'X', subject, turn), lpad(subject::text, 32, '0')::uuid, 'SUBJECT', '2026-02-01'
         from ${range}, generate_series(1, $1::int) as turn`,
      [each, first, subjects],
    );
  });
}

test('open cases are hidden where they are of 1-4 subjects, and shown for the municipality', async () => {
  await open('0165-1-01', 100, 1, 5);
  await open('0165-1-01', 200, 6, 0);
  await open('0165-1-02', 300, 8, 1);
  await open('0165-1-03', 400, 12, 1);
  // A case of a shown area's subject too, in which the many of the first one take part: it counts where its first subject lives.
  await database.all.transaction((tx) =>
    tx.sql(
      `insert into case_party (case_number, person_id, role, from_date)
       select 'X-300-1', person_id, 'SUBJECT', '2026-02-01' from person where home_area = '0165-1-01' and person_id >= lpad('200', 32, '0')::uuid`,
    ),
  );
  // The first subject by id is of the first estate, so that this case would count there; another one keeps it elsewhere.
  await database.all.transaction((tx) =>
    tx.sql(
      `with early as (
         insert into person (person_id, protection, residency, home_area) values (lpad('1', 32, '0')::uuid, 'NONE', 'RESIDENT', '0165-1-02') returning person_id
       ) insert into case_party (case_number, person_id, role, from_date) select 'X-300-1', person_id, 'SUBJECT', '2026-02-01' from early`,
    ),
  );
  await database.refresh();
  const rows = await database.all.transaction((tx) =>
    tx.sql<{ area: string; cases: number; subjects: number }>(
      "select area_code as area, open_cases as cases, subjects from area_cases where quarter = '2026Q1' order by 1",
    ),
  );
  expect(rows).toEqual([
    { area: '0165', cases: 25, subjects: 28 },
    { area: '0165-1', cases: 25, subjects: 28 },
    { area: '0165-1-01', cases: null, subjects: 7 },
    { area: '0165-1-02', cases: null, subjects: 9 },
    { area: '0165-1-03', cases: 12, subjects: 12 },
  ]);
});
