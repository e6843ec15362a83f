import { errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';
import type { PersonIds } from '../person-id.ts';
import { SettingsError } from '../settings.ts';
import { developmentKeys } from './development-keys.ts';
import { type IdentitySettings, identityFaults } from './identity-settings.ts';
import { DEVELOPMENT_ISSUER } from './issuer-files.ts';
import { providerKeys } from './provider-keys.ts';
import { type ClaimNames, readClaims } from './read-claims.ts';
import type { TokenVerifier } from './reader.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** Signatures by a private key only: with HS256 a public key could be used as the shared secret (RFC 8725 §2.1). */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SKEW_SECONDS = 60;
const MAXIMUM_LENGTH = 16_384;

/**
 * Makes the one check of access tokens, used by the gateway and again by every subgraph. It trusts `OIDC_ISSUER`, or without it the
 * development issuer, and nothing else. Refused with UNAUTHENTICATED: every token that is not signed by a current key of that
 * issuer with a pinned algorithm, for our audience, of type `at+jwt` or `JWT`, with `sub` and `exp`, and in its time (60 s skew).
 *
 * @param personIds for services: derives a reader's person id where the token brings a CPR number (see `readerPersonIds`).
 * @throws SettingsError when the settings do not fit together, such as no OIDC_ISSUER in production.
 */
export function createTokenVerifier(
  settings: IdentitySettings,
  log: Log,
  personIds: PersonIds | null = null,
): TokenVerifier {
  const faults = identityFaults(settings);
  if (faults.length > 0) throw new SettingsError(faults);
  const trusted = trustedIssuer(settings, log);
  return async (authorization) => {
    const { payload, protectedHeader } = await verify(bearerToken(authorization), trusted, settings.OIDC_AUDIENCE);
    if (!/^(application\/)?(at\+jwt|jwt)$/i.test(protectedHeader.typ ?? '')) {
      throw new Fault('UNAUTHENTICATED', 'The token is not an access token (typ must be at+jwt or JWT).');
    }
    return readClaims(payload, trusted.claims, personIds);
  };
}

function trustedIssuer(settings: IdentitySettings, log: Log): TrustedIssuer {
  if (settings.OIDC_ISSUER !== undefined) {
    return {
      issuer: settings.OIDC_ISSUER,
      keys: providerKeys(settings.OIDC_ISSUER, log),
      claims: claimNames(settings),
    };
  }
  return {
    issuer: DEVELOPMENT_ISSUER,
    keys: developmentKeys(settings.SAMSPIL_HOME),
    claims: { roles: 'roles', department: 'department', unit: 'unit', person: { name: 'person', form: 'ID' } },
  };
}

function claimNames(settings: IdentitySettings): ClaimNames {
  const { OIDC_PERSON_CLAIM: id, OIDC_CPR_CLAIM: cpr } = settings;
  return {
    roles: settings.OIDC_ROLES_CLAIM,
    department: settings.OIDC_DEPARTMENT_CLAIM,
    unit: settings.OIDC_UNIT_CLAIM,
    person: id !== undefined ? { name: id, form: 'ID' } : cpr !== undefined ? { name: cpr, form: 'CPR' } : null,
  };
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
