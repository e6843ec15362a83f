const DAY = 86_400_000;

/**
 * The day that lies so many working days after a day, which itself does not count. Working days are Monday to Friday without the
 * public holidays (helligdage); the text of the rule says `hverdage`, and where Saturdays are counted as such a deadline is shorter.
 *
 * @param day as `2026-06-30`.
 */
export function addWorkingDays(day: string, workingDays: number): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  for (let left = workingDays; left > 0; ) {
    time += DAY;
    if (isWorkingDay(time)) left -= 1;
  }
  return dayOf(time);
}

/** The calendar day in Denmark at a moment, as `2026-06-30`. */
export function danishDay(moment: Date): string {
  return DANISH_DAY.format(moment);
}

/** The Swedish way to write a date is the one of ISO 8601. */
const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

function isWorkingDay(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(time);
}

function isPublicHoliday(time: number): boolean {
  const day = dayOf(time);
  if (['01-01', '12-25', '12-26'].includes(day.slice(5))) return true;
  const year = Number(day.slice(0, 4));
  // Days after Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday. Store bededag (26) was
  // abolished from 2024 (act no. 214 of 6 March 2023).
  const daysAfterEaster = (time - easterSunday(year)) / DAY;
  return [-3, -2, 1, 39, 50].includes(daysAfterEaster) || (daysAfterEaster === 26 && year < 2024);
}

/** Easter Sunday by the anonymous algorithm of Meeus, Jones and Butcher, in milliseconds since 1970. */
function easterSunday(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
