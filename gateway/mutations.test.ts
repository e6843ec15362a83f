import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ERRORS, type ErrorCode } from '@samspil/kit/errors.ts';
import { ANSWER_FAULTS, type AnswerFault, json } from './testing/toy-department.ts';
import { startTcp, startToyHub, type ToyHub, type Way } from './testing/toy-hub.ts';

const OPEN = `openAccess(input: $input) { grant { token basis bases persons days reason } refusals { check basis } }`;

const errorAt = (code: ErrorCode) => (path: (string | number)[], department: Department) => ({
  message: ERRORS[code].message,
  path,
  extensions: { code, department },
});
const unavailable = errorAt('DEPARTMENT_UNAVAILABLE');
const denied = errorAt('ACCESS_DENIED');

describe.each(['direct', 'http'] as const)('with departments reached by %s', (way: Way) => {
  let hub: ToyHub;
  beforeAll(async () => {
    hub = await startToyHub({ way, deadlineMs: 400 });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  const breakDown = (names: readonly Department[], fault: AnswerFault = 'status 500') => {
    for (const name of DEPARTMENTS) {
      hub.departments[name].respond = names.includes(name) ? ANSWER_FAULTS[fault] : undefined;
      hub.departments[name].seen.length = 0;
    }
  };
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { status, body } = await hub.ask(query, variables);
    expect(status).toBe(200);
    return body;
  };

  test('an input comes as it was given, by a variable, inline and in parts, with the defaults of the schema', async () => {
    breakDown([]);
    const grant = { token: 'toy', basis: 'CONSENT', bases: ['EXIT', 'SSP'], persons: ['1', '2'], days: [7, 1] };
    const scopes = [{ basis: 'EXIT' }, { days: 1, basis: 'SSP' }];
    const input = { caseId: 'c', persons: ['1', '2'], basis: 'CONSENT', scopes };
    const whole = { data: { openAccess: { grant: { ...grant, reason: 'none' }, refusals: [] } } };
    expect(await ask(`mutation($input: OpenAccessInput!) { ${OPEN} }`, { input })).toEqual(whole);
    const inline = `{ caseId: "c", persons: ["1", "2"], basis: CONSENT, scopes: [{ basis: EXIT }, { days: 1, basis: SSP }] }`;
    expect(await ask(`mutation { ${OPEN.replace('$input', inline)} }`)).toEqual(whole);
    const parts = `{ caseId: $case, persons: $persons, basis: $basis, scopes: [{ basis: $scope }, { days: $days, basis: SSP }], reason: null }`;
    expect(
      await ask(
        `mutation($case: ID!, $persons: [ID!]!, $basis: Basis!, $scope: Basis, $days: Int = 1) { ${OPEN.replace('$input', parts)} }`,
        { case: 'c', persons: ['1', '2'], basis: 'CONSENT', scope: 'EXIT' },
      ),
    ).toEqual({ data: { openAccess: { grant: { ...grant, reason: null }, refusals: [] } } });
  });

  test('a payload tells in values what was expected to fail', async () => {
    breakDown([]);
    const input = { caseId: 'closed', persons: ['1'], basis: 'EXIT' };
    expect(await ask(`mutation($input: OpenAccessInput!) { ${OPEN} }`, { input })).toEqual({
      data: { openAccess: { grant: null, refusals: [{ check: 'CASE_OPEN', basis: 'EXIT' }] } },
    });
  });

  test('an input that does not fit the schema is refused before any department is asked, and its value not repeated', async () => {
    breakDown([]);
    for (const input of [
      { caseId: 'c', persons: ['1'], basis: 'SECRET' },
      { caseId: 'c', persons: [null], basis: 'SSP' },
      { caseId: 'c', basis: 'SSP' },
      { caseId: 'c', persons: ['1'], basis: 'SSP', SECRET: 1 },
    ]) {
      const { status, body } = await hub.ask(`mutation($input: OpenAccessInput!) { ${OPEN} }`, { input });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
      expect(JSON.stringify(body)).not.toContain('SECRET');
    }
    expect(hub.departments.dke.seen).toHaveLength(0);
  });

  test('what is wrong with an input stands in the error, field by field', async () => {
    breakDown([]);
    const { data, errors } = await ask(`mutation($input: OpenAccessInput!) { my: ${OPEN} }`, {
      input: { caseId: 'c', persons: [], basis: 'SSP' },
    });
    expect(data).toEqual({ my: null });
    expect(errors).toEqual([
      {
        message: ERRORS.BAD_USER_INPUT.message,
        path: ['my'],
        extensions: {
          code: 'BAD_USER_INPUT',
          department: 'dke',
          fields: [
            { path: 'input.persons', message: 'Name at least one person.' },
            { path: 'input.scopes.0.days', message: 'At most 7.' },
          ],
        },
      },
    ]);
  });

  test('several are carried out one after the other in the order written, also when one fails', async () => {
    breakDown([]);
    const steps: string[] = [];
    const slowly = (name: 'dke' | 'schools', milliseconds: number, answer: () => string) => async () => {
      steps.push(`${name} begins`);
      await wait(milliseconds);
      steps.push(`${name} ends`);
      return json(name === 'schools' && steps.length < 3 ? 500 : 200, answer());
    };
    hub.departments.schools.respond = slowly('schools', 60, () => '{"data":{"third":{"rowId":"1"}}}');
    hub.departments.dke.respond = slowly('dke', 30, () => '{"data":{"second":{"id":"c"}}}');
    expect(
      await ask(`mutation {
        first: withholdRow(rowId: 1, reason: "x") { rowId }
        second: raiseConcern(area: "1") { id }
        third: withholdRow(rowId: 2, reason: "x") { rowId }
      }`),
    ).toEqual({
      data: { first: null, second: { id: 'c' }, third: { rowId: '1' } },
      errors: [unavailable(['first'], 'schools')],
    });
    expect(steps).toEqual(['schools', 'dke', 'schools'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test('persons in a payload have the fields of all departments, and one who may not be seen is null at its index', async () => {
    const query = `mutation { p: addParty(case: 1, person: "p2") {
      person { id dke { note } s: schools { note } }
      persons { id social { note } urban { note } }
      case { number kind subject { id urban { note } } }
    } }`;
    for (const down of [[], ['social'], ['urban', 'schools']] as Department[][]) {
      breakDown(down);
      const is = (name: Department, id: string) => (down.includes(name) ? null : { note: `${name} of ${id}` });
      const among = (id: string) => ({ id, social: is('social', id), urban: is('urban', id) });
      const { data, errors = [] } = await ask(query);
      expect(data).toEqual({
        p: {
          person: { id: 'p2', dke: { note: 'dke of p2' }, s: is('schools', 'p2') },
          persons: [among('p1'), null, among('p2')],
          case: { number: 1, kind: 'OPEN', subject: { id: 'p9', urban: is('urban', 'p9') } },
        },
      });
      const places = [
        denied(['p', 'persons', 1], 'dke'),
        ...(['social', 'urban'] as const)
          .filter((name) => down.includes(name))
          .flatMap((name) => [0, 2].map((index) => unavailable(['p', 'persons', index, name], name))),
        ...(down.includes('schools') ? [unavailable(['p', 'person', 's'], 'schools')] : []),
        ...(down.includes('urban') ? [unavailable(['p', 'case', 'subject', 'urban'], 'urban')] : []),
      ];
      expect(errors).toHaveLength(places.length);
      expect(errors).toEqual(expect.arrayContaining(places));
    }
  });

  test('a refusal is null at its own field, and the others stay', async () => {
    breakDown([]);
    expect(
      await ask(`mutation {
        a: addParty(case: 1, person: "stranger") { person { id } }
        closeCase(case: 1) { number kind }
        b: withholdRow(rowId: 1, reason: "x") { rowId reason }
      }`),
    ).toEqual({
      data: { a: null, closeCase: { number: 1, kind: 'CLOSED' }, b: { rowId: '1', reason: 'x' } },
      errors: [denied(['a'], 'dke')],
    });
  });

  test('a field that cannot be null takes all of the answer with it, and tells nothing wrong of the others', async () => {
    breakDown([]);
    expect(
      await ask(
        'mutation { raiseConcern(area: "1") { id } closeCase(case: 13) { number } withholdRow(rowId: 1, reason: "x") { rowId } }',
      ),
    ).toEqual({ data: null, errors: [denied(['closeCase'], 'dke')] });
  });

  test.each(Object.keys(ANSWER_FAULTS) as AnswerFault[])(
    '%s is an outage of its fields, and it is asked once',
    async (fault) => {
      breakDown(['dke'], fault);
      expect(
        await ask('mutation { m: raiseConcern(area: "1") { id } withholdRow(rowId: 1, reason: "x") { rowId } }'),
      ).toEqual({
        data: { m: null, withholdRow: { rowId: '1' } },
        errors: [unavailable(['m'], 'dke')],
      });
      expect(hub.departments.dke.seen).toHaveLength(1);
      expect(hub.departments.schools.seen).toHaveLength(1);
    },
  );

  test('one that takes too long is not known to have failed, and is not asked again', async () => {
    breakDown([]);
    hub.departments.dke.respond = () => new Promise(() => {});
    expect(await ask('mutation { raiseConcern(area: "1") { id } }')).toEqual({
      data: { raiseConcern: null },
      errors: [unavailable(['raiseConcern'], 'dke')],
    });
    await wait(100);
    expect(hub.departments.dke.seen).toHaveLength(1);
  });

  test('the schema tells of Mutation with its inputs and payloads', async () => {
    const { data } = await ask(`{
      __schema { mutationType { name fields { name args { name type { kind ofType { name } } } type { name } } } }
      __type(name: "OpenAccessInput") { kind inputFields { name defaultValue } }
    }`);
    expect(data).toMatchObject({
      __schema: {
        mutationType: {
          name: 'Mutation',
          fields: expect.arrayContaining([
            {
              name: 'openAccess',
              args: [{ name: 'input', type: { kind: 'NON_NULL', ofType: { name: 'OpenAccessInput' } } }],
              type: { name: 'OpenAccess' },
            },
            expect.objectContaining({ name: 'withholdRow' }),
          ]),
        },
      },
      __type: { kind: 'INPUT_OBJECT' },
    });
  });
});

test('over HTTP, a connection that breaks under a mutation is an outage, and the mutation is not put again', async () => {
  let mutations = 0;
  const body = JSON.stringify({ data: { cases: [] } });
  await using server = await startTcp((socket) => {
    socket.on('data', (chunk) => {
      if (chunk.toString().includes('mutation')) {
        mutations += 1;
        socket.resetAndDestroy();
      } else {
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: keep-alive\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        );
      }
    });
  });
  await using hub = await startToyHub({ way: 'http', links: { dke: { kind: 'http', url: server.url } } });
  // A query leaves a kept connection behind, on which a query would be put once more.
  expect((await hub.ask('{ cases { number } }')).body).toEqual({ data: { cases: [] } });
  expect((await hub.ask('mutation { raiseConcern(area: "1") { id } }')).body).toEqual({
    data: { raiseConcern: null },
    errors: [unavailable(['raiseConcern'], 'dke')],
  });
  await wait(50);
  expect(mutations).toBe(1);
});
