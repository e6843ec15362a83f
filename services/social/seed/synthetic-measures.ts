import { addDays, dayNumber, type IsoDate } from '@samspil/kit/dates.ts';
import { HISTORY_END } from '@samspil/kit/synthetic/calendar.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { earlier } from './date-bounds.ts';

export type CaseKind = 'CHILD' | 'YOUTH' | 'FAMILY' | 'ADULT';

export interface SyntheticMeasure {
  readonly kind: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** A case and the days from its opening to its end, which may lie after the history. */
export interface MeasuredCase {
  readonly kind: CaseKind;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** The 18th birthday; null in an adult's case. */
  readonly cameOfAge: IsoDate | null;
}

const KINDS: Readonly<Record<CaseKind, readonly (readonly [string, number])[]>> = {
  CHILD: [
    ['FAMILY_TREATMENT', 0.28],
    ['FAMILY_SUPPORT', 0.26],
    ['COUNSELLING', 0.2],
    ['RELIEF', 0.14],
    ['FOSTER_CARE', 0.08],
    ['RESIDENTIAL_CARE', 0.04],
  ],
  YOUTH: [
    ['CONTACT_PERSON', 0.38],
    ['COUNSELLING', 0.24],
    ['FAMILY_TREATMENT', 0.14],
    ['SUBSTANCE_TREATMENT', 0.09],
    ['RESIDENTIAL_CARE', 0.09],
    ['FOSTER_CARE', 0.06],
  ],
  FAMILY: [
    ['FAMILY_TREATMENT', 0.45],
    ['FAMILY_SUPPORT', 0.4],
    ['RELIEF', 0.15],
  ],
  ADULT: [
    ['ADULT_SUPPORT', 0.6],
    ['SUBSTANCE_TREATMENT', 0.25],
    ['CONTACT_PERSON', 0.15],
  ],
};

/** The measures of a case within its days; what goes on after the history has no end. A young adult's case has aftercare. */
export function syntheticMeasures(random: Random, plan: MeasuredCase): readonly SyntheticMeasure[] {
  const childhoodEnds = plan.cameOfAge === null ? plan.until : earlier(plan.cameOfAge, plan.until);
  const days = dayNumber(childhoodEnds) - dayNumber(plan.from);
  const measures: SyntheticMeasure[] = [];
  const add = (kind: string, from: IsoDate, to: IsoDate) => {
    // One at a time of each kind, and nothing that begins after the history.
    if (from > HISTORY_END || from > to || measures.some((known) => known.kind === kind && (known.to ?? to) >= from))
      return;
    measures.push({ kind, from, to: to > HISTORY_END ? null : to });
  };
  for (let left = 1 + random.poisson(days / 320); left > 0; left--) {
    const from = addDays(plan.from, random.integer(7, Math.max(7, Math.floor(days * 0.8))));
    const to = addDays(from, random.integer(60, 540));
    add(random.weighted(KINDS[plan.kind]), from, earlier(to, childhoodEnds));
  }
  if (childhoodEnds < plan.until) add('AFTERCARE', childhoodEnds, plan.until);
  return measures;
}
