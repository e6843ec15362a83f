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
    // On record with what was tried, so that whoever tries ids one by one is found.
    expect((await dke.trail()).at(-1)).toMatchObject({ kind: 'DENIED', detail: { outcome: 'NOT_YOURS', asked: id } });
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

  test('goes to another department: DKE refers nothing to itself', async () => {
    const { number, person } = await dke.newCase();
    const input = { caseNumber: number, personId: person, department: 'DKE', purpose: 'A talk', dueOn: later };
    expect((await dke.tell(WORKER, 'sendReferral', input)).fields).toEqual([
      { path: 'input.department', message: expect.stringContaining('another department') },
    ]);
  });

  test('of a shielded person tells the department that there is one, and not of whom', async () => {
    const { id, person } = await refer();
    await dke.sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [person]);
    expect((await theirs()).find((row: { id: string }) => row.id === id)).toMatchObject({
      subjectId: null,
      purpose: '',
    });
    expect((await dke.trail()).at(-1)?.['persons']).not.toContain(person);
    // What was answered may say more than the purpose did; and whoever is not named for them does not act either.
    await dke.tell(SOCIAL, 'declineReferral', { referralId: id, version: 1, text: 'Karl is not our pupil.' });
    expect((await theirs(SOCIAL, ', open: false')).find((row: { id: string }) => row.id === id)).toMatchObject({
      status: 'DECLINED',
      subjectId: null,
      declinedBecause: null,
    });
    for (const [command, input] of [
      ['settleReferral', { referralId: id, version: 2, text: 'We do it.' }],
      ['sendReferral', { replacesId: id, department: 'SCHOOLS', purpose: 'again', dueOn: later }],
    ] as const)
      expect((await dke.tell(WORKER, command, input)).outcome).toMatch(/^(NOT_YOURS|NOT_A_PARTY)$/);
    const other = await refer();
    await dke.sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [other.person]);
    expect(
      await dke.tell(WORKER, 'revokeReferral', { referralId: other.id, version: 1, text: 'A mistake.' }),
    ).toMatchObject({ outcome: 'NOT_YOURS' });
  });
});
