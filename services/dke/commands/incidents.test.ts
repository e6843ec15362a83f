import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { type TriedWork, tryWork, WORKER } from '../testing/work.ts';

let server: TestServer;
let dke: TriedWork;
const today = danishDay();

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

test('an incident is recorded, answered by an intervention in the area, and over when the area is back to normal', async () => {
  const occurredAt = new Date(Date.now() - 5 * 86_400_000).toISOString();
  const incident = await dke.tell(WORKER, 'recordIncident', {
    areaCode: '0165-3',
    kind: 'FIRE',
    what: 'Two cars on fire',
    occurredAt,
    offenders: 'UNKNOWN',
  });
  const answer = await dke.tell(WORKER, 'startIntervention', {
    areaCode: '0165-3',
    pillar: 'OPERATIVE',
    goal: 'Calm evenings',
    measuredBy: 'Walks without unease',
    doneBy: 'DKE',
    from: today,
  });
  const change = (version: number, more: Record<string, unknown>) =>
    dke.tell(WORKER, 'changeIncident', { incidentId: incident.id, version, ...more });
  expect(await change(1, { interventionId: randomUUID() })).toMatchObject({ outcome: 'NO_SUCH_INTERVENTION' });
  expect(await change(1, { interventionId: answer.id, offenders: 'OUTSIDE' })).toMatchObject({
    outcome: 'DONE',
    version: 2,
  });
  expect(await change(1, { offenders: 'LOCAL' })).toMatchObject({ outcome: 'CHANGED_MEANWHILE', version: 2 });
  expect(await change(2, { normalAt: new Date(Date.now() - 6 * 86_400_000).toISOString() })).toMatchObject({
    outcome: 'ENDS_BEFORE_START',
  });
  expect(
    (await change(2, { normalAt: new Date(Date.now() + 86_400_000).toISOString() })).fields?.map(({ path }) => path),
  ).toEqual(['input.normalAt']);
  expect(await change(2, { normalAt: new Date().toISOString() })).toMatchObject({ outcome: 'DONE' });
  const { data, errors } = await dke.ask(
    WORKER,
    '{ area(code: "0165-3") { dke { incidents { nodes { version offenders daysToNormal answeredBy { id goal } } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.area.dke.incidents.nodes).toEqual([
    { version: 3, offenders: 'OUTSIDE', daysToNormal: 5, answeredBy: [{ id: answer.id, goal: 'Calm evenings' }] },
  ]);
});
