import type { IsoDate } from './dates.ts';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The date in Denmark at a moment; now, if none is given. */
export function danishDay(moment = new Date()): IsoDate {
  return DAY.format(moment);
}
