import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startTestServer } from '@samspil/kit/testing/test-server.ts';
import { askWhileBackendsAreKilled } from './soak/killed-backends.ts';
import { raiseWhileProcessesAreKilled } from './soak/killed-concerns.ts';
import { readWhileProcessesAreKilled } from './soak/killed-processes.ts';

// Short runs; the long ones are `npm run test:soak`.

describe('while backends are killed in the middle of transactions, 200 requests at a time', () => {
  test.each([1, 5, 20])(
    'no answer holds a row of another’s purpose, and nothing acknowledged is lost (pool of %d)',
    async (connections) => {
      const server = await startTestServer();
      try {
        const { foreign, lost, answered, kills } = await askWhileBackendsAreKilled(server, {
          requests: 500,
          connections,
          leastKills: 4,
        });
        expect({ foreign, lost }).toEqual({ foreign: [], lost: [] });
        expect(answered).toBeGreaterThan(100);
        expect(kills).toBeGreaterThanOrEqual(4);
      } finally {
        await server.stop();
      }
    },
    90_000,
  );
});

test('no answer is received without its audit row, while the service and PostgreSQL are ended by SIGKILL', async () => {
  const home = await mkdtemp(join(tmpdir(), 'samspil-soak-'));
  try {
    const { received, kills, unrecorded } = await readWhileProcessesAreKilled(home, {
      reads: 500,
      killEveryMs: 1_500,
      leastKills: 2,
    });
    expect(unrecorded).toEqual([]);
    expect(received).toBeGreaterThanOrEqual(500);
    expect(kills.service + kills.postgres).toBeGreaterThanOrEqual(2);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}, 120_000);

test('each concern that is acknowledged is there once, and told once, while DKE and the gateway are ended by SIGKILL', async () => {
  const home = await mkdtemp(join(tmpdir(), 'samspil-soak-'));
  try {
    const { notOnce, notTold, acknowledged, kills } = await raiseWhileProcessesAreKilled(home, {
      concerns: 200,
      killEveryMs: 700,
      leastKills: 2,
    });
    expect({ notOnce, notTold }).toEqual({ notOnce: [], notTold: [] });
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(kills.service + kills.gateway).toBeGreaterThanOrEqual(2);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}, 120_000);
