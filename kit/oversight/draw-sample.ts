import type { Transaction } from '../database/database.ts';
import type { IsoDate } from '../dates.ts';
import { publicHolidays } from '../public-holidays.ts';

/** Which sample is wanted of a department's log. */
export interface WantedSample {
  readonly from: IsoDate;
  /** The day after the last. */
  readonly to: IsoDate;
  readonly size: number;
  readonly seed: string;
  readonly traceId: string;
}

/** Draws a control sample with the role of the background work, or finds the one that was drawn of the same; gives its id. */
export async function drawSample(tx: Transaction, wanted: WantedSample): Promise<string> {
  const [first, last] = [wanted.from, wanted.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const holidays = Array.from({ length: last - first + 1 }, (_, n) => publicHolidays(first + n)).flat();
  const [row] = await tx.sql<{ id: string }>(
    `select samspil.draw_sample(
       $1::timestamp at time zone 'Europe/Copenhagen', $2::timestamp at time zone 'Europe/Copenhagen', $3, $4, $5::date[], $6
     ) as id`,
    [wanted.from, wanted.to, wanted.size, wanted.seed, holidays, wanted.traceId],
  );
  if (row === undefined) throw new Error('draw_sample gave no row');
  return row.id;
}
