import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '@samspil/kit/log.ts';
import { startChild } from './start-child.ts';

const KIT = new URL('../kit/', import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-child-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What is said of a child whose program this is. */
async function faultOf(body: string): Promise<unknown> {
  const program = join(folder, 'program.mjs');
  await writeFile(program, body);
  const child = startChild({ name: 'urban', program, env: {}, log: createLog('test', 'silent') });
  try {
    return await child.ready('http://127.0.0.1:9/', AbortSignal.timeout(20_000)).catch((error: unknown) => error);
  } finally {
    await child.stop();
  }
}

test('the reason that a child gives is told in the place where the start ends', async () => {
  const fault = await faultOf(`
    import { MendableError } from '${KIT}mendable-error.ts';
    import { runProcess } from '${KIT}run-process.ts';
    await runProcess('urban', async () => { throw new MendableError('There is no wood.'); });`);
  expect(fault).toMatchObject({ message: 'urban did not start. There is no wood.' });
});

test('a child that gives none is told to have said it above', async () => {
  expect(await faultOf('process.exit(1)')).toMatchObject({ message: 'urban did not start; it says why above.' });
});
