import type { IsoDate } from '../dates.ts';
import type { SyntheticEstate } from './areas.ts';
import { municipalityCode } from './areas.ts';
import { HISTORY_END, HISTORY_START } from './calendar.ts';
import type { SyntheticPerson } from './people.ts';
import type { Random, RandomKey } from './random.ts';

/** Folkeskole, private (friskole), special (specialskole), youth centre (ungdomsskole with 10th grade), upper secondary (gymnasium). */
export type SchoolKind = 'FOLKESKOLE' | 'PRIVATE' | 'SPECIAL' | 'YOUTH_CENTRE' | 'GYMNASIUM';

export interface SyntheticSchool {
  /** As "0165-S1": made up, and not of the form of a real institution number (six digits). */
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  /** Pupils in a municipality of 27,500 people, about. */
  readonly size: number;
  /** First and last grade; 11 to 13 are the three years of the gymnasium. */
  readonly grades: readonly [number, number];
  /** The code of the estate it lies in. */
  readonly area: string;
  readonly municipality: number;
  /** Its place in `schools`. */
  readonly index: number;
}

export interface Attendance {
  readonly school: SyntheticSchool;
  /** 0 to 10, or 11 to 13 in the gymnasium. */
  readonly grade: number;
}

export interface SyntheticEnrolment {
  readonly school: SyntheticSchool;
  /** 1 August of the first school year. */
  readonly from: IsoDate;
  /** 31 July of the last one; null while it lasts at the end of the history. */
  readonly until: IsoDate | null;
  /** The grade at the start. */
  readonly fromGrade: number;
}

/** Eight invented schools; sizes after Albertslund's (four folkeskoler, one private, one special, a youth centre, a gymnasium). */
const SCHOOL_PLAN = [
  { name: 'Nordlyngskolen', kind: 'FOLKESKOLE', size: 800, grades: [0, 9], district: 1, estate: 2 },
  { name: 'Stæreparkskolen', kind: 'FOLKESKOLE', size: 800, grades: [0, 9], district: 2, estate: 1 },
  { name: 'Teglovnskolen', kind: 'FOLKESKOLE', size: 550, grades: [0, 9], district: 2, estate: 2 },
  { name: 'Havrevangskolen', kind: 'FOLKESKOLE', size: 600, grades: [0, 9], district: 3, estate: 1 },
  { name: 'Tranebær Friskole', kind: 'PRIVATE', size: 226, grades: [0, 9], district: 1, estate: 5 },
  { name: 'Sivhusskolen', kind: 'SPECIAL', size: 90, grades: [0, 9], district: 1, estate: 4 },
  { name: 'Ungehuset Midtbroen', kind: 'YOUTH_CENTRE', size: 90, grades: [10, 10], district: 2, estate: 5 },
  { name: 'Kobberlund Gymnasium', kind: 'GYMNASIUM', size: 850, grades: [11, 13], district: 1, estate: 3 },
] as const satisfies readonly (Pick<SyntheticSchool, 'name' | 'kind' | 'size' | 'grades'> & {
  district: number;
  estate: number;
})[];

const FOLKESKOLER = SCHOOL_PLAN.filter((school) => school.kind === 'FOLKESKOLE');

/** The schools of so many municipalities, eight in each. */
export function createSchools(municipalities: number): readonly SyntheticSchool[] {
  return Array.from({ length: municipalities }, (_, municipality) =>
    SCHOOL_PLAN.map((plan, number): SyntheticSchool => {
      const { district, estate, ...school } = plan;
      const code = municipalityCode(municipality);
      const area = `${code}-${district}-${String(estate).padStart(2, '0')}`;
      return {
        ...school,
        code: `${code}-S${number + 1}`,
        area,
        municipality,
        index: municipality * SCHOOL_PLAN.length + number,
      };
    }),
  ).flat();
}

export interface Schooling {
  /** The school and grade on a date; null outside school age, before it or after leaving. */
  attendanceOf(person: SyntheticPerson, date: IsoDate): Attendance | null;
  /** The stays at schools that reach into the history, in order of time. */
  enrolmentsOf(person: SyntheticPerson): readonly SyntheticEnrolment[];
}

/**
 * Who goes to which school: children start in the August of the calendar year in which they turn six; the folkeskole goes by the estate,
 * one household in 14 chooses the private school, 3 % go to the special school, one pupil in ten changes folkeskole once. After
 * 9th grade 30 % take 10th grade at the youth centre, and 60 % go on to the gymnasium for three years.
 */
export function createSchooling(
  schools: readonly SyntheticSchool[],
  estates: readonly SyntheticEstate[],
  random: (...keys: readonly RandomKey[]) => Random,
): Schooling {
  const catchment = catchments(estates);

  function placement(person: SyntheticPerson): ((startYear: number) => Placement | null) | null {
    const birthYear = Number(person.birthDate.slice(0, 4));
    const draw = random('schools.path', person.index);
    const [special, tenth, gymnasium] = [draw.chance(0.03), draw.chance(0.3), draw.chance(0.6)];
    const change = draw.chance(0.1) ? draw.integer(1, 8) : 0;
    const otherSchool = draw.integer(1, FOLKESKOLER.length - 1);
    if (person.estate === null || person.household === null) {
      return (startYear) => upperSecondary(startYear - birthYear - 16);
    }
    const home = catchment[person.estate.number] ?? 0;
    const private_ = random('schools.private', person.household).chance(1 / 14);
    const basic = special ? SPECIAL : private_ ? PRIVATE : null;
    return (startYear) => {
      const year = startYear - birthYear - 6;
      if (year < 0) return null;
      if (year <= 9)
        return { school: basic ?? (year < change ? (home + otherSchool) % FOLKESKOLER.length : home), grade: year };
      if (tenth && year === 10) return { school: YOUTH_CENTRE, grade: 10 };
      return gymnasium ? upperSecondary(year - (tenth ? 11 : 10)) : null;
    };
  }

  function schoolAt(person: SyntheticPerson, number: number): SyntheticSchool {
    // People from outside are spread over the municipalities by their index.
    const municipality = person.estate?.municipality ?? person.index % (schools.length / SCHOOL_PLAN.length);
    const school = schools[municipality * SCHOOL_PLAN.length + number];
    if (school === undefined) throw new RangeError('There is no such school.');
    return school;
  }

  return {
    attendanceOf(person, date) {
      const startYear = schoolYearOf(date);
      const age = startYear - Number(person.birthDate.slice(0, 4));
      if (age < 6 || age > 20) return null;
      const found = placement(person)?.(startYear) ?? null;
      return found === null ? null : { school: schoolAt(person, found.school), grade: found.grade };
    },
    enrolmentsOf(person) {
      const birthYear = Number(person.birthDate.slice(0, 4));
      const [firstYear, lastYear] = [birthYear + 6, Math.min(birthYear + 20, schoolYearOf(HISTORY_END))];
      if (lastYear < schoolYearOf(HISTORY_START) + 1 || firstYear > lastYear) return [];
      const at = placement(person);
      const stays: SyntheticEnrolment[] = [];
      for (let year = firstYear; year <= lastYear; year++) {
        const found = at?.(year) ?? null;
        if (found === null) continue;
        const school = schoolAt(person, found.school);
        const previous = stays.at(-1);
        const until = year === schoolYearOf(HISTORY_END) ? null : `${year + 1}-07-31`;
        if (previous?.school === school) stays[stays.length - 1] = { ...previous, until };
        else stays.push({ school, from: `${year}-08-01`, until, fromGrade: found.grade });
      }
      return stays.filter((stay) => stay.until === null || stay.until > FIRST_SCHOOL_DAY);
    },
  };
}

interface Placement {
  /** Which school of the plan. */
  readonly school: number;
  readonly grade: number;
}

const [PRIVATE, SPECIAL, YOUTH_CENTRE, GYMNASIUM] = [4, 5, 6, 7];

/** Stays that ended before the first school year of the history are left out. */
const FIRST_SCHOOL_DAY = '2021-08-01';

function upperSecondary(year: number): Placement | null {
  return year >= 0 && year <= 2 ? { school: GYMNASIUM, grade: 11 + year } : null;
}

/** The calendar year in which the school year of a date began (1 August). */
function schoolYearOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
}

/** The folkeskole of each of the 58 estates: in order, so that each school gets people in proportion to its size. */
function catchments(estates: readonly SyntheticEstate[]): number[] {
  const own = estates.filter((estate) => estate.municipality === 0);
  const people = own.reduce((sum, estate) => sum + estate.population, 0);
  const ends = FOLKESKOLER.map((_, index) =>
    FOLKESKOLER.slice(0, index + 1).reduce((sum, school) => sum + school.size, 0),
  );
  const places = ends.at(-1) ?? 0;
  let before = 0;
  return own.map((estate) => {
    const middle = ((before + estate.population / 2) / Math.max(1, people)) * places;
    before += estate.population;
    return Math.max(
      0,
      ends.findIndex((end) => middle < end),
    );
  });
}
