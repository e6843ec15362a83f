import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type StatisticsDatabase,
  startStatisticsDatabase,
} from '@samspil/kit/statistics/testing/statistics-database.ts';
import { refreshStatistics } from './statistics.ts';

let database: StatisticsDatabase;

beforeAll(async () => {
  database = await startStatisticsDatabase('social', join(import.meta.dirname, 'migrations'), refreshStatistics);
});

afterAll(async () => {
  await database?.stop();
});

beforeEach(async () => {
  await database.all.transaction((tx) => tx.sql('truncate notification, social_case, measure'));
});

/** So many notifications of each of so many children, whose numbers start at `first`. */
interface Notified {
  readonly area: string;
  readonly first: number;
  readonly children: number;
  readonly each?: number;
  readonly hours?: number;
}

async function notify({ area, first, children, each = 1, hours = 2 }: Notified): Promise<void> {
  await database.all.transaction((tx) =>
    tx.sql(
      `insert into notification (reference, person_id, received_at, source, kind, assessed_at, home_area)
       select concat_ws('-', $1::text, $5::int, child, turn), lpad(child::text, 32, '0')::uuid, '2026-04-07 08:00Z', 'SCHOOL', 'WELLBEING',
              timestamptz '2026-04-07 08:00Z' + make_interval(hours => $5::int), $1
         from generate_series($2::int, $2::int + $3::int - 1) as child, generate_series(1, $4::int) as turn`,
      [area, first, children, each, hours],
    ),
  );
}

async function figures() {
  await database.refresh();
  const rows = await database.all.transaction((tx) =>
    tx.sql<{ area: string; notifications: number; inTime: number; cases: number }>(
      'select area_code as area, notifications, assessed_in_time as "inTime", open_cases as cases from area_quarter',
    ),
  );
  return new Map(rows.map(({ area, ...row }) => [area, row]));
}

describe('notifications assessed in time', () => {
  test('are hidden where 1-4 children had all the late ones, and shown for the municipality', async () => {
    await notify({ area: '0165-1-01', first: 100, children: 20 });
    await notify({ area: '0165-1-01', first: 200, children: 1, each: 6, hours: 30 });
    await notify({ area: '0165-1-02', first: 300, children: 20 });
    await notify({ area: '0165-1-02', first: 400, children: 8, hours: 30 });
    const shown = await figures();
    expect(shown.get('0165-1-01')).toMatchObject({ notifications: 26, inTime: null });
    // The other estate's is hidden too, or the first would be the difference.
    expect(shown.get('0165-1-02')).toMatchObject({ notifications: 28, inTime: null });
    expect(shown.get('0165')).toMatchObject({ notifications: 54, inTime: 40 });
  });

  test('are hidden where they are of 1-4 children', async () => {
    await notify({ area: '0165-1-01', first: 100, children: 2, each: 4 });
    await notify({ area: '0165-1-01', first: 200, children: 10, hours: 30 });
    await notify({ area: '0165-1-02', first: 300, children: 12 });
    await notify({ area: '0165-1-02', first: 400, children: 12, hours: 30 });
    await notify({ area: '0165-1-03', first: 500, children: 16 });
    await notify({ area: '0165-1-03', first: 600, children: 12, hours: 30 });
    const shown = await figures();
    expect(shown.get('0165-1-01')).toMatchObject({ notifications: 18, inTime: null });
    expect(shown.get('0165-1-03')).toMatchObject({ notifications: 28, inTime: 16 });
    expect(shown.get('0165')).toMatchObject({ notifications: 70, inTime: 36 });
  });

  test('are hidden where the late ones of a whole municipality are of 1-4 children', async () => {
    await notify({ area: '0165-1-01', first: 100, children: 40 });
    await notify({ area: '0165-1-02', first: 200, children: 4, each: 5, hours: 30 });
    await notify({ area: '0165-1-02', first: 300, children: 30 });
    expect((await figures()).get('0165')).toMatchObject({ notifications: 90, inTime: null });
  });

  test('of two hidden estates with 1-4 children together do not show as the difference', async () => {
    await notify({ area: '0165-1-01', first: 100, children: 1, each: 6 });
    await notify({ area: '0165-1-02', first: 200, children: 2, each: 6 });
    await notify({ area: '0165-1-03', first: 300, children: 10 });
    await notify({ area: '0165-1-04', first: 400, children: 20 });
    const shown = await figures();
    expect(shown.get('0165-1-03')).toMatchObject({ notifications: null });
    expect(shown.get('0165-1-04')).toMatchObject({ notifications: 20 });
  });
});

test('children who moved within the quarter count once in the municipality, and are few in the estate that they left', async () => {
  await notify({ area: '0165-1-01', first: 100, children: 3, each: 2 });
  await notify({ area: '0165-1-02', first: 100, children: 3, each: 2 });
  const shown = await figures();
  expect(shown.get('0165')).toMatchObject({ notifications: null });
  expect(shown.get('0165-1-01')).toMatchObject({ notifications: null });
  expect(shown.get('0165-1-02')).toMatchObject({ notifications: null });
});
