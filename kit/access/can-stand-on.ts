import type { Department } from '../departments.ts';
import type { Role } from '../identity/reader.ts';
import type { AccessBasis } from './basis.ts';

/** Whether a role can stand on a basis in a department at all (docs/legal-bases.md); `@access` names roles and bases, this tells which go together. */
export function canStandOn(role: Role, basis: AccessBasis, department: Department): boolean {
  switch (basis) {
    case 'OPEN':
      return true;
    case 'OWN_DUTY':
      return department === 'dke' ? role === 'CASEWORKER' || role === 'LEAD' : role === 'DEPARTMENT';
    case 'CORRESPONDENCE':
      // dke keeps what departments raise with it, and what it refers to them.
      return department === 'dke' && (role === 'CASEWORKER' || role === 'LEAD' || role === 'DEPARTMENT');
    case 'OWN_DATA':
      return role === 'CITIZEN';
    case 'OVERSIGHT':
      // The auditor reads every department's log; the lead reviews the uses of VITAL_INTEREST, which dke keeps.
      return role === 'AUDITOR' || (role === 'LEAD' && department === 'dke');
    default:
      return role === 'CASEWORKER' || role === 'LEAD' || role === 'DEPARTMENT';
  }
}
