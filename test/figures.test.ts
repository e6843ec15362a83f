import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { refreshFigures } from '../hub/refresh-figures.ts';
import { services } from '../hub/services.ts';
import { type RealDatabases, seededDatabases } from './support/real-databases.ts';

let databases: RealDatabases;

beforeAll(async () => {
  databases = await seededDatabases(1_000);
}, 120_000);

afterAll(async () => {
  await databases?.stop();
});

// Two imports of one department may end together; the second one's figures must not be lost, and it must not fail.
test('the figures of areas can be filled by several at once', async () => {
  for (const department of DEPARTMENTS) {
    const url = databases.urlOf(department, 'statistics');
    await using statistics = new Database({ url, log: createLog('test', 'silent'), connections: 4 });
    const filled = await Promise.allSettled(
      Array.from({ length: 4 }, () => statistics.transaction((tx) => refreshFigures(services[department], tx))),
    );
    expect({ department, filled: filled.map(({ status }) => status) }).toEqual({
      department,
      filled: Array.from({ length: 4 }, () => 'fulfilled'),
    });
  }
}, 60_000);
