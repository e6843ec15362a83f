import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ERRORS } from '@samspil/kit/errors.ts';
import { planOf } from './testing/plan-of.ts';
import { ANSWER_FAULTS } from './testing/toy-department.ts';
import { startToyHub, type ToyHub, type Way } from './testing/toy-hub.ts';
import { toySupergraph } from './testing/toy-schema.ts';

const SUBSETS = Array.from({ length: 32 }, (_, index) =>
  DEPARTMENTS.filter((_name, bit) => (index & (1 << bit)) !== 0),
).map((down) => [down.join(', ') || 'nobody', down] as const);

const each = (selection: (name: Department) => string, names: readonly Department[] = DEPARTMENTS) =>
  names.map(selection).join(' ');
const LOGS = each((name) => `${name}(first: 1) { nodes { what } }`);
const NOTES = each((name) => `${name} { note }`);
const ACCESS_LOG = `{ accessLog { ${LOGS} } }`;
const ME = `{ me { id ${NOTES} accessLog { ${LOGS} } } }`;
const IN_LISTS = `{ cases { subject { id ${NOTES} accessLog { ${LOGS} } } } }`;
const CITIZEN = { authorization: 'Bearer citizen-7' };

const errorAt = (path: (string | number)[], department: Department) => ({
  message: ERRORS.DEPARTMENT_UNAVAILABLE.message,
  path,
  extensions: { code: 'DEPARTMENT_UNAVAILABLE', department },
});
const denied = (path: (string | number)[], department?: Department) => ({
  message: ERRORS.ACCESS_DENIED.message,
  path,
  extensions: { code: 'ACCESS_DENIED', ...(department === undefined ? {} : { department }) },
});

/** One field a department: null where it is down. */
const spread = (down: readonly Department[], value: (name: Department) => unknown, names = DEPARTMENTS) =>
  Object.fromEntries(names.map((name) => [name, down.includes(name) ? null : value(name)]));
const logs = (down: readonly Department[], whose: string) =>
  spread(down, (name) => ({ nodes: [{ what: `${name} 0 of ${whose}` }] }));
const personOf = (id: string, down: readonly Department[]) => ({
  id,
  ...spread(down, (name) => ({ note: `${name} of ${id}` })),
  accessLog: logs(down, id),
});

describe('the plan', () => {
  test.each([
    ['a log', ACCESS_LOG],
    ['oneself', ME],
  ])('of %s over five departments is one parallel hop of five fetches', (_, query) => {
    const plan = planOf(toySupergraph(), query);
    expect(plan?.kind).toBe('Parallel');
    expect(plan?.steps?.map(({ kind }) => kind)).toEqual(DEPARTMENTS.map(() => 'Fetch'));
    expect(plan?.steps?.map(({ department }) => department).sort()).toEqual([...DEPARTMENTS].sort());
  });

  test('asks no department but those whose fields are asked for', () => {
    const departments = (query: string) => planOf(toySupergraph(), query)?.steps?.map(({ department }) => department);
    expect(departments('{ accessLog { social { nodes { what } } dke { nodes { what } } } }')?.sort()).toEqual([
      'dke',
      'social',
    ]);
    expect(departments('{ me { accessLog { urban { nodes { what } } } schools { note } } }')?.sort()).toEqual([
      'schools',
      'urban',
    ]);
  });
});

describe.each(['direct', 'http'] as const)('with departments reached by %s', (way: Way) => {
  let hub: ToyHub;
  beforeAll(async () => {
    hub = await startToyHub({ way, deadlineMs: 400 });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  const breakDown = (names: readonly Department[]) => {
    for (const name of DEPARTMENTS)
      hub.departments[name].respond = names.includes(name) ? ANSWER_FAULTS['status 500'] : undefined;
  };
  const ask = async (query: string, headers: Record<string, string> = CITIZEN) => {
    const { status, body } = await hub.ask(query, {}, headers);
    expect(status).toBe(200);
    return body;
  };
  const answered = (data: unknown, errors: readonly unknown[]) => (errors.length === 0 ? { data } : { data, errors });

  test.each(SUBSETS)('a log of five departments, %s down: their fields null with an error each', async (_, down) => {
    breakDown(down);
    expect(await ask(ACCESS_LOG)).toEqual(
      answered(
        { accessLog: down.length === 5 ? null : logs(down, 'all') },
        down.map((name) => errorAt(['accessLog', name], name)),
      ),
    );
  });

  test.each(SUBSETS)('oneself with a log of five departments, %s down: exact at both places', async (_, down) => {
    breakDown(down);
    expect(await ask(ME)).toEqual(
      answered(
        { me: down.length === 5 ? null : personOf('7', down) },
        down.flatMap((name) => [errorAt(['me', name], name), errorAt(['me', 'accessLog', name], name)]),
      ),
    );
  });

  test.each(SUBSETS.filter(([, down]) => !down.includes('dke')))(
    'persons in a list with logs of five departments, %s down: exact at each place',
    async (_, down) => {
      breakDown(down);
      const { data, errors = [] } = await ask(IN_LISTS);
      expect(data).toEqual({ cases: ['p1', 'p0', 'p1'].map((id) => ({ subject: personOf(id, down) })) });
      const places = [0, 1, 2].flatMap((index) =>
        down.flatMap((name) => {
          const subject = ['cases', index, 'subject'];
          return [errorAt([...subject, name], name), errorAt([...subject, 'accessLog', name], name)];
        }),
      );
      expect(errors).toHaveLength(places.length);
      expect(errors).toEqual(expect.arrayContaining(places));
    },
  );

  test.each(SUBSETS)('only the log of a person, %s down: it is there as long as the person is', async (_, down) => {
    breakDown(down);
    const names: Department[] = ['schools', 'dke'];
    const asked = down.filter((name) => names.includes(name));
    const own = spread(down, (name) => ({ nodes: [{ what: `${name} 0 of 1` }] }), names as never);
    const all = down.length === 5;
    expect(
      await ask(
        `{ person(id: "1") { accessLog { ${each((name) => `${name}(first: 1) { nodes { what } }`, names)} } } }`,
      ),
    ).toEqual(
      answered(
        { person: all ? null : { accessLog: own } },
        asked
          .sort((one, other) => DEPARTMENTS.indexOf(one) - DEPARTMENTS.indexOf(other))
          .map((name) => errorAt(['person', 'accessLog', name], name)),
      ),
    );
  });

  test.each(SUBSETS)(
    'aliases and fragments with %s down stand in the paths as the client wrote them',
    async (_, down) => {
      breakDown(down);
      const query = `{ l: accessLog { ...L } m: me { k: id t: __typename ...P l: accessLog { u: __typename } } }
      fragment L on AccessLog { s: schools(first: 1) { nodes { w: what } } d: dke(first: 1) { nodes { w: what } } k: __typename }
      fragment P on Person { x: social { note } l: accessLog { ... on PersonAccessLog { a: schools(first: 1) { nodes { w: what } } } ...Q } }
      fragment Q on PersonAccessLog { b: urban(first: 1) { nodes { w: what } } c: urban(first: 0) { nodes { w: what } } }`;
      const is = (name: Department, value: unknown) => (down.includes(name) ? null : value);
      const row = (name: Department, whose: string) => is(name, { nodes: [{ w: `${name} 0 of ${whose}` }] });
      const all = down.length === 5;
      const { data, errors = [] } = await ask(query);
      expect(data).toEqual({
        l: all ? null : { k: 'AccessLog', s: row('schools', 'all'), d: row('dke', 'all') },
        m: all
          ? null
          : {
              k: '7',
              t: 'Person',
              x: is('social', { note: 'social of 7' }),
              l: {
                u: 'PersonAccessLog',
                a: row('schools', '7'),
                b: row('urban', '7'),
                c: is('urban', { nodes: [] }),
              },
            },
      });
      const places = [
        errorAt(['l', 's'], 'schools'),
        errorAt(['l', 'd'], 'dke'),
        errorAt(['m', 'x'], 'social'),
        errorAt(['m', 'l', 'a'], 'schools'),
        errorAt(['m', 'l', 'b'], 'urban'),
        errorAt(['m', 'l', 'c'], 'urban'),
      ].filter(({ extensions }) => down.includes(extensions.department));
      expect(errors).toHaveLength(places.length);
      expect(errors).toEqual(expect.arrayContaining(places));
    },
  );

  test('a reader who is no person is told so once, whoever else is down', async () => {
    for (const down of [[], ['urban'], ['schools', 'dke']] as Department[][]) {
      breakDown(down);
      const { data, errors = [] } = await ask(ME, { authorization: 'Bearer anna' });
      expect(data).toEqual({ me: null });
      const places = [
        denied(['me']),
        ...down.flatMap((name) => [errorAt(['me', name], name), errorAt(['me', 'accessLog', name], name)]),
      ];
      expect(errors).toHaveLength(places.length);
      expect(errors).toEqual(expect.arrayContaining(places));
    }
    breakDown([]);
    expect(await ask('{ me { id dke { note } } cases { number } }', { authorization: 'Bearer anna' })).toEqual({
      data: { me: null, cases: [{ number: 1 }, { number: 2 }, { number: 3 }] },
      errors: [denied(['me'], 'dke')],
    });
  });

  test.each(DEPARTMENTS)('a refusal by %s stands at its own field, beside an outage of another', async (name) => {
    const other = name === 'dke' ? 'urban' : 'dke';
    const headers = { authorization: `Bearer stranger-to-${name}` };
    for (const down of [[], [other]] as Department[][]) {
      breakDown(down);
      const { data, errors = [] } = await ask(ACCESS_LOG, headers);
      expect(data).toEqual({ accessLog: logs([name, ...down], 'all') });
      const places = [denied(['accessLog', name], name), ...down.map((at) => errorAt(['accessLog', at], at))];
      expect(errors).toHaveLength(places.length);
      expect(errors).toEqual(expect.arrayContaining(places));

      const person = await ask(`{ person(id: "1") { id ${NOTES} accessLog { ${LOGS} } } }`, headers);
      expect(person.data).toEqual({ person: { ...personOf('1', down), accessLog: logs([name, ...down], '1') } });
      const both = [
        denied(['person', 'accessLog', name], name),
        ...down.flatMap((at) => [errorAt(['person', at], at), errorAt(['person', 'accessLog', at], at)]),
      ];
      expect(person.errors).toHaveLength(both.length);
      expect(person.errors).toEqual(expect.arrayContaining(both));
    }
  });

  describe('a stub below the root', () => {
    const PERSON = `{ person(id: "1") { id ${NOTES} accessLog { ${LOGS} } } }`;

    test('that all departments refuse is null with one error at it, whoever else is down', async () => {
      for (const down of [[], ['urban'], ['schools', 'dke']] as Department[][]) {
        breakDown(down);
        const { data, errors = [] } = await ask(PERSON, { authorization: 'Bearer no-log' });
        expect(data).toEqual({ person: { ...personOf('1', down), accessLog: null } });
        const places = [
          denied(['person', 'accessLog']),
          ...down.flatMap((name) => [errorAt(['person', name], name), errorAt(['person', 'accessLog', name], name)]),
        ];
        expect(errors).toHaveLength(places.length);
        expect(errors).toEqual(expect.arrayContaining(places));
      }
    });

    test.each(DEPARTMENTS)('that %s alone refuses or leaves out is null in its field alone', async (name) => {
      breakDown([]);
      const whole = { ...personOf('1', []), accessLog: logs([name], '1') };
      expect(await ask(PERSON, { authorization: `Bearer no-log-in-${name}` })).toEqual({
        data: { person: whole },
        errors: [denied(['person', 'accessLog', name], name)],
      });
      expect(await ask(PERSON, { authorization: `Bearer null-log-in-${name}` })).toEqual({
        data: { person: whole },
        errors: [errorAt(['person', 'accessLog', name], name)],
      });
    });

    test('that one department refuses in a list of persons is null in its field alone, at each place', async () => {
      breakDown([]);
      for (const [asker, error] of [
        ['no-log-in-urban', denied],
        ['null-log-in-urban', errorAt],
      ] as const) {
        const { data, errors = [] } = await ask(IN_LISTS, { authorization: `Bearer ${asker}` });
        const subjects = ['p1', 'p0', 'p1'].map((id) => ({
          subject: { ...personOf(id, []), accessLog: logs(['urban'], id) },
        }));
        expect(data).toEqual({ cases: subjects });
        const places = [0, 1, 2].map((index) => error(['cases', index, 'subject', 'accessLog', 'urban'], 'urban'));
        expect(errors).toHaveLength(3);
        expect(errors).toEqual(expect.arrayContaining(places));
      }
    });

    test('is there in a list whose persons have nobody else to answer for it', async () => {
      breakDown(['social', 'urban']);
      const query = `{ cases { subject { accessLog { s: social { nodes { what } } ...U } } } }
        fragment U on PersonAccessLog { urban { nodes { what } } __typename }`;
      const { data, errors } = await ask(query);
      const accessLog = { __typename: 'PersonAccessLog', s: null, urban: null };
      expect(data).toEqual({ cases: [0, 1, 2].map(() => ({ subject: { accessLog } })) });
      expect(errors).toHaveLength(6);
    });
  });

  test('a type without a key is there as long as one department is', async () => {
    for (const name of DEPARTMENTS) {
      breakDown(DEPARTMENTS.filter((other) => other !== name));
      expect(await ask('{ accessLog { __typename } me { accessLog { t: __typename } } }')).toEqual({
        data: { accessLog: { __typename: 'AccessLog' }, me: { accessLog: { t: 'PersonAccessLog' } } },
      });
    }
  });
});
