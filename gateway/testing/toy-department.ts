import { setTimeout as wait } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Department } from '@samspil/kit/departments.ts';
import { Fault, isErrorCode } from '@samspil/kit/errors.ts';
import type { Handler, HandlerRequest, HandlerResponse } from '@samspil/kit/server/handler.ts';
import { GraphQLError, graphql, parse } from 'graphql';
import { TOY_MUTATIONS } from './toy-mutations.ts';
import { toySdl } from './toy-schema.ts';

/** What can be wrong with a department's answer, in both ways of reaching it. */
export const ANSWER_FAULTS = {
  'status 500': () => json(500, '{"data":{"person":{"id":"1"}}}'),
  'broken JSON': () => json(200, '{"data":{"person":'),
  HTML: () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>http://inside.example/</h1>' }),
  redirect: () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }),
  oversize: () => json(200, JSON.stringify({ data: { person: { note: 'x'.repeat(200_000) } } })),
  'data null without errors': () => json(200, '{"data":null}'),
  'person null without errors': () => json(200, '{"data":{"person":null,"area":null,"_entities":[null,null]}}'),
  'a list in place of the person': () => json(200, '{"data":{"person":[]}}'),
  'an object without its fields': () => json(200, '{"data":{"person":{}}}'),
  'an error without a code': () => json(500, '{"errors":[{"message":"connect postgres://u:p@host"}]}'),
} as const satisfies Record<string, () => HandlerResponse>;

export type AnswerFault = keyof typeof ANSWER_FAULTS;

/** A department for tests, with switches. */
export interface ToyDepartment {
  readonly name: Department;
  readonly handle: Handler;
  /** When set, answers instead of the real one. */
  respond: ((request: HandlerRequest) => Promise<HandlerResponse> | HandlerResponse) | undefined;
  /** Milliseconds before each answer. */
  delayMs: number;
  readonly seen: HandlerRequest[];
}

/** Builds a toy department: a real Federation subgraph whose values are made of its name and of who asks. */
export function toyDepartment(name: Department): ToyDepartment {
  const schema = buildSubgraphSchema([{ typeDefs: parse(toySdl(name)), resolvers: resolvers(name) as never }]);
  const toy: ToyDepartment = {
    name,
    respond: undefined,
    delayMs: 0,
    seen: [],
    async handle(request) {
      toy.seen.push(request);
      if (toy.delayMs > 0) await wait(toy.delayMs);
      if (toy.respond !== undefined) return toy.respond(request);
      const { query, variables } = request.body as { query: string; variables?: Record<string, unknown> };
      const asker = (request.headers['authorization'] ?? 'nobody').replace(/^Bearer /, '');
      const { 'access-grant': grant } = request.headers;
      const result = await graphql({
        schema,
        source: query,
        contextValue: { asker, grant } satisfies Context,
        ...(variables ? { variableValues: variables } : {}),
      });
      return json(200, JSON.stringify(result));
    },
  };
  return toy;
}

export function json(status: number, body: string): HandlerResponse {
  return { status, headers: { 'content-type': 'application/json' }, body };
}

/** What came in the headers. A grant that is named for a code is refused with it. */
interface Context {
  readonly asker: string;
  readonly grant: string | undefined;
}

function resolvers(name: Department) {
  const view = (key: string, context: Context) => ({
    asker: context.asker,
    grant: context.grant ?? null,
    note: `${name} of ${key}`,
    notes: ({ first }: { first: number }) => Array.from({ length: first }, (_, index) => `${name} ${index}`),
    secret: () => {
      throw new GraphQLError('select * from secret', { extensions: { code: 'ACCESS_DENIED', stacktrace: ['at x'] } });
    },
    ...(name === 'schools' ? { enrolments } : {}),
    ...(name === 'social' ? { relations } : {}),
  });
  const log = (whose: string, first: number, { asker }: Context) => {
    if (asker === `stranger-to-${name}`) denied();
    return { nodes: Array.from({ length: first }, (_, row) => ({ what: `${name} ${row} of ${whose}`, who: asker })) };
  };
  return {
    Query: {
      person: (_: unknown, { id }: { id: string }) => {
        if (id === 'bad') throw new Fault('BAD_USER_INPUT');
        return { id };
      },
      area: (_: unknown, { code }: { code: string }) => ({ code }),
      me: (_: unknown, _args: unknown, { asker }: Context) =>
        asker.startsWith('citizen-') ? { id: asker.slice('citizen-'.length) } : denied(),
      accessLog: () => ({}),
      ...(name === 'schools' ? { schools: () => ({ nodes: [1, 2].map(school) }) } : {}),
      ...(name === 'dke'
        ? { cases: () => [1, 2, 3].map(caseOf), busy: () => [caseOf(1), new Fault('ACCESS_DENIED')] }
        : {}),
    },
    ...(TOY_MUTATIONS[name] === undefined ? {} : { Mutation: TOY_MUTATIONS[name] }),
    AccessLog: { [name]: (_: unknown, { first }: { first: number }, context: Context) => log('all', first, context) },
    PersonAccessLog: {
      [name]: ({ id }: { id: string }, { first }: { first: number }, context: Context) => log(id, first, context),
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      accessLog: ({ id }: { id: string }, _: unknown, { asker }: Context) => {
        if (asker === 'no-log' || asker === `no-log-in-${name}`) denied();
        return asker === `null-log-in-${name}` ? null : { id };
      },
      [name]: ({ id }: { id: string }, _: unknown, context: Context) => {
        if (isErrorCode(context.grant)) throw new Fault(context.grant);
        return id === 'secret' ? denied() : view(id, context);
      },
    },
    Area: {
      __resolveReference: ({ code }: { code: string }) => ({ code }),
      [name]: ({ code }: { code: string }, _: unknown, context: Context) => view(code, context),
    },
  };
}

/** Five rows, of which the owner withholds the fourth. */
function enrolments() {
  const row = (number: number) =>
    number === 3
      ? new Fault('WITHHELD', undefined, { reason: 'The school protects 010150-1234.\nAsk it.', row: 'secret' })
      : { school: `School ${number}`, grade: number };
  return { nodes: [0, 1, 2, 3, 4].map(row), edges: [0, 1, 2, 3, 4].map((number) => ({ node: () => row(number) })) };
}

/** Relations to p1, to somebody outside the grant, to p2, to nobody, and to p1 again. */
function relations() {
  const others = [{ id: 'p1' }, () => denied(), { id: 'p2' }, null, { id: 'p1' }];
  return { nodes: others.map((person, index) => ({ kind: `kind ${index}`, person })) };
}

function denied(): never {
  throw new Fault('ACCESS_DENIED');
}

function school(number: number) {
  return { name: `School ${number}`, area: { code: `0165-${number}` }, pupils: [{ id: `p${number}` }, { id: 'p9' }] };
}

function caseOf(number: number) {
  return { number, subject: { id: `p${number % 2}` }, area: number === 2 ? null : { code: '0165-1' }, kind: 'OPEN' };
}
