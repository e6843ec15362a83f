import { dayNumber, type IsoDate, isoDate } from '../dates.ts';
import { isPublicHoliday, isSchoolHoliday } from './holidays.ts';
import type { Random } from './random.ts';

/**
 * How much happens on a day compared with an ordinary one (1), where institutions see it: reports, notifications, absences. Dips in
 * holidays (summer deepest), spring and autumn a little above winter. Between 0.3 and 1.2.
 */
export function activityFactor(date: IsoDate): number {
  if (isPublicHoliday(date)) return 0.3;
  const month = Number(date.slice(5, 7));
  if (isSchoolHoliday(date)) return month === 7 ? 0.4 : 0.55;
  return [1, 1, 1.1, 1.1, 1.15, 1, 0.6, 0.95, 1.15, 1.15, 1.2, 1][month - 1] ?? 1;
}

/**
 * How likely fires are on a day, compared with an ordinary one (1): New Year's Eve and the days around it stand far out, dry spring
 * months a little. Between 0.8 and 9.
 */
export function fireFactor(date: IsoDate): number {
  const day = date.slice(5);
  if (day === '12-31') return 9;
  if (day === '01-01') return 7;
  if (day >= '12-28' || day <= '01-02') return 3;
  return [1, 0.8, 1, 1.3, 1.3, 1.1, 1.1, 1.1, 0.9, 1, 1, 1.1][Number(date.slice(5, 7)) - 1] ?? 1;
}

/** A day from `from` to `to` (both included), likelier where the factor (0 to 10) is higher. */
export function pickDate(
  random: Random,
  from: IsoDate,
  to: IsoDate,
  factor: (date: IsoDate) => number = activityFactor,
): IsoDate {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const ceiling = factor === activityFactor ? 1.2 : 10;
  let date = from;
  // Refuse days in proportion; after 60 refusals the last one drawn is good enough.
  for (let attempt = 0; attempt < 60; attempt++) {
    date = isoDate(random.integer(first, last));
    if (random.next() * ceiling < factor(date)) return date;
  }
  return date;
}
