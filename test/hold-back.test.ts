import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import { type HubInProcess, startHubInProcess } from './support/hub-in-process.ts';
import { recordLook } from './support/record-look.ts';

const ANE = '10000000-0000-8000-8000-00000000000a';
const BO = '10000000-0000-8000-8000-00000000000b';

const TEACHER = { role: 'DEPARTMENT', department: 'schools', unit: '0165-S1', subject: 'teacher' } as const;
const ELSEWHERE = { ...TEACHER, unit: '0165-S2', subject: 'elsewhere' } as const;
const CITIZEN = { role: 'CITIZEN', person: ANE } as const;

const today = danishDay();
const WISH = {
  decision: 'Undtaget efter § 22, stk. 1',
  reason: 'Hensyn til et andet barn',
  reviewOn: addDays(today, 90),
};
const HELD = 'id person { id } rowId type entryId decision reason reviewOn decidedAt';
const HOLD = `mutation ($input: HoldBackInput!) { held: holdBackSchools(input: $input) { ${HELD} } }`;
const LIFT = `mutation ($id: ID!) { held: liftHoldBackSchools(id: $id) { ${HELD} } }`;
const LIST = `query ($due: Boolean, $first: Int, $after: String) {
  held: heldBackSchools(reviewDue: $due, first: $first, after: $after) { nodes { ${HELD} } pageInfo { hasNextPage endCursor } } }`;

let hub: HubInProcess;
let rowId: string;

beforeAll(async () => {
  hub = await startHubInProcess();
  await hub.sql(
    'schools',
    "insert into school values ('0165-S1', 'One', 'PRIMARY', '0165'), ('0165-S2', 'Two', 'PRIMARY', '0165')",
  );
  for (const person of [ANE, BO]) {
    await hub.sql(
      'schools',
      "insert into enrolment (person_id, school_code, grade, from_date) values ($1, '0165-S1', 3, '2020-08-10')",
      [person],
    );
  }
  const [row] = await hub.sql<{ id: string }>('schools', 'select id from enrolment where person_id = $1', [ANE]);
  rowId = row?.id ?? '';
}, 120_000);

afterAll(async () => {
  await hub?.stop();
});

const enrolments = async () => {
  const { data } = await hub.ask('schools', CITIZEN, '{ me { schools { enrolments { nodes { id } } } } }');
  return data.me.schools.enrolments.nodes.length;
};
const newest = async (department: 'schools' | 'dke' | 'urban' = 'schools') => {
  const [entry] = await hub.sql(
    department,
    "select subject, basis, persons, detail from samspil.audit_entry where kind = 'COMMAND' order by id desc limit 1",
  );
  return entry;
};

describe('a row', () => {
  test('is held back by the staff whose duty the person is, decided anew, and lifted; each is on record', async () => {
    expect(await enrolments()).toBe(1);
    const { data, errors } = await hub.askAll(TEACHER, HOLD, { input: { ...WISH, rowId } });
    expect(errors).toEqual([]);
    expect(data.held).toMatchObject({ ...WISH, rowId, type: 'Enrolment', entryId: null, person: { id: ANE } });
    expect(await newest()).toEqual({
      subject: 'teacher',
      basis: 'OWN_DUTY',
      persons: [ANE],
      detail: { command: 'holdBack', type: 'Enrolment', row: rowId, reviewOn: WISH.reviewOn, department: 'schools' },
    });
    expect(await enrolments()).toBe(0);

    const anew = { ...WISH, rowId, reason: 'Hensyn til familien' };
    const second = await hub.askAll(TEACHER, HOLD, { input: anew });
    expect(second.data.held).toMatchObject({ ...anew, id: data.held.id });

    const lifted = await hub.askAll(TEACHER, LIFT, { id: data.held.id });
    expect(lifted.data.held).toMatchObject(anew);
    expect(await newest()).toMatchObject({ detail: { command: 'liftHoldBack', row: rowId, reason: anew.reason } });
    expect(await enrolments()).toBe(1);
    expect((await hub.askAll(TEACHER, LIFT, { id: data.held.id })).errors).toMatchObject([
      { path: ['held'], extensions: { code: 'ACCESS_DENIED' } },
    ]);
  });

  test.each([
    ['staff of another school', ELSEWHERE],
    ['staff of another department', { role: 'DEPARTMENT', department: 'social' } as const],
    ['a caseworker of DKE', { role: 'CASEWORKER' } as const],
    ['the lead', { role: 'LEAD' } as const],
    ['the auditor', { role: 'AUDITOR' } as const],
    ['the citizen', CITIZEN],
  ])('is not held back by %s', async (_, asker) => {
    const { data, errors } = await hub.askAll(asker, HOLD, { input: { ...WISH, rowId } });
    expect(data).toEqual({ held: null });
    expect(errors).toMatchObject([{ path: ['held'], extensions: { code: 'ACCESS_DENIED' } }]);
    expect(await enrolments()).toBe(1);
  });

  test('that there is not is told by nothing from one of others', async () => {
    const { errors } = await hub.askAll(TEACHER, HOLD, { input: { ...WISH, rowId: ANE } });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });

  test('is not held back from the family of the reader', async () => {
    await hub.sql('schools', "insert into samspil.staff_person values ('parent', $1)", [BO]);
    await hub.sql('schools', 'insert into samspil.kinship values ($1, $2), ($2, $1)', [ANE, BO]);
    const { errors } = await hub.askAll({ ...TEACHER, subject: 'parent' }, HOLD, { input: { ...WISH, rowId } });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
    await hub.sql('schools', 'delete from samspil.kinship');
  });

  test('is held back by the function alone: the role that serves requests cannot write it, nor read it', async () => {
    await expect(hub.sql('schools', 'delete from samspil.held_back', [], 'app')).rejects.toThrow('permission denied');
    await expect(hub.sql('schools', 'select * from samspil.held_back', [], 'app')).rejects.toThrow('permission denied');
    await expect(
      hub.sql('schools', 'select samspil.hold_back($1, $2)', [{}, { ...WISH, rowId, reviewOn: today }], 'app'),
    ).rejects.toThrow('within a year');
    await expect(
      hub.sql('schools', 'select samspil.hold_back($1, $2)', [{}, { ...WISH, rowId, reviewOn: null }], 'app'),
    ).rejects.toThrow('within a year');
  });
});

describe('a look', () => {
  const looks = async (person = ANE) => {
    const query = '{ me { accessLog { schools { nodes { purpose } } } } }';
    const { data } = await hub.ask('schools', { role: 'CITIZEN', person }, query);
    return data.me.accessLog.schools.nodes.filter(({ purpose }: { purpose: string }) => purpose.includes('SSP')).length;
  };

  test('is held back from one of the persons it names, and from no other', async () => {
    const entryId = await recordLook(hub, 'schools', { persons: [ANE, BO] });
    expect([await looks(), await looks(BO)]).toEqual([1, 1]);
    const { data, errors } = await hub.askAll(TEACHER, HOLD, { input: { ...WISH, entryId, personId: ANE } });
    expect(errors).toEqual([]);
    expect(data.held).toMatchObject({ entryId, rowId: null, type: null, person: { id: ANE } });
    expect([await looks(), await looks(BO)]).toEqual([0, 1]);
    await hub.askAll(TEACHER, LIFT, { id: data.held.id });
    expect([await looks(), await looks(BO)]).toEqual([1, 1]);
  });

  test('that does not name the person is ACCESS_DENIED', async () => {
    const entryId = await recordLook(hub, 'schools', { persons: [BO] });
    const { errors } = await hub.askAll(TEACHER, HOLD, { input: { ...WISH, entryId, personId: ANE } });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });

  test('in the log of urban development, which has nobody on duty, is held back by its staff', async () => {
    const entryId = await recordLook(hub, 'urban', { persons: [ANE] });
    const { data, errors } = await hub.askAll(
      { role: 'DEPARTMENT', department: 'urban' },
      'mutation ($input: HoldBackInput!) { holdBackUrban(input: $input) { entryId decision } }',
      { input: { ...WISH, entryId, personId: ANE } },
    );
    expect(errors).toEqual([]);
    expect(data.holdBackUrban).toEqual({ entryId, decision: WISH.decision });
    const { data: own } = await hub.askAll(CITIZEN, '{ me { accessLog { urban { nodes { at } } } } }');
    expect(own.me.accessLog.urban.nodes).toEqual([]);
  });
});

describe('in dke', () => {
  const HOLD_DKE = 'mutation ($input: HoldBackInput!) { held: holdBackDke(input: $input) { type } }';

  test('the lead decides, and no caseworker', async () => {
    await hub.sql(
      'dke',
      "insert into case_file (number, level, cooperation, status, opened_on) values ('2026-S001', 'LEVEL_2', 'SSP', 'OPEN', '2026-01-01')",
    );
    const [party] = await hub.sql<{ id: string }>(
      'dke',
      "insert into case_party (case_number, person_id, role, from_date) values ('2026-S001', $1, 'SUBJECT', '2026-01-01') returning id",
      [ANE],
    );
    const input = { ...WISH, rowId: party?.id };
    expect((await hub.askAll({ role: 'CASEWORKER' }, HOLD_DKE, { input })).errors).toMatchObject([
      { extensions: { code: 'ACCESS_DENIED' } },
    ]);
    expect((await hub.askAll({ role: 'LEAD' }, HOLD_DKE, { input })).data).toEqual({ held: { type: 'CaseParty' } });
  });
});

describe('the input', () => {
  test.each([
    ['neither row nor look', {}, ['input.rowId']],
    ['both', { rowId: ANE, entryId: '1', personId: ANE }, ['input.rowId']],
    ['a row that is no UUID', { rowId: '1' }, ['input.rowId']],
    ['a row and a person', { rowId: ANE, personId: ANE }, ['input.personId']],
    ['a look that is no number', { entryId: 'x', personId: ANE }, ['input.entryId']],
    ['a look without a person', { entryId: '1' }, ['input.personId']],
    ['today', { rowId: ANE, reviewOn: today }, ['input.reviewOn']],
    ['more than a year', { rowId: ANE, reviewOn: addDays(today, 367) }, ['input.reviewOn']],
    ['texts that say nothing', { rowId: ANE, decision: ' ', reason: 'x' }, ['input.decision', 'input.reason']],
    ['a text that is too long', { rowId: ANE, decision: 'x'.repeat(501) }, ['input.decision']],
    ['a CPR number', { rowId: ANE, reason: 'hensyn til 010150-1234' }, ['input.reason']],
  ])('%s is BAD_USER_INPUT at its field', async (_, more, paths) => {
    const { data, errors } = await hub.askAll(TEACHER, HOLD, { input: { ...WISH, ...more } });
    expect(data).toEqual({ held: null });
    const fields = paths.map((path) => ({ path, message: expect.any(String) }));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    expect(await enrolments()).toBe(1);
  });

  test('of lifting and of the list is checked too', async () => {
    expect((await hub.askAll(TEACHER, LIFT, { id: 'x' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'id' }] } },
    ]);
    for (const [order, id] of [
      ['2026-02-31', '1'],
      ['x', '1'],
      ['2026-01-01', 'x'],
    ] as const) {
      const after = hub.cursor('schools', order, id);
      expect((await hub.askAll(TEACHER, LIST, { after })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });
});

describe('what is held back', () => {
  const list = async (as: Parameters<HubInProcess['askAll']>[0], variables = {}) => {
    const { data, errors } = await hub.askAll(as, LIST, variables);
    return { ...data.held, errors };
  };

  beforeAll(async () => {
    await hub.sql('schools', 'delete from samspil.held_back');
    for (const [person, review] of [
      [ANE, 5],
      [BO, -1],
      [ANE, 400],
    ] as const)
      await hub.sql(
        'schools',
        `insert into samspil.held_back (person_id, type, row_id, decision, reason, review_on, decided_by)
         values ($1, 'SchoolConcern', gen_random_uuid(), 'afgjort', 'derfor', $2, 'left-long-ago')`,
        [person, addDays(today, review)],
      );
  });

  test('is listed for the staff whose duty it is, soonest due first, page by page, and the look is on record', async () => {
    const { nodes, errors } = await list(TEACHER);
    expect(errors).toEqual([]);
    expect(nodes.map(({ person }: { person: { id: string } }) => person.id)).toEqual([BO, ANE, ANE]);
    expect(await newest()).toMatchObject({ subject: 'teacher', detail: { command: 'heldBack', due: null, first: 20 } });
    expect((await newest())?.['persons']).toEqual([ANE, BO]);
    const first = await list(TEACHER, { first: 2 });
    const second = await list(TEACHER, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(nodes);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect((await list(TEACHER, { due: true })).nodes).toEqual(nodes.slice(0, 1));
    expect((await list(TEACHER, { due: false })).nodes).toEqual(nodes.slice(1));
  });

  test('names in the trail the persons of the page, and nobody who is only on the next', async () => {
    await list(TEACHER, { first: 1 });
    expect((await newest())?.['persons']).toEqual([BO]);
  });

  test('is neither told to nor lifted by a colleague whose duty the person is not, also when it is due', async () => {
    const [due] = (await list(TEACHER, { due: true })).nodes;
    expect((await list(ELSEWHERE)).nodes).toEqual([]);
    expect(await newest()).toMatchObject({ subject: 'elsewhere', persons: [] });
    expect((await hub.askAll(ELSEWHERE, LIFT, { id: due.id })).errors).toMatchObject([
      { path: ['held'], extensions: { code: 'ACCESS_DENIED' } },
    ]);
    expect((await list(TEACHER, { due: true })).nodes).toEqual([due]);
  });

  test('stays with who decided it, when the person is no duty of theirs any more', async () => {
    const { nodes } = await list({ ...ELSEWHERE, subject: 'left-long-ago' });
    expect(nodes).toHaveLength(3);
    expect(nodes[0]).toMatchObject({ person: null, reason: 'derfor' });
  });

  test.each([
    ['the lead of DKE', 'dke', { role: 'LEAD', subject: 'another-lead' }],
    ['staff of urban development', 'urban', { role: 'DEPARTMENT', department: 'urban', subject: 'another' }],
  ] as const)(
    'is looked at again by %s, whoever decided it, and not of their own family',
    async (_, department, as) => {
      await hub.sql(department, 'delete from samspil.held_back');
      await hub.sql(
        department,
        `insert into samspil.held_back (person_id, entry_id, decision, reason, review_on, decided_by)
       values ($1, 1, 'afgjort', 'derfor', $3, 'left-long-ago'), ($2, 1, 'afgjort', 'derfor', $3, 'left-long-ago')`,
        [ANE, BO, addDays(today, 5)],
      );
      await hub.sql(department, 'insert into samspil.staff_person values ($1, $2)', [as.subject, BO]);
      // Nobody is on duty any more.
      if (department === 'dke')
        await hub.sql('dke', "update case_file set status = 'CLOSED', closed_on = '2026-02-01'");
      const field = department === 'dke' ? 'Dke' : 'Urban';
      const { data } = await hub.askAll(as, `{ held: heldBack${field} { nodes { id reason } } }`);
      expect(data.held.nodes).toEqual([{ id: expect.any(String), reason: 'derfor' }]);
      expect(await newest(department)).toMatchObject({ subject: as.subject, persons: [ANE] });
      const lift = `mutation ($id: ID!) { held: liftHoldBack${field}(id: $id) { reason } }`;
      expect((await hub.askAll(as, lift, { id: data.held.nodes[0].id })).data).toEqual({ held: { reason: 'derfor' } });
    },
  );

  test.each([
    { role: 'CASEWORKER' },
    { role: 'AUDITOR' },
    CITIZEN,
    { role: 'DEPARTMENT', department: 'social' },
  ] as const)('is no business of $role', async (asker) => {
    const { data, errors } = await hub.askAll(asker, LIST);
    expect(data).toEqual({ held: null });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });
});
