import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { LEAD, OTHER_WORKER, TEACHER, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

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

const caseOf = async (number: string, who = WORKER) =>
  (
    await dke.ask(
      who,
      `query($number: String!) { case(number: $number) { version status level cooperation openedOn closedOn
        clock { receivedAt firstLookAt firstActionAt closedAt } staff { subject department } parties { role person { id } }
        journal { nodes { kind text writtenBy } } documents { nodes { title reference } } } }`,
      { number },
    )
  ).data?.case;

describe('a case', () => {
  test('comes of a concern: its person is a party, whoever opens it works on it, and its clock began with the concern', async () => {
    const concern = await dke.raise();
    await dke.tell(WORKER, 'takeConcern', { concernId: concern.id, version: 1 });
    const told = await dke.tell(WORKER, 'openCase', {
      concernId: concern.id,
      version: 2,
      role: 'SUBJECT',
      level: 'LEVEL_2',
      cooperation: 'SSP',
    });
    expect(told).toMatchObject({ outcome: 'DONE', version: 1, caseNumber: expect.stringMatching(/^\d{4}-D\d{5}$/) });
    const file = await caseOf(told.caseNumber ?? '');
    expect(file).toMatchObject({
      status: 'OPEN',
      level: 'LEVEL_2',
      openedOn: today,
      parties: [{ role: 'SUBJECT', person: { id: concern.personId } }],
      staff: [{ subject: 'worker', department: 'DKE' }],
      clock: { receivedAt: expect.any(String), firstLookAt: expect.any(String), firstActionAt: null, closedAt: null },
    });
    const { data } = await dke.ask(TEACHER, '{ myConcerns(first: 1) { nodes { status } } }');
    expect(data.myConcerns.nodes).toEqual([{ status: 'CASE' }]);
    expect(
      await dke.tell(WORKER, 'openCase', {
        concernId: concern.id,
        version: 3,
        role: 'SUBJECT',
        level: 'LEVEL_1',
        cooperation: 'NONE',
      }),
    ).toMatchObject({
      outcome: 'ALREADY_DECIDED',
    });
  });

  test('is found by its id, as events tell it, by who works on it', async () => {
    const { id, number } = await dke.newCase();
    const byId = (who: typeof WORKER, named: Record<string, unknown>) =>
      dke.ask(who, 'query($number: String, $id: ID) { case(number: $number, id: $id) { number } }', named);
    expect((await byId(WORKER, { id })).data.case).toEqual({ number });
    for (const [who, named, code] of [
      [OTHER_WORKER, { id }, 'ACCESS_DENIED'],
      [WORKER, { id: randomUUID() }, 'ACCESS_DENIED'],
      [WORKER, { id: 'x' }, 'BAD_USER_INPUT'],
      [WORKER, {}, 'BAD_USER_INPUT'],
      [WORKER, { id, number }, 'BAD_USER_INPUT'],
    ] as const)
      expect((await byId(who, named)).errors).toEqual([['case', code]]);
  });

  test('takes a concern in; who is a party in another role does not slide into the one that is named', async () => {
    const { number, person } = await dke.newCase();
    const other = await dke.raise();
    expect(
      await dke.tell(WORKER, 'attachConcern', { concernId: other.id, version: 1, caseNumber: number }),
    ).toMatchObject({ outcome: 'ROLE_NEEDED' });
    expect(
      await dke.tell(WORKER, 'attachConcern', { concernId: other.id, version: 1, caseNumber: number, role: 'VICTIM' }),
    ).toMatchObject({ outcome: 'DONE' });
    const again = await dke.raise({ personId: other.personId });
    expect(
      await dke.tell(WORKER, 'attachConcern', { concernId: again.id, version: 1, caseNumber: number, role: 'SUBJECT' }),
    ).toMatchObject({ outcome: 'OTHER_ROLE' });
    const { parties } = await caseOf(number);
    expect(new Set(parties)).toEqual(
      new Set([
        { role: 'SUBJECT', person: { id: person } },
        { role: 'VICTIM', person: { id: other.personId } },
      ]),
    );
    // What was refused has changed nothing: the concern still waits.
    expect(await dke.sql('select status, version from concern where id = $1', [again.id])).toEqual([
      { status: 'RECEIVED', version: 1 },
    ]);
  });

  test('has waited since the first concern that it takes in', async () => {
    const earlier = await dke.raise();
    const raisedAt = new Date(Date.now() - 3 * 86_400_000);
    await dke.sql('update concern set raised_at = $2 where id = $1', [earlier.id, raisedAt.toISOString()]);
    const { number } = await dke.newCase();
    const attach = { concernId: earlier.id, version: 1, caseNumber: number, role: 'VICTIM' };
    expect(await dke.tell(WORKER, 'attachConcern', attach)).toMatchObject({ outcome: 'DONE' });
    expect(new Date((await caseOf(number)).clock.receivedAt)).toEqual(raisedAt);
  });

  test('changes a role by a command of its own alone, which says from what and why, and is on record', async () => {
    const { number, person } = await dke.newCase();
    const input = {
      caseNumber: number,
      version: 1,
      personId: person,
      from: 'VICTIM',
      to: 'RELATIVE',
      reason: 'It was the brother all along.',
    };
    expect(await dke.tell(WORKER, 'changePartyRole', input)).toMatchObject({ outcome: 'OTHER_ROLE' });
    expect(await dke.tell(WORKER, 'changePartyRole', { ...input, from: 'SUBJECT' })).toMatchObject({
      outcome: 'DONE',
      version: 2,
    });
    expect((await dke.trail()).at(-1)).toMatchObject({
      kind: 'COMMAND',
      case_number: number,
      persons: [person],
      detail: expect.objectContaining({
        command: 'changePartyRole',
        from: 'SUBJECT',
        to: 'RELATIVE',
        reason: input.reason,
      }),
    });
    expect(
      await dke.tell(WORKER, 'addParty', { caseNumber: number, version: 2, personId: person, role: 'SUBJECT' }),
    ).toMatchObject({ outcome: 'OTHER_ROLE' });
    expect(
      await dke.tell(WORKER, 'addParty', { caseNumber: number, version: 2, personId: person, role: 'RELATIVE' }),
    ).toMatchObject({ outcome: 'ALREADY_A_PARTY' });
  });

  test('is not overwritten by who has not seen the change before', async () => {
    const { number } = await dke.newCase(LEAD);
    const change = (level: string) => dke.tell(LEAD, 'changeCase', { caseNumber: number, version: 1, level });
    const outcomes = await Promise.all([change('LEVEL_2'), change('LEVEL_3')]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    expect(outcomes.map(({ version }) => version)).toEqual([2, 2]); // the one who came late is told which version there is
  });

  test('is nothing to who does not work on it, in every command alike, and the attempt is on record', async () => {
    const { number, person } = await dke.newCase();
    const nothing = { caseNumber: '1999-D99999', version: 1 };
    for (const given of [{ caseNumber: number, version: 1 }, nothing]) {
      expect(await dke.tell(OTHER_WORKER, 'changeCase', { ...given, level: 'LEVEL_3' })).toEqual(
        expect.objectContaining({ outcome: 'NOT_YOURS', id: null, version: null, caseNumber: null }),
      );
    }
    const { caseNumber } = { caseNumber: number };
    const tried = {
      addParty: { caseNumber, version: 1, personId: randomUUID(), role: 'VICTIM' },
      writeJournal: { caseNumber, kind: 'NOTE', text: 'a note' },
      addDocument: { caseNumber, title: 'a title', reference: '26/1' },
      planContact: { caseNumber, personId: person, dueOn: later },
      startPlan: {
        caseNumber,
        personId: person,
        title: 'a plan',
        from: today,
        goals: [{ text: 'a goal', targetOn: later }],
      },
      startIntervention: {
        caseNumber,
        personId: person,
        pillar: 'REACTIVE',
        goal: 'a goal',
        measuredBy: 'a count',
        doneBy: 'DKE',
        from: today,
      },
      sendReferral: { caseNumber, personId: person, department: 'SOCIAL', purpose: 'a purpose', dueOn: later },
      assign: { caseNumber, version: 1, subject: 'x', department: 'SOCIAL' },
    };
    for (const [mutation, input] of Object.entries(tried)) {
      expect([mutation, await dke.tell(OTHER_WORKER, mutation, input)]).toEqual([
        mutation,
        expect.objectContaining({ outcome: 'NOT_YOURS' }),
      ]);
      expect((await dke.trail()).at(-1)).toMatchObject({
        kind: 'DENIED',
        subject: 'other-worker',
        detail: expect.objectContaining({ command: mutation }),
      });
      const attempt = (await dke.trail()).at(-1) as { case_number: string | null; detail: { asked?: string } };
      expect(attempt.case_number ?? attempt.detail.asked).toEqual(expect.any(String));
      expect((await dke.tell(TEACHER, mutation, input)).code).toBe('ACCESS_DENIED');
    }
    expect((await caseOf(number)).journal.nodes).toEqual([]);
  });

  test('with a party of the reader’s own family is nothing to the reader, the lead neither; nobody adds their own', async () => {
    const [self, kin] = [randomUUID(), randomUUID()];
    await dke.sql("insert into samspil.staff_person values ('lead', $1)", [self]);
    await dke.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
    const { number } = await dke.newCase(WORKER, { personId: kin });
    expect(await dke.tell(LEAD, 'changeCase', { caseNumber: number, version: 1, level: 'LEVEL_3' })).toMatchObject({
      outcome: 'NOT_YOURS',
    });
    expect(
      await dke.tell(LEAD, 'openCase', { personId: kin, role: 'VICTIM', level: 'LEVEL_1', cooperation: 'NONE' }),
    ).toMatchObject({ outcome: 'OWN_FAMILY' });
    const mine = await dke.newCase(LEAD);
    expect(
      await dke.tell(LEAD, 'addParty', { caseNumber: mine.number, version: 1, personId: kin, role: 'VICTIM' }),
    ).toMatchObject({ outcome: 'OWN_FAMILY' });
    await dke.sql('delete from samspil.staff_person');
  });

  test('goes OPEN, FOLLOW_UP and CLOSED, is closed with nothing running, and opened again by the lead alone', async () => {
    const { number, person } = await dke.newCase();
    let version = 1;
    const move = async (who: typeof WORKER, status: string) => {
      const told = await dke.tell(who, 'changeCase', {
        caseNumber: number,
        version,
        status,
        reason: 'agreed at the meeting',
      });
      if (told.outcome === 'DONE') version = told.version;
      return told.outcome;
    };
    expect(
      (await dke.tell(WORKER, 'changeCase', { caseNumber: number, version, status: 'CLOSED', reason: '   ' })).fields,
    ).toEqual([{ path: 'input.reason', message: 'Say why the status changes.' }]);
    expect(await move(WORKER, 'FOLLOW_UP')).toBe('DONE');
    expect(await move(WORKER, 'OPEN')).toBe('DONE');
    const plan = await dke.tell(WORKER, 'startPlan', {
      caseNumber: number,
      personId: person,
      title: 'School again',
      from: today,
      goals: [{ text: 'Four weeks in school', targetOn: later }],
    });
    expect(await move(WORKER, 'CLOSED')).toBe('STILL_RUNNING');
    expect(await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 1, to: today })).toMatchObject({
      outcome: 'DONE',
    });
    expect(await move(WORKER, 'CLOSED')).toBe('DONE');
    expect(await move(WORKER, 'OPEN')).toBe('MOVE_NOT_ALLOWED');
    expect(await move(LEAD, 'FOLLOW_UP')).toBe('MOVE_NOT_ALLOWED');
    expect(
      await dke.tell(WORKER, 'writeJournal', { caseNumber: number, kind: 'NOTE', text: 'too late' }),
    ).toMatchObject({ outcome: 'CASE_CLOSED' });
    expect(await dke.tell(WORKER, 'changeCase', { caseNumber: number, version, level: 'LEVEL_2' })).toMatchObject({
      outcome: 'CASE_CLOSED',
    });
    expect(
      await dke.sql('select closed_on::text, closed_at is not null as at from case_file where number = $1', [number]),
    ).toEqual([{ closed_on: today, at: true }]);
    expect(await move(LEAD, 'OPEN')).toBe('DONE');
    const file = await caseOf(number);
    expect(file).toMatchObject({ status: 'OPEN', closedOn: null });
    expect(file.journal.nodes.map(({ kind, text }: Record<string, string>) => [kind, text])).toContainEqual([
      'DECISION',
      'CLOSED → OPEN: agreed at the meeting',
    ]);
  });

  // Each ends with what ended it: a command, and what it takes beside the id and the version.
  test.each<[string, Record<string, unknown>, string, string, Record<string, unknown>]>([
    [
      'sendReferral',
      { department: 'SOCIAL', purpose: 'A talk', dueOn: later },
      'revokeReferral',
      'referralId',
      { text: 'No need.' },
    ],
    [
      'startIntervention',
      { pillar: 'REACTIVE', goal: 'Back in school', measuredBy: 'Days in school', doneBy: 'SCHOOLS', from: today },
      'endIntervention',
      'interventionId',
      { to: today, outcome: 'REACHED', note: 'All of them.' },
    ],
    [
      'startPlan',
      { title: 'School again', from: today, goals: [{ text: 'Four weeks in school', targetOn: later }] },
      'changePlan',
      'planId',
      { to: today },
    ],
    ['planContact', { dueOn: later }, 'recordContact', 'contactId', { note: 'Talked for an hour.' }],
  ])('is not closed over what %s has begun', async (begin, input, end, named, more) => {
    const { number, person } = await dke.newCase();
    const close = async () => {
      const version = (await caseOf(number)).version;
      const change = { caseNumber: number, version, status: 'CLOSED', reason: 'agreed at the meeting' };
      return (await dke.tell(WORKER, 'changeCase', change)).outcome;
    };
    const { id, outcome } = await dke.tell(WORKER, begin, { caseNumber: number, personId: person, ...input });
    expect([outcome, await close()]).toEqual(['DONE', 'STILL_RUNNING']);
    expect(await dke.tell(WORKER, end, { [named]: id, version: 1, ...more })).toMatchObject({ outcome: 'DONE' });
    expect(await close()).toBe('DONE');
  });

  test('keeps its journal and documents, each once by its key, for who works on it', async () => {
    const { number } = await dke.newCase();
    const note = { key: randomUUID(), caseNumber: number, kind: 'MEETING', text: 'Met with the family.' };
    const [first, second] = [
      await dke.tell(WORKER, 'writeJournal', note),
      await dke.tell(WORKER, 'writeJournal', note),
    ];
    expect(second).toEqual(first);
    await dke.tell(WORKER, 'addDocument', { caseNumber: number, title: 'Minutes', reference: '2026/123-4' });
    expect(await caseOf(number)).toMatchObject({
      journal: { nodes: [{ kind: 'MEETING', text: note.text, writtenBy: 'worker' }] },
      documents: { nodes: [{ title: 'Minutes', reference: '2026/123-4' }] },
    });
    const cpr = await dke.tell(WORKER, 'writeJournal', { ...note, key: randomUUID(), text: 'It is 010110-5000 again' });
    expect(cpr.fields).toEqual([{ path: 'input.text', message: 'Write no CPR number here.' }]);
  });

  test('has caseworkers put on it by the lead, departments’ staff by who works on it, and is never left to nobody', async () => {
    const { number } = await dke.newCase();
    const put = (who: typeof WORKER, version: number, subject: string, department: string, ending = false) =>
      dke.tell(who, 'assign', { caseNumber: number, version, subject, department, ending });
    expect(await put(WORKER, 1, 'other-worker', 'DKE')).toMatchObject({ outcome: 'FOR_THE_LEAD' });
    expect(await put(WORKER, 1, 'of-social', 'SOCIAL')).toMatchObject({ outcome: 'DONE', version: 2 });
    expect(await put(LEAD, 2, 'worker', 'DKE', true)).toMatchObject({ outcome: 'LAST_ONE' });
    expect(await put(LEAD, 2, 'other-worker', 'DKE')).toMatchObject({ outcome: 'DONE', version: 3 });
    expect((await caseOf(number)).staff.map(({ subject }: { subject: string }) => subject).sort()).toEqual([
      'of-social',
      'other-worker',
      'worker',
    ]);
    expect(await put(LEAD, 3, 'worker', 'DKE', true)).toMatchObject({ outcome: 'DONE', version: 4 });
    expect(await put(LEAD, 4, 'worker', 'DKE', true)).toMatchObject({ outcome: 'ALREADY_ENDED' });
    expect(await put(LEAD, 4, 'other-worker', 'DKE')).toMatchObject({ outcome: 'ALREADY_DECIDED' });
    expect(await put(LEAD, 4, 'of-social', 'SOCIAL')).toMatchObject({ outcome: 'ALREADY_DECIDED' });
    expect(await put(LEAD, 4, 'of-social', 'SCHOOLS', true)).toMatchObject({ outcome: 'ALREADY_ENDED' });
    // At once: also for who came today.
    expect(await dke.tell(WORKER, 'changeCase', { caseNumber: number, version: 4, level: 'LEVEL_2' })).toMatchObject({
      outcome: 'NOT_YOURS',
    });
    expect(await caseOf(number)).toBeNull();
  });

  test('counts contacts: planned, due on the board, made with a note, once', async () => {
    const { number, person } = await dke.newCase();
    const planned = await dke.tell(WORKER, 'planContact', { caseNumber: number, personId: person, dueOn: today });
    const contacts = async () =>
      (await dke.ask(WORKER, '{ board { contacts { id kind caseNumber dueOn } } }')).data.board.contacts;
    expect(await contacts()).toContainEqual({ id: planned.id, kind: 'CONTACT', caseNumber: number, dueOn: today });
    const made = { contactId: planned.id, version: 1, note: 'Talked for an hour.' };
    expect(await dke.tell(OTHER_WORKER, 'recordContact', made)).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(planned.version).toBe(1);
    expect(await dke.tell(WORKER, 'recordContact', made)).toMatchObject({ outcome: 'DONE', version: 2 });
    expect(await dke.tell(WORKER, 'recordContact', made)).toMatchObject({
      outcome: 'CHANGED_MEANWHILE',
      id: planned.id,
      version: 2,
    });
    expect(await dke.tell(WORKER, 'recordContact', { ...made, version: 2 })).toMatchObject({
      outcome: 'ALREADY_ENDED',
    });
    const long = { caseNumber: number, personId: person, dueOn: addDays(today, -32) };
    expect((await dke.tell(WORKER, 'planContact', long)).fields).toMatchObject([{ path: 'input.dueOn' }]);
    expect(await contacts()).toEqual([]);
    expect((await caseOf(number)).clock.firstActionAt).toEqual(expect.any(String));
  });
});
