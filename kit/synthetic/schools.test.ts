import { expect, test } from '@jest/globals';
import { HISTORY_END } from './calendar.ts';
import { createMunicipality } from './municipality.ts';

const municipality = createMunicipality({ people: 27_500, seed: 'samspil', personIdKey: Buffer.alloc(32, 7) });
const pupils = [...municipality.pupils()];

test.each(['2021-10-01', '2026-05-01'])('on %s each school has about as many pupils as planned', (date) => {
  const counts = new Map<string, number>();
  for (const index of pupils) {
    const school = municipality.schoolOf(index, date)?.school;
    if (school !== undefined) counts.set(school.code, (counts.get(school.code) ?? 0) + 1);
  }
  for (const school of municipality.schools) {
    const share = (counts.get(school.code) ?? 0) / school.size;
    expect([school.name, share > 0.65 && share < 1.4]).toEqual([school.name, true]);
  }
});

test('a pupil goes up one grade a year, within the grades of the school', () => {
  for (const index of pupils.slice(0, 1_000)) {
    let previous: number | null = null;
    for (const { start } of municipality.schoolYears) {
      const attendance = municipality.schoolOf(index, start);
      if (attendance === null) continue;
      const { school, grade } = attendance;
      expect(grade >= school.grades[0] && grade <= school.grades[1]).toBe(true);
      // Without 10th grade, the first year of the gymnasium (11) follows the 9th.
      if (previous !== null) expect([previous + 1, previous === 9 ? 11 : previous + 1]).toContain(grade);
      previous = grade;
    }
  }
});

test('children start in the August of the year in which they turn six', () => {
  const child = pupils.find((index) => municipality.person(index).birthDate.startsWith('2018'));
  expect(child).toBeDefined();
  expect(municipality.schoolOf(child ?? -1, '2024-07-31')).toBeNull();
  expect(municipality.schoolOf(child ?? -1, '2024-08-01')?.grade).toBe(0);
});

test('enrolments say the same as the school of any date, and do not overlap', () => {
  for (const index of pupils.slice(0, 1_500)) {
    const stays = municipality.enrolmentsOf(index);
    for (const [at, stay] of stays.entries()) {
      expect(municipality.schoolOf(index, stay.from)).toEqual({ school: stay.school, grade: stay.fromGrade });
      expect(municipality.schoolOf(index, stay.until ?? HISTORY_END)?.school).toBe(stay.school);
      if (at > 0) expect((stays[at - 1]?.until ?? '') < stay.from).toBe(true);
    }
    for (const { start } of municipality.schoolYears) {
      const now = stays.find((stay) => stay.from <= start && (stay.until === null || stay.until >= start));
      expect(now?.school).toBe(municipality.schoolOf(index, start)?.school);
    }
  }
});

test('everybody who went to school within the history is a pupil, and nobody else', () => {
  const known = new Set(pupils);
  for (const index of municipality.everyone()) {
    const attended = municipality.schoolYears.some(({ start }) => municipality.schoolOf(index, start) !== null);
    expect([index, known.has(index)]).toEqual([index, attended]);
  }
});

test('brothers and sisters choose the private school together', () => {
  const chosen = pupils.filter((index) => municipality.schoolOf(index, '2026-05-01')?.school.kind === 'PRIVATE');
  expect(
    chosen.some((index) => municipality.householdOf(index).some((other) => other !== index && chosen.includes(other))),
  ).toBe(true);
});
