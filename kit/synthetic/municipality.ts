import type { IsoDate } from '../dates.ts';
import { createAreas, municipalityCount, type SyntheticArea, type SyntheticEstate } from './areas.ts';
import { createAssociations, type SyntheticAssociation } from './associations.ts';
import { boundaryOf, type Polygon } from './boundaries.ts';
import { QUARTERS, type Quarter, SCHOOL_YEARS, type SchoolYear } from './calendar.ts';
import { createPeople, type People } from './people.ts';
import { createRandomSource, type Random, type RandomKey } from './random.ts';
import {
  type Attendance,
  createSchooling,
  createSchools,
  type SyntheticEnrolment,
  type SyntheticSchool,
} from './schools.ts';

export interface MunicipalityOptions {
  /** Residents, 1 to 6,000,000. */
  readonly people: number;
  /** Any text: another seed is another municipality of the same shape. */
  readonly seed: string;
  /** The key that all departments derive person ids with. */
  readonly personIdKey: Uint8Array;
}

/** The synthetic municipality: see README.md in this folder. Everything is a pure function of the options. */
export interface Municipality extends People {
  readonly people: number;
  readonly seed: string;
  /** All areas, parents before children within each municipality. */
  readonly areas: readonly (SyntheticArea | SyntheticEstate)[];
  readonly estates: readonly SyntheticEstate[];
  readonly hotspots: readonly SyntheticArea[];
  readonly schools: readonly SyntheticSchool[];
  readonly associations: readonly SyntheticAssociation[];
  readonly quarters: readonly Quarter[];
  readonly schoolYears: readonly SchoolYear[];
  /** The area with a code. @throws RangeError when there is none. */
  area(code: string): SyntheticArea | SyntheticEstate;
  boundaryOf(area: SyntheticArea): Polygon;
  /** The indices of all residents. */
  everyone(): Iterable<number>;
  /** The indices of the people from outside, 3 % as many as residents. */
  outsiders(): Iterable<number>;
  /** The indices of those who live in an estate. */
  peopleOf(estate: SyntheticEstate): Iterable<number>;
  /** The indices of all who went to school within the history, people from outside included. */
  pupils(): Iterable<number>;
  /** The school and grade on a date (within the history or not), or null. */
  schoolOf(index: number, date: IsoDate): Attendance | null;
  /** The stays at schools that reach into the history, in order of time. */
  enrolmentsOf(index: number): readonly SyntheticEnrolment[];
  /** Whether a person's name and address are protected (navne- og adressebeskyttelse), as every department knows. */
  isProtected(index: number): boolean;
  /** The stream of draws of a name ("department.what") and indices. */
  random(stream: string, ...indices: readonly number[]): Random;
  /**
   * How much befalls a person in this invention: 0 for five in six, above 0.5 for 4 %, near 1 for few; much alike within a household.
   * It makes the histories that departments invent apart hang together. It is a score of a person: it must never be written to a
   * table, logged or shown (design §4), and only seeds may use it.
   */
  adversity(index: number): number;
}

/**
 * Makes the synthetic municipality. It takes some milliseconds (half a second for 6,000,000 people) and memory for the areas,
 * schools and associations only: persons are worked out when asked for.
 *
 * @throws RangeError when `people` is no whole number from 1 to 6,000,000.
 */
export function createMunicipality(options: MunicipalityOptions): Municipality {
  const { people, seed } = options;
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE) {
    throw new RangeError(`The number of people is a whole number from 1 to ${MOST_PEOPLE}.`);
  }
  const random: (...keys: readonly RandomKey[]) => Random = createRandomSource(seed);
  const areas = createAreas(people);
  const estates = areas.filter(isEstate);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const outsiders = Math.ceil(people * 0.03);
  const schools = createSchools(municipalityCount(people));
  const everybody = createPeople({ seed, estates, people, outsiders, personIdKey: options.personIdKey, random });
  const schooling = createSchooling(schools, estates, random);
  const enrolmentsOf = (index: number) => schooling.enrolmentsOf(everybody.person(index));

  return {
    ...everybody,
    people,
    seed,
    areas,
    estates,
    hotspots: areas.filter((area) => area.kind === 'HOTSPOT'),
    schools,
    associations: createAssociations(municipalityCount(people)),
    quarters: QUARTERS,
    schoolYears: SCHOOL_YEARS,
    area(code) {
      const found = byCode.get(code);
      if (found === undefined) throw new RangeError('The synthetic municipality has no area with this code.');
      return found;
    },
    boundaryOf,
    everyone: () => range(0, people),
    outsiders: () => range(people, people + outsiders),
    peopleOf: (estate) => range(estate.firstPerson, estate.firstPerson + estate.population),
    *pupils() {
      for (const index of range(0, people + outsiders)) if (enrolmentsOf(index).length > 0) yield index;
    },
    schoolOf: (index, date) => schooling.attendanceOf(everybody.person(index), date),
    enrolmentsOf,
    isProtected: (index) => random('protection', index).chance(PROTECTED_SHARE),
    random: (stream, ...indices) => random(stream, ...indices),
    adversity(index) {
      const household = everybody.householdNumber(index);
      const shared =
        household === null
          ? random('adversity.outsider', index).next()
          : random('adversity.household', household).next();
      const own = random('adversity.person', index).next();
      return Math.max(0, (0.6 * shared + 0.4 * own - ADVERSITY_FROM) / (1 - ADVERSITY_FROM));
    },
  };
}

const MOST_PEOPLE = 6_000_000;
const ADVERSITY_FROM = 0.72;
/** Invented, as the whole is. */
const PROTECTED_SHARE = 0.008;

function isEstate(area: SyntheticArea | SyntheticEstate): area is SyntheticEstate {
  return area.kind === 'ESTATE';
}

function* range(from: number, to: number): Iterable<number> {
  for (let index = from; index < to; index++) yield index;
}
