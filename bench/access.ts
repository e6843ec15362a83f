import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createGateway } from '@samspil/gateway/create-gateway.ts';
import { serveGateway } from '@samspil/gateway/http-server.ts';
import { createGrantSigner } from '@samspil/kit/access/grants/grant-signer.ts';
import { openSigningKeys } from '@samspil/kit/access/grants/signing-keys.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import type { Handler } from '@samspil/kit/server/handler.ts';
import { hubSettings } from '../hub/hub-settings.ts';
import { prepareDatabases } from '../hub/prepare-databases.ts';
import { services } from '../hub/services.ts';
import { startSubgraphs } from '../hub/start-subgraphs.ts';
import type { LoadAnswer, LoadQuestion } from './load-process.ts';
import { withoutAccess } from './without-access.ts';

// The person view with the access layer against the same resolvers without it, both behind the gateway in one process on one PostgreSQL,
// in turns. Run: npm run bench:access (about two minutes). Each round gives a ratio; what counts is the median of the ratios.

const PEOPLE = 27_500;
const ROUNDS = 15;
const ROUND_MS = 1_500;
const CONNECTIONS = [1, 16] as const;
const TARGET = 1.5;

const print = (line: string) => process.stdout.write(`${line}\n`);
const log = createLog('bench', 'silent');
await using resources = new AsyncDisposableStack();
const home = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
resources.defer(() => rm(home, { recursive: true, force: true }));
process.env['LOG_LEVEL'] = 'error';
const settings = hubSettings.parse({ SAMSPIL_HOME: home, SAMSPIL_PEOPLE: PEOPLE });
const postgres = await startEmbeddedServer({ home, log });
resources.defer(() => postgres.stop());
const urls = Object.fromEntries(DEPARTMENTS.map((name) => [name, postgres.ownerUrl(name)])) as Record<
  Department,
  string
>;
const synthetic = await prepareDatabases(urls, { ...settings } as never, log);
const person = synthetic?.example?.person;
if (person === undefined) throw new Error('There is no example person.');

const guarded = await startSubgraphs(urls, settings, resources);
const verifyToken = createTokenVerifier(settings, log);
const bare = await Promise.all(
  DEPARTMENTS.map(async (name) => {
    const one = await withoutAccess(services[name], { ownerUrl: urls[name], verifyToken, log });
    resources.defer(() => one.close());
    return [name, one.handle] as const;
  }),
);
const hubs = {
  'without the access layer': await serve(Object.fromEntries(bare) as Record<Department, Handler>),
  'with it': await serve(
    Object.fromEntries(DEPARTMENTS.map((name) => [name, guarded[name].handle])) as Record<Department, Handler>,
  ),
};
type HubName = keyof typeof hubs;

const query = await readFile(new URL('../gateway/playground/queries/person-view.graphql', import.meta.url), 'utf8');
const body = JSON.stringify({ query, variables: { id: person } });
const token = await createDevelopmentIssuer(settings).sign({ role: 'CASEWORKER' });
const authorization = `Bearer ${token}`;
const grant = await openGrant(await relationsOf(person));
await checkAnswers();

const loader = fork(new URL('load-process.ts', import.meta.url).pathname);
resources.defer(() => loader.disconnect());
for (const name of Object.keys(hubs) as HubName[]) await load(name, 16, 3_000);
for (const connections of CONNECTIONS) {
  const runs: Record<HubName, LoadAnswer[]> = { 'without the access layer': [], 'with it': [] };
  for (let round = 0; round < ROUNDS; round++) {
    const names = Object.keys(hubs) as HubName[];
    for (const name of round % 2 === 0 ? names : names.toReversed())
      runs[name].push(await load(name, connections, ROUND_MS));
  }
  report(connections, runs);
}

async function serve(handlers: Readonly<Record<Department, Handler>>): Promise<string> {
  const supergraph = { kind: 'file', path: join(import.meta.dirname, '../schema/supergraph.graphql') } as const;
  const departments = Object.fromEntries(
    DEPARTMENTS.map((name) => [name, { kind: 'direct', handle: handlers[name] }]),
  ) as never;
  const gateway = await createGateway({ supergraph, departments, verifyToken, log });
  resources.defer(() => gateway.close());
  const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
  resources.defer(() => server.close());
  return `${server.url}/graphql`;
}

async function relationsOf(id: string): Promise<PersonId[]> {
  await using database = new Database({ url: postgres.superuserUrl('social'), log, connections: 1 });
  const rows = await database.transaction((tx) =>
    tx.sql<{ id: PersonId }>('select other_person_id as id from relation where person_id = $1 limit 19', [id]),
  );
  return [id as PersonId, ...rows.map((row) => row.id)];
}

async function openGrant(persons: readonly PersonId[]): Promise<string> {
  const signer = createGrantSigner(await openSigningKeys(home));
  const claims = { sub: 'development:caseworker', jti: crypto.randomUUID(), case: 'bench', basis: 'SSP' } as const;
  return signer.sign({ ...claims, aud: [...DEPARTMENTS], persons: [...persons], shielded: [], until: null }).token;
}

async function checkAnswers(): Promise<void> {
  const [one, other] = await Promise.all(
    Object.values(hubs).map(async (url) => {
      const headers = { 'content-type': 'application/json', authorization, 'access-grant': grant };
      return (await fetch(url, { method: 'POST', headers, body })).json() as Promise<{
        data?: unknown;
        errors?: unknown;
      }>;
    }),
  );
  if (one?.errors !== undefined || other?.errors !== undefined || !isDeepStrictEqual(one, other))
    throw new Error(`The answers differ.\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
  print(`Both give the same answer of ${JSON.stringify(one).length} characters, with no errors.`);
}

async function load(name: HubName, connections: number, ms: number): Promise<LoadAnswer> {
  const question: LoadQuestion = { url: hubs[name], connections, ms, requests: [{ body, authorization, grant }] };
  loader.send(question);
  const [answer] = (await once(loader, 'message')) as [LoadAnswer];
  return answer;
}

function report(connections: number, runs: Readonly<Record<HubName, readonly LoadAnswer[]>>): void {
  print(`\n${connections} connection(s), medians of ${ROUNDS} rounds of ${ROUND_MS} ms, in turns`);
  for (const [name, answers] of Object.entries(runs)) {
    const p50 = median(answers.map(({ latencies }) => median(latencies)));
    const perSecond = median(answers.map(({ latencies, ms }) => (latencies.length * 1_000) / ms));
    print(`  ${name.padEnd(26)} p50 ${p50.toFixed(1)} ms   ${perSecond.toFixed(0)} requests/s`);
  }
  const ratios = runs['with it'].map(
    ({ latencies }, round) => median(latencies) / median(runs['without the access layer'][round]?.latencies ?? []),
  );
  print(
    `  time with it : without, median of the rounds' ratios: ${median(ratios).toFixed(2)} (at most ${TARGET} wanted)`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
