import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const HERE = JSON.stringify(new URL('.', import.meta.url));
const running = new Set<ChildProcess>();
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-process-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

/** Runs `start` as the body of `(resources, log, signal) => { … }`, where `say` prints a line and `sleep` waits. */
function run(start: string, { options = '{}', env = {} }: { options?: string; env?: Record<string, string> } = {}) {
  const program = `
    const { setTimeout: sleep } = await import('node:timers/promises');
    const { runProcess } = await import(${HERE} + 'run-process.ts');
    const load = (path) => import(${HERE} + path);
    const say = (text) => process.stdout.write(text + '\\n');
    await runProcess('part', async (resources, log, signal) => { ${start} }, ${options});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', SAMSPIL_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    running.delete(child);
    return code ?? signal;
  });
  return {
    ended,
    output: () => output,
    interrupt: () => child.kill('SIGINT'),
    async until(what: () => Promise<boolean> | boolean) {
      for (const deadline = Date.now() + 25_000; !(await what()); await sleep(5)) {
        if (Date.now() > deadline || child.exitCode !== null) throw new Error(`It did not come to that.\n${output}`);
      }
    },
  };
}

test('asked to stop while it starts, it waits for the start and closes what that has opened', async () => {
  const part = run(
    `say('starting'); await sleep(500); resources.defer(() => say('closed')); say('started'); await sleep(10_000_000, 0, { ref: false })`,
    { options: '{ startLimit: 1_000 }' },
  );
  await part.until(() => part.output().includes('starting'));
  part.interrupt();
  expect(await part.ended).toBe(0);
  expect(part.output()).toBe('starting\nstarted\nclosed\n');
});

test('a start that heeds the signal ends at once, without a word of a fault', async () => {
  const part = run(
    `resources.defer(() => say('closed')); say('starting'); await sleep(60_000, undefined, { signal }); say('started')`,
  );
  await part.until(() => part.output().includes('starting'));
  part.interrupt();
  expect(await part.ended).toBe(0);
  expect(part.output()).toBe('starting\nclosed\n');
});

test('a second Ctrl-C means "now" when it comes later than a second after the first', async () => {
  const part = run(`say('starting'); await sleep(60_000)`);
  await part.until(() => part.output().includes('starting'));
  const begin = Date.now();
  part.interrupt();
  await sleep(200);
  part.interrupt();
  await sleep(1_000);
  part.interrupt();
  expect(await part.ended).toBe(130);
  expect(Date.now() - begin).toBeGreaterThan(1_000);
});

test('Ctrl-C while the embedded PostgreSQL starts leaves no server behind', async () => {
  const part = run(
    `const { startEmbeddedServer } = await load('database/embedded/embedded-server.ts');
     const server = await startEmbeddedServer({ home: process.env.SAMSPIL_HOME, log });
     resources.defer(() => server.stop());`,
  );
  const pidFile = () => readFile(`${home}/postgres/data/postmaster.pid`, 'utf8').catch(() => '');
  let pid = Number.NaN;
  await part.until(async () => {
    pid = Number.parseInt(await pidFile(), 10);
    return pid > 0;
  });
  part.interrupt();
  expect(await part.ended).toBe(0);
  // One that has ended is there until the system has noted that.
  for (const deadline = Date.now() + 5_000; alive(pid) && Date.now() < deadline; ) await sleep(20);
  const left = alive(pid);
  if (left) process.kill(pid, 'SIGINT');
  expect([left, await pidFile()]).toEqual([false, '']);
}, 60_000);

test('why a start failed is the last thing that is said, after what closing says', async () => {
  const part = run(
    `const { MendableError } = await load('mendable-error.ts');
     resources.defer(() => process.stderr.write('closed\\n'));
     throw new MendableError('There is no wood.')`,
  );
  expect(await part.ended).toBe(1);
  expect(part.output()).toBe('closed\nThere is no wood.\n');
});

test('a wrong LOG_LEVEL is told with the other faults of the settings', async () => {
  const part = run(
    `const { port, readSettings } = await load('settings.ts');
     const { z } = await import('zod');
     readSettings(z.object({ PORT: port(1) }));`,
    { env: { LOG_LEVEL: 'loud', PORT: 'x' } },
  );
  expect(await part.ended).toBe(1);
  expect(part.output()).toMatch(
    /^The settings have 2 faults:\n {2}PORT is not valid: .*\n {2}LOG_LEVEL is not valid: .*\n$/,
  );
  expect(part.output()).not.toContain('loud');
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
