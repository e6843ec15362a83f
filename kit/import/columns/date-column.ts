import { type Column, type Headers, Refusal, spellings } from '../column.ts';

export interface DateOptions {
  /** The first and the last day that make sense, as YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

/** A day, written `31-12-2025`, `31.12.2025`, `31/12/2025` (day first, always) or `2025-12-31`; read as `2025-12-31`. */
export function dateColumn(headers: Headers, options: DateOptions = {}): Column<string> {
  const { from = '1800-01-01', to = '2199-12-31' } = options;
  return {
    headers: spellings(headers),
    sqlType: 'date',
    optional: false,
    parse(text) {
      const parts = DANISH.exec(text)?.groups ?? ISO.exec(text)?.groups;
      if (parts === undefined) throw new Refusal('is not a date: write it as 31-12-2025');
      const date = `${parts['year']}-${parts['month']?.padStart(2, '0')}-${parts['day']?.padStart(2, '0')}`;
      if (!exists(date)) throw new Refusal('is not a date that exists');
      if (date < from || date > to) throw new Refusal(`is a date outside ${from} to ${to}`);
      return date;
    },
  };
}

/** Both separators are the same one. */
const DANISH = /^(?<day>\d{1,2})(?<separator>[-./])(?<month>\d{1,2})\k<separator>(?<year>\d{4})$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/** `Date` rolls the 30th of February over into March, so a date exists if it comes back as it was. */
function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
