import type { Parent } from '@samspil/kit/database/page-loader.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { sql } from 'drizzle-orm';
import { crimeStatistic } from './tables.ts';

/** Which of an area's crime figures are asked for. */
export interface CrimeFilter {
  readonly offence?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const LONGEST_OFFENCE = 200;

/**
 * The key of a list of crime figures: the area and the filter in one text, since lists are batched by one key.
 *
 * @throws Fault BAD_USER_INPUT when `from` or `to` is no quarter, or `offence` no text that PostgreSQL can hold.
 */
export function crimeKey(area: string, { offence = null, from = null, to = null }: CrimeFilter): string {
  for (const [argument, quarter] of Object.entries({ from, to })) {
    if (quarter !== null && !/^\d{4}Q[1-4]$/.test(quarter)) {
      throw new Fault('BAD_USER_INPUT', `The argument "${argument}" takes a quarter such as 2013Q1.`);
    }
  }
  if (offence !== null && (offence.length > LONGEST_OFFENCE || !offence.isWellFormed() || offence.includes('\0'))) {
    throw new Fault('BAD_USER_INPUT', 'The argument "offence" takes the name of an offence.');
  }
  return JSON.stringify({ area, offence, from, to });
}

/** The rows that belong to a key made by `crimeKey`. */
export const crimeFigures: Parent = {
  type: 'json',
  owns: (key) => sql`(${crimeStatistic.areaCode} = ${key} ->> 'area'
    and ${crimeStatistic.offence} = coalesce(${key} ->> 'offence', ${crimeStatistic.offence})
    and ${crimeStatistic.quarter} between coalesce(${key} ->> 'from', '0000Q1') and coalesce(${key} ->> 'to', '9999Q4'))`,
};
