import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays, type IsoDate } from '@samspil/kit/dates.ts';
import { publicHolidays } from '@samspil/kit/public-holidays.ts';
import type { Urgency } from './schema.types.ts';

/** Within how many working days somebody at DKE must have looked: an acute concern at once, which is the moment it came. */
const WORKING_DAYS: Readonly<Record<Urgency, number | null>> = { ACUTE: null, HIGH: 0, NORMAL: 3 };

/** By when somebody must have looked at what came at a moment: the end of the day in Denmark that the urgency gives. */
export function lookBy(urgency: Urgency, since: Date): Date {
  const days = WORKING_DAYS[urgency];
  return days === null ? since : endOfDay(workingDay(danishDay(since), days));
}

/** The working day that lies so many working days after a day; of zero the day itself, or the next that is one. */
function workingDay(day: IsoDate, days: number): IsoDate {
  let [at, left] = [day, days];
  for (;;) {
    if (isWorkingDay(at)) {
      if (left === 0) return at;
      left -= 1;
    }
    at = addDays(at, 1);
  }
}

function isWorkingDay(day: IsoDate): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The midnight in Denmark that ends a day: an hour before that of UTC, or two in summer. */
function endOfDay(day: IsoDate): Date {
  const isWinter = danishDay(new Date(`${day}T22:30:00Z`)) === day;
  return new Date(`${day}T${isWinter ? '23' : '22'}:00:00Z`);
}
