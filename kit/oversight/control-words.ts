/** Why an entry weighs more in a control sample, as the database names it (`samspil.control_weights`). */
export type ControlReason =
  | 'VITAL_INTEREST'
  | 'OWN_FAMILY'
  | 'SHIELDED'
  | 'DENIED'
  | 'MANY_LOOKS'
  | 'OUTSIDE_HOURS'
  | 'MANY_PERSONS'
  | 'NO_FOLLOW_UP';

/** What the auditor found of an entry. */
export type ControlVerdict = 'JUSTIFIED' | 'NOT_JUSTIFIED' | 'TO_BE_ASKED';
