import { type Department, isDepartment } from '../departments.ts';
import { DEPARTMENT_NAMES } from './department-names.ts';

/** What an entry tells of who looked, beside who it was. */
interface Looker {
  readonly basis: string | null;
  readonly roles: readonly string[];
  readonly department: string | null;
}

/** Who looked, as a citizen is told: the department that they work for and never their name. */
export function seenBy({ basis, roles, department }: Looker, place: Department): string {
  if (basis === 'OWN_DATA') return 'Dig selv';
  if (department !== null && isDepartment(department)) return DEPARTMENT_NAMES[department];
  if (roles.includes('CASEWORKER') || roles.includes('LEAD')) return DEPARTMENT_NAMES.dke;
  return basis === 'OWN_DUTY' ? DEPARTMENT_NAMES[place] : 'En anden forvaltning i kommunen';
}
