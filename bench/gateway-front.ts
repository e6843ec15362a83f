import { fork } from 'node:child_process';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { toySupergraph } from '../gateway/testing/toy-schema.ts';
import { FRONTS, type FrontName, type RunningFront, startFront } from './fronts.ts';
import type { LoadAnswer, LoadQuestion } from './load-process.ts';

// Compares fronts of the gateway over the same planner, departments and checks. Run: node bench/gateway-front.ts (about 75 s)

const ROUNDS = 7;
const ROUND_MS = 800;
const WARM_UP_MS = 2_000;
const STARTS = 5;
const CONNECTIONS = [1, 16] as const;
const REFERENCE: FrontName = 'gateway-runtime, our engine';

const VIEW = `query View($id: ID!) { person(id: $id) { id ${DEPARTMENTS.map((name) => `${name} { asker note notes(first: 8) }`).join(' ')} } }`;
const REQUESTS = Array.from({ length: 200 }, (_, index) => ({
  body: JSON.stringify({ query: VIEW, variables: { id: `p${index % 40}` } }),
  authorization: `Bearer user-${index % 7}`,
}));

interface Run {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly latencies: readonly number[];
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const sdl = toySupergraph();
const loader = fork(new URL('load-process.ts', import.meta.url).pathname);

const starts = await measureStarts();
const fronts: RunningFront[] = [];
try {
  for (const name of FRONTS) if (name !== 'no gateway') fronts.push(await startFront(name, sdl, init(0)));
  await checkAnswers();
  for (const front of fronts) await load(front, 16, WARM_UP_MS);
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const connections of CONNECTIONS) {
      for (const front of inTurn(fronts, round)) {
        const key = `${front.name} ${connections}`;
        runs.set(key, [...(runs.get(key) ?? []), await load(front, connections, ROUND_MS)]);
      }
    }
  }
  await report(runs);
} finally {
  await Promise.all(fronts.map((front) => front.stop()));
  loader.disconnect();
}

interface Start {
  readonly startMs: number;
  readonly cpuMs: number;
  readonly rss: number;
}

async function measureStarts(): Promise<Map<FrontName, Start[]>> {
  const seen = new Map<FrontName, Start[]>(FRONTS.map((name) => [name, []]));
  for (let turn = 0; turn < STARTS; turn += 1) {
    for (const name of inTurn(FRONTS, turn)) {
      const front = await startFront(name, sdl, init(0));
      const { cpuUs, rss } = await front.usage();
      seen.get(name)?.push({ startMs: front.startMs, cpuMs: cpuUs / 1_000, rss });
      await front.stop();
    }
  }
  return seen;
}

/** Another order each time, so that none always follows the same neighbour. */
function inTurn<T>(list: readonly T[], turn: number): readonly T[] {
  const first = turn % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

async function checkAnswers(): Promise<void> {
  for (let index = 0; index < 30; index += 1) {
    const answers = await Promise.all(fronts.map(async ({ url }) => (await fetch(url, init(index))).json()));
    const [first] = answers as { data?: { person?: { dke?: { asker?: string } } } }[];
    if (first?.data?.person?.dke?.asker !== `user-${index % 7}`)
      throw new Error('The answer is not that of who asked.');
    if (!answers.every((answer) => isDeepStrictEqual(answer, first))) throw new Error('The answers differ.');
  }
  print('30 answers of each front are equal.');
}

async function load(front: RunningFront, connections: number, ms: number): Promise<Run> {
  const before = await front.usage();
  const question: LoadQuestion = { url: front.url, connections, ms, requests: REQUESTS };
  loader.send(question);
  const [answer] = (await once(loader, 'message')) as [LoadAnswer];
  const { cpuUs } = await front.usage();
  const count = answer.latencies.length;
  return {
    perSecond: (count * 1_000) / answer.ms,
    cpuMs: (cpuUs - before.cpuUs) / 1_000 / count,
    latencies: answer.latencies,
  };
}

async function report(runs: ReadonlyMap<string, Run[]>): Promise<void> {
  for (const connections of CONNECTIONS) {
    print(`\n${connections} connection(s), medians of ${ROUNDS} rounds; ratios to "${REFERENCE}", round by round`);
    print(row('', 'requests/s', 'ratio', 'CPU ms/request', 'ratio', 'p50 ms', 'p99 ms'));
    const reference = runs.get(`${REFERENCE} ${connections}`) ?? [];
    for (const { name } of fronts) {
      const own = runs.get(`${name} ${connections}`) ?? [];
      const ratio = (of: (run: Run) => number) =>
        median(own.map((run, round) => of(run) / of(reference[round] ?? run))).toFixed(2);
      const latencies = own.flatMap((run) => run.latencies).sort((one, other) => one - other);
      print(
        row(
          name,
          median(own.map((run) => run.perSecond)).toFixed(0),
          ratio((run) => run.perSecond),
          median(own.map((run) => run.cpuMs)).toFixed(3),
          ratio((run) => run.cpuMs),
          quantile(latencies, 0.5).toFixed(2),
          quantile(latencies, 0.99).toFixed(2),
        ),
      );
    }
  }
  print(`\nmedians of ${STARTS} starts`);
  print(row('', 'first answer ms', 'CPU ms', 'RSS MB', 'RSS MB after load'));
  for (const [name, measured] of starts) {
    const front = fronts.find((each) => each.name === name);
    const after = front === undefined ? '' : megabytes((await front.usage()).rss);
    const middle = (of: (start: Start) => number) => median(measured.map(of));
    print(
      row(
        name,
        middle((start) => start.startMs).toFixed(0),
        middle((start) => start.cpuMs).toFixed(0),
        megabytes(middle((start) => start.rss)),
        after,
      ),
    );
  }
}

function init(index: number): RequestInit {
  const { body, authorization } = REQUESTS[index % REQUESTS.length] ?? { body: '', authorization: '' };
  return { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body };
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(18)).join('');
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((one, other) => one - other),
    0.5,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}
