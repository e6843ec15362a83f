import { createHash } from 'node:crypto';
import type { Department } from '../../departments.ts';
import { Fault } from '../../errors.ts';
import type { Reader, Role } from '../../identity/reader.ts';
import type { PersonId } from '../../person-id.ts';
import type { GrantBasis } from '../basis.ts';
import type { Grant } from '../grant.ts';
import { ageOf, type FeedState, SKEW_MS } from './feed-state.ts';
import { type GrantClaims, grantClaims } from './grant-claims.ts';
import { BadSignedText, readSignedText } from './signed-text.ts';

/**
 * Verifies the header `Access-Grant` for a reader; null when there is none, or when it is a good one that covers other departments than
 * this one: a client sends it with every query, and what does not cover a department opens nothing there.
 *
 * @throws Fault GRANT_INVALID, GRANT_EXPIRED, GRANT_REVOKED, GRANT_UNCONFIRMED, GRANT_KEYS_UNAVAILABLE
 */
export type GrantVerifier = (header: string | undefined, reader: Reader) => Grant | null;

export interface GrantVerifierOptions {
  /** The department that the grant must be for. */
  readonly department: Department;
  /** What is known of keys and revocations at this moment. */
  readonly feed: () => FeedState;
  readonly now?: () => number;
  readonly monotonic?: () => number;
}

/** Grants that rest on a consent count only while it is confirmed that it stands. */
const CONFIRMED: readonly GrantBasis[] = ['CONSENT', 'EXIT'];

/** A list older than this confirms nothing; dke publishes one each second. */
const CONFIRMS_FOR_MS = 4_000;

/** Twenty persons, all shielded, with the longest subject come to less than 5,000. */
const MAXIMUM_LENGTH = 6_144;

const MAY_HOLD: readonly Role[] = ['CASEWORKER', 'LEAD', 'DEPARTMENT'];

/** Verified grants that are kept; each is a few kilobytes at most. */
const CACHED = 2_000;

interface Verified {
  readonly kid: string;
  readonly claims: GrantClaims;
  readonly grant: Grant;
}

/**
 * Makes a department's check of grants. Signature and claims are checked once a token and reader, and remembered until the grant ends;
 * time, revocation and whether the key still counts are checked each time.
 */
export function createGrantVerifier({
  department,
  feed,
  now = Date.now,
  monotonic = () => performance.now(),
}: GrantVerifierOptions): GrantVerifier {
  const cache = new Map<string, Verified>();

  return (header, reader) => {
    if (header === undefined || header === '') return null;
    const state = feed();
    if (state.keys.size === 0) throw new Fault('GRANT_KEYS_UNAVAILABLE');
    if (header.length > MAXIMUM_LENGTH) throw new Fault('GRANT_INVALID', 'The access grant is too long.');
    if (!MAY_HOLD.some((role) => reader.roles.has(role))) {
      throw new Fault('GRANT_INVALID', 'Your role cannot hold an access grant.');
    }
    // With the reader: what was found good for one is not good for another.
    const key = createHash('sha256').update(`${header} ${reader.subject}`).digest('base64');
    const known = cache.get(key);
    const verified = known !== undefined && state.keys.has(known.kid) ? known : verify(header, reader, state);
    const { claims, grant } = verified;
    if (now() >= claims.exp * 1000 + SKEW_MS) {
      cache.delete(key);
      throw new Fault('GRANT_EXPIRED');
    }
    if (known === undefined) {
      if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
      cache.set(key, verified);
    }
    if (state.revoked.has(grant.id)) throw new Fault('GRANT_REVOKED');
    if (CONFIRMED.includes(grant.basis) && ageOf(state, now(), monotonic()) > CONFIRMS_FOR_MS) {
      throw new Fault('GRANT_UNCONFIRMED');
    }
    return claims.aud.includes(department) ? grant : null;
  };

  function verify(token: string, reader: Reader, state: FeedState): Verified {
    const { kid, claims } = signedClaims(token, state);
    if (claims.sub !== reader.subject) throw new Fault('GRANT_INVALID', 'The access grant was opened by another user.');
    if (claims.iat * 1000 > now() + SKEW_MS) throw new Fault('GRANT_INVALID', 'The access grant is not valid yet.');
    return {
      kid,
      claims,
      grant: {
        id: claims.jti,
        basis: claims.basis,
        persons: new Set(claims.persons as PersonId[]),
        shielded: new Set(claims.shielded as PersonId[]),
        caseNumber: claims.case,
      },
    };
  }
}

function signedClaims(token: string, state: FeedState): { readonly kid: string; readonly claims: GrantClaims } {
  try {
    const signed = readSignedText(token, 'access-grant+jwt');
    const known = state.keys.get(signed.kid);
    if (known === undefined) throw new Fault('GRANT_INVALID', 'The key of the access grant does not count here.');
    const read = grantClaims.safeParse(signed.claims(known.key));
    if (!read.success) throw new Fault('GRANT_INVALID');
    return { kid: signed.kid, claims: read.data };
  } catch (error) {
    if (error instanceof BadSignedText) throw new Fault('GRANT_INVALID');
    throw error;
  }
}
