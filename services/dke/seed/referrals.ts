import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { referral } from '../tables.ts';
import { FIRST_DAY, LAST_DAY, type SeedCase } from './cases.ts';
import type { SeedConcern } from './concerns.ts';
import { ageOnDay } from './draw-people.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';
import { DECLINED_REASONS, REFERRAL_PURPOSES } from './texts.ts';

export interface SeedReferral
  extends Pick<typeof referral.$inferSelect, 'caseNumber' | 'department' | 'purpose' | 'status' | 'declinedBecause'> {
  readonly reference: string;
  readonly index: number;
  readonly sent: number;
  readonly due: number;
  /** When DKE was done with one that was declined; null while it is in the queue. */
  readonly handled: number | null;
}

/** One for each concern that was referred on, and one in four cases. */
export function createReferrals(
  municipality: Municipality,
  place: Place,
  cases: readonly SeedCase[],
  concerns: readonly SeedConcern[],
): SeedReferral[] {
  const occasions = [
    ...concerns.flatMap((row, at) =>
      row.status === 'REFERRED' ? [{ index: row.index, day: row.raised, caseNumber: null, key: at }] : [],
    ),
    ...cases.flatMap((file) =>
      file.opened >= FIRST_DAY
        ? [{ index: file.subject, day: file.opened, caseNumber: file.reference, key: 1_000_000 + file.draw }]
        : [],
    ),
  ];
  const referrals = occasions.flatMap(({ index, day, caseNumber, key }): Omit<SeedReferral, 'reference'>[] => {
    const random = municipality.random('dke.referral', place.municipality, key);
    const sent = day + random.integer(1, 14);
    if (sent > LAST_DAY || (caseNumber !== null && !random.chance(0.25))) return [];
    const young = ageOnDay(municipality, index, sent) < 18;
    const department = random.weighted([
      ['SOCIAL', 0.45],
      ['SCHOOLS', young ? 0.25 : 0.03],
      ['ASSOCIATIONS', 0.2],
      ['URBAN', young ? 0.05 : 0.25],
    ] as const);
    const due = sent + random.pick([14, 14, 21, 30]);
    const recent = due + 60 > LAST_DAY;
    const status =
      due > LAST_DAY && random.chance(0.7)
        ? 'SENT'
        : random.weighted([
            ['DONE', recent ? 0.1 : 0.76],
            ['ACCEPTED', recent ? 0.7 : 0],
            ['DECLINED', 0.14],
            ['REVOKED', 0.06],
          ] as const);
    return [
      {
        index,
        sent,
        due,
        caseNumber,
        department,
        status,
        purpose: random.pick<string>(REFERRAL_PURPOSES[department]),
        declinedBecause: status === 'DECLINED' ? random.pick(DECLINED_REASONS) : null,
        handled: status === 'DECLINED' && !recent ? due : null,
      },
    ];
  });
  return numbered(referrals, (row) => row.sent, place.code, 'H');
}
