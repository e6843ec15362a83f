import type { Department } from '../departments.ts';

/** The departments' names as citizens know them. */
export const DEPARTMENT_NAMES: Readonly<Record<Department, string>> = {
  schools: 'Skoler og Uddannelse',
  social: 'Social og Familie',
  urban: 'By, Miljø og Beskæftigelse',
  associations: 'Kultur og Fritid',
  dke: 'Den Kriminalpræventive Enhed',
};
