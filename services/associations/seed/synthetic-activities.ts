import type { AssociationKind, SyntheticAssociation } from '@samspil/kit/synthetic/associations.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { AgeBand } from './age-band.ts';

export interface SyntheticActivity {
  readonly code: string;
  readonly name: string;
  readonly ageBand: AgeBand;
  readonly placesFree: number;
  readonly weekday: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What an association offers in the newest season: some 600 in a municipality, and something for children with most that have them. */
export function syntheticActivities(
  municipality: Municipality,
  association: SyntheticAssociation,
): readonly SyntheticActivity[] {
  const random = municipality.random('associations.activity', association.index);
  const [many, bands] = PLAN[association.kind];
  const title = association.activity.charAt(0).toUpperCase() + association.activity.slice(1);
  return Array.from({ length: Math.max(1, many + random.integer(-1, 1)) }, (_, number) => {
    const ageBand = bands[number % bands.length] ?? 'ADULT';
    const isWeekend = random.chance(0.12);
    // Children in the afternoon, adults in the evening; by quarters of an hour.
    const hour = isWeekend
      ? random.integer(9, 13)
      : ageBand === 'ADULT'
        ? random.integer(18, 20)
        : random.integer(15, 18);
    const starts = hour * 60 + 15 * random.integer(0, 3);
    return {
      code: `AKT-${association.number}-${number + 1}`,
      name: `${title}, ${LABELS[ageBand]}`,
      ageBand,
      placesFree: random.chance(0.3) ? 0 : random.integer(1, 14),
      weekday: isWeekend ? random.pick(['SATURDAY', 'SUNDAY']) : random.pick(WEEKDAYS),
      startsAt: clock(starts),
      endsAt: clock(starts + random.pick([60, 75, 90, 120])),
    };
  });
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

const LABELS: Readonly<Record<AgeBand, string>> = {
  UNDER_6: 'under 6 år',
  AGE_6_9: '6-9 år',
  AGE_10_12: '10-12 år',
  AGE_13_15: '13-15 år',
  AGE_16_17: '16-17 år',
  ADULT: 'voksne',
};

const YOUNG: readonly AgeBand[] = ['AGE_13_15', 'AGE_10_12', 'AGE_16_17', 'AGE_6_9'];

/** How many activities an association has, give or take one, and for whom, in turn. */
const PLAN: Readonly<Record<AssociationKind, readonly [number, readonly AgeBand[]]>> = {
  SPORT: [7, ['AGE_10_12', 'AGE_6_9', 'AGE_13_15', 'ADULT', 'AGE_16_17', 'UNDER_6', 'ADULT']],
  YOUTH: [5, YOUNG],
  CULTURE: [4, ['AGE_10_12', 'ADULT', 'AGE_13_15', 'AGE_6_9']],
  HOBBY: [3, ['ADULT', 'AGE_10_12']],
  SENIORS: [3, ['ADULT']],
  RESIDENTS: [2, ['ADULT']],
  VOLUNTEERS: [2, ['ADULT']],
};

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
