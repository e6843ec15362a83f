import { isoDate } from '@samspil/kit/dates.ts';

/** A moment in Denmark as PostgreSQL reads it: minutes since midnight of a day since 1970-01-01; more than a day's is a later day. */
export function moment(day: number, minutes: number): string {
  const minute = minutes % 1_440;
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${isoDate(day + Math.floor(minutes / 1_440))} ${clock} Europe/Copenhagen`;
}
