export type AgeBand = 'UNDER_6' | 'AGE_6_9' | 'AGE_10_12' | 'AGE_13_15' | 'AGE_16_17' | 'ADULT';

/** The age band of an age in whole years. */
export function ageBandOf(age: number): AgeBand {
  if (age < 6) return 'UNDER_6';
  if (age < 10) return 'AGE_6_9';
  if (age < 13) return 'AGE_10_12';
  if (age < 16) return 'AGE_13_15';
  return age < 18 ? 'AGE_16_17' : 'ADULT';
}
