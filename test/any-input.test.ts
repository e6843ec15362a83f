import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { services } from '@samspil/hub/services.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ROLES } from '@samspil/kit/identity/reader.ts';
import { type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import fc from 'fast-check';
import {
  astFromValue,
  buildClientSchema,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { cursorOf } from './support/cursor-of.ts';

const PERSON = '10000000-0000-8000-8000-00000000000a';
/** Whoever holds every role gets past the roles, and as the citizen to their own rows: what is tried here is what comes after. */
const readerOf = (department: Department) => ({ reader: { roles: ROLES, department, unit: 'A-01', personId: PERSON } });

/** A field that takes arguments, and the fields above it with what they need. */
interface Place {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly write: (args: string) => string;
  /** The fields above it. */
  readonly above: readonly string[];
}

/** Every field that takes arguments and that a query or mutation of this department leads to, each by its shortest way. */
function placesOf(schema: GraphQLSchema): Place[] {
  const found = new Map<string, Place>();
  const seen = new Set<string>();
  const ways = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type
      ? [
          {
            type,
            above: [] as string[],
            write: (inner: string) => `${type === schema.getMutationType() ? 'mutation' : 'query'}:${inner}`,
          },
        ]
      : [],
  );
  for (const { type, write, above } of ways) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const inner = getNamedType(field.type);
      const leaf = isCompositeType(inner) ? ' { __typename }' : '';
      if (field.args.length > 0) {
        const name = `${type.name}.${field.name}`;
        found.set(name, { name, above, args: field.args, write: (args) => write(`{ ${field.name}${args}${leaf} }`) });
      }
      const needed = field.args.filter((argument) => isNonNullType(argument.type));
      const given = needed.map(({ name }) => `${name}: ${JSON.stringify(KEYS[name] ?? '')}`).join(', ');
      const args = given === '' ? '' : `(${given})`;
      if (isObjectType(inner))
        ways.push({
          type: inner,
          above: [...above, field.name],
          write: (below) => write(`{ ${field.name}${args} ${below} }`),
        });
    }
  }
  return [...found.values()];
}

/** What leads on to the fields below it. */
const KEYS: Readonly<Record<string, string>> = { id: PERSON, code: '0165', number: '0165-2026-S001' };

const half = fc.constantFrom('\ud800', '\udc00', 'a\udbffb');
const unfit = fc.oneof(fc.constantFrom('\0', 'a reason\0', '\0\0', '0165\0'), half);
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\0')),
  fc.constantFrom(
    '',
    ' ',
    '\u0001\u001f\u007f\u0085\u2028\ufeff\uffff',
    'a\r\nb\tc',
    'x'.repeat(60_000),
    '9'.repeat(18),
    '9'.repeat(19),
    '9'.repeat(400),
    '-1',
    '1e9',
    '10000000-0000-8000-8000-00000000000',
    '{10000000-0000-8000-8000-00000000000a}',
    "'; select 1; --",
    '\\u0000',
    '\\x00',
    '%',
    'NaN',
    'infinity',
    '2026-02-31',
    '0165-1-07-A-9',
  ),
);
const KEYS_AND_WORDS = [
  PERSON,
  PERSON.toUpperCase(),
  randomUUID(),
  '1',
  '17',
  '0165',
  '0165-2026-S001',
  'A good reason.',
  '2025Q1',
  'caseworker-2',
];
/** What a cursor may hold: it is sealed, but one of another list comes through. */
const placed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...KEYS_AND_WORDS,
      '2026-01-01',
      '2026-01-01T10:00:00.000000Z',
      '2026-01-01 10:00:00+01',
    ),
  },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: unfit },
);
const day = fc.constantFrom('2027-01-01', '0001-01-01', '9999-12-31', '2024-02-29');
const number = fc.constantFrom(1, 2, 100, 0, -1, 2 ** 31 - 1, -(2 ** 31));

/** A value of a type, fair for the most part; `text` makes the texts. */
function anyOfType(
  type: GraphQLInputType,
  name: string,
  text: (name: string) => fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyOfType(type.ofType, name, text);
  if (isListType(type)) return fc.array(anyOfType(type.ofType, name, text), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type))
    return fc.record(
      Object.fromEntries(
        Object.values(type.getFields()).map((field) => [field.name, anyOfType(field.type, field.name, text)]),
      ),
      {
        requiredKeys: Object.values(type.getFields()).flatMap((field) =>
          isNonNullType(field.type) ? [field.name] : [],
        ),
      },
    );
  if (type.name === 'Boolean') return fc.boolean();
  if (type.name === 'Int') return number;
  if (type.name === 'LocalDate') return day;
  if (type.name === 'DateTime') return day.map((date) => `${date}T10:00:00Z`);
  return text(name);
}

const argumentsOf = (place: Place, text: (name: string) => fc.Arbitrary<string>) =>
  fc.record(Object.fromEntries(place.args.map(({ name, type }) => [name, anyOfType(type, name, text)])), {
    requiredKeys: place.args.flatMap(({ name, type }) => (isNonNullType(type) ? [name] : [])),
  }) as fc.Arbitrary<Record<string, unknown>>;

/** The operation with its arguments as variables, or written out. */
function operationOf({ args, write }: Place, values: Record<string, unknown>, literal: boolean) {
  const given = args.filter(({ name }) => name in values);
  const written = given.map(({ name, type }) => {
    const node = literal ? astFromValue(values[name], type) : null;
    return `${name}: ${node ? print(node) : `$${name}`}`;
  });
  const [kind, selection = ''] = write(written.length === 0 ? '' : `(${written.join(', ')})`).split(/:(.*)/s);
  const declared =
    literal || given.length === 0 ? '' : `(${given.map(({ name, type }) => `$${name}: ${type}`).join(', ')})`;
  return { query: `${kind}${declared} ${selection}`, variables: literal ? {} : values };
}

function isUnfit(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  return typeof value === 'object' && value !== null && Object.values(value).some(isUnfit);
}

describe.each(DEPARTMENTS)('whatever is put to %s', (department) => {
  let server: TestServer;
  let subgraph: TriedSubgraph;
  let places: Place[];

  beforeAll(async () => {
    server = await startTestServer();
    subgraph = await trySubgraph(services[department], server);
    const { data } = await subgraph.ask(readerOf(department), getIntrospectionQuery());
    places = placesOf(buildClientSchema(data as IntrospectionQuery));
  }, 60_000);
  afterAll(async () => {
    await subgraph?.close();
    await server?.stop();
  });

  const fair = (name: string): fc.Arbitrary<string> =>
    name === 'after'
      ? fc.tuple(placed, placed).map((place) => cursorOf(server.ownerUrl(department), department, ...place))
      : fc.constantFrom(...KEYS_AND_WORDS);
  const codesOf = async (place: Place, values: Record<string, unknown>, literal: boolean) => {
    const { query, variables } = operationOf(place, values, literal);
    const { status, data, errors, text } = await subgraph.ask(readerOf(department), query, variables);
    const reached = place.above.reduce((found, field) => [found?.[field]].flat()[0], data);
    return { status, codes: errors.map(([, code]) => code), text, reached: reached !== null && reached !== undefined };
  };
  const anyOf = (text: (name: string) => fc.Arbitrary<string>) =>
    fc
      .constantFrom(...places)
      .chain((place) =>
        fc.record({ place: fc.constant(place), values: argumentsOf(place, text), literal: fc.boolean() }),
      );

  test('every mutation and list is among what is tried', () => {
    const names = places.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([`AccessLog.${department}`, 'Query.person', 'Query.area']));
    expect(names.filter((name) => name.startsWith('Mutation.')).length).toBeGreaterThanOrEqual(5);
  });

  test('is answered or is BAD_USER_INPUT, and never a fault of ours', async () => {
    const text = (name: string) => fc.oneof({ weight: 4, arbitrary: fair(name) }, { weight: 1, arbitrary: odd });
    await fc.assert(
      fc.asyncProperty(anyOf(text), async ({ place, values, literal }) => {
        const { status, codes, text: answer } = await codesOf(place, values, literal);
        if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR'))
          throw new Error(`${place.name} ${JSON.stringify(values).slice(0, 500)}: ${answer}`);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('with a zero byte or half a character in it is BAD_USER_INPUT, whichever argument holds it', async () => {
    const text = (name: string) => fc.oneof({ weight: 2, arbitrary: fair(name) }, { weight: 1, arbitrary: unfit });
    await fc.assert(
      fc.asyncProperty(anyOf(text), async ({ place, values, literal }) => {
        fc.pre(isUnfit(values));
        const { status, codes, reached } = await codesOf(place, values, literal);
        expect(status).toBeLessThan(500);
        // Half a character cannot even be written in a query.
        if (literal && codes.includes('GRAPHQL_PARSE_FAILED')) return;
        if (reached) expect(codes).toEqual(['BAD_USER_INPUT']);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

test('a text that cannot be kept is named by its place in the input, and everything else is answered', async () => {
  const server = await startTestServer();
  const subgraph = await trySubgraph(services.dke, server);
  try {
    const { data, text } = await subgraph.ask(
      readerOf('dke'),
      'mutation($input: OpenAccessInput!, $rowId: ID!) { openAccess(input: $input) { refusals { code } } releaseDkeRow(rowId: $rowId) { rowId } }',
      {
        input: { persons: [PERSON, '\ud800'], departments: ['DKE'], basis: 'VITAL_INTEREST', reason: 'a\0' },
        rowId: randomUUID(),
      },
    );
    expect(data).toEqual({ openAccess: null, releaseDkeRow: null });
    const message = 'Write no zero byte and no half character.';
    expect(JSON.parse(text).errors).toMatchObject([
      {
        path: ['openAccess'],
        extensions: {
          code: 'BAD_USER_INPUT',
          fields: [
            { path: 'input.persons.1', message },
            { path: 'input.reason', message },
          ],
        },
      },
      { path: ['releaseDkeRow'], extensions: { code: 'ACCESS_DENIED' } },
    ]);
  } finally {
    await subgraph.close();
    await server.stop();
  }
});
