import { addDays, ageOn, type IsoDate } from '@samspil/kit/dates.ts';
import type { SyntheticAssociation } from '@samspil/kit/synthetic/associations.ts';
import { HISTORY_END, type SchoolYear } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { ageBandOf } from './age-band.ts';
import { syntheticActivities } from './synthetic-activities.ts';

type Rows = Iterable<readonly unknown[]>;

/** Rows of leisure passes: one in eight children of 6 to 17 has one in a season, most from its beginning. */
export function* leisurePasses(municipality: Municipality): Rows {
  const choices = choicesByMunicipality(municipality);
  for (const { index, year, random } of youngPeople(municipality, 'associations.pass', 6)) {
    if (!random.chance(0.094 + 0.62 * municipality.adversity(index))) continue;
    const { birthDate, estate } = municipality.person(index);
    const from = random.chance(0.65)
      ? addDays(year.start, random.integer(10, 60))
      : addDays(year.start, random.integer(61, 240));
    const age = ageOn(birthDate, from);
    if (age > 17 || estate === null) continue;
    const ageBand = ageBandOf(age);
    const association = random.pick(choices.get(estate.municipality) ?? []);
    const activity = syntheticActivities(municipality, association).find((one) => one.ageBand === ageBand);
    yield [
      municipality.personId(index),
      association.number,
      // Activities of earlier seasons are no longer on offer.
      year === municipality.schoolYears.at(-1) ? (activity?.code ?? null) : null,
      50 * random.integer(8, 30),
      from,
      year.end,
      addDays(from, -random.integer(0, 28)),
      ageBand,
      estate.code,
    ];
  }
}

/** Rows of youth jobs: about one in ten of those of 13 to 17 gets one in a year, for two to eleven months. */
export function* youthJobs(municipality: Municipality): Rows {
  const choices = choicesByMunicipality(municipality);
  for (const { index, year, random } of youngPeople(municipality, 'associations.job', 13)) {
    if (!random.chance(0.066 + 0.57 * municipality.adversity(index))) continue;
    const { birthDate, estate } = municipality.person(index);
    const from = addDays(year.start, random.integer(0, 364));
    const age = ageOn(birthDate, from);
    if (age > 17 || estate === null || from > HISTORY_END) continue;
    const employer = random.weighted(EMPLOYERS);
    const to = addDays(from, random.integer(60, 330));
    yield [
      municipality.personId(index),
      employer,
      employer === 'ASSOCIATION' ? random.pick(choices.get(estate.municipality) ?? []).number : null,
      from,
      endOf(to),
      age < 15 ? random.integer(4, 12) / 2 : random.integer(8, 24) / 2,
      addDays(from, -random.integer(0, 28)),
      ageBandOf(age),
      estate.code,
    ];
  }
}

const EMPLOYERS = [
  ['SHOP', 0.38],
  ['RESTAURANT', 0.12],
  ['MUNICIPALITY', 0.18],
  ['HOUSING_ORGANISATION', 0.14],
  ['ASSOCIATION', 0.1],
  ['OTHER', 0.08],
] as const;

interface YoungPerson {
  readonly index: number;
  readonly year: SchoolYear;
  readonly random: Random;
}

/** Each resident in each school year that begins when they are of this age or older, and under 18. */
function* youngPeople(municipality: Municipality, stream: string, leastAge: number): Iterable<YoungPerson> {
  for (const index of municipality.everyone()) {
    const { birthDate } = municipality.person(index);
    if (ageOn(birthDate, HISTORY_END) > 22) continue;
    for (const year of municipality.schoolYears) {
      const age = ageOn(birthDate, year.start);
      if (age >= leastAge && age < 18) yield { index, year, random: municipality.random(stream, index, year.index) };
    }
  }
}

/** The associations that have something for the young, by municipality; sports clubs four times, since most passes go there. */
function choicesByMunicipality(municipality: Municipality): Map<number, readonly SyntheticAssociation[]> {
  const weighted = municipality.associations.flatMap((one): readonly SyntheticAssociation[] => {
    if (one.kind === 'SPORT') return [one, one, one, one];
    return one.kind === 'YOUTH' || one.kind === 'CULTURE' ? [one] : [];
  });
  return Map.groupBy(weighted, (one) => one.municipality);
}

function endOf(to: IsoDate): IsoDate | null {
  return to > HISTORY_END ? null : to;
}
