import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { LEAD, OTHER_WORKER, staffOf, TEACHER, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

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

const sql = (text: string, parameters: unknown[] = []) =>
  dke.as('superuser').transaction((tx) => tx.sql<Record<string, unknown>>(text, parameters));
const raise = async (more: Record<string, unknown> = {}) => {
  const personId = randomUUID();
  const input = {
    personId,
    kind: 'VIOLENCE',
    text: 'Threatened with a knife.',
    urgency: 'ACUTE',
    parentsKnow: 'NO',
    notification: 'MADE',
  };
  return { personId, ...(await dke.tell(TEACHER, 'raiseConcern', { ...input, ...more })) };
};
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
    const concern = await raise();
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

  test('takes a concern in; who is a party in another role does not slide into the one that is named', async () => {
    const { number, person } = await dke.newCase();
    const other = await raise();
    expect(
      await dke.tell(WORKER, 'attachConcern', { concernId: other.id, version: 1, caseNumber: number }),
    ).toMatchObject({ outcome: 'ROLE_NEEDED' });
    expect(
      await dke.tell(WORKER, 'attachConcern', { concernId: other.id, version: 1, caseNumber: number, role: 'VICTIM' }),
    ).toMatchObject({ outcome: 'DONE' });
    const again = await raise({ personId: other.personId });
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
    expect(await sql('select status, version from concern where id = $1', [again.id])).toEqual([
      { status: 'RECEIVED', version: 1 },
    ]);
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
      expect((await dke.tell(TEACHER, mutation, input)).code).toBe('ACCESS_DENIED');
    }
    expect((await caseOf(number)).journal.nodes).toEqual([]);
  });

  test('with a party of the reader’s own family is nothing to the reader, the lead neither; nobody adds their own', async () => {
    const [self, kin] = [randomUUID(), randomUUID()];
    await sql("insert into samspil.staff_person values ('lead', $1)", [self]);
    await sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
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
    await sql('delete from samspil.staff_person');
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
      await sql('select closed_on::text, closed_at is not null as at from case_file where number = $1', [number]),
    ).toEqual([{ closed_on: today, at: true }]);
    expect(await move(LEAD, 'OPEN')).toBe('DONE');
    const file = await caseOf(number);
    expect(file).toMatchObject({ status: 'OPEN', closedOn: null });
    expect(file.journal.nodes.map(({ kind, text }: Record<string, string>) => [kind, text])).toContainEqual([
      'DECISION',
      'CLOSED → OPEN: agreed at the meeting',
    ]);
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
    expect(await dke.tell(WORKER, 'recordContact', made)).toMatchObject({ outcome: 'DONE' });
    expect(await dke.tell(WORKER, 'recordContact', made)).toMatchObject({ outcome: 'CHANGED_MEANWHILE' });
    expect(await contacts()).toEqual([]);
    expect((await caseOf(number)).clock.firstActionAt).toEqual(expect.any(String));
  });
});

describe('plans and interventions', () => {
  test('a plan has goals that are reached one by one, and ends; two who change it at once do not overwrite each other', async () => {
    const { number, person } = await dke.newCase();
    const plan = await dke.tell(WORKER, 'startPlan', {
      caseNumber: number,
      personId: person,
      title: 'Away from the group',
      from: today,
      goals: [{ text: 'A job after school', targetOn: later }],
    });
    const [added, alsoAdded] = await Promise.all(
      ['One', 'Two'].map((text) =>
        dke.tell(WORKER, 'changePlan', {
          planId: plan.id,
          version: 1,
          addGoal: { text: `Goal ${text}`, targetOn: later },
        }),
      ),
    );
    expect([added?.outcome, alsoAdded?.outcome].sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    const goals = await sql(
      'select g.id, text from goal g join action_plan p on p.reference = g.plan_reference where p.id = $1 order by number',
      [plan.id],
    );
    expect(goals).toHaveLength(2);
    const reached = { planId: plan.id, version: 2, reachedGoalId: goals[0]?.['id'] };
    expect(await dke.tell(WORKER, 'changePlan', reached)).toMatchObject({ outcome: 'DONE', version: 3 });
    expect(await dke.tell(WORKER, 'changePlan', { ...reached, version: 3 })).toMatchObject({ outcome: 'NO_SUCH_GOAL' });
    expect(await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 3, to: addDays(today, -1) })).toMatchObject(
      { outcome: 'ENDS_BEFORE_START' },
    );
    expect(await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 3, to: later })).toMatchObject({
      outcome: 'DONE',
    });
    expect(
      await dke.tell(WORKER, 'changePlan', {
        planId: plan.id,
        version: 4,
        addGoal: { text: 'One more', targetOn: later },
      }),
    ).toMatchObject({ outcome: 'ALREADY_ENDED' });
  });

  test('an intervention is for a party, an area or a group in one, has a goal that is measured, and ends with an outcome', async () => {
    const { number, person } = await dke.newCase();
    const common = { goal: 'Fewer fires', measuredBy: 'Reported fires a quarter', doneBy: 'URBAN', from: today };
    const ofPerson = await dke.tell(WORKER, 'startIntervention', {
      ...common,
      pillar: 'REACTIVE',
      caseNumber: number,
      personId: person,
    });
    const ofArea = await dke.tell(OTHER_WORKER, 'startIntervention', {
      ...common,
      pillar: 'PROACTIVE',
      areaCode: '0165-1',
    });
    const ofGroup = await dke.tell(OTHER_WORKER, 'startIntervention', {
      ...common,
      pillar: 'PROACTIVE',
      areaCode: '0165-1',
      group: '7. årgang',
    });
    expect([ofPerson, ofArea, ofGroup].map(({ outcome, version }) => [outcome, version])).toEqual([
      ['DONE', 1],
      ['DONE', 1],
      ['DONE', 1],
    ]);
    for (const wrong of [
      { areaCode: '0165', personId: person, caseNumber: number },
      { personId: person },
      { group: 'nowhere' },
      {},
    ])
      expect((await dke.tell(WORKER, 'startIntervention', { ...common, pillar: 'OPERATIVE', ...wrong })).code).toBe(
        'BAD_USER_INPUT',
      );
    const { data } = await dke.ask(
      OTHER_WORKER,
      '{ area(code: "0165") { dke { interventions { nodes { group measuredBy goal } } } } }',
    );
    expect(data.area.dke.interventions.nodes.map(({ group }: { group: string | null }) => group).sort()).toEqual([
      '7. årgang',
      null,
    ]);
    const ending = {
      interventionId: ofPerson.id,
      version: 1,
      to: today,
      outcome: 'PARTLY_REACHED',
      note: 'Half as many.',
    };
    expect(await dke.tell(OTHER_WORKER, 'endIntervention', ending)).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(await dke.tell(WORKER, 'endIntervention', { ...ending, to: addDays(today, -1) })).toMatchObject({
      outcome: 'ENDS_BEFORE_START',
    });
    expect(await dke.tell(WORKER, 'endIntervention', ending)).toMatchObject({ outcome: 'DONE', version: 2 });
    expect(await dke.tell(WORKER, 'endIntervention', { ...ending, version: 2 })).toMatchObject({
      outcome: 'ALREADY_ENDED',
    });
  });
});

describe('a referral', () => {
  const SOCIAL = staffOf('social');
  const refer = async () => {
    const { number, person } = await dke.newCase();
    const told = await dke.tell(WORKER, 'sendReferral', {
      caseNumber: number,
      personId: person,
      department: 'SOCIAL',
      purpose: 'Talk with the family',
      dueOn: later,
    });
    expect(told.outcome).toBe('DONE');
    return { number, person, id: told.id };
  };
  const theirs = async (who = SOCIAL, args = '') =>
    (
      await dke.ask(
        who,
        `{ departmentReferrals(first: 100${args}) { nodes { id version status subjectId purpose dueOn declinedBecause result } } }`,
      )
    ).data.departmentReferrals.nodes;

  test('is seen by the department, accepted and finished with what it led to', async () => {
    const { id, person } = await refer();
    expect((await theirs()).find((row: { id: string }) => row.id === id)).toMatchObject({
      version: 1,
      status: 'SENT',
      subjectId: person,
      purpose: 'Talk with the family',
    });
    expect((await dke.trail()).at(-1)).toMatchObject({
      kind: 'COMMAND',
      basis: 'CORRESPONDENCE',
      persons: expect.arrayContaining([person]),
    });
    expect((await theirs(staffOf('schools'))).map((row: { id: string }) => row.id)).not.toContain(id);
    expect(await dke.tell(staffOf('schools'), 'acceptReferral', { referralId: id, version: 1 })).toMatchObject({
      outcome: 'NOT_YOURS',
    });
    expect((await dke.tell(WORKER, 'acceptReferral', { referralId: id, version: 1 })).code).toBe('ACCESS_DENIED');
    expect(
      await dke.tell(SOCIAL, 'finishReferral', { referralId: id, version: 1, text: 'Done already' }),
    ).toMatchObject({ outcome: 'MOVE_NOT_ALLOWED' });
    expect(await dke.tell(SOCIAL, 'acceptReferral', { referralId: id, version: 1 })).toMatchObject({
      outcome: 'DONE',
      version: 2,
    });
    expect(
      await dke.tell(SOCIAL, 'finishReferral', {
        referralId: id,
        version: 2,
        text: 'The family has a contact person.',
      }),
    ).toMatchObject({ outcome: 'DONE', version: 3 });
    expect((await theirs()).map((row: { id: string }) => row.id)).not.toContain(id);
    expect((await theirs(SOCIAL, ', open: false')).find((row: { id: string }) => row.id === id)).toMatchObject({
      status: 'DONE',
      result: 'The family has a contact person.',
    });
  });

  test('that is declined comes back to the queue, and leaves it when it is sent anew or settled, once', async () => {
    const { id, number } = await refer();
    const inQueue = async () => {
      const { data } = await dke.ask(
        WORKER,
        '{ queue(first: 100) { nodes { id kind urgency referral { status declinedBecause version } } } }',
      );
      return data.queue.nodes.find((item: { id: string }) => item.id === id);
    };
    expect(await inQueue()).toBeUndefined();
    await dke.tell(SOCIAL, 'declineReferral', { referralId: id, version: 1, text: 'Not within our task.' });
    expect(await inQueue()).toMatchObject({
      kind: 'REFERRAL',
      urgency: 'HIGH',
      referral: { status: 'DECLINED', declinedBecause: 'Not within our task.', version: 2 },
    });
    expect(
      await dke.tell(WORKER, 'changeCase', { caseNumber: number, version: 1, status: 'CLOSED', reason: 'over' }),
    ).toMatchObject({ outcome: 'STILL_RUNNING' });
    const anew = { replacesId: id, department: 'ASSOCIATIONS', purpose: 'A place in the club', dueOn: later };
    const both = await Promise.all([dke.tell(WORKER, 'sendReferral', anew), dke.tell(LEAD, 'sendReferral', anew)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['ALREADY_DECIDED', 'DONE']);
    expect(await inQueue()).toBeUndefined();
    const again = await refer();
    await dke.tell(SOCIAL, 'declineReferral', { referralId: again.id, version: 1, text: 'Not within our task.' });
    expect(
      await dke.tell(OTHER_WORKER, 'settleReferral', { referralId: again.id, version: 2, text: 'We do it.' }),
    ).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(
      await dke.tell(WORKER, 'settleReferral', { referralId: again.id, version: 2, text: 'We do it.' }),
    ).toMatchObject({ outcome: 'DONE' });
  });

  test('is taken back by who works on the case; what a concern is about is referred on, which decides the concern', async () => {
    const { id } = await refer();
    expect(
      await dke.tell(OTHER_WORKER, 'revokeReferral', { referralId: id, version: 1, text: 'A mistake.' }),
    ).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(await dke.tell(WORKER, 'revokeReferral', { referralId: id, version: 1, text: 'A mistake.' })).toMatchObject({
      outcome: 'DONE',
    });
    expect(await dke.tell(SOCIAL, 'acceptReferral', { referralId: id, version: 2 })).toMatchObject({
      outcome: 'MOVE_NOT_ALLOWED',
    });
    const { id: concernId } = await dke.tell(TEACHER, 'raiseConcern', {
      areaCode: '0165-2',
      kind: 'UNEASE',
      text: 'The lamps are broken there.',
      urgency: 'NORMAL',
    });
    const on = await dke.tell(WORKER, 'sendReferral', {
      concernId,
      version: 1,
      department: 'URBAN',
      purpose: 'Mend the lamps',
      dueOn: later,
    });
    expect(on).toMatchObject({ outcome: 'DONE' });
    const { data } = await dke.ask(TEACHER, '{ myConcerns(first: 1) { nodes { status } } }');
    expect(data.myConcerns.nodes).toEqual([{ status: 'IN_HANDS' }]);
    expect((await theirs(staffOf('urban'))).find((row: { id: string }) => row.id === on.id)).toMatchObject({
      subjectId: null,
    });
    expect(
      (
        await dke.tell(WORKER, 'sendReferral', {
          concernId,
          version: 2,
          department: 'URBAN',
          purpose: 'Again',
          dueOn: addDays(today, -1),
        })
      ).code,
    ).toBe('BAD_USER_INPUT');
  });

  test('of a shielded person tells the department that there is one, and not of whom', async () => {
    const { id, person } = await refer();
    await sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [person]);
    expect((await theirs()).find((row: { id: string }) => row.id === id)).toMatchObject({
      subjectId: null,
      purpose: '',
    });
    expect((await dke.trail()).at(-1)?.['persons']).not.toContain(person);
  });
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
  const { id } = await raise({ urgency: 'HIGH' });
  await sql("update concern set raised_at = now() - interval '5 days' where id = $1", [id]);
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
