import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { createLog } from '@samspil/kit/log.ts';
import { Webhook } from 'standardwebhooks';
import { type RunningHub, runHub } from './support/run-hub.ts';
import { askAs, tell } from './support/tell.ts';
import { examplePersonOf, PERSON_VIEW } from './support/views.ts';

// DKE's work as those who do it go through it, through the gateway of a hub with a synthetic municipality.

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const WORKER: TokenRequest = { role: 'CASEWORKER' };
const LEAD: TokenRequest = { role: 'LEAD' };
const SOCIAL: TokenRequest = { role: 'DEPARTMENT', department: 'social' };
const CLUB: TokenRequest = { role: 'DEPARTMENT', department: 'associations' };
const log = createLog('test', 'silent');
const today = danishDay();
const soon = addDays(today, 14);

let hub: RunningHub;
let receiver: Server;
const calls: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  hub = await runHub({
    program: 'hub/start-processes.ts',
    people: 1_000,
    env: { EXIT_CALL_URL: `http://127.0.0.1:${port}/`, EXIT_CALL_SECRET: SECRET },
  });
}, 100_000);
afterAll(async () => {
  receiver?.close();
  expect(await hub.stop()).toBe(0);
}, 30_000);

test('a teacher’s concern becomes a case, a grant, a view across five departments, a plan with three interventions, a referral declined and sent anew, an outcome', async () => {
  const person = examplePersonOf(hub);
  const teacher: TokenRequest = { role: 'DEPARTMENT', department: 'schools', subject: 'teacher' };
  const raised = await tell(hub, teacher, 'raiseConcern', {
    personId: person,
    kind: 'COMPANY',
    urgency: 'HIGH',
    text: 'Is met by older boys at the gate, and has new things each week.',
    parentsKnow: 'YES',
    notification: 'MADE',
  });
  const reported = async () =>
    (await askAs(hub, teacher, '{ myConcerns { nodes { id status } } }')).data.myConcerns.nodes;
  expect(await reported()).toEqual([{ id: raised.id, status: 'RECEIVED' }]);

  // DKE's day shows it, and the queue what it says.
  const day = (await askAs(hub, WORKER, '{ board { queue { urgency count } } }')).data.board.queue;
  expect(day.find(({ urgency }: { urgency: string }) => urgency === 'HIGH').count).toBeGreaterThan(0);
  const { data: queued, errors } = await askAs(
    hub,
    WORKER,
    '{ queue(first: 100) { nodes { id concern { text version } person { id dke { name } } } } }',
  );
  expect(errors.filter(({ path }) => path?.[0] !== 'queue')).toEqual([]);
  const item = queued.queue.nodes.find(({ id }: { id: string }) => id === raised.id);
  expect(item).toMatchObject({
    concern: { version: 1, text: expect.stringContaining('older boys') },
    person: { id: person, dke: { name: expect.any(String) } },
  });
  await tell(hub, WORKER, 'takeConcern', { concernId: raised.id, version: 1 });
  expect(await reported()).toEqual([{ id: raised.id, status: 'IN_HANDS' }]);

  const { caseNumber } = await tell(hub, WORKER, 'openCase', {
    concernId: raised.id,
    version: 2,
    role: 'SUBJECT',
    level: 'LEVEL_1',
    cooperation: 'SSP',
  });
  expect(await reported()).toEqual([{ id: raised.id, status: 'CASE' }]);
  const grant = await hub.openAccess({ persons: [person], caseId: caseNumber });
  const view = await askAs(hub, WORKER, PERSON_VIEW, { id: person }, grant);
  for (const department of ['schools', 'social', 'associations', 'dke', 'urban'])
    expect(view.data.person[department]).not.toBeNull();

  const plan = await tell(hub, WORKER, 'startPlan', {
    caseNumber,
    personId: person,
    title: 'Back to the old friends',
    from: today,
    goals: [{ text: 'In school every day for a month', targetOn: soon }],
  });
  const interventions = [];
  for (const [pillar, doneBy] of [
    ['REACTIVE', 'DKE'],
    ['PROACTIVE', 'SCHOOLS'],
    ['OPERATIVE', 'ASSOCIATIONS'],
  ])
    interventions.push(
      await tell(hub, WORKER, 'startIntervention', {
        caseNumber,
        personId: person,
        pillar,
        doneBy,
        goal: 'Two evenings a week somewhere else',
        measuredBy: 'Evenings a week',
        from: today,
      }),
    );

  const sent = await tell(hub, WORKER, 'sendReferral', {
    caseNumber,
    personId: person,
    department: 'SOCIAL',
    purpose: 'A contact person',
    dueOn: soon,
  });
  await tell(
    hub,
    SOCIAL,
    'declineReferral',
    { referralId: sent.id, version: 1, text: 'The family wants another way.' },
    'ReferralTextInput',
  );
  const back = (await askAs(hub, WORKER, '{ queue(first: 100) { nodes { id kind referral { declinedBecause } } } }'))
    .data.queue.nodes;
  expect(back).toContainEqual({
    id: sent.id,
    kind: 'REFERRAL',
    referral: { declinedBecause: 'The family wants another way.' },
  });
  const anew = await tell(hub, WORKER, 'sendReferral', {
    replacesId: sent.id,
    department: 'ASSOCIATIONS',
    purpose: 'A place in the boxing club',
    dueOn: soon,
  });
  const theirs = (await askAs(hub, CLUB, '{ departmentReferrals { nodes { id subjectId version purpose } } }')).data
    .departmentReferrals.nodes;
  expect(theirs).toContainEqual({ id: anew.id, subjectId: person, version: 1, purpose: 'A place in the boxing club' });
  await tell(hub, CLUB, 'acceptReferral', { referralId: anew.id, version: 1 }, 'ReferralInput');
  await tell(
    hub,
    CLUB,
    'finishReferral',
    { referralId: anew.id, version: 2, text: 'Trains twice a week.' },
    'ReferralTextInput',
  );

  for (const { id } of interventions)
    await tell(hub, WORKER, 'endIntervention', {
      interventionId: id,
      version: 1,
      to: today,
      outcome: 'REACHED',
      note: 'Two evenings, every week.',
    });
  await tell(hub, WORKER, 'changePlan', { planId: plan.id, version: 1, to: today });
  const { version } = (
    await askAs(hub, WORKER, 'query($number: String!) { case(number: $number) { version } }', { number: caseNumber })
  ).data.case;
  await tell(hub, WORKER, 'changeCase', { caseNumber, version, status: 'FOLLOW_UP', reason: 'The goals are reached.' });
  const { data } = await askAs(
    hub,
    WORKER,
    `query($number: String!, $id: ID!) { case(number: $number) { status clock { receivedAt firstLookAt firstActionAt } }
      person(id: $id) { dke { interventions(first: 3) { nodes { pillar outcome } } referrals(first: 2) { nodes { status result } } } } }`,
    { number: caseNumber, id: person },
  );
  const { receivedAt, firstLookAt, firstActionAt } = data.case.clock;
  expect(data.case.status).toBe('FOLLOW_UP');
  expect(receivedAt < firstLookAt && firstLookAt < firstActionAt).toBe(true);
  expect(data.person.dke.interventions.nodes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'REACHED',
    'REACHED',
    'REACHED',
  ]);
  expect(new Set(data.person.dke.referrals.nodes.map(({ status }: { status: string }) => status))).toEqual(
    new Set(['DECLINED', 'DONE']),
  );
}, 60_000);

test('a citizen asks for help out of crime; nobody takes the first call, the next does; a consent is withdrawn on the way; it ends in follow-up', async () => {
  const person = examplePersonOf(hub);
  const citizen: TokenRequest = { role: 'CITIZEN', person };
  const postgres = await startEmbeddedServer({ home: hub.home, log }); // the hub's own
  await using dke = new Database({ url: postgres.superuserUrl('dke'), log, connections: 1 });
  const duty = {
    from: new Date(Date.now() - 60_000).toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
  };
  for (const [subject, rank] of [
    ['first', 'FIRST'],
    ['development:caseworker', 'NEXT'],
  ])
    await tell(hub, LEAD, 'planDuty', { subject, rank, ...duty });

  const asked = await tell(hub, citizen, 'requestExit', { reach: 'Text me, never call.' });
  const called = async (count: number) => {
    for (const started = performance.now(); calls.length < count; await sleep(50))
      if (performance.now() - started > 15_000) throw new Error(`${calls.length} calls in 15 s`);
    const { headers, body } = calls[count - 1] ?? { headers: {}, body: '' };
    expect(body).not.toContain(person);
    return (new Webhook(SECRET).verify(body, headers) as { data: Record<string, unknown> }).data;
  };
  expect(await called(1)).toMatchObject({ requestId: asked.id, call: 'first', rank: 'FIRST' });
  await dke.transaction((tx) => tx.sql(`update samspil.exit_call set called_at = called_at - interval '6 minutes'`)); // nobody takes it
  expect(await called(2)).toMatchObject({ requestId: asked.id, call: 'development:caseworker', rank: 'NEXT' });
  await tell(hub, WORKER, 'acknowledgeExit', { requestId: asked.id, version: 1 }, 'ExitRequestInput');
  await tell(hub, WORKER, 'contactExit', { requestId: asked.id, version: 2 }, 'ExitRequestInput');
  const { caseNumber } = await tell(hub, WORKER, 'openExitCase', { requestId: asked.id, version: 3, level: 'LEVEL_2' });

  const consents = [];
  for (const department of ['SCHOOLS', 'SOCIAL'])
    consents.push(
      await tell(hub, WORKER, 'giveConsent', {
        caseNumber,
        personId: person,
        department,
        until: addDays(today, 180),
        how: 'WRITTEN',
      }),
    );
  const grant = await hub.openAccess({
    persons: [person],
    caseId: caseNumber,
    basis: 'EXIT',
    departments: ['schools', 'social', 'dke'],
  });
  const view = async () => {
    const { errors } = await askAs(
      hub,
      WORKER,
      'query($id: ID!) { person(id: $id) { schools { enrolments { nodes { from } } } social { cases { nodes { openedOn } } } } }',
      { id: person },
      grant,
    );
    return errors.map(({ extensions }) => extensions.code);
  };
  expect(await view()).toEqual([]);
  await tell(hub, citizen, 'withdrawConsent', { consentId: consents[1]?.id });
  for (const started = performance.now(); !(await view()).includes('GRANT_REVOKED'); await sleep(50))
    if (performance.now() - started > 5_000) throw new Error('The grant outlived the consent by five seconds.');

  const plan = await tell(hub, WORKER, 'startPlan', {
    caseNumber,
    personId: person,
    title: 'A way out',
    from: today,
    goals: [{ text: 'A job by spring', targetOn: addDays(today, 120) }],
  });
  const contact = await tell(hub, WORKER, 'planContact', { caseNumber, personId: person, dueOn: today });
  expect((await askAs(hub, WORKER, '{ board { contacts { id caseNumber } } }')).data.board.contacts).toContainEqual({
    id: contact.id,
    caseNumber,
  });
  await tell(hub, WORKER, 'recordContact', { contactId: contact.id, version: 1, note: 'Has an interview on Friday.' });
  await tell(hub, WORKER, 'changePlan', { planId: plan.id, version: 1, to: today });
  const { version } = (
    await askAs(hub, WORKER, 'query($number: String!) { case(number: $number) { version } }', { number: caseNumber })
  ).data.case;
  await tell(hub, WORKER, 'changeCase', {
    caseNumber,
    version,
    status: 'FOLLOW_UP',
    reason: 'Has a job, and is watched over.',
  });
  const own = await askAs(
    hub,
    citizen,
    '{ me { dke { exitRequests(first: 1) { nodes { status firstContactAt } } } } }',
  );
  expect(own.data.me.dke.exitRequests.nodes).toEqual([{ status: 'FOLLOW_UP', firstContactAt: expect.any(String) }]);
}, 60_000);

test('an incident goes from a fire to normal, with what answered it', async () => {
  const areaCode = '0165-1';
  const incident = await tell(hub, WORKER, 'recordIncident', {
    areaCode,
    kind: 'FIRE',
    what: 'A shed was set on fire',
    occurredAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    offenders: 'UNKNOWN',
  });
  const walk = await tell(hub, WORKER, 'startIntervention', {
    areaCode,
    pillar: 'OPERATIVE',
    goal: 'Calm evenings',
    measuredBy: 'Evenings without a fire',
    doneBy: 'DKE',
    from: today,
  });
  const years = await tell(hub, WORKER, 'startIntervention', {
    areaCode,
    group: '7. årgang',
    pillar: 'PROACTIVE',
    goal: 'Nobody plays with fire',
    measuredBy: 'Fires a school year',
    doneBy: 'SCHOOLS',
    from: today,
  });
  const change = (version: number, more: Record<string, unknown>) =>
    tell(hub, WORKER, 'changeIncident', { incidentId: incident.id, version, ...more });
  await change(1, { interventionId: walk.id });
  await change(2, { interventionId: years.id, offenders: 'LOCAL' });
  await change(3, { normalAt: new Date().toISOString() });
  const { data } = await askAs(
    hub,
    { role: 'DIRECTOR' },
    'query($code: String!) { area(code: $code) { dke { incidents(first: 1) { nodes { kind offenders daysToNormal answeredBy { goal group } } } } } }',
    { code: areaCode },
  );
  expect(data.area.dke.incidents.nodes).toEqual([
    {
      kind: 'FIRE',
      offenders: 'LOCAL',
      daysToNormal: 3,
      answeredBy: expect.arrayContaining([
        { goal: 'Calm evenings', group: null },
        { goal: 'Nobody plays with fire', group: '7. årgang' },
      ]),
    },
  ]);
}, 30_000);

test('a person is named by CPR number through the gateway in a variable alone, and stands in no log', async () => {
  const cpr = '010110-5000';
  const teacher: TokenRequest = { role: 'DEPARTMENT', department: 'schools', subject: 'teacher' };
  await tell(hub, teacher, 'raiseConcern', {
    cpr,
    name: 'Et Navn',
    kind: 'ONLINE',
    urgency: 'NORMAL',
    text: 'Shows weapons in a chat.',
    parentsKnow: 'NO',
    notification: 'MADE',
  });
  const literal = await askAs(
    hub,
    teacher,
    `mutation { raiseConcern(input: { key: "00000000-0000-4000-8000-000000000000", cpr: "${cpr}", name: "Et Navn", kind: ONLINE, urgency: NORMAL, text: "Shows weapons in a chat." }) { outcome } }`,
  );
  expect(literal.errors.map(({ extensions, message }) => [extensions.code, message])).toEqual([
    ['GRAPHQL_VALIDATION_FAILED', expect.stringContaining('in a variable')],
  ]);
  const bad = await askAs(
    hub,
    teacher,
    'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { outcome } }',
    {
      input: {
        key: '00000000-0000-4000-8000-000000000000',
        cpr: '310210-5000',
        name: 'Et Navn',
        kind: 'ONLINE',
        urgency: 'NORMAL',
        text: 'Shows weapons in a chat.',
        parentsKnow: 'NO',
        notification: 'MADE',
      },
    },
  );
  expect(bad.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.cpr' }] });
  for (const text of [hub.output(), literal.text, bad.text]) expect(text).not.toMatch(/010110-?5000|310210-?5000/);
});

test('what does not fit its type is told place by place, all at once, and is no outage', async () => {
  const worker: TokenRequest = { role: 'CASEWORKER' };
  const plan = 'mutation($input: StartPlanInput!) { startPlan(input: $input) { outcome } }';
  const wrong = await askAs(hub, worker, plan, {
    input: {
      caseNumber: '2026-D00001',
      personId: '00000000-0000-4000-8000-000000000000',
      title: 'A plan',
      from: '2026-02-30',
      goals: [{ text: 'A goal', targetOn: '2026-12-01' }, { text: 'Another', targetOn: 'soon' }, { text: 7 }],
      kind: 'BAD',
    },
  });
  expect(wrong.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  const fields = wrong.errors[0]?.extensions['fields'] as { path: string; message: string }[];
  expect(new Set(fields.map(({ path, message }) => `${path}: ${message}`))).toEqual(
    new Set([
      'input.key: This is needed.',
      'input.from: This is no LocalDate.',
      'input.goals.1.targetOn: This is no LocalDate.',
      'input.goals.2.text: This is no String.',
      'input.goals.2.targetOn: This is needed.',
      'input: A field here is none of its type.',
    ]),
  );
  expect(wrong.text).not.toMatch(/2026-02-30|soon|BAD"/);
  const none = await askAs(hub, worker, plan);
  expect(none.errors[0]?.extensions['fields']).toEqual([{ path: 'input', message: 'This is needed.' }]);
  // In the text of the query as well: a date that is none, and a good one, which is passed on as it was written.
  const inline = (day: string) =>
    askAs(
      hub,
      worker,
      `mutation { planContact(input: { key: "00000000-0000-4000-8000-000000000000", caseNumber: "2026-D99999", personId: "00000000-0000-4000-8000-000000000000", dueOn: "${day}" }) { outcome } }`,
    );
  expect((await inline('25-11-2026')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  expect((await inline(soon)).data).toEqual({ planContact: { outcome: 'NOT_YOURS' } });
});
