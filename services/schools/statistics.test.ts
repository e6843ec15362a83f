import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  type StatisticsDatabase,
  startStatisticsDatabase,
} from '@samspil/kit/statistics/testing/statistics-database.ts';
import { newestAbsence } from './queries.ts';
import { refreshStatistics } from './statistics.ts';

let database: StatisticsDatabase;

beforeAll(async () => {
  database = await startStatisticsDatabase('schools', join(import.meta.dirname, 'migrations'), refreshStatistics);
});

afterAll(async () => {
  await database?.stop();
});

beforeEach(async () => {
  await database.all.transaction((tx) => tx.sql('truncate absence_quarter'));
});

/** A pupil for each percentage. */
async function absence(area: string, quarter: string, percents: readonly number[]): Promise<void> {
  await database.all.transaction((tx) =>
    tx.sql(
      `insert into absence_quarter (person_id, quarter, unlawful_percent, lawful_percent, home_area)
       select gen_random_uuid(), $2, percent, 0, $1 from unnest($3::numeric[]) as percent`,
      [area, quarter, percents],
    ),
  );
}

const times = (count: number, percent: number) => Array.from({ length: count }, () => percent);

test('an area without pupils in the newest quarter has none of an older one', async () => {
  await absence('0165-1-01', '2026Q1', times(20, 1));
  await absence('0165-1-02', '2026Q1', times(20, 1));
  await absence('0165-1-02', '2026Q2', times(30, 1));
  await database.refresh();
  const newest = await database.all.transaction((tx) => newestAbsence(tx, ['0165', '0165-1-01', '0165-1-02']));
  expect(newest.map(({ areaCode, quarter, pupils }) => [areaCode, quarter, pupils]).sort()).toEqual([
    ['0165', '2026Q2', 30],
    ['0165-1-02', '2026Q2', 30],
  ]);
});

test('a mean that tells how few pupils can have much absence is hidden where their count is', async () => {
  // 18 percentage points in all: one pupil at most can have 10 % or more, and a hidden count is one at least.
  await absence('0165-1-01', '2026Q2', [12, ...times(6, 1), ...times(13, 0)]);
  await absence('0165-1-02', '2026Q2', [...times(6, 12), ...times(34, 2)]);
  await absence('0165-1-03', '2026Q2', [...times(7, 12), ...times(63, 2)]);
  await absence('0165-1-04', '2026Q2', [...times(10, 12), ...times(90, 2)]);
  await database.refresh();
  const rows = await database.all.transaction((tx) =>
    tx.sql<{ area: string; pupils: number; warned: number; mean: number }>(
      'select area_code as area, pupils, warned, unlawful_percent::float8 as mean from area_absence order by 1',
    ),
  );
  expect(rows).toEqual([
    { area: '0165', pupils: 230, warned: 24, mean: 2.9 },
    { area: '0165-1', pupils: 230, warned: 24, mean: 2.9 },
    { area: '0165-1-01', pupils: 20, warned: null, mean: null },
    // Hidden too, or the first would be the difference.
    { area: '0165-1-02', pupils: 40, warned: null, mean: null },
    { area: '0165-1-03', pupils: 70, warned: 7, mean: 3 },
    { area: '0165-1-04', pupils: 100, warned: 10, mean: 3 },
  ]);
});

test('a mean that tells how few of the shown warned pupils can be notified is hidden too', async () => {
  // 96.8 points: nine pupils of 10 % leave 6.8, and each notified one takes 5 of them.
  await absence('0165-1-01', '2026Q2', [16, ...times(8, 10.1), ...times(21, 0)]);
  await absence('0165-1-02', '2026Q2', [...times(20, 20), ...times(80, 5)]);
  await absence('0165-1-03', '2026Q2', [...times(40, 20), ...times(80, 5)]);
  await database.refresh();
  const rows = await database.all.transaction((tx) =>
    tx.sql('select warned, notified, unlawful_percent as mean from area_absence where area_code = $1', ['0165-1-01']),
  );
  expect(rows).toEqual([{ warned: 9, notified: null, mean: null }]);
});
