import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { GRANT_BASES } from '@samspil/kit/access/basis.ts';
import { type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { schools } from './server.ts';

let server: TestServer;
let subgraph: TriedSubgraph;
beforeAll(async () => {
  server = await startTestServer();
  subgraph = await trySubgraph(schools, server);
  await subgraph.as('importer').transaction(async (tx) => {
    await tx.sql(
      "insert into school (code, name, kind, area_code) values ('A-01', 'A', 'PRIMARY', '0165'), ('B-01', 'B', 'PRIMARY', '0165')",
    );
  });
}, 60_000);
afterAll(async () => {
  await subgraph?.close();
  await server?.stop();
});

let pupil: string;
beforeEach(async () => {
  pupil = await newPupil();
});

/** Somebody who goes to a school today and is in a concern of it. */
async function newPupil(school = 'A-01'): Promise<string> {
  const id = randomUUID();
  await subgraph.as('importer').transaction(async (tx) => {
    await tx.sql("insert into enrolment (person_id, school_code, from_date) values ($1, $2, '2024-08-01')", [
      id,
      school,
    ]);
    await tx.sql(
      `insert into school_concern (reference, person_id, raised_on, kind, status, description)
       values ($1::text, $1::uuid, '2026-01-05', 'ABSENCE', 'OPEN', 'seen at the station')`,
      [id],
    );
  });
  return id;
}

const insert = (text: string, values: readonly unknown[]) =>
  subgraph.as('importer').transaction((tx) => tx.sql(text, values));

/** As the superuser: ties come in by an import of their own (`staff-persons`, `kinship`, `shielded`). */
const write = (text: string, values: readonly unknown[]) =>
  subgraph.as('superuser').transaction((tx) => tx.sql(text, values));

const VIEW = `query($id: ID!) { person(id: $id) { id schools {
  enrolments { nodes { id from school { name } } edges { node { from } } }
  concerns { nodes { id kind description } } } } }`;
const CASEWORKER = { roles: ['CASEWORKER'] } as const;
const TEACHER = { roles: ['DEPARTMENT'], subject: 'teacher-1', department: 'schools', unit: 'A-01' } as const;
const DENIED = [['person.schools', 'ACCESS_DENIED']];

const entriesOf = async (person: string) =>
  (await subgraph.trail()).filter(({ persons }) => (persons as string[]).includes(person));

describe('without a grant', () => {
  test('a school’s employee reads about a pupil of that school, and the look is on record before the answer', async () => {
    const { data, errors } = await subgraph.ask({ reader: TEACHER }, VIEW, { id: pupil });
    expect(errors).toEqual([]);
    expect(data.person.schools.concerns.nodes[0].description).toBe('seen at the station');
    expect(await entriesOf(pupil)).toEqual([
      expect.objectContaining({
        kind: 'READ',
        subject: 'teacher-1',
        roles: ['DEPARTMENT'],
        unit: 'A-01',
        basis: 'OWN_DUTY',
        case_number: null,
        persons: [pupil],
        fields: expect.arrayContaining(['Person.schools', 'SchoolConcern.description', 'Enrolment.from']),
      }),
    ]);
  });

  test.each([
    ['of another school', { ...TEACHER, unit: 'B-01' }],
    ['of no school', { ...TEACHER, unit: null }],
    ['of another department', { ...TEACHER, department: 'social' }],
    ['who is a caseworker of DKE', CASEWORKER],
    ['who is the lead of DKE', { roles: ['LEAD'] }],
    ['who is an analyst', { roles: ['ANALYST'] }],
    ['who is the director', { roles: ['DIRECTOR'] }],
    ['who is the auditor', { roles: ['AUDITOR'] }],
    ['who is another citizen', { roles: ['CITIZEN'], personId: randomUUID() }],
    ['who is a citizen that the token does not name', { roles: ['CITIZEN'] }],
  ] as const)('a reader %s gets ACCESS_DENIED, and the attempt is on record', async (_, reader) => {
    const { status, data, errors } = await subgraph.ask({ reader }, VIEW, { id: pupil });
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { person: { id: pupil, schools: null } },
      errors: DENIED,
    });
    expect(await entriesOf(pupil)).toMatchObject([{ kind: 'DENIED', roles: reader.roles }]);
  });

  test('a pupil who has left the school is its employees’ business no more', async () => {
    await insert("update enrolment set to_date = '2025-06-20' where person_id = $1", [pupil]);
    expect((await subgraph.ask({ reader: TEACHER }, VIEW, { id: pupil })).errors).toEqual(DENIED);
  });

  test('somebody who does not exist is refused just as somebody of another school is', async () => {
    const other = await newPupil('B-01');
    const nobody = randomUUID();
    const answers = await Promise.all(
      [other, nobody].map(async (id) =>
        (await subgraph.ask({ reader: TEACHER }, VIEW, { id })).text.replaceAll(id, 'id'),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  test('a citizen reads their own data, but not a free text that may tell of others', async () => {
    const { data, errors } = await subgraph.ask({ reader: { roles: ['CITIZEN'], personId: pupil } }, VIEW, {
      id: pupil,
    });
    expect(errors).toEqual([['person.schools.concerns.nodes.0.description', 'ACCESS_DENIED']]);
    expect(data.person.schools.enrolments.nodes[0]).toMatchObject({ from: '2024-08-01', school: { name: 'A' } });
  });

  test('a list of one’s own work holds own pupils alone, and each look is recorded with the persons on the page', async () => {
    const query =
      'query($after: String) { pupils(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const school = `C-${Math.floor(Math.random() * 1e6)}`;
    await insert("insert into school (code, name, kind, area_code) values ($1, 'C', 'PRIMARY', '0165')", [school]);
    const ids = (await Promise.all([1, 2, 3].map(() => newPupil(school)))).sort();
    const reader = { ...TEACHER, unit: school };
    const first = await subgraph.ask({ reader }, query);
    expect(first.data.pupils.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(first.data.pupils.pageInfo.hasNextPage).toBe(true);
    const second = await subgraph.ask({ reader }, query, { after: first.data.pupils.pageInfo.endCursor });
    expect(second.data.pupils).toMatchObject({ nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false } });
    const looks = (await subgraph.trail()).filter(({ unit }) => unit === school);
    expect(looks.map(({ persons }) => (persons as string[]).toSorted())).toEqual([ids.slice(0, 2), ids.slice(2)]);
  });
});

describe('with a grant', () => {
  test('the view opens, recorded with basis, case and grant', async () => {
    const jti = randomUUID();
    const grant = subgraph.grant({ persons: [pupil], basis: 'SSP', jti });
    const { data, errors } = await subgraph.ask({ reader: CASEWORKER, grant }, VIEW, { id: pupil });
    expect(errors).toEqual([]);
    expect(data.person.schools.enrolments.nodes).toHaveLength(1);
    expect(await entriesOf(pupil)).toMatchObject([
      { kind: 'READ', basis: 'SSP', case_number: '0165-2026-S001', grant_id: jti, subject: 'caseworker-1' },
    ]);
  });

  test('somebody outside of it is refused, also beside somebody inside, and by _entities', async () => {
    const other = await newPupil();
    const grant = subgraph.grant({ persons: [pupil], basis: 'SSP' });
    const query = `query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Person { id schools { concerns { nodes { kind } } } } } }`;
    const ids = [other, pupil].map((id) => ({ __typename: 'Person', id }));
    const { data, errors } = await subgraph.ask({ reader: CASEWORKER, grant }, query, { ids });
    expect(data._entities).toEqual([
      { id: other, schools: null },
      { id: pupil, schools: { concerns: { nodes: [{ kind: 'ABSENCE' }] } } },
    ]);
    expect(errors).toEqual([['_entities.0.schools', 'ACCESS_DENIED']]);
  });

  test('a basis opens no more than the schema says', async () => {
    const grant = subgraph.grant({ persons: [pupil], basis: 'KSP' });
    const { data, errors } = await subgraph.ask({ reader: CASEWORKER, grant }, VIEW, { id: pupil });
    expect(data.person.schools.enrolments.nodes).toHaveLength(1);
    expect(errors).toEqual([['person.schools.concerns', 'ACCESS_DENIED']]);
  });

  test('a person who does not exist is answered like one of whom nothing is known', async () => {
    const nobody = randomUUID();
    const grant = subgraph.grant({ persons: [nobody], basis: 'SSP' });
    const { data, errors } = await subgraph.ask({ reader: CASEWORKER, grant }, VIEW, { id: nobody });
    expect(errors).toEqual([]);
    expect(data.person.schools).toEqual({ enrolments: { nodes: [], edges: [] }, concerns: { nodes: [] } });
    expect(await entriesOf(nobody)).toMatchObject([{ kind: 'READ', basis: 'SSP' }]);
  });

  test('one that does not count is told on the personal fields, and takes nothing else away', async () => {
    const query = 'query($id: ID!) { person(id: $id) { id schools { __typename } } schools { nodes { name } } }';
    const grant = `${subgraph.grant({ persons: [pupil], basis: 'SSP' }).slice(0, -4)}AAAA`;
    const { status, data, errors } = await subgraph.ask({ reader: CASEWORKER, grant }, query, { id: pupil });
    expect({ status, errors }).toEqual({ status: 200, errors: [['person.schools', 'GRANT_INVALID']] });
    expect(data.person).toEqual({ id: pupil, schools: null });
    expect(data.schools.nodes.length).toBeGreaterThan(0);
    expect(await entriesOf(pupil)).toMatchObject([{ kind: 'DENIED', detail: { codes: ['GRANT_INVALID'] } }]);
  });

  test('an employee’s own pupils are read on duty also beside a grant for others', async () => {
    const other = await newPupil('B-01');
    const grant = subgraph.grant({ persons: [other], basis: 'SSP', sub: 'teacher-1' });
    const query = `query($a: ID!, $b: ID!) { a: person(id: $a) { schools { concerns { nodes { kind } } } } b: person(id: $b) { schools { concerns { nodes { kind } } } } }`;
    const { errors } = await subgraph.ask({ reader: TEACHER, grant }, query, { a: pupil, b: other });
    expect(errors).toEqual([]);
    expect(await entriesOf(pupil)).toMatchObject([{ basis: 'OWN_DUTY', grant_id: null }]);
    expect(await entriesOf(other)).toMatchObject([{ basis: 'SSP' }]);
  });
});

describe('what nobody overrides', () => {
  test.each(['SSP', 'VITAL_INTEREST', null] as const)(
    'one’s own data is not read through a role at work (%s)',
    async (basis) => {
      await write('insert into samspil.staff_person values ($1, $2)', [`self-${pupil}`, pupil]);
      const reader = { ...TEACHER, subject: `self-${pupil}` };
      const grant = basis === null ? {} : { grant: subgraph.grant({ persons: [pupil], basis, sub: reader.subject }) };
      expect((await subgraph.ask({ reader, ...grant }, VIEW, { id: pupil })).errors).toEqual(DENIED);
      expect(await entriesOf(pupil)).toMatchObject([{ kind: 'DENIED', detail: { rules: ['OWN_FAMILY'] } }]);
    },
  );

  test.each(['SSP', 'VITAL_INTEREST', null] as const)('nor is that of the family (%s)', async (basis) => {
    const own = randomUUID();
    await write('insert into samspil.kinship values ($1, $2), ($2, $1)', [own, pupil]);
    const reader = { ...TEACHER, personId: own };
    const grant = basis === null ? {} : { grant: subgraph.grant({ persons: [pupil], basis, sub: reader.subject }) };
    expect((await subgraph.ask({ reader, ...grant }, VIEW, { id: pupil })).errors).toEqual(DENIED);
  });

  test('a shielded person is opened to those alone whom the lead named on the case', async () => {
    await write('insert into samspil.shielded values ($1)', [pupil]);
    const ask = (shielded: string[]) =>
      subgraph.ask(
        { reader: CASEWORKER, grant: subgraph.grant({ persons: [pupil], basis: 'VITAL_INTEREST', shielded }) },
        VIEW,
        { id: pupil },
      );
    expect((await subgraph.ask({ reader: TEACHER }, VIEW, { id: pupil })).errors).toEqual(DENIED);
    expect((await ask([])).errors).toEqual(DENIED);
    expect((await ask([pupil])).errors).toEqual([]);
  });
});

describe('a row that the school withholds', () => {
  const withhold =
    'mutation($row: ID!) { withholdSchoolsRow(rowId: $row, reason: "the school looks into it") { type reason } }';
  const release = 'mutation($row: ID!) { releaseSchoolsRow(rowId: $row) { type reason } }';
  const rowOf = async () =>
    (await subgraph.ask({ reader: TEACHER }, VIEW, { id: pupil })).data.person.schools.enrolments.nodes[0].id as string;

  test('is null with the reason at its exact place for others, and stays for the school and the citizen', async () => {
    const row = await rowOf();
    expect((await subgraph.ask({ reader: TEACHER }, withhold, { row })).data).toEqual({
      withholdSchoolsRow: { type: 'Enrolment', reason: 'the school looks into it' },
    });
    const others = await subgraph.ask(
      { reader: CASEWORKER, grant: subgraph.grant({ persons: [pupil], basis: 'SSP' }) },
      VIEW,
      { id: pupil },
    );
    expect(others.errors).toEqual([
      ['person.schools.enrolments.nodes.0', 'WITHHELD'],
      ['person.schools.enrolments.edges.0.node', 'WITHHELD'],
    ]);
    expect(others.reasons).toEqual(['the school looks into it', 'the school looks into it']);
    expect(others.data.person.schools.enrolments).toEqual({ nodes: [null], edges: [{ node: null }] });
    const citizen = { roles: ['CITIZEN'], personId: pupil } as const;
    for (const reader of [TEACHER, citizen]) {
      const { data } = await subgraph.ask({ reader }, VIEW, { id: pupil });
      expect(data.person.schools.enrolments.nodes).toMatchObject([{ id: row }]);
    }
    // Who may not look at the person is told nothing of it.
    expect((await subgraph.ask({ reader: CASEWORKER }, VIEW, { id: pupil })).errors).toEqual(DENIED);

    expect((await subgraph.ask({ reader: TEACHER }, release, { row })).errors).toEqual([]);
    const again = await subgraph.ask(
      { reader: CASEWORKER, grant: subgraph.grant({ persons: [pupil], basis: 'SSP' }) },
      VIEW,
      { id: pupil },
    );
    expect(again.errors).toEqual([]);
  });

  test('tells nothing by its cursor, from which another instance of the service goes on just as well', async () => {
    const row = await rowOf();
    await insert(
      "insert into enrolment (person_id, school_code, from_date, to_date) values ($1, 'B-01', '2019-08-01', '2020-08-01')",
      [pupil],
    );
    await subgraph.ask({ reader: TEACHER }, withhold, { row });
    const query = `query($id: ID!, $after: String) { person(id: $id) { schools {
      enrolments(first: 1, after: $after) { edges { cursor node { from } } pageInfo { startCursor endCursor } } } } }`;
    const who = { reader: CASEWORKER, grant: subgraph.grant({ persons: [pupil], basis: 'SSP' }) };
    const first = (await subgraph.ask(who, query, { id: pupil })).data.person.schools.enrolments;
    const cursor: string = first.edges[0].cursor;
    expect(first).toEqual({
      edges: [{ cursor, node: null }],
      pageInfo: { startCursor: cursor, endCursor: cursor },
    });
    expect(cursor + Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(new RegExp(`2024-08|${row}`));
    const other = await trySubgraph(schools, server);
    const second = await other.ask(who, query, { id: pupil, after: cursor });
    await other.close();
    expect(second.data.person.schools.enrolments.edges).toMatchObject([{ node: { from: '2019-08-01' } }]);
  });

  test('is withheld by the school’s own employees alone; a row that there is not is refused in the same words', async () => {
    const row = await rowOf();
    const texts = new Set<string>();
    for (const [reader, id] of [
      [{ ...TEACHER, unit: 'B-01' }, row],
      [TEACHER, randomUUID()],
    ] as const)
      texts.add((await subgraph.ask({ reader }, withhold, { row: id })).text);
    expect(texts.size).toBe(1);
    expect([...texts][0]).toContain('ACCESS_DENIED');
    const byGrant = { reader: CASEWORKER, grant: subgraph.grant({ persons: [pupil], basis: 'SSP' }) };
    expect((await subgraph.ask(byGrant, withhold, { row })).errors).toEqual([['withholdSchoolsRow', 'ACCESS_DENIED']]);
  });

  test.each(['', 'no', 'a'.repeat(201), 'see case 12345', 'see https://example.org', 'two\nlines'])(
    'takes a reason that tells nothing of the person: %j is refused',
    async (reason) => {
      const query =
        'mutation($row: ID!, $reason: String!) { withholdSchoolsRow(rowId: $row, reason: $reason) { type } }';
      const { errors } = await subgraph.ask({ reader: TEACHER }, query, { row: await rowOf(), reason });
      expect(errors).toEqual([['withholdSchoolsRow', 'BAD_USER_INPUT']]);
    },
  );
});

test('somebody whose CPR number has changed is read under the old id too, as the same person', async () => {
  const former = randomUUID();
  await subgraph
    .as('superuser')
    .transaction((tx) =>
      tx.sql("insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_CHANGED')", [
        former,
        pupil,
      ]),
    );
  const { data, errors } = await subgraph.ask({ reader: TEACHER }, VIEW, { id: former });
  expect(errors).toEqual([]);
  expect(data.person).toMatchObject({ id: former, schools: { enrolments: { nodes: [{ from: '2024-08-01' }] } } });
  expect(await entriesOf(pupil)).toMatchObject([{ kind: 'READ', persons: [pupil] }]);
});

describe('denied attempts', () => {
  const ENTITIES = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Person { schools { __typename } } } }`;
  const representationsOf = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Person', id }));
  const deniedOf = async (subject: string) =>
    (await subgraph.trail())
      .filter((entry) => entry['subject'] === subject && entry['kind'] === 'DENIED')
      .map(({ persons, detail, fields }) => ({ persons: persons as string[], detail, fields }));

  test.each([
    ['by the schema', CASEWORKER],
    ['by the database', TEACHER],
  ])('%s are all on record, however many persons one request asks for', async (how, reader) => {
    const subject = `curious ${how}`;
    const ids = Array.from({ length: 450 }, () => randomUUID());
    const { errors } = await subgraph.ask({ reader: { ...reader, subject } }, ENTITIES, { of: representationsOf(ids) });
    expect(errors).toHaveLength(450);
    const entries = await deniedOf(subject);
    expect(entries.map(({ persons }) => persons.length)).toEqual([200, 200, 50]);
    expect(entries.flatMap(({ persons }) => persons).toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ['the schema', CASEWORKER, { codes: ['ACCESS_DENIED'] }],
    ['the database', TEACHER, { rules: ['NOT_ON_DUTY'] }],
  ])('by %s stay on record when something else of the request fails', async (how, reader, detail) => {
    const subject = `unfortunate, by ${how}`;
    const superuser = subgraph.as('superuser');
    await superuser.transaction((tx) => tx.sql('revoke select on school from schools_app'));
    const other = await newPupil('B-01');
    const { status, data } = await subgraph.ask(
      { reader: { ...reader, subject } },
      'query($id: ID!) { person(id: $id) { schools { __typename } } schools { nodes { name } } }',
      { id: other },
    );
    await superuser.transaction((tx) => tx.sql('grant select on school to schools_app'));
    expect({ status, data }).toEqual({ status: 500, data: undefined });
    expect(await deniedOf(subject)).toEqual([
      { persons: [other], detail: expect.objectContaining(detail), fields: ['Person.schools'] },
    ]);
  });

  test('that cannot be recorded are refused with the whole request', async () => {
    const superuser = subgraph.as('superuser');
    await superuser.transaction((tx) =>
      tx.sql("alter table samspil.audit_entry add constraint disk_full check (subject <> 'unlucky')"),
    );
    const { status, data } = await subgraph.ask({ reader: { ...CASEWORKER, subject: 'unlucky' } }, VIEW, { id: pupil });
    await superuser.transaction((tx) => tx.sql('alter table samspil.audit_entry drop constraint disk_full'));
    expect({ status, data }).toEqual({ status: 500, data: undefined });
  });
});

test('a look that cannot be recorded is refused: no audit row, no answer', async () => {
  const superuser = subgraph.as('superuser');
  await superuser.transaction((tx) =>
    tx.sql("alter table samspil.audit_entry add constraint disk_full check (subject <> 'unlucky')"),
  );
  const { status, text } = await subgraph.ask({ reader: { ...TEACHER, subject: 'unlucky' } }, VIEW, { id: pupil });
  await superuser.transaction((tx) => tx.sql('alter table samspil.audit_entry drop constraint disk_full'));
  expect(status).toBe(500);
  expect(text).not.toContain('station');
});

describe('open_access, called with what no service sends', () => {
  const open = (entry: Record<string, unknown>, scope: unknown) =>
    subgraph.as('app').transaction(async (tx) => {
      const told = await tx.sql<{ denied_by: string | null }>('select denied_by from samspil.open_access($1, $2)', [
        { subject: 'reader-1', roles: ['CASEWORKER'], basis: 'SSP', trace: 't', ...entry },
        JSON.stringify(scope),
      ]);
      const [{ rows } = { rows: 0 }] = await tx.sql<{ rows: number }>('select count(*)::int as rows from enrolment');
      return { told: told.map(({ denied_by }) => denied_by), rows };
    });

  test.each(GRANT_BASES)('opens a person on %s', async (basis) => {
    expect(await open({ basis }, { persons: [pupil] })).toEqual({ told: [null], rows: 1 });
  });

  test.each([null, '', 'own_duty', 'OVERSIGHT', 'OPEN', 'INVESTIGATION'])('opens nobody on %j', async (basis) => {
    await expect(open({ basis }, { persons: [pupil] })).rejects.toThrow('nobody is opened without a basis');
  });

  test.each([
    { subject: null },
    { subject: '' },
    { roles: null },
    { roles: 'CASEWORKER' },
    { roles: [null] },
    { shielded: null },
    { shielded: [null] },
    { shielded: [null, randomUUID()] },
    { shielded: {} },
  ])('opens nobody by the entry %j', async (entry) => {
    await write('insert into samspil.shielded (person_id) values ($1)', [pupil]);
    await expect(open(entry, { persons: [pupil] })).rejects.toThrow('an entry that does not say who looks');
  });

  test.each([
    null,
    [],
    {},
    { persons: null },
    { persons: [null] },
    { persons: [null, randomUUID()] },
    { persons: randomUUID() },
    { case: null },
    { case: '' },
    { list: null, first: 20 },
    { list: 'PUPILS' },
    { list: 'PUPILS', first: null },
    { list: 'PUPILS', first: 0 },
  ])('opens nobody by the scope %j', async (scope) => {
    const entry = { roles: ['DEPARTMENT'], basis: 'OWN_DUTY', unit: 'A-01' };
    await expect(open(entry, scope)).rejects.toThrow('a scope that does not say whom');
  });

  test('takes no person for the reader’s own who has none, and counts no duty that is unknown', async () => {
    expect(await open({ basis: 'OWN_DATA', person: null }, { persons: [pupil] })).toEqual({
      told: ['NOT_OWN_DATA'],
      rows: 0,
    });
    for (const unit of [null, undefined, '', 'B-01'])
      expect(await open({ roles: ['DEPARTMENT'], basis: 'OWN_DUTY', unit }, { persons: [pupil] })).toEqual({
        told: ['NOT_ON_DUTY'],
        rows: 0,
      });
  });
});
