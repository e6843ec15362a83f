import type { Department } from '../departments.ts';

/**
 * The unit of a development token that names none, per department, so that rules about own rows can be tried at once: a school of
 * the synthetic municipality (`kit/synthetic/schools.ts`), an invented planning district, and invented teams.
 */
export const DEVELOPMENT_UNITS: Readonly<Record<Department, string>> = {
  schools: '0165-S1',
  social: 'team-unge',
  urban: 'team-by',
  associations: 'team-fritid',
  dke: 'team-dke',
};
