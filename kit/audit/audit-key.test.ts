import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SettingsError } from '../settings.ts';
import { ownPublicKey, readAuditKey } from './audit-key.ts';
import { readStatement, signStatement } from './statement.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
const x = String(publicKey.export({ format: 'jwk' }).x);
const base64 = (text: string) => Buffer.from(text).toString('base64');

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-audit-key-'));
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

describe('the key of an audit trail', () => {
  test.each([
    ['PEM', pem],
    ['JWK', jwk],
    ['PEM in base64', base64(pem)],
    ['JWK in base64', base64(jwk)],
  ])('is read as %s', async (_, text) => {
    const env = { SCHOOLS_AUDIT_KEY: ` ${text}\n` };
    expect((await readAuditKey('schools', home, env)).published).toEqual([x]);
    expect(await ownPublicKey('schools', home, env)).toBe(x);
    expect(await readdir(home)).toEqual([]);
  });

  test('is announced before it takes over, given as private or public key', async () => {
    const next = generateKeyPairSync('ed25519');
    const nextX = String(next.publicKey.export({ format: 'jwk' }).x);
    for (const key of [
      next.publicKey.export({ type: 'spki', format: 'pem' }),
      JSON.stringify(next.privateKey.export({ format: 'jwk' })),
    ]) {
      const env = { DKE_AUDIT_KEY: jwk, DKE_AUDIT_NEXT_KEY: String(key) };
      expect((await readAuditKey('dke', home, env)).published).toEqual([x, nextX]);
    }
  });

  test('outside production is made once, for its owner alone, also when several start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => readAuditKey('urban', home, {})));
    expect(new Set(keys.map((key) => key.kid)).size).toBe(1);
    expect(await readdir(home)).toEqual(['audit-urban.key']);
    expect((await stat(join(home, 'audit-urban.key'))).mode & 0o777).toBe(0o600);
    expect((await readAuditKey('social', home, {})).kid).not.toBe(keys[0]?.kid);
    expect(await ownPublicKey('urban', home, {})).toBe(keys[0]?.published[0]);
    expect(await ownPublicKey('dke', home, {})).toBeNull();
  });

  test('that is malformed, of another kind, or missing in production is a fault that does not repeat it', async () => {
    const rsa = String(
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
    const onlyPublic = String(publicKey.export({ type: 'spki', format: 'pem' }));
    for (const text of ['secret', '{"kty":"OKP"}', rsa, onlyPublic]) {
      const reading = readAuditKey('schools', home, { SCHOOLS_AUDIT_KEY: text });
      await expect(reading).rejects.toThrow(SettingsError);
      await expect(reading).rejects.toThrow('SCHOOLS_AUDIT_KEY is not valid');
      await expect(reading).rejects.not.toThrow(text);
    }
    await expect(
      readAuditKey('schools', home, { SCHOOLS_AUDIT_KEY: jwk, SCHOOLS_AUDIT_NEXT_KEY: 'x' }),
    ).rejects.toThrow('SCHOOLS_AUDIT_NEXT_KEY is not valid');
    await expect(readAuditKey('schools', home, { NODE_ENV: 'production' })).rejects.toThrow(
      'SCHOOLS_AUDIT_KEY is not set: in production it must be given',
    );
    await writeFile(join(home, 'audit-schools.key'), 'broken');
    await expect(readAuditKey('schools', home, {})).rejects.toThrow('audit-schools.key is not valid');
    expect(await readFile(join(home, 'audit-schools.key'), 'utf8')).toBe('broken');
  });
});

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('a signed statement', () => {
  const claims = {
    department: 'dke' as const,
    size: 7,
    root: x,
    previous: 3,
    at: '2026-03-01T12:00:00.000Z',
    keys: [x],
  };

  test('is read again, and counts under its own key alone', async () => {
    const key = await readAuditKey('dke', home, { DKE_AUDIT_KEY: jwk });
    const other = await readAuditKey('dke', home, {});
    const text = signStatement('audit-head', claims, key);
    const read = readStatement('audit-head', text);
    expect(read?.claims).toEqual(claims);
    expect(read?.isSignedBy([...other.published, x])).toBe(true);
    expect(read?.isSignedBy(other.published)).toBe(false);
    expect(readStatement('audit-receipt', text)).toBeNull();
  });

  test('counts no more when any of its characters is another', async () => {
    const key = await readAuditKey('dke', home, { DKE_AUDIT_KEY: jwk });
    const text = signStatement('audit-head', claims, key);
    for (let at = 0; at < text.length; at++) {
      // The last one holds bits that no byte takes: base64url can be read the same in several spellings.
      for (const character of at === text.length - 1 ? BASE64URL : 'AB.= ') {
        if (text[at] === character) continue;
        const forged = text.slice(0, at) + character + text.slice(at + 1);
        expect(readStatement('audit-head', forged)?.isSignedBy([x]) ?? false).toBe(false);
      }
    }
  });
});
