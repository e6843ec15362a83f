import type { Department } from '@samspil/kit/departments.ts';

/** What no schema says of a department's processing: its name, for what, and about whom. To be approved by the municipality's jurist. */
export const PROCESSING: Readonly<
  Record<Department, { readonly name: string; readonly purpose: string; readonly persons: string }>
> = {
  schools: {
    name: 'Schools and education (Skoler og Uddannelse)',
    purpose: "Running schools, following up absence, and the school's part in preventing crime among the young",
    persons: 'Pupils and former pupils',
  },
  social: {
    name: 'Social services and family (Social og Familie)',
    purpose: 'Support and protection of children, young people and families; support of adults',
    persons: 'Children, young people and adults with a notification or a case, and their relatives',
  },
  urban: {
    name: 'Urban, environmental and employment services (By, Miljø og Beskæftigelse)',
    purpose: 'Safe and well-kept areas; no processing of personal data in Samspil',
    persons: 'None',
  },
  associations: {
    name: 'Culture and leisure (Kultur og Fritid)',
    purpose: 'Leisure passes and youth jobs for children and young people, by consent',
    persons: 'Children and young people with a leisure pass or a youth job',
  },
  dke: {
    name: 'The crime prevention unit (Den Kriminalpræventive Enhed)',
    purpose:
      'Prevention of crime: cases in the SSP, PSP and KSP cooperations, help out of crime, early help; never investigation',
    persons:
      'Parties to cases (subjects, victims, relatives), persons whom a concern is about, and those who asked for help out of crime',
  },
};
