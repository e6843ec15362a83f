import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import type { Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { type RunningHub, runHub } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';

let home: string;
let hub: RunningHub | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-restored-'));
});

afterAll(async () => {
  await hub?.stop();
  await rm(home, { recursive: true, force: true });
});

async function command(program: 'audit-verify' | 'backup' | 'restore', ...args: string[]) {
  const running = runProgram(`hub/${program}.ts`, { SAMSPIL_HOME: home }, args);
  const code = await running.ended();
  return { code, output: running.stdout() + running.stderr() };
}

/** The size of a department's trail in its own tree, or as another department keeps it. */
async function sizeOf(running: RunningHub, by: Department): Promise<number> {
  const url = roleUrl(await running.ownerUrl(by), by, 'sequencer');
  await using database = new Database({ url, log: createLog('test', 'silent'), connections: 1 });
  const text =
    by === 'schools'
      ? 'select count(*)::int as size from samspil.audit_leaf'
      : "select coalesce(max(size), 0)::int as size from samspil.foreign_head where department = 'schools'";
  const [row] = await database.transaction((tx) => tx.sql<{ size: number }>(text));
  return row?.size ?? 0;
}

/** Leaves entries in the trail of schools, and waits until another department keeps a head above them. Gives how large the trail is then. */
async function lookedAt(running: RunningHub, times: number): Promise<number> {
  const wanted = (await sizeOf(running, 'schools')) + times;
  for (let time = 0; time < times; time++)
    await running.ask(`{ person(id: "${randomUUID()}") { schools { __typename } } }`, {}, 'ANALYST');
  for (let waited = 0; waited < 20_000; waited += 50) {
    if ((await sizeOf(running, 'social')) >= wanted) return wanted;
    await sleep(50);
  }
  throw new Error(`No head of ${wanted} entries is kept.\n${running.output()}`);
}

test('what was looked at after the backup is named as missing by audit:verify once the department is restored, for good', async () => {
  hub = await runHub({ program: 'hub/start.ts', home, people: 0 });
  const before = await lookedAt(hub, 3);
  const backup = join(home, 'backup');
  expect(await command('backup', backup)).toMatchObject({ code: 0 });
  const after = await lookedAt(hub, 2);
  await hub.stop();
  expect(await command('audit-verify')).toMatchObject({ code: 0 });

  expect(await command('restore', backup, 'schools', '--replace')).toMatchObject({ code: 0 });
  const gap = new RegExp(
    `^schools: positions ${before}\\.\\.${after - 1}: are missing since .*; \\w+ keeps a head of size ${after}, signed at `,
    'm',
  );
  const restored = await command('audit-verify');
  expect(restored).toEqual({ code: 1, output: expect.stringMatching(gap) });
  expect(restored.output.match(/all fits/g)).toHaveLength(4);

  // The entry of the restore takes the place of one that is lost, and hides nothing.
  hub = await runHub({ program: 'hub/start.ts', home, people: 0 });
  const auditor = await hub.ask(
    '{ accessLog { schools(filter: { kind: RESTORE }) { nodes { subject detail } } } }',
    {},
    'AUDITOR',
  );
  expect(auditor.data.accessLog.schools.nodes).toEqual([
    { subject: 'schools_importer', detail: { backedUpAt: expect.any(String), lastEntryReplaced: expect.any(String) } },
  ]);
  await lookedAtAlone(hub);
  await hub.stop();
  const later = await command('audit-verify', 'schools');
  expect(later.code).toBe(1);
  expect(later.output).toContain(`do not give the root of the head of size ${after} that social keeps`);
}, 180_000);

/** Fills the trail of schools beyond what it was, which no other department accepts. */
async function lookedAtAlone(running: RunningHub): Promise<void> {
  const wanted = (await sizeOf(running, 'schools')) + 5;
  for (let time = 0; time < 5; time++)
    await running.ask(`{ person(id: "${randomUUID()}") { schools { __typename } } }`, {}, 'ANALYST');
  for (let waited = 0; waited < 20_000 && (await sizeOf(running, 'schools')) < wanted; waited += 50) await sleep(50);
}
