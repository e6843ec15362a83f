import type { SeedWriter } from '@samspil/kit/subgraph/service.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import { isSchoolDay } from '@samspil/kit/synthetic/holidays.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { pickDate } from '@samspil/kit/synthetic/seasons.ts';

/** Writes the schools' part of the synthetic municipality. */
export async function seed(municipality: Municipality, writer: SeedWriter): Promise<void> {
  await writer.copy(
    'school',
    ['code', 'name', 'kind', 'area_code'],
    municipality.schools.map((school) => [school.code, school.name, KINDS[school.kind], school.area]),
  );
  await writer.copy(
    'enrolment',
    ['person_id', 'school_code', 'grade', 'from_date', 'to_date', 'home_area'],
    enrolments(municipality),
  );
  await writer.copy(
    'absence_quarter',
    ['person_id', 'quarter', 'unlawful_percent', 'lawful_percent', 'home_area'],
    absences(municipality),
  );
  await writer.copy(
    'school_concern',
    ['reference', 'person_id', 'raised_on', 'kind', 'status', 'description'],
    concerns(municipality),
  );
  await writer.copy(
    'prevention_lesson',
    ['school_code', 'area_code', 'held_on', 'grade', 'topic'],
    lessons(municipality),
  );
}

const KINDS = {
  FOLKESKOLE: 'PRIMARY',
  PRIVATE: 'PRIVATE',
  SPECIAL: 'SPECIAL',
  YOUTH_CENTRE: 'YOUTH',
  GYMNASIUM: 'UPPER_SECONDARY',
} as const;

function* enrolments(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const i of municipality.pupils()) {
    const home = municipality.person(i).estate?.code ?? null;
    for (const stay of municipality.enrolmentsOf(i)) {
      const grade = stay.fromGrade <= 10 ? stay.fromGrade : null;
      yield [municipality.personId(i), stay.school.code, grade, stay.from, stay.until, home];
    }
  }
}

function* absences(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const i of municipality.pupils()) {
    const home = municipality.person(i).estate?.code ?? null;
    const adversity = municipality.adversity(i);
    for (const quarter of municipality.quarters) {
      const attendance = municipality.schoolOf(i, quarter.end);
      if (attendance === null) continue;
      const random = municipality.random('schools.absence', i, quarter.index);
      // Older pupils stay away more; winter brings illness.
      const unlawful = percent(random, 0.5 + 0.15 * attendance.grade + 16 * adversity ** 2);
      const lawful = percent(random, /Q[14]$/.test(quarter.code) ? 5 : 3.5);
      yield [municipality.personId(i), quarter.code, unlawful, Math.min(lawful, 100 - unlawful), home];
    }
  }
}

/** A share of the 45-50 school days of a quarter, in percent: days are counted, so steps are about two percent. */
function percent(random: Random, mean: number): number {
  const days = 48;
  return Math.round((10_000 * Math.min(days, random.poisson((mean * days) / 100))) / days) / 100;
}

const CONCERNS = [
  ['ABSENCE', 'Eleven har haft stigende fravær i perioden.'],
  ['CONDUCT', 'Gentagne konflikter i frikvartererne.'],
  ['WELLBEING', 'Eleven virker trist og trækker sig fra fællesskabet.'],
  ['SUBSTANCES', 'Mistanke om brug af rusmidler i fritiden.'],
  ['COMPANY', 'Ny omgangskreds med ældre unge omkring skolen.'],
] as const;

function* concerns(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const i of municipality.pupils()) {
    const random = municipality.random('schools.concern', i);
    const many = random.poisson(0.03 + 5 * municipality.adversity(i) ** 2);
    for (let number = 0; number < many; number++) {
      const raisedOn = pickDate(random, HISTORY_START, HISTORY_END, schoolDays);
      const attendance = municipality.schoolOf(i, raisedOn);
      if (attendance === null) continue;
      const [kind, description] = random.pick(attendance.grade >= 6 ? CONCERNS : CONCERNS.slice(0, 3));
      const status = raisedOn > '2026-03-01' ? 'OPEN' : random.pick(['SHARED', 'CLOSED', 'CLOSED']);
      yield [`SK-${i}-${number}`, municipality.personId(i), raisedOn, kind, status, description];
    }
  }
}

const TOPICS = ['CHOICES', 'ONLINE_LIFE', 'SUBSTANCES', 'COMMUNITIES', 'LAW'] as const;

function* lessons(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const school of municipality.schools) {
    for (const year of municipality.schoolYears) {
      for (let grade = Math.max(4, school.grades[0]); grade <= school.grades[1]; grade++) {
        const random = municipality.random('schools.lesson', school.index, year.index, grade);
        for (const topic of TOPICS) {
          if (random.chance(0.5))
            yield [school.code, school.area, pickDate(random, year.start, year.end, schoolDays), grade, topic];
        }
      }
    }
  }
}

/** School days alone, for `pickDate`. */
const schoolDays = (date: string) => (isSchoolDay(date) ? 10 : 0);
