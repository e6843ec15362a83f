import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from './support/root.ts';
import { type RunningHub, runHub } from './support/run-hub.ts';

const USERS = 10;
const LOADED = 'the supergraph changed and was loaded';
const REFUSED = 'the changed supergraph is not valid: the one before stays in use';
const VIEW =
  '{ area(code: "0165-1-01") { code urban { name kind } schools { schools(first: 1) { nodes { kind } } } dke { recovery { incidents } } } }';
const SCHOOL_KIND = '{ __type(name: "SchoolKind") { description enumValues { name } } }';

let folder = '';
let file = '';
let original = '';

let hub: RunningHub;
let right = '';
let running = true;
let asked = 0;
let users: Promise<void>[] = [];
const failed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-reload-'));
  file = join(folder, 'supergraph.graphql');
  original = await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8');
  await writeFile(file, original);
  hub = await runHub({ program: 'hub/start.ts', people: 600, env: { SUPERGRAPH: file } });
  const first = await hub.ask(VIEW);
  expect({ status: first.status, errors: first.errors }).toEqual({ status: 200, errors: [] });
  right = first.text;
  users = Array.from({ length: USERS }, async () => {
    while (running) {
      const { status, text } = await hub.ask(VIEW).catch((error: unknown) => ({ status: 0, text: String(error) }));
      asked += 1;
      if ((status !== 200 || text !== right) && failed.length < 10) failed.push(`${status} ${text}`);
    }
  });
}, 100_000);

afterAll(async () => {
  running = false;
  await Promise.all(users);
  const code = await hub?.stop();
  await rm(folder, { recursive: true, force: true });
  expect(code).toBe(0);
}, 30_000);

/** The supergraph after a department has described its enum anew and added a value. */
function changedTo(description: string, value: string): string {
  const changed = original
    .replace('The kinds of school (skoletyper).', description)
    .replace(/(\n {2}SPECIAL @join__enumValue\(graph: SCHOOLS\))/, `\n  ${value} @join__enumValue(graph: SCHOOLS)$1`);
  expect(changed).toContain(description);
  expect(changed).toContain(`  ${value} @join`);
  return changed;
}

/** Puts a whole file in the place of the old one, as a careful program does. */
async function replaceFile(text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Writes into the file itself, so that for more than two seconds (the gateway looks each second) whoever reads it finds a part of it. */
async function rewriteSlowly(text: string): Promise<void> {
  const bytes = Buffer.from(text);
  await using handle = await open(file, 'w');
  for (let part = 0; part < 8; part += 1) {
    await handle.write(
      bytes.subarray(Math.floor((part * bytes.length) / 8), Math.floor(((part + 1) * bytes.length) / 8)),
    );
    await wait(300);
  }
}

const said = (message: string) => hub.log().filter(({ msg }) => msg === message);
const schoolKind = async () => {
  const { data } = await hub.ask(SCHOOL_KIND);
  return {
    description: data.__type.description,
    values: data.__type.enumValues.map(({ name }: { name: string }) => name),
  };
};
/** Asks until introspection shows the description, for 20 s at most; the users ask all the while and never fail. */
const untilSeen = async (description: string) => {
  const deadline = Date.now() + 20_000;
  while ((await schoolKind()).description !== description && Date.now() < deadline) await wait(20);
  const before = asked;
  while (asked < before + USERS && Date.now() < deadline) await wait(20);
  expect(failed).toEqual([]);
  return schoolKind();
};

test('a supergraph put in the place of the old one is served, and the old one again', async () => {
  const was = await schoolKind();
  await replaceFile(changedTo('Anew.', 'CIRCUS'));
  expect(await untilSeen('Anew.')).toMatchObject({ values: expect.arrayContaining(['CIRCUS', 'PRIMARY']) });
  await replaceFile(original);
  expect(await untilSeen(was.description)).toEqual(was);
  expect([said(LOADED).length, said(REFUSED).length]).toEqual([2, 0]);
});

test.each([
  ['is no GraphQL', () => `${original}}`],
  ['lacks a type', () => original.replace(/\nenum SchoolKind [^}]*}/, '')],
  ['names a department that is not there', () => original.replace('name: "dke"', 'name: "police"')],
])('one that %s is told once, and the one before stays in use', async (_fault, broken) => {
  const was = await schoolKind();
  const before = [said(LOADED).length, said(REFUSED).length] as const;
  await replaceFile(broken());
  const deadline = Date.now() + 20_000;
  while (said(REFUSED).length === before[1] && Date.now() < deadline) await wait(20);
  await wait(1_500);
  expect([said(LOADED).length, said(REFUSED).length]).toEqual([before[0], before[1] + 1]);
  expect(said(REFUSED).at(-1)).toMatchObject({ level: 50, part: 'gateway', reason: expect.any(String) });
  expect(await schoolKind()).toEqual(was);
  expect(failed).toEqual([]);
});

test('one that is written slowly into the file itself is served when it is whole', async () => {
  const before = [said(LOADED).length, said(REFUSED).length] as const;
  await rewriteSlowly(changedTo('Slowly.', 'FLYING'));
  expect(await untilSeen('Slowly.')).toMatchObject({ values: expect.arrayContaining(['FLYING']) });
  expect([said(LOADED).length, said(REFUSED).length]).toEqual([before[0] + 1, before[1]]);
});

test('and all the while nobody’s request failed', () => {
  expect(failed).toEqual([]);
  expect(asked).toBeGreaterThan(500);
});
