/** A date as "2026-06-30". */
export type IsoDate = string;

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

/** The date so many days after 1970-01-01. */
export function isoDate(day: number): IsoDate {
  const known = texts[day - FIRST_KEPT];
  if (known !== undefined) return known;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  if (day >= FIRST_KEPT && day < LAST_KEPT) texts[day - FIRST_KEPT] = text;
  return text;
}

// Making the text is the slowest part of making a person, so those of 1920 to 2029 are kept (40,000 texts at most).
const [FIRST_KEPT, LAST_KEPT] = [-18_262, 21_915];
const texts: string[] = [];

/** The date so many days later (earlier, if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days);
}

/** Whole years of age on a date, as the law counts: a year older on the birthday. */
export function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The date of a year, a month (1 to 12) and a day. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first day from `date` on that is this weekday (0 Sunday to 6 Saturday). */
export function weekdayFrom(date: IsoDate, weekday: number): IsoDate {
  const today = (dayNumber(date) + 4) % 7;
  return addDays(date, (weekday - today + 7) % 7);
}
