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
