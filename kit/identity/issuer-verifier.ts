import { errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose';
import { Fault } from '../errors.ts';
import type { PersonIds } from '../person-id.ts';
import { checkTokenForm } from './check-token-form.ts';
import { readClaims } from './read-claims.ts';
import type { Reader, TokenVerifier } from './reader.ts';
import { SKEW_SECONDS } from './skew-seconds.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** Signatures by a private key only: with HS256 a public key could be used as the shared secret (RFC 8725 §2.1). */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const MAXIMUM_LENGTH = 16_384;

export interface IssuerVerifierOptions {
  readonly trusted: TrustedIssuer;
  /** What `aud` must contain. */
  readonly audience: string;
  /** Derives a reader's person id where the token brings a CPR number; null where ids are not needed. */
  readonly personIds: PersonIds | null;
  readonly cache?: VerifiedTokens;
}

/**
 * Verifies tokens of one issuer. Refused with UNAUTHENTICATED: every token that is not signed by a current key of that issuer with
 * a pinned algorithm, for our audience, of type `at+jwt` or `JWT`, with `sub` and `exp`, in its time (60 s skew), and clear in its form.
 */
export function createIssuerVerifier({
  trusted,
  audience,
  personIds,
  cache = new VerifiedTokens(),
}: IssuerVerifierOptions): TokenVerifier {
  const readerOf = async (token: string): Promise<Reader> => {
    checkTokenForm(token);
    const { payload, protectedHeader } = await verify(token, trusted, audience);
    const typ: unknown = protectedHeader.typ; // typed as a text by jose, which does not look
    if (typeof typ !== 'string' || !/^(application\/)?(at\+jwt|jwt)$/i.test(typ)) {
      throw new Fault('UNAUTHENTICATED', 'The token is not an access token (typ must be at+jwt or JWT).');
    }
    return Object.freeze(readClaims(payload, trusted.claims, personIds));
  };
  return async (authorization) => await cache.reader(bearerToken(authorization), readerOf);
}

function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') throw new Fault('UNAUTHENTICATED');
  if (authorization.length > MAXIMUM_LENGTH) throw new Fault('UNAUTHENTICATED', 'The access token is too long.');
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new Fault('UNAUTHENTICATED', 'Send one signed token as "Authorization: Bearer …".');
  return token;
}

async function verify(token: string, trusted: TrustedIssuer, audience: string): Promise<JWTVerifyResult<JWTPayload>> {
  try {
    return await jwtVerify(token, trusted.keys, {
      algorithms: ALGORITHMS,
      issuer: trusted.issuer,
      audience,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['exp', 'sub'],
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('UNAUTHENTICATED', reasonOf(error));
  }
}

/** What is wrong, in general terms: nothing of the token is repeated. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The access token has expired. Sign in again.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return CLAIM_REASONS[error.claim] ?? 'The claims of the access token are not valid.';
  if (error instanceof errors.JOSEAlgNotAllowed)
    return 'The access token is signed with an algorithm that is not accepted.';
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The access token is signed with a key that is not known (any more). Sign in again.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the access token is not valid.';
  return 'The access token is not a valid signed token.';
}

const CLAIM_REASONS: Readonly<Record<string, string>> = {
  iss: 'The access token is from an issuer that is not trusted here.',
  aud: 'The access token is for another audience.',
  exp: 'The access token has no valid end (exp).',
  nbf: 'The access token is not valid yet.',
  sub: 'The access token does not say whose it is (sub).',
};
