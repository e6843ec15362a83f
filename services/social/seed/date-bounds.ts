import { addDays, dayNumber, type IsoDate } from '@samspil/kit/dates.ts';

/** The earlier of two dates. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The later of two dates. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The date itself, or the Monday after where it falls on a weekend: the day on which an office does something. */
export function onWeekday(date: IsoDate): IsoDate {
  const weekday = (dayNumber(date) + 4) % 7;
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
