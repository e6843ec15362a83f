import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { tryFileLock } from '../file-lock.ts';
import { createDevelopmentIssuer } from './development-issuer.ts';
import { identitySettings } from './identity-settings.ts';
import { issuerFiles } from './issuer-files.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-issuer-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const issuer = () => createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home }));
const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;

test('many that sign at once for the first time sign with one key, also when a lock file lies there from long ago', async () => {
  const { folder, lock, publicKeys } = issuerFiles(home);
  await mkdir(folder, { recursive: true });
  await writeFile(lock, '');
  await utimes(lock, 0, 0);
  const begin = performance.now();
  const tokens = await Promise.all(Array.from({ length: 10 }, () => issuer().sign({ role: 'LEAD' })));
  expect(new Set(tokens.map(kid)).size).toBe(1);
  expect(JSON.parse(await readFile(publicKeys, 'utf8')).keys).toHaveLength(1);
  expect(performance.now() - begin).toBeLessThan(30_000);
});

test('a lock that somebody holds is waited for, however old its file looks', async () => {
  const { folder, lock } = issuerFiles(home);
  await mkdir(folder, { recursive: true });
  const held = tryFileLock(lock);
  expect(held).not.toBeNull();
  await utimes(lock, 0, 0);
  let signed = false;
  const signing = issuer()
    .sign({ role: 'LEAD' })
    .then(() => {
      signed = true;
    });
  await sleep(300);
  expect(signed).toBe(false);
  held?.release();
  await signing;
});
