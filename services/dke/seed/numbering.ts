import { isoDate } from '@samspil/kit/dates.ts';

/** Sorts rows by day and numbers them through each year, as a registry does: `0165-2024-B031` for the prefix B. */
export function numbered<Row>(
  rows: readonly Row[],
  dayOf: (row: Row) => number,
  code: string,
  prefix: string,
): (Row & { readonly reference: string })[] {
  const counts = new Map<string, number>();
  return [...rows]
    .sort((a, b) => dayOf(a) - dayOf(b))
    .map((row) => {
      const year = isoDate(dayOf(row)).slice(0, 4);
      const count = (counts.get(year) ?? 0) + 1;
      counts.set(year, count);
      return { ...row, reference: `${code}-${year}-${prefix}${String(count).padStart(3, '0')}` };
    });
}
