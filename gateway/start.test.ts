import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toySupergraph } from './testing/toy-schema.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-gateway-'));
  await writeFile(join(folder, 'supergraph.graphql'), toySupergraph());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  let output = '';
  const child = spawn(process.execPath, [fileURLToPath(new URL('./start.ts', import.meta.url))], {
    env: {
      PATH: process.env['PATH'] ?? '',
      SAMSPIL_HOME: folder,
      SUPERGRAPH: join(folder, 'supergraph.graphql'),
      ...env,
    },
  });
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { child, output: () => output };
}

test('a gateway in a process of its own serves, and stops on SIGTERM', async () => {
  const { child, output } = start({ PORT: '0' });
  try {
    while (!output().includes('"ready"'))
      await Promise.race([
        once(child.stdout ?? child, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error(output()))),
      ]);
    const url = /http:[^"]+/.exec(output())?.[0] ?? '';
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});

test.each([
  [
    'a taken port',
    async (port: number) => ({ PORT: String(port) }),
    /^Port \d+ is taken by another program\. Set PORT to a free one\.\n$/,
  ],
  [
    'a missing supergraph',
    async () => ({ PORT: '0', SUPERGRAPH: '/nowhere' }),
    /^The supergraph file cannot be read: run "npm run compose", or set SUPERGRAPH to where it is\.\n$/,
  ],
  ['a setting that is not valid', async () => ({ PORT: 'x', DKE_URL: 'ftp://x' }), /PORT[\s\S]*DKE_URL/],
])('%s is one message that says what to do', async (_, env, message) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const { child, output } = start(await env(typeof address === 'object' && address !== null ? address.port : 0));
  try {
    const [code] = (await once(child, 'exit')) as [number];
    expect(output()).toMatch(message);
    expect(output()).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
  } finally {
    child.kill('SIGKILL');
    taken.close();
  }
});
