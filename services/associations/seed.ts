import type { SeedWriter } from '@samspil/kit/subgraph/service.ts';
import type { SyntheticAssociation } from '@samspil/kit/synthetic/associations.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import { leisurePasses, youthJobs } from './seed/participation.ts';
import { syntheticActivities } from './seed/synthetic-activities.ts';

/** Writes the associations' part of the synthetic municipality. */
export async function seed(municipality: Municipality, writer: SeedWriter): Promise<void> {
  await writer.copy('association', ['cvr', 'name', 'kind', 'area_code'], associations(municipality));
  await writer.copy(
    'activity',
    ['code', 'association_cvr', 'name', 'age_band', 'places_free', 'weekday', 'starts_at', 'ends_at', 'season'],
    activities(municipality),
  );
  await writer.copy('subsidy', ['association_cvr', 'year', 'amount_dkk', 'purpose'], subsidies(municipality));
  await writer.copy(
    'leisure_pass',
    [
      'person_id',
      'association_cvr',
      'activity_code',
      'amount_dkk',
      'valid_from',
      'valid_to',
      'consent_given_on',
      'age_band',
      'home_area',
    ],
    leisurePasses(municipality),
  );
  await writer.copy(
    'youth_job',
    [
      'person_id',
      'employer_kind',
      'association_cvr',
      'from_date',
      'to_date',
      'hours_a_week',
      'consent_given_on',
      'age_band',
      'home_area',
    ],
    youthJobs(municipality),
  );
}

type Rows = Iterable<readonly unknown[]>;

function* associations(municipality: Municipality): Rows {
  for (const one of municipality.associations) yield [one.number, one.name, kindOf(one), one.area];
}

function kindOf({ kind, activity }: SyntheticAssociation): string {
  if (activity === 'spejder') return 'SCOUTS';
  if (activity === 'musikskole') return 'CULTURE';
  return KINDS[kind];
}

const KINDS = {
  SPORT: 'SPORT',
  CULTURE: 'CULTURE',
  YOUTH: 'YOUTH_CLUB',
  HOBBY: 'OTHER',
  RESIDENTS: 'OTHER',
  SENIORS: 'SOCIAL',
  VOLUNTEERS: 'SOCIAL',
} as const;

function* activities(municipality: Municipality): Rows {
  const season = municipality.schoolYears.at(-1)?.code ?? '';
  for (const one of municipality.associations) {
    for (const activity of syntheticActivities(municipality, one)) {
      const { code, name, ageBand, placesFree, weekday, startsAt, endsAt } = activity;
      yield [code, one.number, name, ageBand, placesFree, weekday, startsAt, endsAt, season];
    }
  }
}

/** [purpose, chance in a year, least and most kroner]. */
const SUBSIDIES = [
  ['ACTIVITIES', 0.6, 4_000, 90_000],
  ['PREMISES', 0.25, 6_000, 140_000],
  ['LEADER_TRAINING', 0.09, 1_500, 12_000],
  ['DEVELOPMENT', 0.06, 5_000, 40_000],
  ['EVENT', 0.08, 1_000, 20_000],
] as const;

function* subsidies(municipality: Municipality): Rows {
  for (const one of municipality.associations) {
    // Sports clubs are larger than the others, and a club that is large stays so.
    const size = municipality.random('associations.size', one.index).next() ** 2 * (one.kind === 'SPORT' ? 1 : 0.4);
    for (let year = 2022; year <= 2026; year++) {
      const random = municipality.random('associations.subsidy', one.index, year);
      for (const [purpose, chance, least, most] of SUBSIDIES) {
        if (!random.chance(chance)) continue;
        const amount = least + (most - least) * Math.min(1, size * (0.85 + 0.3 * random.next()));
        yield [one.number, year, Math.round(amount / 100) * 100, purpose];
      }
    }
  }
}
