import type { IsoDate } from '../dates.ts';

/** The last half-year that is over on a day: from its first day until the day after its last. */
export function lastHalfYear(today: IsoDate): { from: IsoDate; to: IsoDate } {
  const year = Number(today.slice(0, 4));
  return today.slice(5) < '07-01'
    ? { from: `${year - 1}-07-01`, to: `${year}-01-01` }
    : { from: `${year}-01-01`, to: `${year}-07-01` };
}
