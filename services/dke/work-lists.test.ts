import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { LEAD, OTHER_WORKER, type TriedWork, tryWork, WORKER } from './testing/work.ts';

let server: TestServer;
let dke: TriedWork;
const today = danishDay();
const later = addDays(today, 14);

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

test('the board gives the day: what waits, what is late, what is due and overdue in the reader’s own cases', async () => {
  const { number, person } = await dke.newCase(OTHER_WORKER);
  const plan = await dke.tell(OTHER_WORKER, 'startPlan', {
    caseNumber: number,
    personId: person,
    title: 'A plan',
    from: addDays(today, -30),
    goals: [
      { text: 'Was due', targetOn: addDays(today, -1) },
      { text: 'Is due', targetOn: today },
      { text: 'Not yet', targetOn: later },
    ],
  });
  expect(plan.outcome).toBe('DONE');
  const { id } = await dke.raise({ urgency: 'HIGH' });
  await dke.sql("update concern set raised_at = now() - interval '5 days' where id = $1", [id]);
  const board = async (who: typeof WORKER) =>
    (
      await dke.ask(
        who,
        '{ board { today queue { urgency count oldestSince } lateConcerns due { kind dueOn caseNumber } overdue { kind dueOn caseNumber } } }',
      )
    ).data.board;
  const mine = await board(OTHER_WORKER);
  expect(mine).toMatchObject({
    today,
    due: [{ kind: 'GOAL', dueOn: today, caseNumber: number }],
    overdue: [{ kind: 'GOAL', dueOn: addDays(today, -1), caseNumber: number }],
  });
  expect(mine.lateConcerns).toBeGreaterThan(0);
  expect((await board(WORKER)).due).not.toContainEqual(expect.objectContaining({ caseNumber: number }));
  expect((await board(LEAD)).due).toContainEqual(expect.objectContaining({ caseNumber: number }));
});
