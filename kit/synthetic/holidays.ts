import { addDays, dateOf, dayNumber, type IsoDate, weekdayFrom } from '../dates.ts';
import { easterSunday, publicHolidays } from '../public-holidays.ts';

/** Danish public holidays (helligdage) and the days most are off: Constitution Day, Christmas Eve, New Year's Eve. */
export function isPublicHoliday(date: IsoDate): boolean {
  return yearPlan(Number(date.slice(0, 4))).publicHolidays.has(date);
}

/**
 * Whether Danish municipal schools are closed for a holiday: summer (last Saturday of June to the second Monday of August), autumn
 * (week 42), Christmas (22 December to 2 January), winter (week 7), Easter (from Palm Saturday), and public holidays. Weekends alone do not count.
 */
export function isSchoolHoliday(date: IsoDate): boolean {
  const plan = yearPlan(Number(date.slice(0, 4)));
  return plan.publicHolidays.has(date) || plan.schoolHolidays.some(([from, to]) => date >= from && date <= to);
}

/** Whether pupils go to school on this day. */
export function isSchoolDay(date: IsoDate): boolean {
  const weekday = dayNumber(date) + 4;
  return weekday % 7 !== 0 && weekday % 7 !== 6 && !isSchoolHoliday(date);
}

interface YearPlan {
  readonly publicHolidays: ReadonlySet<IsoDate>;
  readonly schoolHolidays: readonly (readonly [IsoDate, IsoDate])[];
}

const yearPlans = new Map<number, YearPlan>();

function yearPlan(year: number): YearPlan {
  const known = yearPlans.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const mostAreOff = [dateOf(year, 6, 5), dateOf(year, 12, 24), dateOf(year, 12, 31)];
  const plan: YearPlan = {
    publicHolidays: new Set([...publicHolidays(year), ...mostAreOff]),
    schoolHolidays: [
      [dateOf(year, 1, 1), dateOf(year, 1, 2)],
      [weekStart(year, 7), addDays(weekStart(year, 7), 6)],
      [addDays(easter, -8), addDays(easter, 1)],
      [addDays(easter, 39), addDays(easter, 42)],
      [weekdayFrom(dateOf(year, 6, 24), 6), addDays(weekdayFrom(dateOf(year, 8, 8), 1), -1)],
      [weekStart(year, 42), addDays(weekStart(year, 42), 6)],
      [dateOf(year, 12, 22), dateOf(year, 12, 31)],
    ],
  };
  // A seed asks for a handful of years; the bound keeps a caller that walks through centuries from growing the map.
  if (yearPlans.size > 200) yearPlans.clear();
  yearPlans.set(year, plan);
  return plan;
}

/** The Monday of an ISO week: 4 January always lies in week 1. */
function weekStart(year: number, week: number): IsoDate {
  return addDays(weekdayFrom(dateOf(year - 1, 12, 29), 1), (week - 1) * 7);
}
