import { isDeepStrictEqual } from 'node:util';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { getIntrospectionQuery } from 'graphql';
import { ANSWER_FAULTS, type AnswerFault, json, type ToyDepartment } from '../gateway/testing/toy-department.ts';
import { closedPort } from '../gateway/testing/toy-hub.ts';
import { type Answer, type BehaviourHub, type Candidate, startBehaviourHub } from './behaviour-hub.ts';

/** Does something to a candidate and says in a few words what came of it. */
export type BehaviourCase = (hub: BehaviourHub, candidate: Candidate) => Promise<string>;

const VIEW = `{ person(id: "1") { id ${DEPARTMENTS.map((name) => `${name} { note }`).join(' ')} } }`;
const SUBSETS = Array.from({ length: 31 }, (_, index) => DEPARTMENTS.filter((_name, bit) => (index + 1) & (1 << bit)));
const LEAK = /https?:|127\.0|select|postgres|stack|duplicate|query/i;

/** By their titles. Those of departments run with departments reached by HTTP. */
export const BEHAVIOUR_CASES: Readonly<Record<string, BehaviourCase>> = {
  '31 subsets down (500), by HTTP': (hub) => subsets(hub),
  '31 subsets down (500), in one process': async (_, candidate) => {
    await using direct = await startBehaviourHub(candidate, 'direct');
    return await subsets(direct);
  },
  'all five down': async (hub) => {
    breakDown(hub, DEPARTMENTS, 'HTML');
    const { body } = await hub.ask(VIEW);
    return 'data' in body ? `data ${JSON.stringify(body.data)}, ${body.errors?.length} errors` : 'no data key';
  },
  'refused connection': async (_, candidate) => {
    const port = await closedPort();
    return await eachDown(async (name) => {
      await using elsewhere = await startBehaviourHub(candidate, 'http', { [name]: port });
      return await elsewhere.ask(VIEW);
    });
  },
  hang: (hub) => eachBroken(hub, () => new Promise(() => {})),
  'broken JSON': (hub) => eachBroken(hub, ANSWER_FAULTS['broken JSON']),
  HTML: (hub) => eachBroken(hub, ANSWER_FAULTS.HTML),
  'status 500': (hub) => eachBroken(hub, ANSWER_FAULTS['status 500']),
  'person null without an error': (hub) => eachBroken(hub, ANSWER_FAULTS['person null without errors']),
  "a department's error with SQL in it": async (hub) => {
    hub.departments.urban.respond = () =>
      json(
        200,
        '{"data":{"person":{"id":"1","samspil_key_id":"1","urban":null}},"errors":[{"message":"duplicate key 1","path":["person","urban"],"extensions":{"code":"23505","query":"select"}}]}',
      );
    return LEAK.test((await hub.ask(VIEW)).text) ? 'shown to the client' : 'masked';
  },
  '100 users at once': async (hub) => {
    const users = Array.from({ length: 100 }, (_, index) => `user-${index}`);
    const answers = await Promise.all(users.map((user) => hub.ask('{ person(id: "1") { dke { asker } } }', user)));
    const wrong = answers.filter(({ text }, index) => !text.includes(`"${users[index]}"`)).length;
    return `${wrong} got another's answer`;
  },
  'headers to departments': async (hub) => {
    await hub.send({ body: '{"query":"{ cases { number } }"}', headers: { cookie: 'a=1', 'x-other': 'x' } });
    const own = ['host', 'connection', 'accept', 'content-length', 'content-type', 'authorization', 'x-request-id'];
    const more = Object.keys(hub.departments.dke.seen.at(-1)?.headers ?? {}).filter((name) => !own.includes(name));
    return more.length === 0 ? 'those meant to' : `also ${more.join(', ')}`;
  },
  'no token, broken JSON': (hub) => told(hub.send({ body: '{', headers: { authorization: '' } })),
  'no token, introspection': (hub) =>
    told(hub.send({ body: JSON.stringify({ query: getIntrospectionQuery() }), headers: { authorization: '' } })),
  'no query': (hub) => told(hub.send({ body: '{"variables":{}}' })),
  'text/plain': (hub) => told(hub.send({ body: '{}', headers: { 'content-type': 'text/plain' } })),
  form: (hub) =>
    told(
      hub.send({
        body: 'query={__typename}',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ),
  GET: (hub) => told(hub.send({ method: 'GET' }, '/graphql?query={__typename}')),
  'an unknown field': (hub) => told(hub.ask('{ perso(id: "1") { id } }')),
  'an alias as __typename': (hub) => told(hub.ask('{ person(id: "1") { __typename: id } }')),
  'data and schema in one': (hub) => told(hub.ask('{ person(id: "1") { id } __schema { types { name } } }')),
  '5,000 aliases': (hub) =>
    told(hub.ask(`{ ${Array.from({ length: 5_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`)),
  '1 MB body': (hub) =>
    told(hub.send({ body: JSON.stringify({ query: VIEW, variables: { x: 'x'.repeat(1_000_000) } }) })),
};

async function subsets(hub: BehaviourHub): Promise<string> {
  let exact = 0;
  let placed = 0;
  let lost = 0;
  for (const down of SUBSETS) {
    breakDown(hub, down, 'status 500');
    const answer = await hub.ask(VIEW);
    const person = answer.body.data?.['person'] as Record<string, unknown> | null | undefined;
    if (isExact(answer, down)) exact += 1;
    if (isPlaced(answer, down)) placed += 1;
    if (DEPARTMENTS.some((name) => !down.includes(name) && person?.[name] == null)) lost += 1;
  }
  return `data exact ${exact}, errors in place ${placed}, data of others lost ${lost}`;
}

function eachBroken(hub: BehaviourHub, respond: ToyDepartment['respond']): Promise<string> {
  return eachDown(async (name) => {
    for (const other of DEPARTMENTS) hub.departments[other].respond = other === name ? respond : undefined;
    return await hub.ask(VIEW);
  });
}

/** The same fault in each department in turn, and in how many of the five it did what. */
async function eachDown(ask: (name: Department) => Promise<Answer>): Promise<string> {
  const statuses = new Set<number>();
  const count = { exact: 0, placed: 0, silent: 0, leaks: 0 };
  for (const name of DEPARTMENTS) {
    const answer = await ask(name);
    statuses.add(answer.status);
    if (isExact(answer, [name])) count.exact += 1;
    if (isPlaced(answer, [name])) count.placed += 1;
    if (answer.body.errors === undefined) count.silent += 1;
    if (LEAK.test(answer.text)) count.leaks += 1;
  }
  const parts = [`status ${[...statuses].join('/')}`, `data exact ${count.exact}`, `error in place ${count.placed}`];
  if (count.silent > 0) parts.push(`no error at all ${count.silent}`);
  if (count.leaks > 0) parts.push(`leaks ${count.leaks}`);
  return parts.join(', ');
}

function isExact({ body }: Answer, down: readonly Department[]): boolean {
  const fields = DEPARTMENTS.map((name) => [name, down.includes(name) ? null : { note: `${name} of 1` }]);
  const person = down.length === DEPARTMENTS.length ? null : { id: '1', ...Object.fromEntries(fields) };
  return isDeepStrictEqual(body.data, { person });
}

function isPlaced({ body }: Answer, down: readonly Department[]): boolean {
  const paths = body.errors?.map(({ path }) => path?.join('.')).sort();
  return isDeepStrictEqual(paths, down.map((name) => `person.${name}`).sort());
}

function breakDown(hub: BehaviourHub, down: readonly Department[], kind: AnswerFault): void {
  for (const name of DEPARTMENTS) hub.departments[name].respond = down.includes(name) ? ANSWER_FAULTS[kind] : undefined;
}

async function told(asked: Promise<Answer>): Promise<string> {
  const { status, body, text } = await asked;
  const code = body.errors?.[0]?.extensions?.['code'];
  const suggests = /did you mean/i.test(text) ? ', suggests names' : '';
  const outcome = body.errors === undefined ? (body.data === undefined ? 'no GraphQL answer' : 'answered') : code;
  return `${status} ${outcome ?? 'no code'}${suggests}`;
}
