import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestServer } from '@samspil/kit/testing/test-server.ts';
import { askWhileBackendsAreKilled } from './killed-backends.ts';
import { raiseWhileProcessesAreKilled } from './killed-concerns.ts';
import { readWhileProcessesAreKilled } from './killed-processes.ts';

// The long runs of test/soak.long.test.ts: npm run test:soak [-- --reads 100000 --requests 10000 --concerns 10000]. Exit code 1 when an answer was not on
// record, a row was another's, or something acknowledged was lost, or not told.

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { reads: text, requests: text, concerns: text } });
const [reads, requests] = [Number(values.reads ?? 100_000), Number(values.requests ?? 10_000)];
const concerns = Number(values.concerns ?? 10_000);
const print = (line: string) => process.stdout.write(`${line}\n`);
let faults = 0;

for (const connections of [1, 5, 20]) {
  const server = await startTestServer();
  try {
    const { foreign, lost, ...counts } = await askWhileBackendsAreKilled(server, {
      requests,
      connections,
      leastKills: 100,
    });
    print(`${requests} requests, 200 at a time, pool of ${connections}: ${JSON.stringify(counts)}`);
    print(`  rows of another's purpose: ${foreign.length}; acknowledged and lost: ${lost.length}`);
    faults += foreign.length + lost.length;
  } finally {
    await server.stop();
  }
}

const home = await mkdtemp(join(tmpdir(), 'samspil-soak-'));
try {
  const { unrecorded, ...counts } = await readWhileProcessesAreKilled(home, {
    reads,
    killEveryMs: 8_000,
    leastKills: 10,
  });
  print(`${reads} reads while the service and PostgreSQL are killed: ${JSON.stringify(counts)}`);
  print(`  received answers without an audit row: ${unrecorded.length}`);
  faults += unrecorded.length;
} finally {
  await rm(home, { recursive: true, force: true });
}

const dkeHome = await mkdtemp(join(tmpdir(), 'samspil-soak-'));
try {
  const { notOnce, notTold, ...counts } = await raiseWhileProcessesAreKilled(dkeHome, {
    concerns,
    killEveryMs: 5_000,
    leastKills: 10,
  });
  print(`${concerns} concerns while DKE's service and the gateway are killed: ${JSON.stringify(counts)}`);
  print(`  acknowledged and not there once: ${notOnce.length}; not told once: ${notTold.length}`);
  faults += notOnce.length + notTold.length;
} finally {
  await rm(dkeHome, { recursive: true, force: true });
}
if (faults > 0) process.exitCode = 1;
