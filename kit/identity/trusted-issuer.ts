import type { JWTVerifyGetKey } from 'jose';
import type { ClaimNames } from './read-claims.ts';

/** The one issuer whose tokens count, and where its keys come from. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly claims: ClaimNames;
}
