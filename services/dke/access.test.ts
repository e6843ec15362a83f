import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { dke } from './server.ts';

let server: TestServer;
let subgraph: TriedSubgraph;
beforeAll(async () => {
  server = await startTestServer();
  subgraph = await trySubgraph(dke, server);
}, 60_000);
afterAll(async () => {
  await subgraph?.close();
  await server?.stop();
});

const sql = (text: string, values: readonly unknown[] = []) =>
  subgraph.as('superuser').transaction((tx) => tx.sql<Record<string, string>>(text, values));

const WORKER = { roles: ['CASEWORKER'], subject: 'worker' } as const;
const COLLEAGUE = { roles: ['CASEWORKER'], subject: 'colleague' } as const;
const LEAD = { roles: ['LEAD'], subject: 'lead' } as const;

/** An open SSP case of the worker's, with a child and a relative. */
let number: string;
let child: string;
let relative: string;
beforeEach(async () => {
  number = `T-${randomUUID().slice(0, 8).toUpperCase()}`;
  [child, relative] = [randomUUID(), randomUUID()];
  await sql(
    "insert into case_file (number, level, cooperation, status, opened_on) values ($1, 'LEVEL_2', 'SSP', 'OPEN', '2026-01-05')",
    [number],
  );
  for (const [person, role] of [
    [child, 'SUBJECT'],
    [relative, 'RELATIVE'],
  ]) {
    await sql(
      "insert into person (person_id, name, birth_date, protection, residency) values ($1, 'Prøve', '2012-01-01', 'NONE', 'RESIDENT')",
      [person],
    );
    await sql("insert into case_party (case_number, person_id, role, from_date) values ($1, $2, $3, '2026-01-05')", [
      number,
      person,
      role,
    ]);
  }
  await sql("insert into case_worker (case_number, subject, from_date) values ($1, 'worker', '2026-01-05')", [number]);
});

const concernAbout = (person: string, status: string) =>
  sql(
    `insert into concern (reference, person_id, raised_at, raised_by, kind, urgency, status)
     values ($1, $2, now(), 'SCHOOLS', 'COMPANY', 'NORMAL', $3)`,
    [randomUUID(), person, status],
  );

const CASE = 'query($number: String!) { case(number: $number) { level parties { role person { id } } } }';
const NAME = 'query($id: ID!) { person(id: $id) { dke { name } } }';

describe('a case', () => {
  test('is for who works on it, with all its parties, and the look is found by its number', async () => {
    const { data, errors } = await subgraph.ask({ reader: WORKER }, CASE, { number });
    expect(errors).toEqual([]);
    expect(data.case.parties.map(({ person }: { person: { id: string } }) => person.id).sort()).toEqual(
      [child, relative].sort(),
    );
    const looks = (await subgraph.trail()).filter(({ case_number }) => case_number === number);
    expect(looks).toMatchObject([{ kind: 'READ', basis: 'OWN_DUTY' }]);
  });

  test('of others is refused, also where a party is met in a concern that waits', async () => {
    await concernAbout(relative, 'RECEIVED');
    expect((await subgraph.ask({ reader: COLLEAGUE }, NAME, { id: relative })).errors).toEqual([]);
    expect((await subgraph.ask({ reader: COLLEAGUE }, CASE, { number })).errors).toEqual([['case', 'ACCESS_DENIED']]);
  });

  test('that is closed is refused, to the lead as well', async () => {
    await sql("update case_file set status = 'CLOSED', closed_on = '2026-02-01' where number = $1", [number]);
    for (const reader of [WORKER, LEAD])
      expect((await subgraph.ask({ reader }, CASE, { number })).errors).toEqual([['case', 'ACCESS_DENIED']]);
  });

  test.each(['', 'x', 'A\u0000B', "' or true --"])('takes a number, and %j is none', async (wrong) => {
    expect((await subgraph.ask({ reader: WORKER }, CASE, { number: wrong })).errors).toEqual([
      ['case', 'BAD_USER_INPUT'],
    ]);
  });

  test('keeps a withheld intervention for an area from others, and not from DKE', async () => {
    const [row] = await sql(
      `insert into intervention (reference, pillar, area_code, goal, done_by, from_date)
       values ($1, 'PROACTIVE', '0165-1', 'Ro på torvet', 'DKE', '2026-01-05') returning id`,
      [randomUUID()],
    );
    const withheld = await subgraph.ask(
      { reader: WORKER },
      'mutation($row: ID!) { withholdDkeRow(rowId: $row, reason: "looked into") { type } }',
      { row: row?.['id'] },
    );
    expect(withheld.errors).toEqual([]);
    const query =
      '{ _entities(representations: [{ __typename: "Area", code: "0165-1" }]) { ... on Area { dke { interventions { nodes { goal } } } } } }';
    const { data, errors } = await subgraph.ask({ reader: { roles: ['ANALYST'] } }, query);
    expect(data._entities[0].dke.interventions.nodes).toEqual([null]);
    expect(errors).toEqual([['_entities.0.dke.interventions.nodes.0', 'WITHHELD']]);
    const own = await subgraph.ask({ reader: COLLEAGUE }, query);
    expect(own.data._entities[0].dke.interventions.nodes).toEqual([{ goal: 'Ro på torvet' }]);
  });

  test('keeps a withheld party from others on every way to them', async () => {
    const [party] = await sql('select id from case_party where person_id = $1', [child]);
    await subgraph.ask(
      { reader: WORKER },
      'mutation($row: ID!) { withholdDkeRow(rowId: $row, reason: "looked into") { type } }',
      { row: party?.['id'] },
    );
    const query = 'query($id: ID!) { person(id: $id) { dke { cases { nodes { case { parties { role } } } } } } }';
    const grant = subgraph.grant({ persons: [child, relative], basis: 'SSP', sub: 'teacher' });
    const teacher = { roles: ['DEPARTMENT'], subject: 'teacher', department: 'schools' } as const;
    const { data, errors } = await subgraph.ask({ reader: teacher, grant }, query, { id: relative });
    expect(errors).toEqual([
      [expect.stringMatching(/^person\.dke\.cases\.nodes\.0\.case\.parties\.[01]$/), 'WITHHELD'],
    ]);
    expect(data.person.dke.cases.nodes[0].case.parties).toEqual(expect.arrayContaining([{ role: 'RELATIVE' }, null]));
  });
});

test('a concern opens its person to every caseworker while nobody has it in hands, and no longer', async () => {
  const met = randomUUID();
  await concernAbout(met, 'RECEIVED');
  expect((await subgraph.ask({ reader: COLLEAGUE }, NAME, { id: met })).errors).toEqual([]);
  await sql("update concern set status = 'IN_HANDS' where person_id = $1", [met]);
  expect((await subgraph.ask({ reader: COLLEAGUE }, NAME, { id: met })).errors).toEqual([
    ['person.dke', 'ACCESS_DENIED'],
  ]);
});

describe('the lead', () => {
  const name = async (person: string, subject = 'worker', reader: object = {}) => {
    const { data } = await subgraph.ask(
      { reader: { ...LEAD, ...reader } },
      'mutation($input: NameReaderInput!) { nameReader(input: $input) { outcome } }',
      { input: { caseId: number, personId: person, subject } },
    );
    return data.nameReader.outcome;
  };

  test('names readers on open cases alone; what is beyond that is told like what there is not, and is on record', async () => {
    expect(await name(child)).toBe('DONE');
    const stranger = randomUUID();
    expect(await name(stranger)).toBe('NOT_A_PARTY');
    expect(await name(child, 'worker', { personId: child })).toBe('NOT_A_PARTY');
    await sql("update case_file set status = 'CLOSED', closed_on = '2026-02-01' where number = $1", [number]);
    expect(await name(child)).toBe('NO_SUCH_CASE');
    const denied = (await subgraph.trail()).filter(
      ({ kind, detail }) => kind === 'DENIED' && (detail as { case?: string }).case === number,
    );
    expect(denied.map(({ persons, detail }) => [persons, (detail as { refusal: string }).refusal])).toEqual([
      [[stranger], 'NOT_A_PARTY'],
      [[child], 'NOT_A_PARTY'],
      [[child], 'NO_SUCH_CASE'],
    ]);
  });

  test('does not judge a use of VITAL_INTEREST that is about themself or their family', async () => {
    const opened = await subgraph.ask(
      { reader: WORKER },
      'mutation($input: OpenAccessInput!) { openAccess(input: $input) { grant { id } refusals { code } } }',
      {
        input: {
          persons: [child],
          departments: ['DKE'],
          basis: 'VITAL_INTEREST',
          reason: 'Der er fare for liv og helbred.',
        },
      },
    );
    const judge = async (reader: object) => {
      const { data } = await subgraph.ask(
        { reader: { ...LEAD, ...reader } },
        'mutation($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { outcome } }',
        { input: { grantId: opened.data.openAccess.grant.id, verdict: 'JUSTIFIED', note: 'Set' } },
      );
      return data.reviewBreakGlass.outcome;
    };
    expect(await judge({ personId: child })).toBe('OWN_USE');
    expect(await judge({})).toBe('REVIEWED');
  });
});

test.each(['SSP', 'CONSENT', 'EARLY_HELP', 'CHILD_PROTECTION'])(
  'openAccess on %s tells of somebody who is no party just what it tells of nobody',
  async (basis) => {
    const [known, shielded, former] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [id, protection] of [
      [known, 'NONE'],
      [shielded, 'NAME_AND_ADDRESS'],
    ])
      await sql(
        "insert into person (person_id, name, birth_date, protection, residency) values ($1, 'X', '2013-01-01', $2, 'RESIDENT')",
        [id, protection],
      );
    await sql("insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_CHANGED')", [
      former,
      known,
    ]);
    await sql('insert into samspil.staff_person values ($1, $2)', [`kin-of-${known}`, known]);
    await sql('insert into case_worker (case_number, subject, from_date) values ($1, $2, $3)', [
      number,
      `kin-of-${known}`,
      '2026-01-05',
    ]);
    const answers = new Set<string>();
    for (const id of [randomUUID(), known, shielded, former]) {
      const { text } = await subgraph.ask(
        { reader: { ...WORKER, subject: `kin-of-${known}` } },
        'mutation($input: OpenAccessInput!) { openAccess(input: $input) { grant { id } refusals { code personId department } } }',
        { input: { caseId: number, persons: [id], departments: ['SOCIAL'], basis, reason: 'Netværksmøde' } },
      );
      answers.add(text.replaceAll(id, 'id'));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('NOT_A_PARTY');
  },
);
