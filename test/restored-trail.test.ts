import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runHub } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';
import { seededHome } from './support/seeded-home.ts';

let home: string;
let folder: string;
beforeAll(async () => {
  home = await seededHome(600);
  folder = await mkdtemp(join(tmpdir(), 'samspil-backup-'));
}, 120_000);
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function command(program: string, ...args: string[]) {
  const running = runProgram(`hub/${program}.ts`, { SAMSPIL_HOME: home }, args);
  const code = await running.ended();
  return { code, told: running.stdout() + running.stderr() };
}

test('after a department is restored, the gap in its trail is named by the heads that the others keep', async () => {
  const backup = join(folder, 'backup');
  const hub = await runHub({ program: 'hub/start.ts', home });
  try {
    expect((await command('backup', backup)).code).toBe(0);
    const before = (await command('audit-verify')).told;
    expect(before.match(/all fits/g)).toHaveLength(5);
    const look = await hub.ask(
      '{ pupils(first: 1) { nodes { id } } }',
      {},
      { department: 'schools', unit: '0165-S01' },
    );
    expect(look.status).toBe(200);
    await sleep(3_000); // the others hold the head within two seconds
  } finally {
    await hub.stop();
  }
  expect((await command('restore', backup, 'schools', '--replace')).code).toBe(0);
  const { code, told } = await command('audit-verify');
  expect(code).toBe(1);
  expect(told).toMatch(
    /^schools: positions? [\d.]+: (is|are) missing since \S+; (social|urban|associations|dke) keeps a head of size \d+/m,
  );
  expect(told.match(/all fits/g)).toHaveLength(4);
}, 120_000);
