import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ERRORS, type ErrorCode } from '@samspil/kit/errors.ts';
import { ANSWER_FAULTS } from './testing/toy-department.ts';
import { startToyHub, type ToyHub, type Way } from './testing/toy-hub.ts';

const GRANT_CODES = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => code.startsWith('GRANT_'));
const SUBSETS = Array.from({ length: 8 }, (_, index) =>
  (['dke', 'schools', 'urban'] as const).filter((_name, bit) => (index & (1 << bit)) !== 0),
);

const errorAt = (
  code: ErrorCode,
  path: (string | number)[],
  department: Department,
  more: Record<string, unknown> = {},
) => ({ message: ERRORS[code].message, path, extensions: { ...more, code, department } });

describe.each(['direct', 'http'] as const)('with departments reached by %s', (way: Way) => {
  let hub: ToyHub;
  beforeAll(async () => {
    hub = await startToyHub({ way });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  const breakDown = (names: readonly Department[]) => {
    for (const name of DEPARTMENTS) {
      hub.departments[name].respond = names.includes(name) ? ANSWER_FAULTS['status 500'] : undefined;
      hub.departments[name].seen.length = 0;
    }
  };

  test('a grant travels to every department that is asked, in every hop, and no header does but those that are meant to', async () => {
    breakDown([]);
    const travelling = {
      authorization: 'Bearer anna',
      'access-grant': 'eyJ.grant.1',
      traceparent: '00-1',
      'x-request-id': 'request-1',
    };
    const others = {
      cookie: 'session=1',
      'x-access-grant': 'x',
      'access-grants': 'x',
      'x-other': 'x',
      origin: 'http://x',
    };
    const query = `{ person(id: "1") { ${DEPARTMENTS.map((name) => `${name} { grant }`).join(' ')} }
      cases { subject { schools { grant } } } }`;
    const { body } = await hub.ask(query, {}, { ...travelling, ...others });
    const grant = { grant: 'eyJ.grant.1' };
    expect(body).toEqual({
      data: {
        person: Object.fromEntries(DEPARTMENTS.map((name) => [name, grant])),
        cases: [1, 2, 3].map(() => ({ subject: { schools: grant } })),
      },
    });
    await hub.ask('mutation { raiseConcern(area: "1") { id } }', {}, { ...travelling, ...others });
    for (const name of DEPARTMENTS) {
      const { seen } = hub.departments[name];
      expect(seen.length).toBeGreaterThan(0);
      for (const { headers } of seen) {
        const { host, connection, accept, 'content-length': _, ...travelled } = headers;
        expect(travelled).toEqual({ ...travelling, 'content-type': 'application/json' });
      }
    }
  });

  test('without a grant none travels, and the gateway does not judge one', async () => {
    breakDown([]);
    const query = '{ person(id: "1") { dke { grant } } }';
    expect((await hub.ask(query)).body).toEqual({ data: { person: { dke: { grant: null } } } });
    expect(hub.departments.dke.seen[0]?.headers).not.toHaveProperty('access-grant');
    expect((await hub.ask(query, {}, { 'access-grant': 'no grant at all' })).body).toEqual({
      data: { person: { dke: { grant: 'no grant at all' } } },
    });
  });

  test('100 requests at once of few users with many grants each get an answer made for them alone', async () => {
    breakDown([]);
    // Slow enough that all of them are under way at the same time.
    for (const name of DEPARTMENTS) hub.departments[name].delayMs = 50;
    const query = `{ person(id: "1") { ${DEPARTMENTS.map((name) => `${name} { asker grant }`).join(' ')} }
      cases { subject { schools { asker grant } } } }`;
    const asked = Array.from({ length: 100 }, (_, index) => ({
      asker: `user-${index % 3}`,
      grant: `grant-${index % 7}`,
    }));
    const answers = await Promise.all(
      asked.map(({ asker, grant }) => hub.ask(query, {}, { authorization: `Bearer ${asker}`, 'access-grant': grant })),
    );
    for (const [index, { body }] of answers.entries()) {
      const own = asked[index];
      expect(body).toEqual({
        data: {
          person: Object.fromEntries(DEPARTMENTS.map((name) => [name, own])),
          cases: [1, 2, 3].map(() => ({ subject: { schools: own } })),
        },
      });
    }
    for (const name of DEPARTMENTS) {
      expect(hub.departments[name].seen.length).toBeGreaterThanOrEqual(100);
      hub.departments[name].delayMs = 0;
    }
  });

  test.each(GRANT_CODES)(
    '%s stands at each field that was asked for on it, and the rest of the answer stays',
    async (code) => {
      breakDown([]);
      const query = `{ person(id: "1") { id s: schools { note } dke { note } } area(code: "1") { dke { note } }
      cases { number subject { id social { note } } } }`;
      const { status, body } = await hub.ask(query, {}, { 'access-grant': code });
      expect(status).toBe(200);
      expect(body.data).toEqual({
        person: { id: '1', s: null, dke: null },
        area: { dke: { note: 'dke of 1' } },
        cases: ['p1', 'p0', 'p1'].map((id, index) => ({ number: index + 1, subject: { id, social: null } })),
      });
      const places = [
        errorAt(code, ['person', 's'], 'schools'),
        errorAt(code, ['person', 'dke'], 'dke'),
        ...[0, 1, 2].map((index) => errorAt(code, ['cases', index, 'subject', 'social'], 'social')),
      ];
      expect(body.errors).toHaveLength(places.length);
      expect(body.errors).toEqual(expect.arrayContaining(places));
    },
  );

  test('a row that its owner withholds is null at its index, with the reason on one line and no long number in it', async () => {
    breakDown([]);
    const query = '{ person(id: "1") { x: schools { enrolments { nodes { school } e: edges { node { grade } } } } } }';
    const { body } = await hub.ask(query);
    const nodes = [0, 1, 2, 3, 4].map((index) => (index === 3 ? null : { school: `School ${index}` }));
    const e = [0, 1, 2, 3, 4].map((index) => ({ node: index === 3 ? null : { grade: index } }));
    expect(body.data).toEqual({ person: { x: { enrolments: { nodes, e } } } });
    const reason = { reason: 'The school protects #-1234. Ask it.' };
    expect(body.errors).toEqual([
      errorAt('WITHHELD', ['person', 'x', 'enrolments', 'nodes', 3], 'schools', reason),
      errorAt('WITHHELD', ['person', 'x', 'enrolments', 'e', 3, 'node'], 'schools', reason),
    ]);
  });

  test.each(SUBSETS.map((down) => [down.join(', ') || 'nobody', down] as const))(
    'persons in a list of whom some may not be seen keep their places, %s down',
    async (_, down) => {
      breakDown(down);
      const query = `{ person(id: "1") { social { relations { nodes {
        kind p: person { id dke { note } schools { n: note } u: urban { asker } }
      } } } } }`;
      const { body } = await hub.ask(query);
      const is = (name: Department, value: unknown) => ((down as readonly Department[]).includes(name) ? null : value);
      const nodes = ['p1', null, 'p2', null, 'p1'].map((id, index) => ({
        kind: `kind ${index}`,
        p:
          id === null
            ? null
            : {
                id,
                dke: is('dke', { note: `dke of ${id}` }),
                schools: is('schools', { n: `schools of ${id}` }),
                u: is('urban', { asker: 'anna' }),
              },
      }));
      expect(body.data).toEqual({ person: { social: { relations: { nodes } } } });
      const at = (index: number) => ['person', 'social', 'relations', 'nodes', index, 'p'];
      const places = [
        errorAt('ACCESS_DENIED', at(1), 'social'),
        ...down.flatMap((name) =>
          [0, 2, 4].map((index) =>
            errorAt('DEPARTMENT_UNAVAILABLE', [...at(index), name === 'urban' ? 'u' : name], name),
          ),
        ),
      ];
      expect(body.errors).toHaveLength(places.length);
      expect(body.errors).toEqual(expect.arrayContaining(places));
    },
  );
});
