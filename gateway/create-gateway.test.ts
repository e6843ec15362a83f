import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { STANDARD_LIMITS } from '@samspil/kit/limits/limits.ts';
import { getIntrospectionQuery } from 'graphql';
import { serveGateway } from './http-server.ts';
import { startToyHub, type ToyHub } from './testing/toy-hub.ts';

let hub: ToyHub;
beforeAll(async () => {
  hub = await startToyHub({ way: 'http' });
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
});

async function post(body: string, headers: Record<string, string> = {}) {
  const standard = { 'content-type': 'application/json', authorization: 'Bearer anna' };
  const response = await fetch(hub.url, { method: 'POST', headers: { ...standard, ...headers }, body });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { errors: { message: string; extensions: { code: string } }[] },
  };
}

async function refusedAs(query: string, variables?: Record<string, unknown>) {
  const { status, body } = await hub.ask(query, variables);
  return {
    status,
    code: body.errors?.[0]?.extensions['code'],
    message: body.errors?.[0]?.message,
    data: 'data' in body,
  };
}

describe('identity', () => {
  test('a request without a valid token is refused before its body is read', async () => {
    for (const authorization of ['', 'Basic x', 'Bearer  ']) {
      const answer = await post('{ not even json', { authorization });
      expect(answer.status).toBe(401);
      expect(answer.body.errors).toEqual([
        {
          message: 'Sign in first: this request carries no valid access token.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ]);
    }
    expect(
      (await post(JSON.stringify({ query: '{ __schema { types { name } } }' }), { authorization: '' })).status,
    ).toBe(401);
  });

  test('100 users at once with the same query each get an answer made for them alone', async () => {
    const query = `{ person(id: "1") { ${DEPARTMENTS.map((name) => `${name} { asker }`).join(' ')} } }`;
    const users = Array.from({ length: 100 }, (_, index) => `user-${index}`);
    const answers = await Promise.all(users.map((user) => hub.ask(query, {}, { authorization: `Bearer ${user}` })));
    for (const [index, { body }] of answers.entries()) {
      const asker = { asker: users[index] };
      expect(body).toEqual({ data: { person: Object.fromEntries(DEPARTMENTS.map((name) => [name, asker])) } });
    }
  });

  test('only the headers that are meant to travel reach a department', async () => {
    hub.departments.dke.seen.length = 0;
    await hub.ask(
      '{ cases { number } }',
      {},
      { 'access-grant': 'g', traceparent: '00-1', cookie: 'session=1', 'x-other': 'x', 'x-request-id': 'request-1' },
    );
    const { host, connection, accept, 'content-length': _, ...travelled } = hub.departments.dke.seen[0]?.headers ?? {};
    expect(travelled).toEqual({
      authorization: 'Bearer anna',
      'access-grant': 'g',
      traceparent: '00-1',
      'x-request-id': 'request-1',
      'content-type': 'application/json',
    });
  });
});

describe('request ids and log', () => {
  test('a well-formed request id is kept, another one is replaced', async () => {
    const ids = ['abcdefgh', 'short', 'with space in it', 'x'.repeat(65)];
    const answers = await Promise.all(ids.map((id) => hub.ask('{ __typename }', {}, { 'x-request-id': id })));
    expect(answers[0]?.headers.get('x-request-id')).toBe('abcdefgh');
    for (const answer of answers.slice(1)) expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a request leaves one line without query and variables', async () => {
    hub.log.length = 0;
    await hub.ask('query Name_9901019999($id: ID!) { person(id: $id) { id } }', { id: 'value-of-variable' });
    const lines = hub.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: 'Name_#', status: 200, part: 'gateway' });
    expect(typeof lines[0]?.['durationMs']).toBe('number');
    expect(hub.log.join('')).not.toMatch(/value-of-variable|person/);
  });
});

describe('what is not a GraphQL request', () => {
  test.each([
    ['broken JSON', '{', 400, 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{ __typename }"}]', 400, 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}', 400, 'BAD_REQUEST'],
    ['a text', '"query"', 400, 'BAD_REQUEST'],
  ])('%s is refused', async (_, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, answer.body.errors[0]?.extensions.code]).toEqual([status, code]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('the content type %s is refused', async (type) => {
    expect((await post('{}', { 'content-type': type })).status).toBe(415);
  });

  test('other methods and addresses are refused', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await fetch(`${hub.url}?query={__typename}`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    for (const path of ['/', '/readiness', '/healthcheck', '/graphiql']) {
      expect((await fetch(new URL(path, hub.url))).status).toBe(404);
    }
    expect((await fetch(new URL('/health/live', hub.url))).status).toBe(200);
    expect((await fetch(new URL('/health/ready', hub.url))).status).toBe(200);
  });

  test('a body over the limit is refused, also when its length is not told beforehand', async () => {
    expect(
      (await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(100_000) } }))).status,
    ).toBe(413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer anna' };
      const request = httpRequest(hub.url, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      for (let chunk = 0; chunk < 500; chunk += 1) request.write('x'.repeat(10_000));
      request.end();
    });
    expect(status).toBe(413);
  });
});

describe('limits', () => {
  const { aliases, breadth, depth, fields, rootFields, tokens } = STANDARD_LIMITS;
  test.each([
    ['aliases', `{ ${Array.from({ length: aliases + 1 }, (_, n) => `a${n}: __typename`).join(' ')} }`, aliases],
    ['root fields', `{ ${'cases { number } '.repeat(rootFields + 1)} }`, rootFields],
    ['breadth', `{ cases { ${'number '.repeat(breadth + 1)} } }`, breadth],
    ['depth', `{ cases ${'{ area { dke '.repeat(depth)}{ note }${' } }'.repeat(depth)} }`, depth],
    ['tokens', `{ ${'__typename '.repeat(tokens)} }`, tokens],
    [
      'fields',
      `{ ...A ...A ...A ...A ...A ...A } fragment A on Query { cases { ${'number '.repeat(breadth)} } }`,
      fields,
    ],
  ])('too many %s are refused with the limit named', async (limit, query, allowed) => {
    const refused = await refusedAs(query);
    expect(refused).toMatchObject({ status: 400, code: 'QUERY_TOO_LARGE', data: false });
    expect(refused.message).toContain(limit);
    expect(refused.message).toContain(String(allowed));
  });

  test('5,000 aliases are refused', async () => {
    expect(
      await refusedAs(`{ ${Array.from({ length: 5_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`),
    ).toMatchObject({ code: 'QUERY_TOO_LARGE' });
  });

  test('fragments that expand to 2^60 fields are refused at once', async () => {
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    const started = performance.now();
    expect(await refusedAs(`{ ...F0 } ${bomb} fragment F60 on Query { __typename }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
    });
    expect(await refusedAs('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test("GraphiQL's own introspection query passes, deeper introspection does not", async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    });
    const { status, body } = await hub.ask(query);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    const names = (body.data as { __schema: { types: { name: string }[] } }).__schema.types.map((type) => type.name);
    expect(names).toContain('Person');
    expect(names.filter((name) => /^(join__|link__|_)/.test(name) && !name.startsWith('__'))).toEqual([]);
    const loop = `{ __schema { types ${'{ fields { type '.repeat(8)}{ name }${' } }'.repeat(8)} } }`;
    expect((await refusedAs(loop)).status).toBe(400);
  });
});

describe('queries that do not fit', () => {
  test('no name is suggested', async () => {
    for (const query of [
      '{ perso(id: "1") { id } }',
      '{ person(i: "1") { id } }',
      '{ person(id: "1") { ... on Perso { id } } }',
    ]) {
      const { body, status } = await hub.ask(query);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toMatch(/did you mean|person"?\?/i);
      expect(body.errors?.[0]).toMatchObject({ locations: [expect.anything()] });
    }
  });

  test('a value is not repeated', async () => {
    const refusals = await Promise.all([
      hub.ask('query($id: ID!) { person(id: $id) { id } }', { id: { secret: '9901019999' } }),
      hub.ask('{ person(id: {secret: "9901019999"}) { id } }'),
      hub.ask('{ schools(first: "9901019999") { nodes { name } } }'),
      hub.ask('{ person "9901019999" }'),
      hub.ask('query($id: ID!) { person(id: $id) { id } }'),
    ]);
    for (const { status, body } of refusals) {
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toMatch(/9901019999/);
      expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(
        body.errors?.[0]?.extensions['code'],
      );
    }
  });

  test.each([
    ['a subscription', 'subscription { x }'],
    ['@defer', '{ person(id: "1") { ... @defer { dke { note } } } }'],
    ['schema and data in one request', '{ person(id: "1") { id } __schema { types { name } } }'],
    [
      'schema and data in one request by a fragment',
      '{ ...F cases { number } } fragment F on Query { __type(name: "Person") { name } }',
    ],
    ['an alias that the executor reads as a type', '{ person(id: "1") { __typename: id } }'],
    ["a key's name for another field", '{ cases { subject { id: __typename schools { note } } } }'],
    ['an alias that every object has', '{ constructor: cases { number } }'],
    ['an alias of ours', '{ person(id: "1") { samspil_key_id: id } }'],
    ['an entity asked for directly', '{ _entities(representations: []) { __typename } }'],
    ["a subgraph's SDL", '{ _service { sdl } }'],
  ])('%s is refused', async (_, query) => {
    expect(await refusedAs(query)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', data: false });
  });

  test('an operation must be named where there are several', async () => {
    expect(await refusedAs('query A { __typename } query B { __typename }')).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    const named = await post('{"query":"query A { __typename } query B { cases { number } }","operationName":"A"}');
    expect(named.body).toEqual({ data: { __typename: 'Query' } });
    const other = await post('{"query":"query A { __typename } query B { b: __typename }","operationName":"B"}');
    expect(other.body).toEqual({ data: { b: 'Query' } });
  });
});

describe('pages', () => {
  test('pages are asked for everything but GraphQL requests, and can turn a cookie into a token', async () => {
    await using withPages = await startToyHub({
      pages: {
        async handle(request) {
          if (new URL(request.url).pathname !== '/page') return null;
          const headers = new Headers({ 'content-type': 'text/plain' });
          headers.append('set-cookie', 'a=1');
          headers.append('set-cookie', 'b=2');
          return new Response(`${request.method} ${await request.text()}`, { status: 201, headers });
        },
        authorizationFrom: ({ headers }) => (headers.get('cookie') === 'session=bo' ? 'Bearer bo' : undefined),
      },
    });
    const page = await fetch(new URL('/page', withPages.url), { method: 'POST', body: 'hello' });
    expect([page.status, await page.text(), page.headers.getSetCookie()]).toEqual([201, 'POST hello', ['a=1', 'b=2']]);
    expect((await fetch(new URL('/other', withPages.url))).status).toBe(404);
    const query = JSON.stringify({ query: '{ person(id: "1") { dke { asker } } }' });
    const asked = (cookie: string) =>
      fetch(withPages.url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: query });
    expect(await (await asked('session=bo')).json()).toEqual({ data: { person: { dke: { asker: 'bo' } } } });
    expect((await asked('session=x')).status).toBe(401);
  });
});

test('a taken port is one line that says what to do', async () => {
  const port = Number(new URL(hub.url).port);
  const gateway = { handleNode: async () => {}, upgrade: () => {} };
  await expect(serveGateway(gateway, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is taken by another program. Set PORT to a free one.`,
  );
});

test('a request that breaks off while its token is verified does not keep the gateway from stopping', async () => {
  const broken = await startToyHub({
    verifyToken: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {
        subject: 'toy',
        roles: new Set(['CASEWORKER'] as const),
        department: null,
        unit: null,
        personId: null,
        expiresAt: 0,
      };
    },
  });
  const socket = connect(Number(new URL(broken.url).port), '127.0.0.1');
  const closed = once(socket, 'close');
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  );
  socket.resume();
  await closed;
  await broken[Symbol.asyncDispose]();
}, 5_000);
