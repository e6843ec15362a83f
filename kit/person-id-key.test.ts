import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPersonIdKey } from './person-id-key.ts';
import { SettingsError } from './settings.ts';

const HEX = `${'00'.repeat(31)}ff`;

describe('the key for person ids', () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'samspil-key-'));
  });

  afterEach(async () => {
    await rm(home, { recursive: true });
  });

  test('is read as hex or base64', async () => {
    const bytes = Buffer.from(HEX, 'hex');
    for (const text of [HEX, HEX.toUpperCase(), bytes.toString('base64'), bytes.toString('base64url'), ` ${HEX}\n`]) {
      expect(Buffer.from(await readPersonIdKey(home, { PERSON_ID_KEY: text }))).toEqual(bytes);
    }
    expect(await readdir(home)).toEqual([]);
  });

  test.each(['ab', HEX.slice(2), 'not a key!', '====', 'A'.repeat(42)])(
    'is refused as %j, which is not repeated',
    async (text) => {
      const reading = readPersonIdKey(home, { PERSON_ID_KEY: text });
      await expect(reading).rejects.toThrow(SettingsError);
      await expect(reading).rejects.toThrow(/PERSON_ID_KEY is (too short|not valid)/);
      await expect(reading).rejects.not.toThrow(text);
    },
  );

  test('must be given in production', async () => {
    await expect(readPersonIdKey(home, { NODE_ENV: 'production' })).rejects.toThrow(/PERSON_ID_KEY is not set/);
    await expect(readPersonIdKey(home, { NODE_ENV: 'production', PERSON_ID_KEY: '' })).rejects.toThrow(
      /PERSON_ID_KEY is not set/,
    );
    expect(await readdir(home)).toEqual([]);
  });

  test('is made once elsewhere, readable for its owner alone', async () => {
    const folder = join(home, 'state');
    const key = await readPersonIdKey(folder, {});
    expect(key.byteLength).toBe(32);
    expect(await readPersonIdKey(folder, {})).toEqual(key);
    expect((await stat(join(folder, 'person-id.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['person-id.key']);
  });

  test('is the same for many who start at once, in one process and in several', async () => {
    const module = join(import.meta.dirname, 'person-id-key.ts');
    const script = `const { readPersonIdKey } = await import(${JSON.stringify(module)});
      const keys = await Promise.all(Array.from({ length: 20 }, () => readPersonIdKey(${JSON.stringify(home)}, {})));
      console.log(keys.map((key) => Buffer.from(key).toString('hex')).join('\\n'));`;
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])),
    );
    expect(new Set(runs.flatMap(({ stdout }) => stdout.trim().split('\n'))).size).toBe(1);
    expect(await readdir(home)).toEqual(['person-id.key']);
  });

  test('in a damaged file or an impossible folder is one clear line', async () => {
    await writeFile(join(home, 'person-id.key'), 'oops');
    await expect(readPersonIdKey(home, {})).rejects.toThrow(/person-id\.key is (not valid|too short)/);
    await expect(readPersonIdKey(join(home, 'person-id.key', 'x'), {})).rejects.toThrow(
      /cannot be read or made \(ENOTDIR\)/,
    );
    expect((await readFile(join(home, 'person-id.key'))).toString()).toBe('oops');
  });
});
