import type { Department, Role } from '../oracle.ts';

/** The two persons whom the tests know everything about. */
export type Known = 'P' | 'Q';

/** Somebody who asks, and what the fixture makes true of them. */
export interface AskingReader {
  readonly name: string;
  readonly role: Role;
  readonly department?: Department;
  readonly subject: string;
  readonly unit: string | null;
  /** The person that the reader is, as the token says. */
  readonly is: Known | null;
  /** Whom the reader's own work in a department is about, by the sentences of the department's row rule. */
  readonly duty: Partial<Record<Department, readonly Known[]>>;
}

const UNITS = {
  schools: 'ORA-S1',
  social: 'team-oracle',
  urban: 'team-by',
  associations: 'team-fritid',
  dke: 'team-dke',
} as const;

const staff = (department: Department, duty: AskingReader['duty'], more: Partial<AskingReader> = {}): AskingReader => ({
  name: `DEPARTMENT ${department}`,
  role: 'DEPARTMENT',
  department,
  subject: `oracle:${department}`,
  unit: UNITS[department],
  is: null,
  duty,
  ...more,
});

const other = (role: Role, name: string, more: Partial<AskingReader> = {}): AskingReader => ({
  name: `${role}${name}`,
  role,
  subject: `oracle:${role.toLowerCase()}${name.replaceAll(' ', '-')}`,
  unit: null,
  is: null,
  duty: {},
  ...more,
});

export const ROLES: readonly Role[] = ['CASEWORKER', 'LEAD', 'DEPARTMENT', 'ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN'];

/** Every role, with and without work of their own that is about P; Q is a party to the case of P, which its caseworker works on. */
export const READERS: readonly AskingReader[] = [
  other('CASEWORKER', ' of the case', { duty: { dke: ['P', 'Q'] } }),
  other('CASEWORKER', ' of other cases'),
  other('LEAD', '', { duty: { dke: ['P', 'Q'] } }),
  staff('schools', { schools: ['P'] }),
  staff('social', { social: ['P'] }),
  staff('urban', {}),
  staff('associations', { associations: ['P'] }),
  staff('dke', {}),
  staff('schools', {}, { name: 'DEPARTMENT schools, of a third school', subject: 'oracle:schools-3', unit: 'ORA-S3' }),
  staff('social', {}, { name: 'DEPARTMENT social, of a third team', subject: 'oracle:social-3', unit: 'team-third' }),
  staff('schools', {}, { name: 'DEPARTMENT schools, of no unit', subject: 'oracle:schools-0', unit: null }),
  other('ANALYST', ''),
  other('DIRECTOR', ''),
  other('AUDITOR', ''),
  other('CITIZEN', ' P', { is: 'P' }),
  other('CITIZEN', ' Q', { is: 'Q' }),
  other('CITIZEN', ' unnamed'),
];
