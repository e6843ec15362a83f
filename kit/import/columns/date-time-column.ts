import { type Column, type Headers, Refusal, spellings } from '../column.ts';
import { dateColumn } from './date-column.ts';

/**
 * A moment by the clock in Denmark, written `31-12-2025 14:05` (seconds may follow), or with its offset as
 * `2025-12-31T14:05:00+01:00`.
 */
export function dateTimeColumn(headers: Headers): Column<string> {
  const day = dateColumn(headers, { from: '1990-01-01' });
  return {
    headers: spellings(headers),
    sqlType: 'timestamptz',
    optional: false,
    parse(text, context) {
      const parts = FORM.exec(text)?.groups;
      const { date, time, offset } = parts ?? {};
      if (date === undefined || time === undefined)
        throw new Refusal('is not a date with a time: write it as 31-12-2025 14:05');
      return `${day.parse(date, context)} ${time} ${offset ?? 'Europe/Copenhagen'}`;
    },
  };
}

const FORM =
  /^(?<date>[\d./-]{8,10})(?:T| +)(?:kl\. ?)?(?<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?<offset>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
