import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createTokenForge, type TokenForge } from '@samspil/kit/identity/testing/token-forge.ts';
import { servicePort } from '../hub/ports.ts';
import { caseAbout } from './support/case-about.ts';
import { expectCleanRefusal } from './support/nothing-leaks.ts';
import { type Answer, post, type RunningHub, runHub } from './support/run-hub.ts';
import { examplePersonOf } from './support/views.ts';

let hub: RunningHub;
let forge: TokenForge;
/** The gateway and the five departments, each by its own address. */
let doors: readonly (readonly [name: string, url: string])[];
/** A case about the example person. */
let caseId = '';

beforeAll(async () => {
  hub = await runHub({ program: 'hub/start-processes.ts' });
  await hub.token('CASEWORKER');
  caseId = await caseAbout(await hub.ownerUrl('dke'), { persons: [examplePersonOf(hub)] });
  forge = await createTokenForge(hub.home);
  const port = Number(new URL(hub.url).port);
  doors = [
    ['gateway', hub.url],
    ...DEPARTMENTS.map((name) => [name, `http://127.0.0.1:${servicePort(port, name)}`] as const),
  ];
}, 100_000);
afterAll(async () => {
  await hub?.stop();
}, 30_000);

const PERSON = 'query($id: ID!) { person(id: $id) { id } }';
const knock = (
  url: string,
  authorization: string | undefined,
  query = PERSON,
  variables: Record<string, unknown> = { id: examplePersonOf(hub) },
  grant?: string,
) =>
  post(
    `${url}/graphql`,
    { query, variables },
    {
      ...(authorization === undefined ? {} : { authorization }),
      ...(grant === undefined ? {} : { 'access-grant': grant }),
    },
  );
/** What of an answer must be the same at every door. */
const seen = ({ status, text, headers }: Answer) => ({
  status,
  text,
  challenge: headers.get('www-authenticate'),
  type: headers.get('content-type'),
});

/** Asks a department, or the gateway through it, for what it knows of a person. */
const OF_A_PERSON = {
  schools: 'schools { enrolments { nodes { grade } } }',
  social: 'social { notifications { nodes { kind } } }',
  urban: 'urban { keepsPersonalData }',
  associations: 'associations { leisurePasses { nodes { validFrom } } }',
  dke: 'dke { name birthDate }',
} as const;

describe('at every door, of the gateway and of each department', () => {
  test('every bad token is refused with the same answer', async () => {
    const table = await forge.bad();
    expect(table.length).toBeGreaterThan(250);
    for (const [wrong, authorization] of table) {
      const answers = await Promise.all(
        doors.map(async ([name, url]) => ({ name, answer: await knock(url, authorization) })),
      );
      const [first] = answers;
      expect([wrong, first?.answer.status, first?.answer.errors[0]?.extensions.code]).toEqual([
        wrong,
        401,
        'UNAUTHENTICATED',
      ]);
      expect(first?.answer.headers.get('www-authenticate')).toBe('Bearer');
      expectCleanRefusal(first?.answer.text ?? '');
      for (const { name, answer } of answers)
        expect({ wrong, name, ...seen(answer) }).toEqual({ wrong, name, ...seen(first?.answer ?? answer) });
    }
  });

  test('a good token is accepted, also 60 seconds past its end or before its beginning', async () => {
    const now = Math.floor(Date.now() / 1000);
    const tokens = [
      await hub.token('CASEWORKER'),
      await forge.sign(),
      await forge.sign({ exp: now - 40 }),
      await forge.sign({ nbf: now + 40 }),
      await forge.sign({ aud: ['other', 'samspil'] }),
      await forge.sign({ roles: ['something', 'LEAD'] }),
    ];
    for (const token of tokens) {
      for (const [name, url] of doors)
        expect([name, (await knock(url, `Bearer ${token}`)).data]).toEqual([
          name,
          { person: { id: examplePersonOf(hub) } },
        ]);
    }
  });

  test('somebody with no role of ours is refused as ACCESS_DENIED, and again the same everywhere', async () => {
    const authorization = `Bearer ${await forge.sign({ roles: ['offline_access'] })}`;
    const answers = await Promise.all(doors.map(async ([, url]) => seen(await knock(url, authorization))));
    expect(answers[0]).toMatchObject({ status: 403, text: expect.stringContaining('ACCESS_DENIED') });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe.each(DEPARTMENTS)('%s, called past the gateway', (department) => {
  const url = () => doors.find(([name]) => name === department)?.[1] ?? '';
  const id = () => examplePersonOf(hub);
  const byEntity = `query($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) { ... on Person { id ${OF_A_PERSON[department]} } } }`;
  const byRoot = `query($id: ID!) { person(id: $id) { id ${OF_A_PERSON[department]} } }`;

  test.each([
    ['_entities', byEntity],
    ['person', byRoot],
  ])('gives a caseworker with a grant for it a person by %s', async (_, query) => {
    const grant = await hub.openAccess({ persons: [id()], caseId, departments: [department] });
    const authorization = `Bearer ${await hub.token('CASEWORKER')}`;
    const { status, data, errors } = await knock(url(), authorization, query, { id: id() }, grant);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    const person = data.person ?? data._entities[0];
    expect(person).toMatchObject({ id: id(), [department]: expect.anything() });
  });

  // The caseworker is not the one who works on the case, and the department staff are those of another.
  const another = DEPARTMENTS.find((name) => name !== department) ?? 'schools';
  test.each(['CASEWORKER', 'ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN', 'DEPARTMENT'] as const)(
    'refuses a person to %s without a grant, by whatever entrance, and tells nothing',
    async (role) => {
      const authorization = `Bearer ${await hub.token(role, {
        subject: 'development:another',
        ...(role === 'DEPARTMENT' ? { department: another } : {}),
      })}`;
      for (const query of [byEntity, byRoot]) {
        const { status, data, errors } = await knock(url(), authorization, query);
        expect(data.person ?? data._entities[0]).toEqual({ id: id(), [department]: null });
        expect({ status, errors: errors.map(({ extensions, path }) => [extensions.code, path?.at(-1)]) }).toEqual({
          status: 200,
          errors: [['ACCESS_DENIED', department]],
        });
      }
    },
  );

  test('refuses what is too large for it, also past the gateway', async () => {
    const authorization = `Bearer ${await hub.token('LEAD')}`;
    const many = Array.from({ length: 100 }, (_, n) => `a${n}: area(code: "0165") { code }`).join(' ');
    const { status, data, errors } = await knock(url(), authorization, `{ ${many} }`);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors.map(({ message }) => message)).toEqual([
      'The query is too large (aliases): at most 60 aliases are allowed.',
    ]);
  });

  test('refuses a malformed key in a representation, and one of a type that there is not', async () => {
    const authorization = `Bearer ${await hub.token('LEAD')}`;
    const malformed = await knock(url(), authorization, byEntity, { id: "x' or true --" });
    expect(malformed.data?._entities?.[0] ?? null).toBeNull();
    expect(malformed.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    for (const representation of [
      '{ __typename: "Nothing", id: "1" }',
      '{ id: "1" }',
      '{ __typename: "Person" }',
      '{ __typename: "Query" }',
      '1',
      '"Person"',
    ]) {
      const { text, data } = await knock(
        url(),
        authorization,
        `{ _entities(representations: [${representation}]) { __typename } }`,
      );
      expect([representation, data?._entities?.[0] ?? null, text]).toEqual([
        representation,
        null,
        expect.stringContaining('"BAD_USER_INPUT"'),
      ]);
      expectCleanRefusal(text);
    }
  });
});

test('a rotated key is taken at every door at once, without a restart, and what it replaced still counts', async () => {
  const issuer = createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: hub.home }));
  const before = await issuer.sign({ role: 'LEAD' });
  await issuer.rotate();
  const after = await issuer.sign({ role: 'LEAD' });
  const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
  expect(kid(after)).not.toBe(kid(before));
  for (const token of [after, before]) {
    for (const [name, url] of doors) expect([name, (await knock(url, `Bearer ${token}`)).status]).toEqual([name, 200]);
  }
  const all = `query($id: ID!) { person(id: $id) { ${Object.values(OF_A_PERSON).join(' ')} } }`;
  const id = examplePersonOf(hub);
  const grant = await hub.openAccess({ persons: [id], caseId });
  expect((await hub.ask(all, { id }, 'CASEWORKER', { grant })).errors).toEqual([]);
});
