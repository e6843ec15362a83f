import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { Credentials } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
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

test('the board has referrals and contacts of the reader’s own cases, and all of those outside of cases', async () => {
  const { number, person } = await dke.newCase(OTHER_WORKER);
  const refer = { personId: person, caseNumber: number, department: 'SOCIAL', purpose: 'A talk', dueOn: later };
  const ofCase = await dke.tell(OTHER_WORKER, 'sendReferral', refer);
  const contact = await dke.tell(OTHER_WORKER, 'planContact', { caseNumber: number, personId: person, dueOn: today });
  const concern = await dke.raise();
  const ofConcern = await dke.tell(WORKER, 'sendReferral', {
    concernId: concern.id,
    version: 1,
    department: 'SOCIAL',
    purpose: 'A talk',
    dueOn: later,
  });
  await dke.sql('update referral set sent_on = sent_on - 30, due_on = $2 where id = any($1)', [
    [ofCase.id, ofConcern.id],
    today,
  ]);
  const due = async (who: typeof WORKER) =>
    (await dke.ask(who, '{ board { due { id } contacts { id } } }')).data.board as Record<string, { id: string }[]>;
  const has = async (who: typeof WORKER) => {
    const ids = new Set(Object.values(await due(who)).flatMap((items) => items.map(({ id }) => id)));
    return [ofCase.id, contact.id, ofConcern.id].map((id) => ids.has(id));
  };
  expect(await has(OTHER_WORKER)).toEqual([true, true, true]);
  expect(await has(LEAD)).toEqual([true, true, true]);
  expect(await has(WORKER)).toEqual([false, false, true]);
});

test('the board counts nothing of the reader’s own family', async () => {
  const [self, kin] = [randomUUID(), randomUUID()];
  const day = async () => {
    const { queue, due, contacts } = (
      await dke.ask(LEAD, '{ board { queue { urgency count } due { id } contacts { id } } }')
    ).data.board;
    const acute = queue.find(({ urgency }: { urgency: string }) => urgency === 'ACUTE').count;
    return [acute, due.length, contacts.length];
  };
  const before = await day();
  await dke.sql("insert into samspil.staff_person values ('lead', $1)", [self]);
  await dke.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
  try {
    await dke.raise({ personId: kin, urgency: 'ACUTE' });
    const { number } = await dke.newCase(WORKER, { personId: kin });
    for (const [command, input] of [
      ['sendReferral', { department: 'SOCIAL', purpose: 'A talk', dueOn: later }],
      ['planContact', { dueOn: today }],
      ['startPlan', { title: 'A plan', from: today, goals: [{ text: 'Back in school', targetOn: today }] }],
    ] as const)
      expect(await dke.tell(WORKER, command, { caseNumber: number, personId: kin, ...input })).toMatchObject({
        outcome: 'DONE',
      });
    await dke.sql('update referral set due_on = $2 where person_id = $1', [kin, today]);
    const citizen: Credentials = { reader: { roles: ['CITIZEN'], subject: 'kin', personId: kin } };
    expect(await dke.tell(citizen, 'requestExit', { reach: 'By text message.' })).toMatchObject({ outcome: 'DONE' });
    expect(await day()).toEqual(before);
  } finally {
    await dke.sql('delete from samspil.staff_person');
  }
  // The concern; the referral and the goal; the contact and whoever asks for help.
  expect((await day()).map((count, at) => count - (before[at] ?? 0))).toEqual([1, 2, 2]);
});

test('the board counts every concern, those as late that nobody has looked at, and shows what is due today though much is overdue', async () => {
  await dke.sql('truncate concern, referral, case_contact, exit_request, action_plan, goal cascade');
  const { number, person } = await dke.newCase(OTHER_WORKER);
  await dke.sql(
    `insert into concern (id, reference, person_id, raised_at, raised_by, kind, urgency, status, handler, reporter)
     select gen_random_uuid(), 'late-' || n, $1, now() - interval '30 days', 'SCHOOLS', 'COMPANY', case when n <= 1200 then 'NORMAL' else 'ACUTE' end,
            case when n % 2 = 0 then 'IN_HANDS' else 'RECEIVED' end, 'worker', 'teacher'
       from generate_series(1, 1202) as n`,
    [person],
  );
  await dke.sql(
    `insert into case_contact (case_number, person_id, due_on) select $1, $2, $3::date - 1 - n % 400 from generate_series(1, 600) as n`,
    [number, person, today],
  );
  const { id } = await dke.tell(OTHER_WORKER, 'planContact', { caseNumber: number, personId: person, dueOn: today });
  const { board } = (
    await dke.ask(
      OTHER_WORKER,
      '{ board { queue { urgency count oldestSince } lateConcerns contacts { id dueOn } notShown } }',
    )
  ).data;
  expect(board.queue).toEqual([
    { urgency: 'ACUTE', count: 2, oldestSince: expect.any(String) },
    { urgency: 'HIGH', count: 0, oldestSince: null },
    { urgency: 'NORMAL', count: 1200, oldestSince: expect.any(String) },
  ]);
  expect(board.lateConcerns).toBe(601);
  expect(board.contacts).toHaveLength(500);
  expect(board.contacts.at(-1)).toEqual({ id, dueOn: today });
  expect(board.notShown).toBe(101);
});
