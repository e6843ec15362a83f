import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { acceptFeed, ageOf, EMPTY_FEED, type FeedState, stateOfKept } from './feed-state.ts';
import { createGrantSigner } from './grant-signer.ts';
import { signText } from './signed-text.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const key = (byte: number) => signingKey(new Uint8Array(32).fill(byte));
const [A, B, C] = [key(1), key(2), key(3)];
const NOW = Date.parse('2026-11-25T10:00:00.250Z');

const listOf = (keys: readonly SigningKey[], at = NOW, revoked: string[] = []) =>
  createGrantSigner(
    { published: () => keys, current: () => keys[0] ?? A, refresh: () => Promise.resolve() },
    () => at,
  ).feed(revoked);

const accept = (text: string, state: FeedState = EMPTY_FEED, now = NOW) => acceptFeed(text, state, now, 1_000).state;

test('the first list is trusted, and says which keys count and which grants do not', async () => {
  const revoked = randomUUID();
  const state = accept(await listOf([A, B], NOW, [revoked]));
  expect([...state.keys.keys()]).toEqual([A.kid, B.kid]);
  expect(state.revoked).toEqual(new Set([revoked]));
  expect(state.at).toBe(NOW);
});

test('a new key counts when the list that brings it is signed with a known one', async () => {
  const first = accept(await listOf([A]));
  const second = accept(await listOf([A, B]), first);
  const third = accept(await listOf([B, C]), second);
  expect([...third.keys.keys()]).toEqual([B.kid, C.kid]);
});

test('a list that is signed with an unknown key is not believed, also when it lists known ones', async () => {
  const state = accept(await listOf([A]));
  const strangers = await Promise.all([listOf([B]), listOf([B, A]), listOf([C, A, B])]);
  for (const text of strangers) expect(() => accept(text, state)).toThrow('signed with a key that is not known');
});

test('a list that was signed with a dropped key is not believed', async () => {
  const state = accept(await listOf([B]), accept(await listOf([A, B])));
  const late = await listOf([A, B], NOW + 1_000);
  expect(() => accept(late, state, NOW + 1_000)).toThrow('not known');
});

test('an older list does not replace a newer one, nor one that was kept', async () => {
  const state = accept(await listOf([A]));
  const older = await listOf([A], NOW - 1);
  expect(() => accept(older, state)).toThrow('older than the one before');
  const kept = stateOfKept({ at: new Date(NOW).toISOString(), keys: [A.publicKey], revoked: [] });
  expect(() => accept(older, kept)).toThrow('older than the one before');
});

test('a list from the future is not believed: it would keep out those that follow', async () => {
  const text = await listOf([A], NOW + 6_000);
  expect(() => accept(text)).toThrow('dated in the future');
});

test('a list in the name of a known key that another has signed is not believed', async () => {
  const state = accept(await listOf([A]));
  const [head] = (await listOf([A])).split('.');
  const [, body, signature] = (await listOf([B])).split('.');
  expect(() => accept(`${head}.${body}.${signature}`, state)).toThrow('not signed with this key');
  expect(() => accept(`${head}.${body}.${signature}`)).toThrow();
});

test('a list that leaves out the key that it is signed with is not believed', () => {
  const claims = { iss: 'samspil:dke', iat: 1, at: new Date(NOW).toISOString(), keys: [B.publicKey], revoked: [] };
  const known = stateOfKept({ at: new Date(NOW - 1).toISOString(), keys: [A.publicKey], revoked: [] });
  expect(() => accept(signText('access-grant-feed+jwt', claims, A), known)).toThrow('does not list the key');
});

test('a grant is no list', async () => {
  const claims = {
    iss: 'samspil:dke',
    iat: Math.floor(NOW / 1000),
    at: new Date(NOW).toISOString(),
    keys: [A.publicKey],
    revoked: [],
  };
  expect(() => accept(signText('access-grant+jwt', claims, A))).toThrow('not our header');
  expect(accept(signText('access-grant-feed+jwt', claims, A)).keys.size).toBe(1);
});

test('a key under a name that is not its own fingerprint is not believed', () => {
  const claims = {
    iss: 'samspil:dke',
    iat: Math.floor(NOW / 1000),
    at: new Date(NOW).toISOString(),
    keys: [A.publicKey, { ...B.publicKey, kid: C.kid }],
    revoked: [],
  };
  expect(() => accept(signText('access-grant-feed+jwt', claims, A))).toThrow('not of the form');
});

test('the age of a list is what the worse of two clocks says', async () => {
  const state = accept(await listOf([A]));
  expect(ageOf(state, NOW + 3_000, 2_000)).toBe(3_000);
  expect(ageOf(state, NOW - 60_000, 6_000)).toBe(5_000);
  expect(ageOf({ ...state, cameAt: null }, NOW, 0)).toBe(Number.POSITIVE_INFINITY);
});
