import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { Credentials } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { LEAD, OTHER_WORKER, staffOf, TEACHER, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

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

const citizen = (personId: string | null = randomUUID()): Credentials => ({
  reader: { roles: ['CITIZEN'], subject: `citizen ${personId}`, personId },
});
const asked = async (who = citizen()) => {
  const told = await dke.tell(who, 'requestExit', { reach: 'By text message after six.' });
  expect(told).toMatchObject({ outcome: 'DONE', version: 1 });
  return { ...told, who, person: who.reader.personId ?? '' };
};
const requestOf = async (id: string) =>
  (
    await dke.sql<{
      status: string;
      version: number;
      contacted: boolean;
      acknowledged_by: string | null;
      case_number: string | null;
    }>(
      'select status, version, first_contact_at is not null as contacted, acknowledged_by, case_number from exit_request where id = $1',
      [id],
    )
  )[0];
const openCase = async () => {
  const { id, who, person } = await asked();
  const told = await dke.tell(WORKER, 'openExitCase', { requestId: id, version: 1, level: 'LEVEL_2' });
  return { id, who, person, number: told.caseNumber ?? '', told };
};

describe('help out of a life of crime', () => {
  test('is asked for by the citizen, or by someone for them, and the answer tells nothing of whom DKE knows', async () => {
    const { id, person } = await asked();
    const known = (await dke.newCase()).person;
    const answers = [
      await dke.tell(TEACHER, 'requestExit', { personId: known, reach: 'Through the school.' }),
      await dke.tell(citizen(), 'requestExit', { personId: randomUUID(), reach: 'Through his mother.' }),
    ];
    for (const answer of answers) expect({ ...answer, id: '' }).toEqual({ ...answers[0], id: '' });
    expect(
      await dke.sql(
        'select requested_by, requester, person_id from exit_request where id = any ($1) order by requested_at',
        [[id, answers[0]?.id]],
      ),
    ).toEqual([
      { requested_by: 'CITIZEN', requester: `citizen ${person}`, person_id: person },
      { requested_by: 'SOMEONE_ELSE', requester: 'teacher', person_id: known },
    ]);
    expect((await dke.tell(citizen(null), 'requestExit', { reach: 'By phone.' })).fields).toEqual([
      { path: 'input', message: expect.stringContaining('does not say which person you are') },
    ]);
    expect((await dke.tell(TEACHER, 'requestExit', { reach: 'By phone.' })).fields).toEqual([
      { path: 'input', message: expect.stringContaining('Name the person') },
    ]);
    expect(
      (await dke.tell({ reader: { roles: ['ANALYST'], subject: 'a' } }, 'requestExit', { reach: 'By phone.' })).code,
    ).toBe('ACCESS_DENIED');
  });

  test('waits in the queue as acute until somebody takes it, who alone does', async () => {
    const { id } = await asked();
    const inQueue = async () => {
      const { data } = await dke.ask(
        WORKER,
        '{ queue(first: 100) { nodes { id kind urgency exitRequest { status reach version } } } }',
      );
      return data.queue.nodes.find((item: { id: string }) => item.id === id);
    };
    expect(await inQueue()).toMatchObject({
      kind: 'EXIT',
      urgency: 'ACUTE',
      exitRequest: { status: 'RECEIVED', reach: 'By text message after six.' },
    });
    const both = await Promise.all(
      [WORKER, OTHER_WORKER].map((who) => dke.tell(who, 'acknowledgeExit', { requestId: id, version: 1 })),
    );
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    expect(await dke.tell(OTHER_WORKER, 'acknowledgeExit', { requestId: id, version: 2 })).toMatchObject({
      outcome: 'IN_OTHER_HANDS',
    });
    expect((await inQueue())?.urgency).toBe('HIGH');
    expect(await dke.tell(WORKER, 'contactExit', { requestId: id, version: 2 })).toMatchObject({
      outcome: 'DONE',
      version: 3,
    });
    expect(await dke.tell(WORKER, 'contactExit', { requestId: id, version: 3 })).toMatchObject({
      outcome: 'MOVE_NOT_ALLOWED',
    });
    expect(await requestOf(id)).toMatchObject({ status: 'IN_CONTACT', contacted: true });
    expect(await dke.tell(WORKER, 'openExitCase', { requestId: id, version: 3, level: 'LEVEL_3' })).toMatchObject({
      outcome: 'DONE',
    });
    expect(await inQueue()).toBeUndefined();
  });

  test('has a case within the cooperation EXIT, and goes with it: a plan, follow-up, completed', async () => {
    const { id, number, person, told } = await openCase();
    expect(told).toMatchObject({ outcome: 'DONE', caseNumber: expect.stringMatching(/^\d{4}-D/) });
    expect(await dke.sql('select cooperation from case_file where number = $1', [number])).toEqual([
      { cooperation: 'EXIT' },
    ]);
    expect(await dke.tell(WORKER, 'openExitCase', { requestId: id, version: 2, level: 'LEVEL_2' })).toMatchObject({
      outcome: 'ALREADY_DECIDED',
    });
    const plan = await dke.tell(WORKER, 'startPlan', {
      caseNumber: number,
      personId: person,
      title: 'A way out',
      from: today,
      goals: [{ text: 'A job', targetOn: addDays(today, 60) }],
    });
    expect(await requestOf(id)).toMatchObject({ status: 'PLANNED', contacted: true });
    // Whoever opened the case has heard the call.
    expect((await requestOf(id))?.acknowledged_by).toBe('worker');
    await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 1, to: today });
    const move = (version: number, status: string) =>
      dke.tell(WORKER, 'changeCase', { caseNumber: number, version, status, reason: 'as agreed' });
    expect(await move(1, 'FOLLOW_UP')).toMatchObject({ outcome: 'DONE' });
    expect((await requestOf(id))?.status).toBe('FOLLOW_UP');
    expect(await move(2, 'CLOSED')).toMatchObject({ outcome: 'DONE' });
    expect((await requestOf(id))?.status).toBe('COMPLETED');
    // Asked for, a case, a plan, follow-up, completed: each is told.
    const events = await dke.sql('select version from samspil.outbox where row_id = $1 order by position', [id]);
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(
      await dke.tell(WORKER, 'withdrawExit', { requestId: id, version: (await requestOf(id))?.version }),
    ).toMatchObject({ outcome: 'ALREADY_ENDED' });
  });

  test('is nobody’s else: of another caseworker’s case, of one’s own family, of another citizen', async () => {
    const { id } = await openCase();
    const version = (await requestOf(id))?.version;
    expect(await dke.tell(OTHER_WORKER, 'contactExit', { requestId: id, version })).toMatchObject({
      outcome: 'NOT_YOURS',
    });
    expect(await dke.tell(citizen(), 'withdrawExit', { requestId: id, version })).toMatchObject({
      outcome: 'NOT_YOURS',
    });
    for (const mutation of ['acknowledgeExit', 'contactExit'])
      for (const who of [TEACHER, citizen()])
        expect((await dke.tell(who, mutation, { requestId: id, version })).code).toBe('ACCESS_DENIED');
    const [self, kin] = [randomUUID(), randomUUID()];
    await dke.sql("insert into samspil.staff_person values ('lead', $1)", [self]);
    await dke.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
    const ofKin = await asked(citizen(kin));
    for (const [mutation, more] of [
      ['acknowledgeExit', {}],
      ['contactExit', {}],
      ['openExitCase', { level: 'LEVEL_1' }],
      ['withdrawExit', { reason: 'They say so.' }],
    ] as const)
      expect(await dke.tell(LEAD, mutation, { requestId: ofKin.id, version: 1, ...more })).toMatchObject({
        outcome: 'NOT_YOURS',
      });
    await dke.sql('delete from samspil.staff_person');
  });

  test('of a shielded person is acknowledged by whoever is called, and goes on with the lead', async () => {
    const hidden = randomUUID();
    await dke.sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [hidden]);
    const { id } = await asked(citizen(hidden));
    expect(await dke.tell(WORKER, 'acknowledgeExit', { requestId: id, version: 1 })).toMatchObject({ outcome: 'DONE' });
    for (const [mutation, more] of [
      ['contactExit', {}],
      ['openExitCase', { level: 'LEVEL_1' }],
    ] as const)
      expect(await dke.tell(WORKER, mutation, { requestId: id, version: 2, ...more })).toMatchObject({
        outcome: 'NOT_YOURS',
      });
    expect(await dke.tell(LEAD, 'contactExit', { requestId: id, version: 2 })).toMatchObject({ outcome: 'DONE' });
  });

  test('ends with nobody left unspoken with: a case is not closed before, and the contact is told in it as well', async () => {
    const { id, number } = await openCase();
    const move = async (version: number, status: string) =>
      (await dke.tell(WORKER, 'changeCase', { caseNumber: number, version, status, reason: 'as agreed' })).outcome;
    expect([await move(1, 'CLOSED'), await move(1, 'FOLLOW_UP')]).toEqual(['STILL_RUNNING', 'DONE']);
    const version = (await requestOf(id))?.version;
    expect(await dke.tell(WORKER, 'contactExit', { requestId: id, version })).toMatchObject({ outcome: 'DONE' });
    expect(await requestOf(id)).toMatchObject({ status: 'FOLLOW_UP', contacted: true });
    expect(await move(2, 'CLOSED')).toBe('DONE');
  });

  test('is taken back by the citizen, and the consents of its case end with it', async () => {
    const { id, who, person, number } = await openCase();
    const consent = await dke.tell(WORKER, 'giveConsent', {
      caseNumber: number,
      personId: person,
      department: 'SOCIAL',
      until: addDays(today, 90),
      how: 'WRITTEN',
    });
    expect(consent).toMatchObject({ outcome: 'DONE' });
    const version = (await requestOf(id))?.version;
    expect(await dke.tell(who, 'withdrawExit', { requestId: id, version, reason: 'I have moved away.' })).toMatchObject(
      { outcome: 'DONE' },
    );
    expect((await requestOf(id))?.status).toBe('WITHDRAWN');
    expect(await dke.sql('select withdrawn_at is not null as gone from consent where id = $1', [consent.id])).toEqual([
      { gone: true },
    ]);
  });
});

describe('a consent', () => {
  test('is for one department and a time, and is taken back at once by the citizen; the grants that rest on it stop', async () => {
    const { who, person, number } = await openCase();
    const give = (more: Record<string, unknown> = {}) =>
      dke.tell(WORKER, 'giveConsent', {
        caseNumber: number,
        personId: person,
        department: 'SOCIAL',
        until: addDays(today, 90),
        how: 'ORAL',
        ...more,
      });
    expect((await give({ until: addDays(today, 900) })).fields?.map(({ path }) => path)).toEqual(['input.until']);
    expect((await give({ until: addDays(today, -1) })).fields?.map(({ path }) => path)).toEqual(['input.until']);
    expect(await give({ personId: randomUUID() })).toMatchObject({ outcome: 'NOT_A_PARTY' });
    const { id } = await give();
    expect(await give()).toMatchObject({ outcome: 'ALREADY_DECIDED' });
    const open = async (departments: string[]) =>
      (
        await dke.ask(
          WORKER,
          'mutation($input: OpenAccessInput!) { openAccess(input: $input) { grant { id } refusals { code } } }',
          { input: { caseId: number, persons: [person], departments, basis: 'EXIT', reason: 'a plan' } },
        )
      ).data.openAccess;
    expect((await open(['SCHOOLS'])).refusals).toEqual([{ code: 'NO_CONSENT' }]);
    const { grant } = await open(['SOCIAL']);
    expect(await dke.tell(citizen(), 'withdrawConsent', { consentId: id })).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(await dke.tell(OTHER_WORKER, 'withdrawConsent', { consentId: id })).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(await dke.tell(who, 'withdrawConsent', { consentId: id })).toMatchObject({ outcome: 'DONE' });
    expect(await dke.sql('select revoked_because from access_grant where id = $1', [grant.id])).toEqual([
      { revoked_because: 'NO_CONSENT' },
    ]);
    expect(await dke.tell(who, 'withdrawConsent', { consentId: id })).toMatchObject({ outcome: 'ALREADY_ENDED' });
    expect((await open(['SOCIAL'])).refusals).toEqual([{ code: 'NO_CONSENT' }]);
  });

  test('is one at a time for a department, and none is given for before it was taken back', async () => {
    const { who, person, number } = await openCase();
    const give = (from: string, until = addDays(today, 90)) =>
      dke.tell(WORKER, 'giveConsent', {
        caseNumber: number,
        personId: person,
        department: 'SCHOOLS',
        from,
        until,
        how: 'ORAL',
      });
    const first = await give(today);
    expect(first).toMatchObject({ outcome: 'DONE' });
    for (const from of [addDays(today, -1), today, addDays(today, 10)])
      expect(await give(from)).toMatchObject({ outcome: 'ALREADY_DECIDED' });
    expect(await dke.tell(who, 'withdrawConsent', { consentId: first.id })).toMatchObject({ outcome: 'DONE' });
    for (const from of [addDays(today, -2), today])
      expect(await give(from)).toMatchObject({ outcome: 'ALREADY_DECIDED' });
    expect(await give(addDays(today, 1))).toMatchObject({ outcome: 'DONE' });
  });

  test('is taken back by the caseworker too, on the citizen’s word', async () => {
    const { person, number } = await openCase();
    const { id } = await dke.tell(WORKER, 'giveConsent', {
      caseNumber: number,
      personId: person,
      department: 'SCHOOLS',
      until: addDays(today, 9),
      how: 'ORAL',
    });
    expect(await dke.tell(WORKER, 'withdrawConsent', { consentId: id })).toMatchObject({ outcome: 'DONE' });
  });
});

test('the duty roster is the lead’s, and everybody at DKE reads it', async () => {
  const from = new Date(Date.now() + 3_600_000).toISOString();
  const until = new Date(Date.now() + 9 * 3_600_000).toISOString();
  expect((await dke.tell(WORKER, 'planDuty', { subject: 'worker', rank: 'FIRST', from, until })).code).toBe(
    'ACCESS_DENIED',
  );
  expect(
    (await dke.tell(LEAD, 'planDuty', { subject: 'worker', rank: 'FIRST', from: until, until: from })).fields,
  ).toEqual([{ path: 'input.until', message: expect.any(String) }]);
  const [far, farther] = ['9999-12-01T00:00:00Z', '9999-12-02T00:00:00Z'];
  expect(
    (await dke.tell(LEAD, 'planDuty', { subject: 'worker', rank: 'FIRST', from: far, until: farther })).fields,
  ).toEqual([{ path: 'input.until', message: 'Give a moment before 2200.' }]);
  const planned = await dke.tell(LEAD, 'planDuty', { subject: 'worker', rank: 'FIRST', from, until });
  const roster = async () => (await dke.ask(WORKER, '{ dutyRoster { id subject rank from until } }')).data.dutyRoster;
  expect(await roster()).toEqual([{ id: planned.id, subject: 'worker', rank: 'FIRST', from, until }]);
  expect(await dke.tell(LEAD, 'cancelDuty', { dutyId: planned.id })).toMatchObject({ outcome: 'DONE' });
  expect(await dke.tell(LEAD, 'cancelDuty', { dutyId: planned.id })).toMatchObject({ outcome: 'NOT_YOURS' });
  expect(await roster()).toEqual([]);
  expect((await dke.ask(staffOf('schools'), '{ dutyRoster { id } }')).errors).toEqual([
    ['dutyRoster', 'ACCESS_DENIED'],
  ]);
});
