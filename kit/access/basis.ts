/** The bases that an access grant can be opened on. There is none for investigation, and there never will be one. */
export const GRANT_BASES = [
  'SSP',
  'PSP',
  'KSP',
  'EXIT',
  'CONSENT',
  'EARLY_HELP',
  'CHILD_PROTECTION',
  'VITAL_INTEREST',
] as const;

export type GrantBasis = (typeof GRANT_BASES)[number];

/**
 * What a reader may read without a grant: the department's own rows, what departments and DKE write to each other, the citizen's own data, the
 * oversight of all.
 */
export const STANDING_BASES = ['OWN_DUTY', 'CORRESPONDENCE', 'OWN_DATA', 'OVERSIGHT'] as const;

export type StandingBasis = (typeof STANDING_BASES)[number];

/** Every basis that personal data can be read on. */
export type PersonalBasis = GrantBasis | StandingBasis;

/** Everything that `@access(basis:)` can name; OPEN is for what is no personal data and needs none. */
export type AccessBasis = PersonalBasis | 'OPEN';

/** All of them, in the order of docs/legal-bases.md. */
export const ACCESS_BASES: readonly AccessBasis[] = [...GRANT_BASES, ...STANDING_BASES, 'OPEN'];
