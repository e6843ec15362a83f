import { addDays, type IsoDate } from '@samspil/kit/dates.ts';
import { publicHolidays } from '@samspil/kit/public-holidays.ts';

/**
 * The day that lies so many working days after a day, which itself does not count. Working days are Monday to Friday without the
 * public holidays (helligdage); the text of the rule says `hverdage`, and where Saturdays are counted as such a deadline is shorter.
 *
 * @param day as `2026-06-30`.
 */
export function addWorkingDays(day: IsoDate, workingDays: number): IsoDate {
  let date = day;
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** The calendar day in Denmark at a moment, as `2026-06-30`. */
export function danishDay(moment: Date): string {
  return DANISH_DAY.format(moment);
}

/** The Swedish way to write a date is the one of ISO 8601. */
const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

function isWorkingDay(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(date.slice(0, 4))).includes(date);
}
