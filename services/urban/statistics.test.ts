import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type StatisticsDatabase,
  startStatisticsDatabase,
} from '@samspil/kit/statistics/testing/statistics-database.ts';
import { refreshStatistics } from './statistics.ts';

let database: StatisticsDatabase;

beforeAll(async () => {
  database = await startStatisticsDatabase('urban', join(import.meta.dirname, 'migrations'), refreshStatistics);
});

afterAll(async () => {
  await database?.stop();
});

test('a percentage that gives 1-4 persons back is hidden, and the whole’s is shown', async () => {
  const surveys = [
    ['0165-1-01', 20, 17],
    ['0165-1-02', 20, 3],
    ['0165-1-03', 40, 20],
    ['0165-1-04', 60, 30],
    ['0165-1-05', 12, 0],
  ] as const;
  await database.all.transaction(async (tx) => {
    for (const code of ['0165', '0165-1', ...surveys.map(([area]) => area)]) {
      await tx.sql('insert into area (code, name, kind) values ($1, $1, $2)', [
        code,
        code === '0165' ? 'MUNICIPALITY' : code === '0165-1' ? 'DISTRICT' : 'ESTATE',
      ]);
    }
    for (const survey of surveys) {
      await tx.sql(
        'insert into survey_result (area_code, year, respondents, feeling_safe) values ($1, 2025, $2, $3)',
        survey,
      );
    }
  });
  await database.refresh();
  const rows = await database.all.transaction((tx) =>
    tx.sql<{ area: string; respondents: number; percent: number }>(
      'select area_code as area, respondents, feeling_safe_percent::float8 as percent from area_survey order by 1',
    ),
  );
  expect(rows).toEqual([
    { area: '0165', respondents: 152, percent: 46.1 },
    { area: '0165-1', respondents: 152, percent: 46.1 },
    { area: '0165-1-01', respondents: 20, percent: null },
    { area: '0165-1-02', respondents: 20, percent: null },
    { area: '0165-1-03', respondents: 40, percent: 50 },
    { area: '0165-1-04', respondents: 60, percent: 50 },
    { area: '0165-1-05', respondents: 12, percent: 0 },
  ]);
});
