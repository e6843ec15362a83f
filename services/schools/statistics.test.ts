import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type StatisticsDatabase, startStatisticsDatabase } from '@samspil/kit/statistics/testing/statistics-database.ts';
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
