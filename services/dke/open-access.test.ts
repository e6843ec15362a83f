import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import type { Reader, Role } from '@samspil/kit/identity/reader.ts';
import { createLog } from '@samspil/kit/log.ts';
import { startSubgraph } from '@samspil/kit/run-service.ts';
import type { Subgraph } from '@samspil/kit/subgraph/create-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { dke } from './server.ts';

const log = createLog('test', 'silent');
const YOUNG = '11111111-1111-4111-8111-111111111111';
const ADULT = '22222222-2222-4222-8222-222222222222';
const SHIELDED = '33333333-3333-4333-8333-333333333333';
const KIN = '44444444-4444-4444-8444-444444444444';
const STRANGER = '55555555-5555-4555-8555-555555555555';
const OLD_ID = '66666666-6666-4666-8666-666666666666';
const UNKNOWN_AGE = '77777777-7777-4777-8777-777777777777';

let server: TestServer;
let owner: Database;
let importer: Database;
let subgraph: Subgraph;
const readers = new Map<string, Reader>();

beforeAll(async () => {
  server = await startTestServer();
  const ownerUrl = server.ownerUrl('dke');
  subgraph = await startSubgraph(dke, {
    ownerUrl,
    connections: 4,
    home: server.home,
    fetchFeed: () => Promise.reject(new Error('dke asks itself')),
    log,
    verifyToken: async (header) => readers.get(header ?? '') ?? Promise.reject(new Error('unknown reader')),
  });
  owner = new Database({ url: server.superuserUrl('dke'), log });
  importer = new Database({ url: roleUrl(ownerUrl, 'dke', 'importer'), log });
}, 120_000);

afterAll(async () => {
  await subgraph?.close();
  await Promise.all([owner?.close(), importer?.close()]);
  await server?.stop();
});

beforeEach(async () => {
  await owner.transaction(async (tx) => {
    await tx.sql(`truncate access_grant, case_worker, case_staff, case_party, consent, case_file, person, samspil.named_reader,
      samspil.staff_person, samspil.kinship, samspil.shielded, samspil.person_alias cascade`);
    await tx.sql(
      `insert into person (person_id, name, birth_date, protection, residency) values
      ($1, 'Ung', current_date - interval '15 years', 'NONE', 'RESIDENT'),
      ($2, 'Voksen', current_date - interval '18 years', 'NONE', 'RESIDENT'),
      ($3, 'Skjult', current_date - interval '16 years', 'NAME_AND_ADDRESS', 'RESIDENT'),
      ($4, 'Slægt', current_date - interval '14 years', 'NONE', 'RESIDENT'),
      ($5, 'Ukendt', null, 'NONE', 'OUTSIDE')`,
      [YOUNG, ADULT, SHIELDED, KIN, UNKNOWN_AGE],
    );
    await tx.sql(`insert into case_file (number, level, cooperation, status, opened_on, closed_on)
      select kind, 'LEVEL_1', kind, 'OPEN', '2026-01-01'::date, null::date from unnest(array['SSP', 'PSP', 'KSP', 'EXIT', 'NONE']) as kind
      union all select 'OVER', 'LEVEL_1', 'SSP', 'CLOSED', '2026-01-01', '2026-02-01'`);
    await tx.sql(
      `insert into case_party (case_number, person_id, role, from_date)
      select number, person::uuid, 'SUBJECT', '2026-01-01' from case_file, unnest($1::text[]) as person`,
      [[YOUNG, ADULT, SHIELDED, KIN, UNKNOWN_AGE]],
    );
    await tx.sql(
      `insert into case_worker (case_number, subject, from_date) select number, 'worker', '2026-01-01' from case_file`,
    );
    await tx.sql(`insert into samspil.staff_person values ('worker', $1)`, [STRANGER]);
    await tx.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [STRANGER, KIN]);
    await tx.sql(`insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_CHANGED')`, [
      OLD_ID,
      YOUNG,
    ]);
  });
});

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Asks dke's subgraph as a reader; what goes wrong as a whole is an error. */
async function ask(
  query: string,
  variables: Record<string, unknown>,
  who: Partial<Reader> & { role?: Role } = {},
  grant?: string,
) {
  const { role = 'CASEWORKER', ...more } = who;
  const reader = {
    subject: 'worker',
    roles: new Set([role]),
    department: null,
    unit: null,
    personId: null,
    expiresAt: 0,
    ...more,
  };
  const key = randomUUID();
  readers.set(key, reader);
  const headers = { authorization: key, ...(grant === undefined ? {} : { 'access-grant': grant }) };
  const { body } = await subgraph.handle({ headers, body: { query, variables } });
  return JSON.parse(body) as Answer;
}

const GRANT =
  'grant { id token expiresAt departments personIds basis caseNumber } refusals { code personId department }';
interface Input {
  readonly caseId?: string | null;
  readonly persons?: readonly string[];
  readonly departments?: readonly string[];
  readonly basis?: string;
  readonly reason?: string;
}

async function open(input: Input = {}, who: Parameters<typeof ask>[2] = {}) {
  const whole = {
    caseId: 'SSP',
    persons: [YOUNG],
    departments: ['SCHOOLS'],
    basis: 'SSP',
    reason: 'Netværksmøde',
    ...input,
  };
  const { data, errors } = await ask(
    `mutation ($input: OpenAccessInput!) { openAccess(input: $input) { ${GRANT} } }`,
    { input: whole },
    who,
  );
  if (errors !== undefined) return { grant: null, refusals: [], errors };
  return data.openAccess as {
    grant: {
      id: string;
      token: string;
      expiresAt: string;
      departments: string[];
      personIds: string[];
      basis: string;
      caseNumber: string | null;
    } | null;
    refusals: { code: string; personId: string | null; department: string | null }[];
  };
}

async function opened(input: Input = {}, who: Parameters<typeof ask>[2] = {}) {
  const payload = await open(input, who);
  if (payload.grant === null) throw new Error(`Refused: ${JSON.stringify(payload)}`);
  return payload.grant;
}

const codes = async (input: Input, who: Parameters<typeof ask>[2] = {}) =>
  (await open(input, who)).refusals.map(({ code, personId }) => (personId === null ? code : `${code} ${personId}`));

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const sql = (text: string, parameters: readonly unknown[] = []) => owner.transaction((tx) => tx.sql(text, parameters));
const renew = async (grantId: string, who: Parameters<typeof ask>[2] = {}) => {
  const { data } = await ask(
    `mutation ($grantId: ID!) { renewAccess(grantId: $grantId) { ${GRANT} } }`,
    { grantId },
    who,
  );
  return data.renewAccess;
};
const entries = (kind: string) =>
  sql(
    `select subject, basis, purpose, case_number as "case", grant_id as "grant", persons, fields, detail
       from samspil.audit_entry where kind = $1 order by id desc limit 1`,
    [kind],
  );
const consent = (department: string, until = 'current_date + 30', person = YOUNG) =>
  sql(
    `insert into consent (person_id, department, from_date, until_date) values ($1, $2, current_date - 10, ${until})`,
    [person, department],
  );

test('a caseworker opens access on a case, for five minutes, and it is on record with its reason', async () => {
  const grant = await opened({ departments: ['SCHOOLS', 'DKE'] });
  const claims = claimsOf(grant.token);
  expect(claims).toMatchObject({
    sub: 'worker',
    jti: grant.id,
    aud: ['schools', 'dke'],
    persons: [YOUNG],
    case: 'SSP',
    basis: 'SSP',
    shielded: [],
  });
  expect(claims.exp - claims.iat).toBe(300);
  expect(await entries('COMMAND')).toEqual([
    {
      subject: 'worker',
      basis: 'SSP',
      purpose: 'Netværksmøde',
      case: 'SSP',
      grant: grant.id,
      persons: [YOUNG],
      fields: ['Mutation.openAccess'],
      detail: { command: 'openAccess', departments: ['SCHOOLS', 'DKE'], department: 'dke' },
    },
  ]);
});

test('what the rules decide from is told by nothing that leaves no record', async () => {
  await using app = new Database({ url: roleUrl(server.ownerUrl('dke'), 'dke', 'app'), log });
  await app.transaction((tx) =>
    tx.sql('select samspil.grant_facts($1, $2, null, array[$3]::uuid[])', [
      { subject: 'worker', roles: ['CASEWORKER'], basis: 'SSP', trace: 't' },
      'SSP',
      YOUNG,
    ]),
  );
  expect(await entries('COMMAND')).toMatchObject([
    { subject: 'worker', case: 'SSP', persons: [YOUNG], detail: { command: 'askAccess' } },
  ]);
});

test('nor is a grant of the reader’s own, for which there is no other way in', async () => {
  const grant = await opened();
  await using app = new Database({ url: roleUrl(server.ownerUrl('dke'), 'dke', 'app'), log });
  const own = (subject: string | null) =>
    app.transaction((tx) =>
      tx.sql<{ id: string }>('select (kept).id from samspil.own_grant($1)', [
        { subject, roles: ['CASEWORKER'], grant: grant.id, fields: ['Mutation.renewAccess'], trace: 't' },
      ]),
    );
  expect(await own('worker')).toEqual([{ id: grant.id }]);
  expect(await entries('COMMAND')).toEqual([
    {
      subject: 'worker',
      basis: 'SSP',
      purpose: 'Netværksmøde',
      case: 'SSP',
      grant: grant.id,
      persons: [YOUNG],
      fields: ['Mutation.renewAccess'],
      detail: { command: 'askAccess' },
    },
  ]);
  for (const subject of ['somebody', null]) expect(await own(subject)).toEqual([]);
});

test('what was opened can be read with the grant, by its reader, and by nobody without it', async () => {
  const teacher = { subject: 'teacher', role: 'DEPARTMENT' as const, department: 'schools' as const };
  await sql(
    "insert into case_staff (case_number, department, subject, from_date) values ('SSP', 'SCHOOLS', 'teacher', current_date)",
  );
  const grant = await opened({ departments: ['DKE'] }, teacher);
  const name = async (who: Parameters<typeof ask>[2], token?: string) => {
    const { data, errors } = await ask(
      'query ($id: ID!) { person(id: $id) { dke { name } } }',
      { id: YOUNG },
      who,
      token,
    );
    return errors?.[0]?.extensions['code'] ?? data.person.dke.name;
  };
  expect(await name(teacher, grant.token)).toBe('Ung');
  expect(await name(teacher)).toBe('ACCESS_DENIED');
  expect(await name({ ...teacher, subject: 'other' }, grant.token)).toBe('GRANT_INVALID');
});

test('the case may be named by its id, and a person by an id of former days', async () => {
  const [row] = await owner.transaction((tx) =>
    tx.sql<{ id: string }>("select id from case_file where number = 'SSP'"),
  );
  const grant = await opened({ caseId: row?.id ?? '', persons: [OLD_ID.toUpperCase()] });
  expect(grant).toMatchObject({ caseNumber: 'SSP', personIds: [YOUNG] });
});

test('for whoever is not on the case it is the same as a case that there is not, and nothing more is told', async () => {
  const input = { persons: [STRANGER, SHIELDED], basis: 'CONSENT', departments: ['SOCIAL'] };
  for (const caseId of ['SSP', 'OVER', 'NO-SUCH'])
    expect(await open({ ...input, caseId }, { subject: 'somebody' })).toEqual({
      grant: null,
      refusals: [{ code: 'NOT_ON_CASE', personId: null, department: null }],
    });
  expect(await entries('DENIED')).toMatchObject([
    { subject: 'somebody', persons: [STRANGER, SHIELDED], case: null, grant: null },
  ]);
});

test.each([
  ['not yet', 'current_date + 1', 'null'],
  ['no more', 'current_date - 9', 'current_date - 1'],
])('a caseworker who is %s on the case opens nothing', async (_, from, to) => {
  await sql(`update case_worker set from_date = ${from}, to_date = ${to}`);
  expect(await codes({})).toEqual(['NOT_ON_CASE']);
  await sql('update case_worker set from_date = current_date, to_date = current_date');
  expect(await codes({})).toEqual([]);
});

test('what was refused stays on record when something else of the request fails', async () => {
  await sql(
    "alter table samspil.audit_entry add constraint disk_full check (detail ->> 'command' is distinct from 'openAccess' or kind <> 'COMMAND') not valid",
  );
  try {
    const input = { caseId: 'SSP', persons: [YOUNG], departments: ['SCHOOLS'], basis: 'SSP', reason: 'Netværksmøde' };
    const person = { caseId: 'NO-SUCH', personId: SHIELDED, subject: 'worker' };
    const answer = await ask(
      `mutation ($bad: OpenAccessInput!, $named: NameReaderInput!, $good: OpenAccessInput!) {
        bad: openAccess(input: $bad) { ${GRANT} } nameReader(input: $named) { outcome } good: openAccess(input: $good) { ${GRANT} } }`,
      { bad: { ...input, caseId: 'NO-SUCH', persons: [STRANGER] }, named: person, good: input },
      { subject: 'lead', role: 'LEAD' },
    );
    expect(answer.data).toBeUndefined();
    const kept = await sql(
      `select persons, detail ->> 'command' as command from samspil.audit_entry where kind = 'DENIED' order by id desc limit 2`,
    );
    expect(kept).toEqual([
      { persons: [STRANGER], command: 'openAccess' },
      { persons: [SHIELDED], command: 'nameReader' },
    ]);
  } finally {
    await sql('alter table samspil.audit_entry drop constraint disk_full');
  }
});

test('the lead works on every case', async () => {
  expect(await codes({}, { subject: 'lead', role: 'LEAD' })).toEqual([]);
});

test('department staff who were put on the case open it too, with their own department, and others do not', async () => {
  const staff = { subject: 'teacher', role: 'DEPARTMENT' as const, department: 'schools' as const };
  expect(await codes({}, staff)).toEqual(['NOT_ON_CASE']);
  await sql(
    "insert into case_staff (case_number, department, subject, from_date) values ('SSP', 'SCHOOLS', 'teacher', current_date)",
  );
  expect((await opened({ departments: ['SOCIAL'] }, staff)).departments).toEqual(['SOCIAL', 'SCHOOLS']);
  expect(await codes({}, { ...staff, department: 'social' })).toEqual(['NOT_ON_CASE']);
  expect(await codes({}, { subject: 'teacher' })).toEqual(['NOT_ON_CASE']);
  // Nor does a caseworker's place on the case count for another role.
  expect(await codes({}, { ...staff, subject: 'worker' })).toEqual(['NOT_ON_CASE']);
});

test.each(['ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN'] as const)('%s opens nothing', async (role) => {
  expect(await open({}, { role })).toMatchObject({ errors: [{ extensions: { code: 'ACCESS_DENIED' } }] });
});

test('a closed case opens nothing', async () => {
  expect(await codes({ caseId: 'OVER' })).toEqual(['CASE_CLOSED']);
});

test.each(['SSP', 'PSP', 'KSP', 'EXIT'])('%s fits cases that are worked within it, and no other', async (basis) => {
  await consent('SCHOOLS');
  for (const caseId of ['SSP', 'PSP', 'KSP', 'EXIT', 'NONE'])
    expect(await codes({ caseId, basis })).toEqual(caseId === basis ? [] : ['BASIS_DOES_NOT_FIT']);
});

test.each(['CONSENT', 'EARLY_HELP', 'CHILD_PROTECTION'])('%s fits every open case', async (basis) => {
  await consent('SCHOOLS');
  for (const caseId of ['SSP', 'PSP', 'KSP', 'EXIT', 'NONE']) expect(await codes({ caseId, basis })).toEqual([]);
});

test('somebody who is no party to the case, or not yet, is not opened', async () => {
  expect(await codes({ persons: [YOUNG, STRANGER], caseId: 'SSP' }, { subject: 'lead', role: 'LEAD' })).toEqual([
    `NOT_A_PARTY ${STRANGER}`,
  ]);
  await sql("update case_party set from_date = current_date + 1 where case_number = 'SSP' and person_id = $1", [YOUNG]);
  expect(await codes({})).toEqual([`NOT_A_PARTY ${YOUNG}`]);
});

test.each([
  ['CONSENT', 'NONE'],
  ['EXIT', 'EXIT'],
])('%s asks for a consent in force of each person for each department but dke', async (basis, caseId) => {
  const input = { basis, caseId, persons: [YOUNG, ADULT], departments: ['SCHOOLS', 'SOCIAL', 'DKE'] };
  await consent('SCHOOLS');
  await consent('SOCIAL');
  await consent('SCHOOLS', 'current_date', ADULT);
  expect((await open(input)).refusals).toEqual([{ code: 'NO_CONSENT', personId: ADULT, department: 'SOCIAL' }]);
  await consent('SOCIAL', 'current_date - 1', ADULT);
  expect((await open(input)).refusals).toEqual([{ code: 'NO_CONSENT', personId: ADULT, department: 'SOCIAL' }]);
  await sql('update consent set until_date = current_date where person_id = $1', [ADULT]);
  expect((await open(input)).refusals).toEqual([]);
  await sql('update consent set withdrawn_at = now() where person_id = $1 and department = $2', [YOUNG, 'SCHOOLS']);
  expect((await open(input)).refusals).toEqual([{ code: 'NO_CONSENT', personId: YOUNG, department: 'SCHOOLS' }]);
  await sql('update consent set withdrawn_at = null, from_date = current_date + 1, until_date = current_date + 2');
  expect((await open(input)).refusals).toHaveLength(4);
});

test('a grant ends with the consent that it rests on', async () => {
  await consent('SCHOOLS');
  await sql("update consent set withdrawn_at = now() + interval '100 seconds'");
  const claims = claimsOf((await opened({ basis: 'CONSENT' })).token);
  expect(claims.exp - claims.iat).toBeGreaterThan(95);
  expect(claims.exp - claims.iat).toBeLessThanOrEqual(100);
  const statutory = claimsOf((await opened()).token);
  expect(statutory.exp - statutory.iat).toBe(300);
});

test.each(['EARLY_HELP', 'CHILD_PROTECTION'])('%s is for those who are known to be under 18', async (basis) => {
  expect(await codes({ basis })).toEqual([]);
  expect(await codes({ basis, persons: [YOUNG, ADULT, UNKNOWN_AGE] })).toEqual([
    `NOT_UNDER_18 ${ADULT}`,
    `NOT_UNDER_18 ${UNKNOWN_AGE}`,
  ]);
  await sql(
    "update person set birth_date = current_date - interval '18 years' + interval '1 day' where person_id = $1",
    [ADULT],
  );
  expect(await codes({ basis, persons: [ADULT] })).toEqual([]);
});

test.each([
  ['SSP', 'CONFLICT_OF_INTEREST'],
  ['VITAL_INTEREST', 'CORE_RULE'],
])('nobody opens their own family, nor themselves, on %s', async (basis, code) => {
  const reason = 'Der er fare for liv og helbred.';
  expect(await codes({ basis, reason, persons: [KIN] })).toEqual([`${code} ${KIN}`]);
  expect(await codes({ basis, reason, persons: [KIN] }, { subject: 'lead', role: 'LEAD' })).toEqual([]);
  expect(await codes({ basis, reason, persons: [YOUNG] }, { personId: YOUNG as never })).toEqual([`${code} ${YOUNG}`]);
});

test('in an emergency the same is told of the reader’s own family and of who is shielded, and the cause is on record', async () => {
  await sql('insert into samspil.kinship values ($1, $2), ($2, $1) on conflict do nothing', [STRANGER, SHIELDED]);
  const both = { subject: 'worker', causes: ['CONFLICT_OF_INTEREST', 'SHIELDED'] };
  const shieldedAlone = { subject: 'any-caseworker', causes: ['SHIELDED'] };
  const told = new Set<string>();
  for (const { persons, subject, causes } of [
    { persons: [KIN], subject: 'worker', causes: ['CONFLICT_OF_INTEREST'] },
    { persons: [STRANGER], subject: 'worker', causes: ['CONFLICT_OF_INTEREST'] },
    { persons: [SHIELDED], ...both },
    { persons: [SHIELDED], ...shieldedAlone },
  ]) {
    const input = {
      basis: 'VITAL_INTEREST',
      caseId: null,
      departments: ['DKE'],
      reason: 'Der er fare for liv og helbred.',
    };
    const { data } = await ask(
      'mutation ($input: OpenAccessInput!) { openAccess(input: $input) { grant { id } refusals { code message personId department } } }',
      { input: { ...input, persons } },
      { subject },
    );
    told.add(JSON.stringify(data).replaceAll(persons[0] ?? '', 'id'));
    const [entry] = (await entries('DENIED')) as { persons: string[]; detail: { refusals: { code: string }[] } }[];
    expect(entry?.persons).toEqual(persons);
    expect(entry?.detail.refusals.map(({ code }) => code)).toEqual(causes);
  }
  expect([...told]).toEqual([expect.stringContaining('"code":"CORE_RULE"')]);
});

test.each([
  ['SSP', 'SHIELDED'],
  ['VITAL_INTEREST', 'CORE_RULE'],
])(
  'a shielded person is opened to a reader whom the lead has named, and the token says so, on %s',
  async (basis, code) => {
    const input = { basis, persons: [SHIELDED], reason: 'Der er fare for liv og helbred.' };
    expect(await codes(input)).toEqual([`${code} ${SHIELDED}`]);
    const name = async (mutation: string, subject: string, role: Role = 'LEAD') => {
      const answer = await ask(
        `mutation ($input: NameReaderInput!) { ${mutation}(input: $input) { outcome } }`,
        { input: { caseId: 'SSP', personId: SHIELDED, subject } },
        { subject: 'lead', role },
      );
      return answer.data?.[mutation]?.outcome ?? answer.errors?.[0]?.extensions['code'];
    };
    expect(await name('nameReader', 'worker', 'CASEWORKER')).toBe('ACCESS_DENIED');
    expect(await name('nameReader', 'nobody-here')).toBe('NOT_ON_CASE');
    expect(await name('nameReader', 'worker')).toBe('DONE');
    expect(await name('nameReader', 'worker')).toBe('DONE');
    expect(claimsOf((await opened(input)).token).shielded).toEqual([SHIELDED]);
    expect(await codes({ ...input, caseId: 'NONE', basis: 'EARLY_HELP' })).toEqual([`SHIELDED ${SHIELDED}`]);
    expect(await name('endNamedReader', 'worker')).toBe('DONE');
    expect(await codes(input)).toEqual([`${code} ${SHIELDED}`]);
  },
);

test('all that stands against it is told together', async () => {
  expect(await codes({ caseId: 'OVER', basis: 'PSP', persons: [STRANGER, SHIELDED, KIN] })).toEqual([
    'CASE_CLOSED',
    'BASIS_DOES_NOT_FIT',
    `NOT_A_PARTY ${STRANGER}`,
    `CONFLICT_OF_INTEREST ${KIN}`,
    `SHIELDED ${SHIELDED}`,
  ]);
  expect(await entries('DENIED')).toMatchObject([
    {
      basis: 'PSP',
      purpose: 'Netværksmøde',
      persons: [STRANGER, SHIELDED, KIN],
      detail: { command: 'openAccess', caseId: 'OVER' },
    },
  ]);
});

test.each<[string, Input, string[]]>([
  ['no person', { persons: [] }, ['input.persons']],
  ['21 persons', { persons: Array.from({ length: 21 }, () => randomUUID()) }, ['input.persons']],
  ['a person twice', { persons: [YOUNG, YOUNG.toUpperCase()] }, ['input.persons.1']],
  ['a CPR number for a person', { persons: ['0101900000'] }, ['input.persons.0']],
  ['no department', { departments: [] }, ['input.departments']],
  ['a department twice', { departments: ['SOCIAL', 'SOCIAL'] }, ['input.departments.1']],
  ['no case', { caseId: null }, ['input.caseId']],
  ['a case that cannot be', { caseId: "' or true --" }, ['input.caseId']],
  ['an empty reason', { reason: '  ' }, ['input.reason']],
  ['a reason of 501 characters', { reason: 'x'.repeat(501) }, ['input.reason']],
  ['a reason with a CPR number', { reason: 'Se 311299-0000 i dag' }, ['input.reason']],
  ['a short reason for VITAL_INTEREST', { basis: 'VITAL_INTEREST', reason: 'Fare for liv nu nu' }, ['input.reason']],
  [
    'all at once',
    { persons: [], departments: [], reason: '', caseId: '' },
    ['input.caseId', 'input.persons', 'input.departments', 'input.reason'],
  ],
])('an input with %s is told field by field', async (_, input, paths) => {
  const { errors } = (await open(input)) as {
    errors?: { extensions: { code: string; fields: { path: string; message: string }[] } }[];
  };
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.extensions.fields.map(({ path }) => path)).toEqual(paths);
  expect(JSON.stringify(errors)).not.toMatch(/0101900000|311299/);
});

test('twenty persons can be opened at once', async () => {
  const persons = Array.from({ length: 20 }, () => randomUUID());
  await sql(
    "insert into case_party (case_number, person_id, role, from_date) select 'SSP', id, 'RELATIVE', '2026-01-01' from unnest($1::uuid[]) as id",
    [persons],
  );
  expect((await opened({ persons })).personIds).toEqual(persons);
});

const LIST = `query ($all: Boolean, $first: Int, $after: String) { breakGlassUses(awaitingReview: $all, first: $first, after: $after) {
  nodes { id subject personIds reason caseNumber verdict reviewNote revokedAt } pageInfo { hasNextPage endCursor } } }`;
const LEAD = { subject: 'lead', role: 'LEAD' } as const;
const review = async (grantId: string, verdict: string, who: Parameters<typeof ask>[2] = LEAD) => {
  const answer = await ask(
    'mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { outcome } }',
    { input: { grantId, verdict, note: 'Set og talt igennem.' } },
    who,
  );
  return answer.data?.reviewBreakGlass?.outcome ?? answer.errors?.[0]?.extensions['code'];
};
const vital = (who: Parameters<typeof ask>[2] = { subject: 'any-caseworker' }) =>
  opened(
    { basis: 'VITAL_INTEREST', caseId: null, persons: [STRANGER], reason: 'Der er fare for liv og helbred.' },
    who,
  );

test('any caseworker breaks the glass, without a case, and the lead sees it at once', async () => {
  const grant = await vital();
  expect(claimsOf(grant.token)).toMatchObject({ case: null, basis: 'VITAL_INTEREST', persons: [STRANGER] });
  const { data } = await ask(LIST, {}, LEAD);
  expect(data.breakGlassUses.nodes).toEqual([
    {
      id: grant.id,
      subject: 'any-caseworker',
      personIds: [STRANGER],
      reason: 'Der er fare for liv og helbred.',
      caseNumber: null,
      verdict: null,
      reviewNote: null,
      revokedAt: null,
    },
  ]);
  expect(await entries('COMMAND')).toMatchObject([{ subject: 'lead', basis: 'OVERSIGHT', persons: [STRANGER] }]);
});

test('breaking the glass is not for department staff, and a case that is named must be one', async () => {
  const input = { basis: 'VITAL_INTEREST', reason: 'Der er fare for liv og helbred.' };
  await sql(
    "insert into case_staff (case_number, department, subject, from_date) values ('SSP', 'SCHOOLS', 'teacher', current_date)",
  );
  expect(await codes(input, { subject: 'teacher', role: 'DEPARTMENT', department: 'schools' })).toEqual([
    'NOT_FOR_YOUR_ROLE',
  ]);
  expect(await codes({ ...input, caseId: 'NO-SUCH' })).toEqual(['NOT_ON_CASE']);
  expect((await opened({ ...input, caseId: 'OVER' }, { subject: 'any' })).caseNumber).toBe('OVER');
});

test('the lead judges each use once, and not their own', async () => {
  const grant = await vital();
  expect(await review(grant.id, 'JUSTIFIED', { subject: 'worker' })).toBe('ACCESS_DENIED');
  expect(await review(randomUUID(), 'JUSTIFIED')).toBe('NO_SUCH_USE');
  expect(await review((await opened()).id, 'JUSTIFIED')).toBe('NO_SUCH_USE');
  expect(await review((await vital(LEAD)).id, 'JUSTIFIED')).toBe('OWN_USE');
  expect(await review(grant.id, 'JUSTIFIED')).toBe('REVIEWED');
  expect(await review(grant.id, 'NOT_JUSTIFIED')).toBe('ALREADY_REVIEWED');
  const { data } = await ask(LIST, { all: false }, LEAD);
  expect(data.breakGlassUses.nodes).toMatchObject([
    { subject: 'lead', verdict: null },
    { verdict: 'JUSTIFIED', revokedAt: null },
  ]);
  expect((await ask(LIST, {}, LEAD)).data.breakGlassUses.nodes).toHaveLength(1);
});

test('a use that was not justified stops at once', async () => {
  const grant = await vital();
  expect(await review(grant.id, 'NOT_JUSTIFIED')).toBe('REVIEWED');
  expect(await listed()).toContain(grant.id);
  expect((await renew(grant.id, { subject: 'any-caseworker' })).refusals).toMatchObject([{ code: 'REVOKED' }]);
});

test('the list of uses is for the lead alone, and goes on page by page', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) ids.unshift((await vital()).id);
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 3; page++) {
    const { data } = await ask(LIST, { first: 2, after }, LEAD);
    seen.push(...data.breakGlassUses.nodes.map(({ id }: { id: string }) => id));
    expect(data.breakGlassUses.pageInfo.hasNextPage).toBe(page < 2);
    after = data.breakGlassUses.pageInfo.endCursor;
  }
  expect(seen).toEqual(ids);
  for (const role of ['CASEWORKER', 'DEPARTMENT', 'AUDITOR', 'DIRECTOR'] as const) {
    const { errors } = await ask(LIST, {}, { role, department: role === 'DEPARTMENT' ? 'schools' : null });
    expect(errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED');
  }
});

test('a grant is renewed under the same id while all holds, and by nobody else', async () => {
  const grant = await opened();
  await sql("update access_grant set expires_at = now() - interval '4 minutes'");
  const renewed = await renew(grant.id);
  expect(renewed.grant).toMatchObject({ id: grant.id, personIds: [YOUNG], caseNumber: 'SSP' });
  expect(claimsOf(renewed.grant.token)).toMatchObject({ jti: grant.id, sub: 'worker', persons: [YOUNG] });
  expect((await renew(grant.id, { subject: 'somebody' })).refusals).toMatchObject([{ code: 'NO_SUCH_GRANT' }]);
  expect((await renew(randomUUID())).refusals).toMatchObject([{ code: 'NO_SUCH_GRANT' }]);
  expect(await entries('COMMAND')).toMatchObject([
    { purpose: 'Netværksmøde', grant: grant.id, detail: { command: 'renewAccess' } },
  ]);
});

test('a grant is not renewed when it ended long ago, nor after a working day', async () => {
  const grant = await opened();
  await sql("update access_grant set expires_at = now() - interval '6 minutes'");
  expect((await renew(grant.id)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
  await sql("update access_grant set expires_at = now(), opened_at = now() - interval '481 minutes'");
  expect((await renew(grant.id)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
});

test('a renewal asks all anew', async () => {
  const grant = await opened({ basis: 'EARLY_HELP' });
  await sql("update person set birth_date = current_date - interval '18 years' where person_id = $1", [YOUNG]);
  expect((await renew(grant.id)).refusals).toMatchObject([{ code: 'NOT_UNDER_18', personId: YOUNG }]);
});

/** The ids that the published list says are revoked. */
async function listed(): Promise<string[]> {
  await sleep(450); // one list serves all who ask within 0.4 s
  return claimsOf((await subgraph.grantFeed?.()) ?? '').revoked;
}

test.each<[string, Input, string]>([
  [
    'the consent is withdrawn',
    { basis: 'CONSENT' },
    "update consent set withdrawn_at = now() where department = 'SCHOOLS'",
  ],
  ['the consent is shortened', { basis: 'CONSENT' }, 'update consent set until_date = current_date - 1'],
  ['the case is closed', {}, "update case_file set status = 'CLOSED', closed_on = current_date"],
  ['the case leaves the cooperation', {}, "update case_file set cooperation = 'NONE' where number = 'SSP'"],
  [
    'the caseworker leaves the case',
    {},
    'update case_worker set from_date = current_date - 2, to_date = current_date - 1',
  ],
])('a grant is revoked in the same transaction when %s by an import, and is on the list', async (_, input, change) => {
  await consent('SCHOOLS');
  const grant = await opened(input);
  const kept = await opened({ caseId: 'NONE', basis: 'VITAL_INTEREST', reason: 'Der er fare for liv og helbred.' });
  expect(await listed()).not.toContain(grant.id);
  await importer.transaction((tx) => tx.sql(change));
  expect(await sql('select id from access_grant where revoked_at is not null')).toEqual([{ id: grant.id }]);
  expect(await listed()).toEqual([grant.id]);
  expect((await renew(grant.id)).refusals).toMatchObject([{ code: 'REVOKED' }]);
  expect((await renew(kept.id)).grant).not.toBeNull();
});

test('a grant is revoked when a party is removed, when staff leave the case, and when the lead takes a name back', async () => {
  await sql(
    "insert into case_staff (case_number, department, subject, from_date) values ('SSP', 'SCHOOLS', 'teacher', current_date - 5)",
  );
  await sql(
    "insert into samspil.named_reader (case_number, person_id, subject, named_by) values ('SSP', $1, 'worker', 'lead')",
    [SHIELDED],
  );
  const party = await opened({ persons: [ADULT] });
  const staff = await opened({}, { subject: 'teacher', role: 'DEPARTMENT', department: 'schools' });
  const shielded = await opened({ persons: [SHIELDED] });
  await sql('delete from case_party where person_id = $1', [ADULT]);
  expect(await sql('select id, revoked_because from access_grant where revoked_at is not null')).toEqual([
    { id: party.id, revoked_because: 'NOT_A_PARTY' },
  ]);
  await sql('update case_staff set to_date = current_date - 1');
  await sql('update samspil.named_reader set ended_at = now()');
  const because = await sql(
    'select id, revoked_because from access_grant where revoked_at is not null order by opened_at',
  );
  expect(because).toEqual([
    { id: party.id, revoked_because: 'NOT_A_PARTY' },
    { id: staff.id, revoked_because: 'NOT_ON_CASE' },
    { id: shielded.id, revoked_because: 'SHIELDED' },
  ]);
});

test('a consent that is withdrawn while a grant is being opened stops it all the same', async () => {
  await consent('SCHOOLS');
  const grant = await opened({ basis: 'CONSENT' });
  // As if the grant had been committed just after: the trigger has not seen it.
  await sql('alter table consent disable trigger stops_grants');
  await sql('update consent set withdrawn_at = now()');
  await sql('alter table consent enable trigger stops_grants');
  expect(await listed()).toEqual([grant.id]);
  expect(await sql('select revoked_because from access_grant')).toEqual([{ revoked_because: 'NO_CONSENT' }]);
});

test('the list comes also while an import holds a grant in hands', async () => {
  const grant = await opened();
  const hold = importer.transaction(async (tx) => {
    await tx.sql("update case_file set status = 'CLOSED', closed_on = current_date where number = 'SSP'");
    const begun = performance.now();
    expect(await listed()).toEqual([]); // not committed yet
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
  await hold;
  expect(await listed()).toEqual([grant.id]);
});

test('a grant that no longer holds is on the list also while another transaction has its row in hands', async () => {
  await consent('SCHOOLS');
  const grant = await opened({ basis: 'CONSENT' });
  await sql('alter table consent disable trigger stops_grants');
  const lock = new Database({ url: server.superuserUrl('dke'), log, connections: 1 });
  try {
    await lock.transaction(async (tx) => {
      await tx.sql('select from access_grant for update');
      await sql('update consent set withdrawn_at = now()');
      const begun = performance.now();
      expect(await listed()).toEqual([grant.id]);
      expect(performance.now() - begun).toBeLessThan(4_000);
    });
  } finally {
    await lock.close();
    await sql('alter table consent enable trigger stops_grants');
  }
});

test('a revoked grant stops within five seconds of the withdrawal, where it was good a moment before', async () => {
  await consent('SCHOOLS');
  const grant = await opened({ basis: 'CONSENT', departments: ['SCHOOLS', 'DKE'] });
  const query = 'query ($id: ID!) { person(id: $id) { dke { name } } }';
  const codeNow = async () => (await ask(query, { id: YOUNG }, {}, grant.token)).errors?.[0]?.extensions['code'];
  expect(await codeNow()).toBeUndefined();
  await sql('update consent set withdrawn_at = now()');
  const begun = performance.now();
  while ((await codeNow()) !== 'GRANT_REVOKED') {
    if (performance.now() - begun > 5_000) throw new Error('It still counts.');
    await sleep(50);
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('the app role reads and writes none of these tables by itself', async () => {
  const app = new Database({ url: roleUrl(server.ownerUrl('dke'), 'dke', 'app'), log });
  try {
    for (const table of ['access_grant', 'case_worker', 'case_staff', 'samspil.named_reader'])
      for (const statement of [`select from ${table}`, `insert into ${table} default values`, `delete from ${table}`])
        await expect(app.transaction((tx) => tx.sql(statement))).rejects.toThrow('permission denied');
    for (const call of [
      "samspil.works_as('SSP', 'worker', '{LEAD}', null)",
      'samspil.revoke_broken_grants()',
      'samspil.grants_may_have_broken()',
    ])
      await expect(app.transaction((tx) => tx.sql(`select ${call}`))).rejects.toThrow('permission denied');
  } finally {
    await app.close();
  }
});
