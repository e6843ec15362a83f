import { isoDate } from '@samspil/kit/dates.ts';
import type { SeedCase } from './cases.ts';

/** The subjects that the development issuer gives when it is not asked for another. */
const CASEWORKER = 'development:caseworker';
const SECOND_CASEWORKER = 'development:caseworker-2';
const SCHOOLS = 'development:schools';

/** The development caseworker works on every case, and a second one on each fifth. */
export function workersOf({ reference, draw, opened }: SeedCase): (readonly unknown[])[] {
  const subjects = draw % 5 === 0 ? [CASEWORKER, SECOND_CASEWORKER] : [CASEWORKER];
  return subjects.map((subject) => [reference, subject, isoDate(opened), null]);
}

/** The development user of the schools has been put on the cases that are worked with them. */
export function staffOf({ reference, cooperation, opened }: SeedCase): (readonly unknown[])[] {
  return cooperation === 'SSP' ? [[reference, 'SCHOOLS', SCHOOLS, isoDate(opened), null]] : [];
}
