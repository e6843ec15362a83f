import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningHub, runHub, WAYS } from '../test/support/run-hub.ts';
import { TRANSPORTS, type Transport } from '../test/support/watch.ts';
import type { Arrival, WatchOrder } from './live-screens.ts';

// How soon a concern that a department raises is on the screens that watch: from the request's first byte to the event at each of 200 subscribers,
// through the gateway, both ways to run and both transports in turns. Run: npm run bench:live (about two minutes).

const SCREENS = 200;
/** A reader has 20 streams at most. */
const READERS = 10;
const ROUNDS = 4;
const CONCERNS = 25;
const PACE_MS = 150;
const TARGET_MS = 100;

const print = (line: string) => process.stdout.write(`${line}\n`);
const RAISE = 'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { outcome id } }';

const samples = new Map<string, number[]>();
const hubs: [string, RunningHub][] = [];
try {
  for (const [way, program] of WAYS)
    hubs.push([way, await runHub({ program, people: 0, env: { LOG_LEVEL: 'error' } })]);
  for (let round = 0; round < ROUNDS; round++)
    for (const [way, hub] of round % 2 === 0 ? hubs : hubs.toReversed())
      for (const transport of TRANSPORTS) {
        const name = `${way}, ${transport}`;
        samples.set(name, [...(samples.get(name) ?? []), ...(await measure(hub, transport))]);
      }
} finally {
  for (const [, hub] of hubs) await hub.stop();
}

print(
  `${ROUNDS * CONCERNS} concerns, ${SCREENS} screens each, milliseconds from the request to the event (at most ${TARGET_MS} wanted at p99)`,
);
const medians = new Map<string, number>();
for (const [name, all] of samples) {
  const sorted = all.toSorted((a, b) => a - b);
  medians.set(name, at(sorted, 0.5));
  print(
    `  ${name.padEnd(26)} p50 ${at(sorted, 0.5).toFixed(1)}   p99 ${at(sorted, 0.99).toFixed(1)}   most ${at(sorted, 1).toFixed(1)}   of ${sorted.length}`,
  );
}
for (const transport of TRANSPORTS) {
  const [one, each] = WAYS.map(([way]) => medians.get(`${way}, ${transport}`) ?? Number.NaN);
  print(
    `  a process each : one process over ${transport}, ratio of the medians: ${((each ?? Number.NaN) / (one ?? Number.NaN)).toFixed(2)}`,
  );
}

/** The milliseconds of each event at each screen. */
async function measure(hub: RunningHub, transport: Transport): Promise<number[]> {
  const screens = fork(new URL('live-screens.ts', import.meta.url).pathname);
  try {
    const tokens = await Promise.all(
      Array.from({ length: READERS }, (_, n) => hub.token('CASEWORKER', { subject: `screen-${n}` })),
    );
    const order: WatchOrder = { url: hub.url, tokens, screens: SCREENS, transport };
    screens.send(order);
    await once(screens, 'message');
    const authorization = `Bearer ${await hub.token('DEPARTMENT', { department: 'schools' })}`;
    const sent = new Map<string, number>();
    const arrivals: Arrival[] = [];
    screens.on('message', (seen: Arrival[]) => arrivals.push(...seen));
    for (let n = 0; n < CONCERNS; n++) {
      const begin = performance.timeOrigin + performance.now();
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: RAISE, variables: { input: concern() } }),
      });
      const { data } = (await response.json()) as { data: { raiseConcern: { id: string } } };
      sent.set(data.raiseConcern.id, begin);
      await sleep(PACE_MS);
    }
    for (const started = performance.now(); arrivals.length < SCREENS * CONCERNS; await sleep(50))
      if (performance.now() - started > 20_000)
        throw new Error(`${arrivals.length} of ${SCREENS * CONCERNS} events came`);
    return arrivals.map(({ id, at: seen }) => seen - (sent.get(id) ?? Number.NaN));
  } finally {
    screens.kill();
  }
}

function concern() {
  return {
    key: randomUUID(),
    personId: randomUUID(),
    kind: 'COMPANY',
    urgency: 'HIGH',
    text: 'Seen with an older group.',
    parentsKnow: 'YES',
    notification: 'MADE',
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
