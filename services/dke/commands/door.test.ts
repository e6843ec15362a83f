import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { type TriedWork, tryWork } from '../testing/work.ts';

// The database's own door, for whoever has got past the graph's checks of the roles.

let server: TestServer;
let dke: TriedWork;
beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

/** What a role may do that is not of DKE's own staff; each of these asks itself whose the row is. */
const OPEN: Partial<Record<Role, readonly string[]>> = {
  DEPARTMENT: ['raiseConcern', 'moveReferral', 'requestExit'],
  CITIZEN: ['moveReferral', 'requestExit', 'withdrawExit', 'withdrawConsent'],
  ANALYST: ['moveReferral'],
  DIRECTOR: ['moveReferral'],
  AUDITOR: ['moveReferral'],
};

test.each(Object.entries(OPEN))('to %s every command of DKE’s own is NOT_YOURS, and on record', async (role, open) => {
  const [door] = await dke.sql<{ prosrc: string }>("select prosrc from pg_proc where proname = 'command'");
  const names = [...(door?.prosrc ?? '').matchAll(/when name = '(\w+)'/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(30);
  const entry = { subject: 'intruder', roles: [role], department: 'social', basis: 'CORRESPONDENCE', trace: 't' };
  for (const name of names.filter((one) => !open.includes(one))) {
    const [row] = await dke
      .as('app')
      .transaction((tx) =>
        tx.sql<{ told: unknown }>('select samspil.command($1, $2, null, $3) as told', [entry, name, {}]),
      );
    expect([name, row?.told]).toEqual([name, { outcome: 'NOT_YOURS' }]);
    expect((await dke.trail()).at(-1)).toMatchObject({
      kind: 'DENIED',
      subject: 'intruder',
      detail: { command: name },
    });
  }
});

test('a command that there is not, and an entry that does not say who it is, are faults of ours and no answers', async () => {
  const give = (entry: unknown, name: string) =>
    dke.as('app').transaction((tx) => tx.sql('select samspil.command($1, $2, null, $3)', [entry, name, {}]));
  const lead = { subject: 'lead', roles: ['LEAD'], trace: 't' };
  await expect(give(lead, 'dropEverything')).rejects.toThrow('there is no such command');
  await expect(give({ ...lead, subject: '' }, 'openCase')).rejects.toThrow('does not say who does it');
  await expect(give({ ...lead, roles: null }, 'openCase')).rejects.toThrow('does not say who does it');
});
