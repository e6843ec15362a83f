import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  createLocalJWKSet,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { createIssuerVerifier } from './issuer-verifier.ts';
import type { Reader, TokenVerifier } from './reader.ts';
import { VerifiedTokens } from './verified-tokens.ts';

let pair: GenerateKeyPairResult;
let published: JWK;
beforeAll(async () => {
  pair = await generateKeyPair('EdDSA', { extractable: true });
  published = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' };
});

/** The keys that the issuer publishes now, and how often one was asked for: once a signature check. */
let keys: JWK[];
let looks: number;
let verify: TokenVerifier;
let cache: VerifiedTokens;
beforeEach(() => {
  keys = [published];
  looks = 0;
  cache = new VerifiedTokens(3);
  verify = verifier(cache);
});
afterEach(() => {
  jest.useRealTimers();
});

const verifier = (own: VerifiedTokens) =>
  createIssuerVerifier({
    trusted: {
      issuer: 'urn:test',
      keys: (header, input) => {
        looks += 1;
        return createLocalJWKSet({ keys })(header, input);
      },
      claims: { roles: 'roles', department: 'department', unit: 'unit', person: { name: 'person', form: 'ID' } },
    },
    audience: 'samspil',
    personIds: null,
    cache: own,
  });

const now = () => Math.floor(Date.now() / 1000);

async function bearer(claims: JWTPayload = {}): Promise<string> {
  const all = { iss: 'urn:test', aud: 'samspil', sub: 'user-1', exp: now() + 3_600, roles: ['LEAD'], ...claims };
  const signing = new SignJWT(all).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'one' });
  return `Bearer ${await signing.sign(pair.privateKey)}`;
}

/** From here on time passes only by `jest.advanceTimersByTime`, by both clocks. */
function stopTime(): void {
  jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
}

describe('a token that was verified', () => {
  test('costs no second look at its signature, however it is sent', async () => {
    const authorization = await bearer();
    const first = await verify(authorization);
    for (const again of [authorization, authorization.replace('Bearer ', 'bearer   ')])
      expect(await verify(again)).toBe(first);
    expect(looks).toBe(1);
  });

  test('is verified once when many ask with it at once', async () => {
    const authorization = await bearer();
    const readers = await Promise.all(Array.from({ length: 200 }, () => verify(authorization)));
    expect(new Set(readers).size).toBe(1);
    expect(looks).toBe(1);
  });

  test('is verified by each verifier for itself', async () => {
    const authorization = await bearer();
    await verify(authorization);
    await verifier(new VerifiedTokens())(authorization);
    expect(looks).toBe(2);
  });

  test('is verified anew after 60 seconds', async () => {
    const authorization = await bearer();
    stopTime();
    await verify(authorization);
    jest.advanceTimersByTime(59_000);
    await verify(authorization);
    expect(looks).toBe(1);
    jest.advanceTimersByTime(2_000);
    await verify(authorization);
    expect(looks).toBe(2);
  });

  test('does not outlive its end by more than the skew, to the second', async () => {
    stopTime();
    const authorization = await bearer({ exp: now() - 20 });
    await verify(authorization);
    jest.advanceTimersByTime(39_000);
    expect((await verify(authorization)).subject).toBe('user-1');
    expect(looks).toBe(1);
    jest.advanceTimersByTime(1_000);
    await expect(verify(authorization)).rejects.toThrow(/expired/);
    expect(cache.size).toBe(0);
  });

  test('does not outlive a key that is withdrawn by more than 60 seconds', async () => {
    const authorization = await bearer();
    stopTime();
    await verify(authorization);
    keys = [];
    jest.advanceTimersByTime(30_000);
    await verify(authorization);
    jest.advanceTimersByTime(30_000);
    await expect(verify(authorization)).rejects.toThrow(/key that is not known/);
    expect(cache.size).toBe(0);
  });

  test('is another token when anything of it differs', async () => {
    const tokens = await Promise.all([bearer({ sub: 'a' }), bearer({ sub: 'b' }), bearer({ sub: 'a', unit: 'x' })]);
    for (let round = 0; round < 2; round += 1) {
      const readers = await Promise.all(tokens.map((token) => verify(token)));
      expect(readers.map(({ subject, unit }) => [subject, unit])).toEqual([
        ['a', null],
        ['b', null],
        ['a', 'x'],
      ]);
    }
    expect(looks).toBe(3);
    const [one = '', two = ''] = tokens.map((token) => token.slice('Bearer '.length));
    const [head, body] = one.split('.');
    await expect(verify(`Bearer ${head}.${body}.${two.split('.')[2]}`)).rejects.toThrow(/signature/);
  });

  test('gives a reader whom no request can change for the next one', async () => {
    expect(Object.isFrozen(await verify(await bearer()))).toBe(true);
  });
});

describe('a token that was refused', () => {
  test('is not remembered', async () => {
    keys = [];
    const authorization = await bearer();
    await expect(verify(authorization)).rejects.toThrow(/key that is not known/);
    keys = [published];
    expect((await verify(authorization)).subject).toBe('user-1');
    expect(looks).toBe(2);
  });

  test('pushes out none that is good', async () => {
    const good = await bearer();
    await verify(good);
    const bad = await Promise.all(Array.from({ length: 20 }, (_, n) => bearer({ aud: 'another', sub: `bad-${n}` })));
    for (const token of bad) await expect(verify(token)).rejects.toThrow(/audience/);
    looks = 0;
    await verify(good);
    expect([looks, cache.size]).toEqual([0, 1]);
  });
});

describe('the memory of verified tokens', () => {
  const readerOf = async (token: string): Promise<Reader> => ({
    subject: token,
    roles: new Set(['LEAD']),
    department: null,
    unit: null,
    personId: null,
    expiresAt: now() + 3_600,
  });

  test('stays bounded under 100,000 distinct tokens, and mixes none of them up', async () => {
    const standard = new VerifiedTokens();
    for (let n = 0; n < 100_000; n += 1) {
      const token = `token-${n}`;
      if ((await standard.reader(token, readerOf)).subject !== token) throw new Error(`${token} was mixed up`);
    }
    expect(standard.size).toBe(10_000);
    for (let n = 99_999; n >= 90_000; n -= 1_111)
      expect((await standard.reader(`token-${n}`, () => Promise.reject(new Error('forgotten')))).subject).toBe(
        `token-${n}`,
      );
  }, 30_000);

  test('forgets the one that was used longest ago', async () => {
    for (const token of ['a', 'b', 'c', 'a', 'd']) await cache.reader(token, readerOf);
    const forgotten = async (token: string) => {
      let asked = false;
      await cache.reader(token, async (text) => {
        asked = true;
        return await readerOf(text);
      });
      return asked;
    };
    expect([await forgotten('a'), await forgotten('c'), await forgotten('d')]).toEqual([false, false, false]);
    expect(await forgotten('b')).toBe(true);
  });

  test('keeps nothing of a token that waits for its verification and is refused', async () => {
    const slow = async () => {
      await sleep(20);
      throw new Error('refused');
    };
    const both = await Promise.allSettled([cache.reader('a', slow), cache.reader('a', slow)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await cache.reader('a', readerOf)).subject).toBe('a');
  });
});
