import type { Department } from '../departments.ts';
import type { PersonId } from '../person-id.ts';

/** The roles of design §5. A token may carry several. */
export const ROLES = ['CASEWORKER', 'LEAD', 'DEPARTMENT', 'ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN'] as const;

export type Role = (typeof ROLES)[number];

/** Who asks, as a verified access token says. */
export interface Reader {
  /** The token's `sub`: stable, and no CPR number. */
  readonly subject: string;
  readonly roles: ReadonlySet<Role>;
  /** The department of a reader with the role DEPARTMENT. */
  readonly department: Department | null;
  /** The unit that the reader works for, such as a school's code or a team; null where the token names none. */
  readonly unit: string | null;
  /** The person that the reader is, as the identity provider vouches; null where the token does not say. */
  readonly personId: PersonId | null;
  /** When the token ends, in seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Verifies an `Authorization` header; throws the fault UNAUTHENTICATED for anything but a valid bearer token, ACCESS_DENIED for
 * a valid one without any of our roles, and SIGN_IN_UNAVAILABLE when the provider's keys cannot be had.
 */
export type TokenVerifier = (authorization: string | undefined) => Promise<Reader>;
