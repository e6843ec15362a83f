import type { KeyObject } from 'node:crypto';
import { type FeedClaims, feedClaims } from './feed-claims.ts';
import { readSignedText } from './signed-text.ts';
import { type GrantJwk, verifyingKey } from './signing-key.ts';

/** What a department knows of dke's keys and of the grants that were revoked, by the newest list that it has believed. */
export interface FeedState {
  /** By `kid`; none until the department has seen a list. */
  readonly keys: ReadonlyMap<string, { readonly jwk: GrantJwk; readonly key: KeyObject }>;
  readonly revoked: ReadonlySet<string>;
  /** When dke made the list, in milliseconds since 1970; null when there was none yet. */
  readonly at: number | null;
  /** When it came, on the clock that is never set (`performance.now()`); null when it came before this process began. */
  readonly cameAt: number | null;
}

/** What is kept in a department's database: enough to go on with when dke is down at the next start. */
export interface KeptFeed {
  readonly at: string;
  readonly keys: readonly GrantJwk[];
  readonly revoked: readonly string[];
}

export const EMPTY_FEED: FeedState = { keys: new Map(), revoked: new Set(), at: null, cameAt: null };

/** Two clocks may differ by this much. */
export const SKEW_MS = 5_000;

/** The state that a kept list gives: its keys and revocations count, and it confirms nothing. */
export function stateOfKept({ at, keys, revoked }: KeptFeed): FeedState {
  return { keys: keyMap(keys), revoked: new Set(revoked), at: Date.parse(at), cameAt: null };
}

/** Why a list was not believed. The message names no content of it. */
export class FeedRefused extends Error {}

/**
 * Takes in a published list. The first one that a department ever sees is trusted, since it came over the internal network; after that a
 * list counts only when a key of the list before it has signed it, and it is not older than that.
 *
 * @throws BadSignedText, FeedRefused
 */
export function acceptFeed(
  text: string,
  state: FeedState,
  now: number,
  monotonic: number,
): { readonly state: FeedState; readonly claims: FeedClaims } {
  const signed = readSignedText(text, 'access-grant-feed+jwt');
  const known = state.keys.get(signed.kid)?.key;
  if (known === undefined && state.keys.size > 0) {
    throw new FeedRefused('it is signed with a key that is not known here');
  }
  // On first contact the list vouches for its own key; whether it is well signed with it is checked all the same.
  const claims = readClaims(known === undefined ? signed.claims(ownKey(text, signed.kid)) : signed.claims(known));
  const keys = keyMap(claims.keys);
  if (!keys.has(signed.kid)) throw new FeedRefused('it does not list the key that it is signed with');
  const at = Date.parse(claims.at);
  if (at > now + SKEW_MS) throw new FeedRefused('it is dated in the future: set the clocks');
  if (state.at !== null && at < state.at) throw new FeedRefused('it is older than the one before');
  return { state: { keys, revoked: new Set(claims.revoked), at, cameAt: monotonic }, claims };
}

/** Milliseconds since dke made the list, by whichever clock says more; endless when none has come to this process. */
export function ageOf({ at, cameAt }: FeedState, now: number, monotonic: number): number {
  if (at === null || cameAt === null) return Number.POSITIVE_INFINITY;
  return Math.max(now - at, monotonic - cameAt);
}

function readClaims(claims: unknown): FeedClaims {
  const read = feedClaims.safeParse(claims);
  if (!read.success) throw new FeedRefused('its content is not of the form agreed on');
  return read.data;
}

/** The key that an unverified list names for itself. */
function ownKey(text: string, kid: string): KeyObject {
  const body: unknown = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  const own = readClaims(body).keys.find((key) => key.kid === kid);
  if (own === undefined) throw new FeedRefused('it does not list the key that it is signed with');
  return verifyingKey(own);
}

function keyMap(keys: readonly GrantJwk[]): FeedState['keys'] {
  return new Map(keys.map((jwk) => [jwk.kid, { jwk, key: verifyingKey(jwk) }]));
}
