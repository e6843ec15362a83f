import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cursorOf } from './support/cursor-of.ts';
import { kinOf } from './support/kin-of.ts';
import { type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { examplePersonOf } from './support/views.ts';

/** A list: where it is, what to ask of each row to tell it from the others, and what the query needs to know. */
interface List {
  readonly within: (list: string) => string;
  readonly field: string;
  readonly row: string;
  readonly more?: string;
}

const area = (department: string) => (list: string) => `area(code: "0165") { ${department} { ${list} } }`;
const root = (list: string) => list;
const person = (department: string) => (list: string) => `person(id: $id) { ${department} { ${list} } }`;

const LISTS: Readonly<Record<string, List>> = {
  'all areas': { within: root, field: 'areas', row: 'code' },
  'the estates': { within: root, field: 'areas', row: 'code', more: 'kind: ESTATE, ' },
  'the areas of a district': {
    within: (list) => `area(code: "0165-2") { urban { ${list} } }`,
    field: 'areas',
    row: 'code',
  },
  'the housing organisations': { within: root, field: 'housingOrganisations', row: 'code' },
  'the schools': { within: root, field: 'schools', row: 'code' },
  'the associations': { within: root, field: 'associations', row: 'cvr' },
  'the reports of the municipality': { within: area('urban'), field: 'reports', row: 'id reportedAt' },
  'the safety walks': { within: area('urban'), field: 'safetyWalks', row: 'id heldOn' },
  'the quarters of absence': { within: area('schools'), field: 'absence', row: 'quarter' },
  'the prevention lessons': { within: area('schools'), field: 'preventionLessons', row: 'id heldOn' },
  'the participation, with rows of one quarter on several pages': {
    within: area('associations'),
    field: 'participation',
    row: 'quarter ageBand',
  },
  'the crime figures': {
    within: area('dke'),
    field: 'crimeStatistics',
    row: 'quarter offence',
    more: 'from: "2012Q1", to: "2013Q4", ',
  },
  'the absence of a person': { within: person('schools'), field: 'absence', row: 'quarter' },
  'the relations of a person': { within: person('social'), field: 'relations', row: 'kind person { id }' },
};

interface Page {
  readonly nodes: readonly unknown[];
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe.each(WAYS)('with %s', (_, program) => {
  let hub: RunningHub;

  let grant = '';

  beforeAll(async () => {
    hub = await runHub({ program, people: 1_000 });
    const id = examplePersonOf(hub);
    grant = await hub.openAccess({ persons: [id, ...(await kinOf(await hub.ownerUrl('social'), id))] });
  }, 100_000);
  afterAll(async () => {
    await hub?.stop();
  }, 30_000);

  const page = async ({ within, field, row, more = '' }: List, first: number, after: string | null): Promise<Page> => {
    const list = `list: ${field}(${more}first: $first, after: $after) { nodes { ${row} } edges { cursor node { ${row} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const query = `query(${within('').includes('$id') ? '$id: ID!, ' : ''}$first: Int, $after: String) { ${within(list)} }`;
    const { data, errors } = await hub.ask(query, { id: examplePersonOf(hub), first, after }, 'CASEWORKER', { grant });
    expect(errors).toEqual([]);
    const down = (value: Record<string, unknown>): Page =>
      ('list' in value ? value['list'] : down(Object.values(value)[0] as Record<string, unknown>)) as Page;
    return down(data);
  };

  const walk = async (list: List, first: number): Promise<string[]> => {
    const rows: string[] = [];
    for (let after: string | null = null, pages = 1; ; pages++) {
      const { nodes, edges, pageInfo }: Page = await page(list, first, after);
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        edges[0]?.cursor ?? null,
        edges.at(-1)?.cursor ?? null,
      ]);
      expect(pageInfo.hasPreviousPage).toBe(pages > 1);
      rows.push(...nodes.map((node) => JSON.stringify(node)));
      if (!pageInfo.hasNextPage) return rows;
      expect(nodes).toHaveLength(first);
      expect(pages).toBeLessThan(500);
      after = pageInfo.endCursor;
    }
  };

  test.each(Object.entries(LISTS))(
    '%s come page by page, each row once and in the order of the whole',
    async (_name, list) => {
      const whole = await walk(list, 100);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThan(2);
      expect(await walk(list, Math.max(2, Math.ceil(whole.length / 8)))).toEqual(whole);
    },
  );

  test('a cursor that is not one of the list is refused where it is asked, and the list beside it is answered', async () => {
    const cursor = await urbanCursor('2026-02-31 10:00:00+00', 'x');
    const query = `query($after: String) { area(code: "0165") { urban { good: reports(first: 1) { nodes { id } } bad: reports(first: 1, after: $after) { nodes { id } } } } }`;
    const { data, errors } = await hub.ask(query, { after: cursor });
    expect(data.area.urban).toEqual({ good: { nodes: [{ id: expect.any(String) }] }, bad: null });
    expect(errors).toMatchObject([{ path: ['area', 'urban', 'bad'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([0, 101, -1, 2_147_483_647])(
    'first: %d is refused where it is asked, and nothing else is',
    async (first) => {
      const query = `query($first: Int) { areas(first: $first) { nodes { code } } area(code: "0165") { urban { name reports(first: $first) { nodes { id } } } schools { pupils } } }`;
      const { status, data, errors } = await hub.ask(query, { first });
      expect({ status, data }).toEqual({
        status: 200,
        data: {
          areas: null,
          area: { urban: { name: 'Albertslund', reports: null }, schools: { pupils: expect.any(Number) } },
        },
      });
      const fault = {
        message: 'The argument "first" takes a number from 1 to 100.',
        extensions: { code: 'BAD_USER_INPUT', department: 'urban' },
      };
      expect(errors).toEqual([
        { ...fault, path: ['areas'] },
        { ...fault, path: ['area', 'urban', 'reports'] },
      ]);
    },
  );

  const urbanCursor = async (order: string, id: string) => cursorOf(await hub.ownerUrl('urban'), 'urban', order, id);
  const NOBODY = '00000000-0000-4000-8000-000000000000';
  test.each<[string, string | readonly [order: string, id: string]]>([
    ['nothing', ''],
    ['a word', 'nonsense'],
    ['other characters', 'ØÆ==;drop'],
    ['another server', Buffer.from(JSON.stringify(['2026-01-01 00:00:00+00', NOBODY])).toString('base64url')],
    ['a date that there is not', ['2026-02-31 00:00:00+00', NOBODY]],
    ['a time that PostgreSQL would refuse', ['2026-02-01 00:00:00+99', NOBODY]],
    ['year nought', ['0000-02-01 00:00:00+00', NOBODY]],
    ['SQL', ["2026-01-01 00:00:00+00'::text) or true --", NOBODY]],
    ['another list', ['0165-1', '0165-1']],
    ['a zero byte', ['\u0000', '\u0000']],
    ['5,000 characters', 'A'.repeat(5_000)],
  ])('a cursor of %s is refused', async (_name, given) => {
    const after = typeof given === 'string' ? given : await urbanCursor(...given);
    const query =
      'query($after: String) { area(code: "0165") { urban { name reports(after: $after) { nodes { id } } } } }';
    const { data, errors } = await hub.ask(query, { after });
    expect(errors).toEqual([
      {
        message: 'The argument "after" is not a cursor of this list.',
        path: ['area', 'urban', 'reports'],
        extensions: { code: 'BAD_USER_INPUT', department: 'urban' },
      },
    ]);
    expect(data.area.urban).toEqual({ name: 'Albertslund', reports: null });
  });

  test('a cursor of text with a zero byte is refused', async () => {
    const { data, errors } = await hub.ask('query($after: String) { areas(after: $after) { nodes { code } } }', {
      after: await urbanCursor('0\u0000', '0165'),
    });
    expect({ data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      data: { areas: null },
      codes: ['BAD_USER_INPUT'],
    });
  });
});
