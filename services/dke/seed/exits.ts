import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { consent, exitRequest } from '../tables.ts';
import { LAST_DAY, type SeedCase } from './cases.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';

export interface SeedConsent extends Pick<typeof consent.$inferSelect, 'department'> {
  readonly from: number;
  readonly until: number;
  /** The day it was taken back, or null. */
  readonly withdrawn: number | null;
}

export interface SeedExit extends Pick<typeof exitRequest.$inferSelect, 'caseNumber' | 'requestedBy' | 'status'> {
  readonly reference: string;
  readonly index: number;
  readonly requested: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Minutes from the request to the first contact. */
  readonly wait: number;
  readonly consents: readonly SeedConsent[];
}

const DEPARTMENTS = ['SOCIAL', 'URBAN', 'ASSOCIATIONS', 'SCHOOLS'] as const;

/** The requests for help out of crime: one for each exit case, with the consents given in it. */
export function createExits(municipality: Municipality, place: Place, cases: readonly SeedCase[]): SeedExit[] {
  const spoken = new Set<string>();
  const exits = cases
    .filter((file) => file.cooperation === 'EXIT')
    .map((file) => {
      const random = municipality.random('dke.exit', place.municipality, file.draw);
      const departments = DEPARTMENTS.filter((_, at) => at === 0 || random.chance(0.6));
      const consents = departments.flatMap((department): SeedConsent[] => {
        const from = file.opened + random.integer(2, 20);
        const withdrawn = from + random.integer(20, 300);
        const key = `${file.subject} ${department} ${from}`;
        if (from > LAST_DAY || spoken.has(key)) return [];
        spoken.add(key);
        return [
          {
            department,
            from,
            until: from + 365,
            withdrawn: random.chance(0.12) && withdrawn <= LAST_DAY ? withdrawn : null,
          },
        ];
      });
      const status: SeedExit['status'] =
        file.closed !== null
          ? random.chance(0.75)
            ? 'COMPLETED'
            : 'WITHDRAWN'
          : file.status === 'FOLLOW_UP'
            ? 'FOLLOW_UP'
            : LAST_DAY - file.opened < 45
              ? 'IN_CONTACT'
              : 'PLANNED';
      return {
        index: file.subject,
        caseNumber: file.reference,
        requested: file.opened,
        minutes: random.integer(7 * 60, 22 * 60),
        wait: random.integer(2, random.chance(0.8) ? 25 : 180),
        requestedBy: random.chance(0.7) ? ('CITIZEN' as const) : ('SOMEONE_ELSE' as const),
        status,
        consents,
      };
    });
  return numbered(exits, (row) => row.requested, place.code, 'E');
}
