import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import type { ErrorCode } from '@samspil/kit/errors.ts';
import { CANARY, canary, expectCleanRefusal } from './support/nothing-leaks.ts';
import { type RunningHub, runHub, WAYS } from './support/run-hub.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** How a request differs from a good one. */
interface Bad {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly variables?: unknown;
  readonly body?: string;
  readonly signedIn?: boolean;
}

const nested = (levels: number) =>
  `{ area(code: "0165") { urban { ${'parent { urban { '.repeat(levels)}name${' } }'.repeat(levels)} } } }`;
const many = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join(' ');

const REFUSED: readonly [title: string, bad: Bad, status: number, code: ErrorCode, message?: RegExp][] = [
  ['no token', { signedIn: false }, 401, 'UNAUTHENTICATED'],
  ['a bad token', { signedIn: false, headers: { authorization: `Bearer ${canary(1)}` } }, 401, 'UNAUTHENTICATED'],
  [
    'a password',
    { signedIn: false, headers: { authorization: `Basic ${btoa(`me:${canary(1)}`)}` } },
    401,
    'UNAUTHENTICATED',
  ],
  ['GET', { method: 'GET', path: `/graphql?query=${canary(2)}` }, 405, 'METHOD_NOT_ALLOWED'],
  ['PUT', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
  ['plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${canary(3)}` },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a media type of numbers',
    { headers: { 'content-type': `application/${canary(4)}` } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a compressed body', { headers: { 'content-encoding': 'gzip' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a body of 3 MB',
    { body: JSON.stringify({ query: '{ __typename }', junk: canary(5).repeat(300_000) }) },
    413,
    'REQUEST_TOO_LARGE',
  ],
  ['an empty body', { body: '' }, 400, 'BAD_REQUEST'],
  ['half a body', { body: `{"query": "{ areas(after: \\"${canary(6)}` }, 400, 'BAD_REQUEST'],
  ['no JSON', { body: canary(7) }, 400, 'BAD_REQUEST'],
  ['a text', { body: `"${canary(7)}"` }, 400, 'BAD_REQUEST'],
  ['null', { body: 'null' }, 400, 'BAD_REQUEST'],
  ['no query', { body: `{"variables": {"id": "${canary(8)}"}}` }, 400, 'BAD_REQUEST'],
  ['a query that is a number', { body: `{"query": ${canary(8)}}` }, 400, 'BAD_REQUEST'],
  [
    'several requests in one',
    { body: JSON.stringify([{ query: '{ __typename }' }, { query: `{ a${canary(9)} }` }]) },
    400,
    'BAD_REQUEST',
  ],
  [
    'a persisted query',
    { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: canary(9) } } }) },
    400,
    'BAD_REQUEST',
  ],
  [
    'variables that are a list',
    { query: 'query($id: ID!) { person(id: $id) { id } }', variables: [canary(10)] },
    400,
    'BAD_REQUEST',
  ],
  [
    'an operation name that is a number',
    { body: JSON.stringify({ query: '{ __typename }', operationName: Number(canary(11)) }) },
    400,
    'BAD_REQUEST',
  ],
  [
    'no such operation',
    { body: JSON.stringify({ query: 'query A { __typename }', operationName: `A${canary(11)}` }) },
    400,
    'BAD_REQUEST',
  ],
  [
    'two operations and no name',
    { query: `query A${canary(12)} { __typename } query B { __typename }` },
    400,
    'BAD_REQUEST',
  ],
  ['no operation', { query: 'fragment A on Area { code }' }, 400, 'BAD_REQUEST'],
  ['too deep a query', { query: nested(8) }, 400, 'QUERY_TOO_LARGE', /depth.*12/],
  [
    'too deep a fragment',
    {
      query: `{ area(code: "0165") { ...A } } ${many(12, (n) => `fragment ${n === 0 ? 'A' : `A${n}`} on Area { urban { parent { ...A${n + 1} } } }`)} fragment A12 on Area { code }`,
    },
    400,
    'QUERY_TOO_LARGE',
    /depth/,
  ],
  [
    'too wide a query',
    { query: `{ area(code: "0165") { ${many(201, () => 'code')} } }` },
    400,
    'QUERY_TOO_LARGE',
    /breadth.*200/,
  ],
  ['too many root fields', { query: `{ ${many(21, () => '__typename')} }` }, 400, 'QUERY_TOO_LARGE', /root fields.*20/],
  [
    'too many aliases',
    { query: `{ area(code: "0165") { ${many(31, (n) => `a${n}: code`)} } }` },
    400,
    'QUERY_TOO_LARGE',
    /aliases.*30/,
  ],
  ['5,000 aliases', { query: `{ ${many(5_000, (n) => `a${n}:__typename`)} }` }, 400, 'QUERY_TOO_LARGE'],
  [
    'too many tokens',
    { query: `{ areas(first: 1) { nodes { code } } ${'#\n'.repeat(100)} ${many(2_000, () => '__typename')} }` },
    400,
    'QUERY_TOO_LARGE',
    /tokens.*2000/,
  ],
  [
    'fragments that double fifty times',
    {
      query: `{ area(code: "0165") { ...F0 } } ${many(50, (n) => `fragment F${n} on Area { ...F${n + 1} ...F${n + 1} }`)} fragment F50 on Area { code }`,
    },
    400,
    'QUERY_TOO_LARGE',
  ],
  [
    'a fragment in itself',
    { query: '{ area(code: "0165") { ...A } } fragment A on Area { code ...A }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'an unknown field',
    { query: '{ aera(code: "0165") { code } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /^Cannot query field "aera" on type "Query"\.$/,
  ],
  [
    'an unknown argument',
    { query: '{ area(cod: "0165", code: "0165") { code } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /^Unknown argument "cod" on field "Query.area"\.$/,
  ],
  [
    'an unknown type',
    { query: '{ area(code: "0165") { ... on Aera { code } } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /^Unknown type "Aera"\.$/,
  ],
  [
    'an unknown mutation',
    { query: 'mutation { deletePerson }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /^Cannot query field "deletePerson" on type "Mutation"\.$/,
  ],
  [
    'a subscription by a plain POST',
    { query: 'subscription { caseChanged { id } }' },
    400,
    'BAD_REQUEST',
    /^Ask for a subscription by an event stream/,
  ],
  ['the schema without a token', { signedIn: false, query: '{ __schema { types { name } } }' }, 401, 'UNAUTHENTICATED'],
  ['the federation fields of the departments', { query: '{ _service { sdl } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'entities',
    { query: `{ _entities(representations: [{ __typename: "Person", id: "${NOBODY}" }]) { __typename } }` },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['an unknown address', { path: `/${canary(13)}` }, 404, 'NOT_FOUND'],
  ['an address below', { path: `/graphql/${canary(14)}` }, 404, 'NOT_FOUND'],
  ['an address with dots', { path: '/static/../../package.json' }, 404, 'NOT_FOUND'],
];

const OPEN_ACCESS =
  'mutation OpenAccess($input: OpenAccessInput!) { openAccess(input: $input) { grant { token } refusals { code message } } }';
const ACCESS = { caseId: '0165-2026-S001', persons: [NOBODY], departments: ['DKE'], basis: 'SSP', reason: 'A try' };

const refusedQueries: readonly [title: string, query: string, variables?: unknown][] = [
  ['an id', `{ person(id: "${canary(20)}") { schools { __typename } dke { name } } }`],
  ['an id that is a number', `{ person(id: ${canary(21)}) { dke { name } } }`],
  ['the variable of an id', 'query($id: ID!) { person(id: $id) { dke { name } } }', { id: canary(22) }],
  [
    'a variable of the wrong shape',
    'query($id: ID!) { person(id: $id) { dke { name } } }',
    { id: { cpr: canary(23) } },
  ],
  ['a list for one id', 'query($id: ID!) { person(id: $id) { dke { name } } }', { id: [canary(24)] }],
  [
    'the name of a variable that was not asked for',
    'query($id: ID!) { person(id: $id) { dke { name } } }',
    { [canary(25)]: canary(25) },
  ],
  ['a number variable', 'query($first: Int) { areas(first: $first) { nodes { code } } }', { first: canary(26) }],
  [
    'too large a number variable',
    'query($first: Int) { areas(first: $first) { nodes { code } } }',
    { first: Number(canary(27)) },
  ],
  ['an enum variable', 'query($kind: AreaKind) { areas(kind: $kind) { nodes { code } } }', { kind: canary(28) }],
  ['an area code', `{ area(code: "${canary(29)}") { urban { name } dke { recovery { from } } } }`],
  ['the code of an area that there is not', `{ area(code: "0165-13-47") { urban { name } } }`],
  ['too large a number', `{ areas(first: ${canary(30)}) { nodes { code } } }`],
  ['a text for a number', `{ areas(first: "${canary(31)}") { nodes { code } } }`],
  ['an object for a number', `{ areas(first: { a: ${canary(32)} }) { nodes { code } } }`],
  ['a decimal', `{ areas(first: ${canary(33)}.5) { nodes { code } } }`],
  ['a text for a truth', `{ areas @include(if: "${canary(34)}") { nodes { code } } }`],
  ['an enum value', `{ areas(kind: C${canary(35)}) { nodes { code } } }`],
  ['a text for an enum', `{ areas(kind: "${canary(36)}") { nodes { code } } }`],
  ['a cursor', `{ areas(after: "${canary(37)}") { nodes { code } } }`],
  [
    'a cursor that looks like one',
    `{ areas(after: "${Buffer.from(JSON.stringify([1, canary(38)])).toString('base64url')}") { nodes { code } } }`,
  ],
  ['a quarter', `{ area(code: "0165") { dke { crimeStatistics(from: "${canary(39)}") { nodes { count } } } } }`],
  ['a field', `{ f${canary(40)} }`],
  ['an argument', `{ areas(a${canary(41)}: 1) { nodes { code } } }`],
  ['a variable in the query', `{ areas(first: $v${canary(42)}) { nodes { code } } }`],
  [
    'a variable with its type',
    `query($v${canary(43)}: Int) { areas(first: $v${canary(43)}) { nodes { code } } }`,
    { [`v${canary(43)}`]: 'x' },
  ],
  ['a fragment', `{ ...F${canary(44)} }`],
  ['a directive', `{ areas @d${canary(45)} { nodes { code } } }`],
  ['a type', `{ areas { ... on T${canary(46)} { nodes { code } } } }`],
  ['a broken number', `{ areas(first: ${canary(47)}x) { nodes { code } } }`],
  ['a text without an end', `{ areas(after: "${canary(48)}) { nodes { code } } }`],
  ['a block text without an end', `{ areas(after: """${canary(49)}) { nodes { code } } }`],
  ['nothing but the number', canary(50)],
  ['a bare text', `"${canary(51)}" { areas { nodes { code } } }`],
  ['a subfield of a text', `{ areas { nodes { code { f${canary(52)} } } } }`],
  [
    'two fields of one alias',
    `{ a${canary(53)}: area(code: "0165") { code } a${canary(53)}: area(code: "0165-1") { code } }`,
  ],
  ['an alias of a failing field', `query Q${canary(54)} { a${canary(54)}: area(code: "x") { urban { name } } }`],
  ['a mutation', `mutation M${canary(55)} { f${canary(55)} }`],
  ['a person to open', OPEN_ACCESS, { input: { ...ACCESS, persons: [canary(56)] } }],
  ['a case to open', OPEN_ACCESS, { input: { ...ACCESS, caseId: `"${canary(57)}"` } }],
  ['a department to open', OPEN_ACCESS, { input: { ...ACCESS, departments: [canary(58)] } }],
  ['a basis', OPEN_ACCESS, { input: { ...ACCESS, basis: canary(59) } }],
  ['a reason', OPEN_ACCESS, { input: { ...ACCESS, reason: canary(80).repeat(100) } }],
  ['a field of an input', OPEN_ACCESS, { input: { ...ACCESS, [`f${canary(81)}`]: 1 } }],
];

describe.each(WAYS)('with %s', (way, program) => {
  let hub: RunningHub;
  let token = '';

  beforeAll(async () => {
    hub = await runHub({ program });
    token = await hub.token('CASEWORKER');
  }, 100_000);
  afterAll(async () => {
    await hub?.stop();
  }, 30_000);

  const send = async (bad: Bad, base = hub.url) => {
    const { method = 'POST', path = '/graphql', query = '{ __typename }', variables, signedIn = true } = bad;
    const response = await fetch(`${base}${path}`, {
      signal: AbortSignal.timeout(10_000),
      method,
      headers: {
        'content-type': 'application/json',
        ...(signedIn ? { authorization: `Bearer ${token}` } : {}),
        ...bad.headers,
      },
      ...(method === 'GET' ? {} : { body: bad.body ?? JSON.stringify({ query, variables }) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  /** The subgraphs, where each has a process of its own. */
  const departmentUrls = () =>
    way === WAYS[1][0] ? DEPARTMENTS.map((_, n) => `http://127.0.0.1:${Number(new URL(hub.url).port) + 1 + n}`) : [];

  test.each(REFUSED)('%s is refused with its status and code', async (_title, bad, status, code, message = /./) => {
    const answer = await send(bad);
    expect({
      status: answer.status,
      codes: JSON.parse(answer.text).errors.map((error: { extensions: { code: string } }) => error.extensions.code),
    }).toEqual({ status, codes: expect.arrayContaining([code]) });
    expect(JSON.parse(answer.text).errors[0].message).toMatch(message);
    expect(answer.text).not.toMatch(/did you mean/i);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expectCleanRefusal(answer.text);
  });

  test.each(refusedQueries.map(([title, query, variables]) => ({ title, query, variables })))(
    'a number of the form of a CPR number as $title is not repeated, by the gateway or a department',
    async ({ query, variables }) => {
      const ownAlias = /a471399\d{4}/;
      for (const base of [hub.url, ...departmentUrls()]) {
        const { status, text } = await send({ query, variables }, base);
        expect([200, 400]).toContain(status);
        const { data } = JSON.parse(text) as { data?: unknown };
        expectCleanRefusal(text, data === undefined ? undefined : ownAlias);
      }
    },
  );

  test('the same number in any header, and as the name of a good operation, is repeated nowhere', async () => {
    const headers = {
      'x-request-id': canary(60),
      traceparent: `00-${canary(61)}-${canary(61)}-01`,
      'access-grant': canary(62),
      cookie: `session=${canary(63)}`,
      'user-agent': canary(64),
      referer: `http://x/${canary(65)}`,
      accept: `text/${canary(66)}`,
      'x-cpr': canary(67),
    };
    const query = `query Q${canary(68)} { a${canary(69)}: area(code: "0165") { urban { name } } person(id: "${NOBODY}") { dke { name } } }`;
    for (const base of [hub.url, ...departmentUrls()]) {
      const {
        status,
        text,
        headers: back,
      } = await send({ headers, query: base === hub.url || base.endsWith('3') ? query : '{ __typename }' }, base);
      expect(status).toBeLessThan(500);
      expect(text.replaceAll(`a${canary(69)}`, '')).not.toMatch(CANARY);
      expect(JSON.stringify([...back])).not.toMatch(CANARY);
    }
    for (const id of [`cpr-${canary(70)}`, `471399-${canary(71).slice(6)}`])
      expect((await send({ headers: { 'x-request-id': id } })).headers.get('x-request-id')).not.toMatch(CANARY);
  });

  test.each([
    ['a zero byte', '\0'],
    ['half a character', '\ud83d'],
  ])('%s in a text is BAD_USER_INPUT, and the place of the text is named', async (_, text) => {
    const { text: answer } = await send({
      query: OPEN_ACCESS,
      variables: { input: { ...ACCESS, reason: `ab${text}` } },
    });
    expect(JSON.parse(answer).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', department: 'dke', fields: [{ path: 'input.reason' }] } },
    ]);
  });

  test('a well-formed request id comes back and stands in the log of every department', async () => {
    const id = '8f14e45f-ceea-467f-9a1b-471234567890';
    const query = `{ person(id: "${NOBODY}") { ${DEPARTMENTS.map((name) => `${name} { __typename }`).join(' ')} } }`;
    expect((await send({ headers: { 'x-request-id': id }, query })).headers.get('x-request-id')).toBe(id);
    const parts = () =>
      hub
        .log()
        .filter((line) => line.requestId === id)
        .map((line) => line.part);
    for (let waited = 0; parts().length < 6 && waited < 3_000; waited += 50)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(parts().sort()).toEqual([...DEPARTMENTS, 'gateway'].sort());
  });

  test('the schema is for whoever is signed in', async () => {
    const { status, text } = await send({ query: '{ __schema { queryType { name } } __type(name: "Area") { name } }' });
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { data: { __schema: { queryType: { name: 'Query' } }, __type: { name: 'Area' } } },
    ]);
  });

  test('nothing of all that is in the log, of the hub or of its PostgreSQL', async () => {
    await send({
      query: `{ area(code: "0165") { dke { crimeStatistics(offence: "${canary(80)}") { nodes { count } } } } }`,
    });
    expect(hub.log().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(100);
    expect(hub.output()).not.toMatch(CANARY);
    expect(await readFile(join(hub.home, 'postgres/server.log'), 'utf8')).not.toMatch(CANARY);
    expect(hub.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(hub.output()).not.toContain(token);
  });
});
