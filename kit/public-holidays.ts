import { addDays, dateOf, type IsoDate } from './dates.ts';

/** Easter Sunday (påskedag) of a year of the Gregorian calendar, by the anonymous algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dateOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/**
 * The Danish public holidays (helligdage) of a year: New Year's Day, Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday,
 * Christmas Day and the day after. Store bededag, the fourth Friday after Easter, was abolished from 2024 (act no. 214 of 6 March 2023).
 */
export function publicHolidays(year: number): readonly IsoDate[] {
  const easter = easterSunday(year);
  const moving = [-3, -2, 0, 1, ...(year < 2024 ? [26] : []), 39, 49, 50].map((days) => addDays(easter, days));
  return [...moving, dateOf(year, 1, 1), dateOf(year, 12, 25), dateOf(year, 12, 26)];
}
