import { describe, expect, test } from '@jest/globals';
import { addDays, ageOn, dayNumber, isoDate } from '../dates.ts';
import { easterSunday } from '../public-holidays.ts';
import { HISTORY_END, HISTORY_START, QUARTERS, SCHOOL_YEARS } from './calendar.ts';
import { isPublicHoliday, isSchoolDay, isSchoolHoliday } from './holidays.ts';
import { createRandom } from './random.ts';
import { activityFactor, fireFactor, pickDate } from './seasons.ts';

describe('the history', () => {
  test('has 20 quarters without a gap, from 2021Q3 to 2026Q2', () => {
    expect([QUARTERS[0]?.code, QUARTERS.at(-1)?.code, QUARTERS.length]).toEqual(['2021Q3', '2026Q2', 20]);
    expect([QUARTERS[0]?.start, QUARTERS.at(-1)?.end]).toEqual([HISTORY_START, HISTORY_END]);
    for (const [index, quarter] of QUARTERS.entries()) {
      if (index > 0) expect(quarter.start).toBe(addDays(QUARTERS[index - 1]?.end ?? '', 1));
    }
  });

  test('has five school years', () => {
    expect(SCHOOL_YEARS.map((year) => year.code)).toEqual(['2021/22', '2022/23', '2023/24', '2024/25', '2025/26']);
  });
});

describe('dates', () => {
  test('are counted in days, leap years included', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(isoDate(dayNumber('1931-12-31'))).toBe('1931-12-31');
  });

  test('give an age that grows on the birthday', () => {
    expect(ageOn('2010-03-05', '2026-03-04')).toBe(15);
    expect(ageOn('2010-03-05', '2026-03-05')).toBe(16);
  });
});

describe('holidays', () => {
  test('Easter falls where the almanac has it', () => {
    expect([2021, 2022, 2023, 2024, 2025, 2026, 2038].map(easterSunday)).toEqual([
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
  });

  test('store bededag ends with 2023', () => {
    expect(isPublicHoliday('2023-05-05')).toBe(true);
    expect(isPublicHoliday('2024-04-26')).toBe(false);
  });

  test.each([
    ['winter holiday', '2026-02-09', '2026-02-15'],
    ['Easter', '2026-03-28', '2026-04-06'],
    ['summer', '2025-06-28', '2025-08-10'],
    ['autumn', '2025-10-13', '2025-10-19'],
    ['Christmas', '2025-12-22', '2026-01-02'],
  ])('schools are closed from the first to the last day of %s', (_, from, to) => {
    for (let date = from; date <= to; date = addDays(date, 1))
      expect([date, isSchoolHoliday(date)]).toEqual([date, true]);
    expect(isSchoolHoliday(addDays(from, -1))).toBe(false);
    expect(isSchoolHoliday(addDays(to, 1))).toBe(false);
  });

  test('a year has about 200 school days', () => {
    let days = 0;
    for (let date = '2025-08-01'; date <= '2026-06-30'; date = addDays(date, 1)) if (isSchoolDay(date)) days++;
    expect(days).toBeGreaterThan(195);
    expect(days).toBeLessThan(210);
  });
});

describe('seasons', () => {
  test('activity dips in holidays', () => {
    for (const holiday of ['2025-07-15', '2025-10-15', '2025-12-28', '2026-02-11', '2026-04-02']) {
      expect(activityFactor(holiday)).toBeLessThan(0.6);
    }
    expect(activityFactor('2025-11-12')).toBeGreaterThan(1);
  });

  test("fires peak at New Year's", () => {
    expect(fireFactor('2025-12-31')).toBeGreaterThan(5 * fireFactor('2025-12-15'));
  });

  test('dates are picked in proportion to the factor and never outside', () => {
    const random = createRandom('seed', 'dates');
    const dates = Array.from({ length: 4_000 }, () => pickDate(random, '2025-12-01', '2026-01-31', fireFactor));
    expect(dates.every((date) => date >= '2025-12-01' && date <= '2026-01-31')).toBe(true);
    const count = (wanted: string) => dates.filter((date) => date === wanted).length;
    expect(count('2025-12-31')).toBeGreaterThan(4 * count('2025-12-10'));
  });
});
