import type { Reader } from '../identity/reader.ts';
import type { PersonId } from '../person-id.ts';
import type { GrantBasis } from './basis.ts';

/** An access grant whose signature, reader, audience, time and revocation have been checked. */
export interface Grant {
  readonly id: string;
  readonly basis: GrantBasis;
  readonly persons: ReadonlySet<PersonId>;
  /** Those of `persons` who are shielded and whom the lead has opened to this reader. */
  readonly shielded: ReadonlySet<PersonId>;
  /** The case's number; null where VITAL_INTEREST was claimed without one. */
  readonly caseNumber: string | null;
}

/**
 * Verifies an `Access-Grant` header for a reader; null when there is none.
 *
 * @throws Fault GRANT_INVALID, GRANT_EXPIRED, GRANT_REVOKED, GRANT_UNCONFIRMED or GRANT_KEYS_UNAVAILABLE.
 */
export type GrantVerifier = (header: string | undefined, reader: Reader) => Promise<Grant | null>;
