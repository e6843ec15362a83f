import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ANSWER_FAULTS, type AnswerFault, json } from './testing/toy-department.ts';
import { type Answer, closedPort, startTcp, startToyHub, type ToyHub, type Way } from './testing/toy-hub.ts';

const VIEW = `query View($id: ID!) { person(id: $id) { id ${DEPARTMENTS.map((name) => `${name} { note }`).join(' ')} } }`;
const SUBSETS = Array.from({ length: 31 }, (_, index) =>
  DEPARTMENTS.filter((_name, bit) => ((index + 1) & (1 << bit)) !== 0),
);

const errorAt = (path: (string | number)[], department: Department) => ({
  message: 'This department did not answer. Its data is unknown, not empty.',
  path,
  extensions: { code: 'DEPARTMENT_UNAVAILABLE', department },
});

function expectedView(down: readonly Department[]) {
  const fields = DEPARTMENTS.map((name) => [name, down.includes(name) ? null : { note: `${name} of 1` }]);
  return {
    data: { person: down.length === 5 ? null : { id: '1', ...Object.fromEntries(fields) } },
    ...(down.length === 0 ? {} : { errors: down.map((name) => errorAt(['person', name], name)) }),
  };
}

function expectNoLeak(answer: Answer) {
  expect(JSON.stringify(answer.body)).not.toMatch(/http|127\.0|select|postgres|query|stack|samspil_/i);
}

describe.each(['direct', 'http'] as const)('with departments reached by %s', (way: Way) => {
  let hub: ToyHub;
  beforeAll(async () => {
    hub = await startToyHub({ way, deadlineMs: 400 });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  const breakDown = (names: readonly Department[], fault: AnswerFault = 'status 500') => {
    for (const name of DEPARTMENTS)
      hub.departments[name].respond = names.includes(name) ? ANSWER_FAULTS[fault] : undefined;
  };

  test('all five answer', async () => {
    breakDown([]);
    expect((await hub.ask(VIEW, { id: '1' })).body).toEqual(expectedView([]));
  });

  test.each(SUBSETS.map((down) => [down.join(', '), down] as const))(
    '%s down: their fields null with an error each, the rest exact',
    async (_, down) => {
      breakDown(down);
      const answer = await hub.ask(VIEW, { id: '1' });
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(expectedView(down));
    },
  );

  test.each(Object.keys(ANSWER_FAULTS) as AnswerFault[])('%s is an outage of each department alone', async (fault) => {
    for (const name of DEPARTMENTS) {
      breakDown([name], fault);
      const answer = await hub.ask(VIEW, { id: '1' });
      expect(answer.body).toEqual(expectedView([name]));
      expectNoLeak(answer);
    }
  });

  test('a department that never answers is down after its deadline, and the others do not wait longer', async () => {
    breakDown([]);
    hub.departments.social.respond = () => new Promise(() => {});
    const started = performance.now();
    expect((await hub.ask(VIEW, { id: '1' })).body).toEqual(expectedView(['social']));
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test('aliases of root, department and key stand in the paths as the client wrote them', async () => {
    breakDown(['dke', 'social']);
    const query = `{ a: person(id: "1") { k: id t: __typename ...F } b: person(id: "2") { s: schools { note } d: dke { n: note } } }
      fragment F on Person { mine: id x: dke { note } }`;
    expect((await hub.ask(query)).body).toEqual({
      data: { a: { k: '1', t: 'Person', mine: '1', x: null }, b: { s: { note: 'schools of 2' }, d: null } },
      errors: [errorAt(['a', 'x'], 'dke'), errorAt(['b', 'd'], 'dke')],
    });
  });

  test('selections that occur twice, which the planner moves into fragments, are judged and told like others', async () => {
    const view = '{ id x: dke { note asker notes } social { note asker notes } }';
    const query = `{ a: person(id: "1") ${view} b: person(id: "1") ${view} cases { subject ${view} } k: cases { subject ${view} } }`;
    breakDown(['social']);
    const { body } = await hub.ask(query);
    const paths = body.errors?.map((error) => error.path?.join('.')).sort();
    const inLists = ['cases', 'k'].flatMap((root) => [0, 1, 2].map((index) => `${root}.${index}.subject.social`));
    expect(paths).toEqual(['a.social', 'b.social', ...inLists].sort());
    expect(body.data?.['a']).toEqual({
      id: '1',
      social: null,
      x: { note: 'dke of 1', asker: 'anna', notes: ['dke 0', 'dke 1'] },
    });
    breakDown([]);
    hub.departments.social.respond = ({ body: sent }) =>
      JSON.stringify(sent).includes('_entities')
        ? json(200, '{"data":{"_entities":[{},{}],"_e0":[{},{}]}}')
        : json(200, '{"data":{"a":{"samspil_key_id":"1"},"b":{"samspil_key_id":"1"}}}');
    const nonsense = await hub.ask(query);
    expect(nonsense.body.errors?.map((error) => error.path?.join('.')).sort()).toEqual(paths);
  });

  test('a field left out by @skip or @include gives no error', async () => {
    breakDown(['dke']);
    const query = 'query($no: Boolean!) { person(id: "1") { id schools { note } dke @include(if: $no) { note } } }';
    const answer = await hub.ask(query, { no: false });
    expect(answer.body).toEqual({ data: { person: { id: '1', schools: { note: 'schools of 1' } } } });
  });

  test('a person is there for its key as long as one department is, whichever the planner chose', async () => {
    for (const name of DEPARTMENTS) {
      breakDown(DEPARTMENTS.filter((other) => other !== name));
      expect((await hub.ask('{ person(id: "1") { id } }')).body).toEqual({ data: { person: { id: '1' } } });
      expect(
        (await hub.ask('query($c: String!) { area(code: $c) { __typename at: code } }', { c: '0165' })).body,
      ).toEqual({
        data: { area: { __typename: 'Area', at: '0165' } },
      });
    }
    breakDown(DEPARTMENTS);
    const answer = await hub.ask('{ person(id: "1") { id } }');
    expect(answer.body.data).toEqual({ person: null });
    expect(answer.body.errors?.every((error) => error.extensions['code'] === 'DEPARTMENT_UNAVAILABLE')).toBe(true);
  });

  test('when only the departments asked are down, the person stays and their fields are null', async () => {
    breakDown(['schools', 'dke']);
    expect((await hub.ask('{ person(id: "1") { id schools { note } dke { note } } }')).body).toEqual({
      data: { person: { id: '1', schools: null, dke: null } },
      errors: [errorAt(['person', 'schools'], 'schools'), errorAt(['person', 'dke'], 'dke')],
    });
  });

  test('entities reached through lists: an error at each index', async () => {
    breakDown(['social']);
    const query =
      '{ schools { nodes { name pupils { id s: social { note } dke { note } } area { code urban { note } } } } }';
    const { body } = await hub.ask(query);
    const pupil = (id: string) => ({ id, s: null, dke: { note: `dke of ${id}` } });
    const node = (n: number) => ({
      name: `School ${n}`,
      pupils: [pupil(`p${n}`), pupil('p9')],
      area: { code: `0165-${n}`, urban: { note: `urban of 0165-${n}` } },
    });
    expect(body.data).toEqual({ schools: { nodes: [node(1), node(2)] } });
    const at = (school: number, index: number) => errorAt(['schools', 'nodes', school, 'pupils', index, 's'], 'social');
    expect(body.errors).toHaveLength(4);
    expect(body.errors).toEqual(expect.arrayContaining([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]));
  });

  test('entities that two lists have in common: an error at each place', async () => {
    breakDown(['schools']);
    const { body } = await hub.ask(
      '{ cases { number subject { my: id schools { note } } } a: cases { subject { id schools { note } } } }',
    );
    expect(body.data).toEqual({
      cases: [1, 2, 3].map((number) => ({ number, subject: { my: `p${number % 2}`, schools: null } })),
      a: [1, 2, 3].map((number) => ({ subject: { id: `p${number % 2}`, schools: null } })),
    });
    const paths = body.errors?.map((error) => error.path?.join('.')).sort();
    expect(paths).toEqual(
      ['a', 'cases'].flatMap((root) => [0, 1, 2].map((index) => `${root}.${index}.subject.schools`)),
    );
  });

  test('a root field of one department is null with an error, and a mutation too', async () => {
    breakDown(['dke']);
    expect((await hub.ask('{ all: cases { number } schools { nodes { name } } }')).body).toEqual({
      data: { all: null, schools: { nodes: [{ name: 'School 1' }, { name: 'School 2' }] } },
      errors: [errorAt(['all'], 'dke')],
    });
    expect((await hub.ask('mutation { raiseConcern(area: "0165") { id } }')).body).toEqual({
      data: { raiseConcern: null },
      errors: [errorAt(['raiseConcern'], 'dke')],
    });
  });

  test('a mutation whose answer is completed by a department that is down keeps its data', async () => {
    breakDown(['urban']);
    expect((await hub.ask('mutation { raiseConcern(area: "0165") { id area { code urban { note } } } }')).body).toEqual(
      {
        data: { raiseConcern: { id: 'c1', area: { code: '0165', urban: null } } },
        errors: [errorAt(['raiseConcern', 'area', 'urban'], 'urban')],
      },
    );
  });

  test('errors in a good answer keep path and code, and lose what is not for clients', async () => {
    breakDown([]);
    const answer = await hub.ask('{ person(id: "1") { id dke { note secret } } busy { number } }');
    expect(answer.body.data).toEqual({
      person: { id: '1', dke: { note: 'dke of 1', secret: null } },
      busy: [{ number: 1 }, null],
    });
    expect(answer.body.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['person', 'dke', 'secret'], extensions: { code: 'ACCESS_DENIED', department: 'dke' } },
      { path: ['busy', 1], extensions: { code: 'ACCESS_DENIED', department: 'dke' } },
    ]);
  });

  test('the same refusal by all departments is told once', async () => {
    breakDown([]);
    expect((await hub.ask(VIEW, { id: 'bad' })).body).toEqual({
      data: { person: null },
      errors: [
        {
          message: 'An argument is not of the form that this field takes.',
          path: ['person'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  test('a department that refuses the whole request is not down: its code stands at its own fields', async () => {
    breakDown([]);
    hub.departments.urban.respond = () =>
      json(401, '{"errors":[{"message":"Sign in first.","extensions":{"code":"UNAUTHENTICATED"}}]}');
    const { body } = await hub.ask(VIEW, { id: '1' });
    expect(body).toEqual({
      ...expectedView(['urban']),
      errors: [
        {
          message: 'Sign in first.',
          path: ['person', 'urban'],
          extensions: { code: 'UNAUTHENTICATED', department: 'urban' },
        },
      ],
    });
  });

  test('a code or message that is not ours is masked', async () => {
    breakDown([]);
    hub.departments.urban.respond = () =>
      json(
        200,
        '{"data":{"person":{"urban":null,"samspil_key_id":"1"}},"errors":[{"message":"duplicate key 0101501234","path":["person","urban"],"extensions":{"code":"23505","query":"select"}}]}',
      );
    const answer = await hub.ask(VIEW, { id: '1' });
    expect(answer.body.errors).toEqual([
      {
        message: 'Something went wrong on our side. It has been logged.',
        path: ['person', 'urban'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', department: 'urban' },
      },
    ]);
  });
});

describe('over HTTP', () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  const faults = {
    'a reset connection': (socket: import('node:net').Socket) =>
      void socket.once('data', () => socket.resetAndDestroy()),
    'a black hole': () => {},
    'a body that trickles': (socket: import('node:net').Socket) => {
      socket.once('data', () => socket.write(`${head}content-length: 100000\r\n\r\n`));
      const drip = setInterval(() => socket.write(' '), 50);
      socket.once('close', () => clearInterval(drip));
    },
    'a body that stops half way': (socket: import('node:net').Socket) =>
      void socket.once('data', () => socket.end(`${head}content-length: 100\r\n\r\n{"data":`)),
    'an endless body': (socket: import('node:net').Socket) => {
      const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
      socket.once('data', () => {
        socket.write(`${head}transfer-encoding: chunked\r\n\r\n`);
        const flood = setInterval(() => socket.write(chunk), 5);
        socket.once('close', () => clearInterval(flood));
      });
    },
  };

  test.each(Object.entries(faults))('%s is an outage of that department alone', async (fault, onSocket) => {
    await using server = await startTcp(onSocket);
    for (const name of ['dke', 'associations'] as const) {
      await using hub = await startToyHub({
        way: 'http',
        deadlineMs: 300,
        links: { [name]: { kind: 'http', url: server.url } },
      });
      const answer = await hub.ask(VIEW, { id: '1' });
      expect(answer.body).toEqual(expectedView([name]));
      expectNoLeak(answer);
      const why = fault === 'an endless body' ? 'too large' : /deadline|connection/;
      expect(hub.log.find((line) => line.includes('did not answer'))).toMatch(why);
    }
  });

  test('a refused connection is an outage of that department alone', async () => {
    const url = await closedPort();
    await using hub = await startToyHub({ way: 'http', links: { urban: { kind: 'http', url } } });
    expect((await hub.ask(VIEW, { id: '1' })).body).toEqual(expectedView(['urban']));
  });

  test('a kept connection that the department closed is no outage', async () => {
    let answered = 0;
    const body = JSON.stringify({ data: { person: { urban: { note: 'urban of 1' }, id: '1', samspil_key_id: '1' } } });
    await using server = await startTcp((socket) => {
      socket.once('data', () => {
        answered += 1;
        socket.write(`${head}connection: keep-alive\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
        // The second request on this connection meets a closed door.
        socket.once('data', () => socket.resetAndDestroy());
      });
    });
    await using hub = await startToyHub({ way: 'http', links: { urban: { kind: 'http', url: server.url } } });
    for (let round = 0; round < 3; round += 1)
      expect((await hub.ask(VIEW, { id: '1' })).body).toEqual(expectedView([]));
    expect(answered).toBe(3);
  });
});
