import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { newSecret, openSigningKeys, rotateSigningKey } from './signing-keys.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-keys-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(home, { recursive: true, force: true });
});

const path = () => join(home, 'grant-signing.key');
const kids = (keys: readonly { kid: string }[]) => keys.map(({ kid }) => kid);

test('many that open the keys at once for the first time have the same one, in a file that nobody else can read', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => openSigningKeys(home, {})));
  expect(new Set(all.map((keys) => keys.current().kid)).size).toBe(1);
  expect((await stat(path())).mode & 0o777).toBe(0o600);
});

test('a new key is published a minute before it signs, and the old one signs the list for another week', async () => {
  const keys = await openSigningKeys(home, {});
  const old = keys.current();
  await rotateSigningKey(home, { env: {} });
  expect(keys.published()).toHaveLength(1);
  await keys.refresh();
  const now = Date.now();
  const at = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(now + ms);
  expect(kids(keys.published())).toEqual([old.kid, expect.any(String)]);
  at(55_000);
  expect(keys.current().kid).toBe(old.kid);
  at(61_000);
  const next = keys.current();
  expect(next.kid).not.toBe(old.kid);
  at(7 * 24 * 3_600_000);
  expect(kids(keys.published())).toEqual([old.kid, next.kid]);
  at(7 * 24 * 3_600_000 + 61_000);
  expect(kids(keys.published())).toEqual([next.kid]);
  expect((await stat(path())).mode & 0o777).toBe(0o600);
});

test('a compromised key is dropped at once', async () => {
  const keys = await openSigningKeys(home, {});
  const old = keys.current().kid;
  await rotateSigningKey(home, { compromised: true, env: {} });
  await keys.refresh();
  expect(kids(keys.published())).toEqual([keys.current().kid]);
  expect(keys.current().kid).not.toBe(old);
  expect((await readFile(path(), 'utf8')).trim().split('\n')).toHaveLength(1);
});

test('of two keys in the setting both are published, and the newer signs from a minute after the start', async () => {
  const [first, second] = [newSecret(), newSecret()];
  const keys = await openSigningKeys(home, { NODE_ENV: 'production', GRANT_SIGNING_KEY: `${first}, ${second}` });
  const [old, next] = kids(keys.published());
  expect(keys.current().kid).toBe(old);
  const started = performance.now();
  jest.spyOn(performance, 'now').mockReturnValue(started + 61_000);
  expect(keys.current().kid).toBe(next);
});

test.each([
  ['nothing in production', { NODE_ENV: 'production' }, 'GRANT_SIGNING_KEY is not set'],
  ['a short key', { GRANT_SIGNING_KEY: 'abcd' }, 'too short'],
  ['a long key', { GRANT_SIGNING_KEY: `${'ab'.repeat(33)}` }, 'just 32 bytes'],
  ['a comma too many', { GRANT_SIGNING_KEY: `${'ab'.repeat(32)},` }, 'not valid'],
  ['no key at all', { GRANT_SIGNING_KEY: 'hej med dig!' }, 'not valid'],
])('the setting with %s is told, without its content', async (_, env, message) => {
  const failure = await openSigningKeys(home, env).catch((error: unknown) => error as Error);
  expect(failure).toMatchObject({ name: 'SettingsError', message: expect.stringContaining(message) });
  expect(String(failure)).not.toMatch(/abab|hej/);
});

test('a damaged file is told, and a key of the setting is not rotated in the file', async () => {
  await writeFile(path(), 'damaged\n');
  await expect(openSigningKeys(home, {})).rejects.toThrow('is damaged');
  await expect(rotateSigningKey(home, { env: { GRANT_SIGNING_KEY: newSecret() } })).rejects.toThrow('start dke anew');
  expect(await readFile(path(), 'utf8')).toBe('damaged\n');
});
