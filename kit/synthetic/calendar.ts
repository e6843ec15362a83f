import { dateOf, dayNumber, type IsoDate, isoDate } from '../dates.ts';

/** The first and last day of the invented history: five school years. Constant, so that a seed is the same on every day. */
export const HISTORY_START: IsoDate = '2021-07-01';
export const HISTORY_END: IsoDate = '2026-06-30';

export interface Quarter {
  /** As "2026Q2". */
  readonly code: string;
  /** 0 for the first quarter of the history. */
  readonly index: number;
  readonly start: IsoDate;
  /** The last day. */
  readonly end: IsoDate;
}

export interface SchoolYear {
  /** As "2025/26". */
  readonly code: string;
  readonly index: number;
  /** 1 August. */
  readonly start: IsoDate;
  /** 30 June; Danish school years run to 31 July in law, and July is holiday. */
  readonly end: IsoDate;
}

/** The 20 quarters of the history, "2021Q3" to "2026Q2". */
export const QUARTERS: readonly Quarter[] = Array.from({ length: 20 }, (_, index) => {
  const [year, month] = [2021 + Math.floor((index + 2) / 4), ((index + 2) % 4) * 3 + 1];
  const start = dateOf(year, month, 1);
  const end = isoDate((month === 10 ? dayNumber(dateOf(year + 1, 1, 1)) : dayNumber(dateOf(year, month + 3, 1))) - 1);
  return { code: `${year}Q${(month + 2) / 3}`, index, start, end };
});

/** The five school years of the history. */
export const SCHOOL_YEARS: readonly SchoolYear[] = Array.from({ length: 5 }, (_, index) => ({
  code: `${2021 + index}/${22 + index}`,
  index,
  start: dateOf(2021 + index, 8, 1),
  end: dateOf(2022 + index, 6, 30),
}));
