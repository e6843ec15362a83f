import { type AreaCode, areaAndParents } from '@samspil/kit/area-code.ts';
import type { AreaCount, AreaFigure } from '@samspil/kit/statistics/area-figures.ts';
import { isRest, restOf, suppress } from '@samspil/kit/statistics/suppress.ts';
import { NOTIFICATION_PERCENT, WARNING_PERCENT } from './rules.ts';

type Measure = 'pupils' | 'warned' | 'notified';

/** The pupils of an area and period, and the sum of their percentages of unlawful absence. */
export type AbsenceSum = AreaCount<Measure | 'percent'>;

/**
 * Areas' mean unlawful absence, in percent with two decimals, or null where it may not be shown.
 *
 * With the pupils beside it a mean gives the sum of their percentages back, and so how many at most can be warned or notified: 18 points are one pupil
 * of 10 % or more. Where such a count is hidden (it is 1 or more then), a mean that leaves fewer than 5 is hidden like a count of so many
 * persons, with the others that it could be worked out from. A bound from below would tell something only where nearly all absence is unlawful.
 *
 * @param figures the same areas and periods after suppression.
 * @returns the means by `area period`.
 */
export function meanAbsence(
  rows: readonly AbsenceSum[],
  figures: readonly AreaFigure<Measure>[],
): Map<string, number | null> {
  const shownOf = Map.groupBy(figures, (figure) => figure.period);
  return new Map(
    [...Map.groupBy(rows, (row) => row.period)].flatMap(([period, ofPeriod]) =>
      [...meansOfPeriod(ofPeriod, shownOf.get(period) ?? [])].map(
        ([area, mean]) => [`${area} ${period}`, mean] as const,
      ),
    ),
  );
}

function meansOfPeriod(
  rows: readonly AbsenceSum[],
  figures: readonly AreaFigure<Measure>[],
): Map<AreaCode, number | null> {
  const pupils = addUp(rows, 'pupils');
  const percent = addUp(rows, 'percent');
  const shown = new Map(figures.map((figure) => [figure.area, figure.figures]));
  const persons = new Map(
    [...pupils].map(([area, count]) => [area, Math.min(count, mostHidden(percent.get(area) ?? 0, shown.get(area)))]),
  );
  return new Map(
    [...suppress(pupils, { persons })]
      .filter(([area]) => !isRest(area))
      .map(([area, count]) => [
        area,
        count === null ? null : Math.round((100 * (percent.get(area) ?? 0)) / count) / 100,
      ]),
  );
}

/**
 * How many pupils a hidden count can be at most if their percentages come to this. A notified pupil takes the points of a warned one and some
 * more, so shown warned ones leave less. A rest has no figures of its own, and so none shown.
 */
function mostHidden(percent: number, shown: AreaFigure<Measure>['figures'] | undefined): number {
  if (shown?.pupils === null) return 0;
  const { warned = null, notified = null } = shown ?? {};
  if (notified !== null) return warned === null ? Math.floor(percent / WARNING_PERCENT) : Number.POSITIVE_INFINITY;
  const most = percent / NOTIFICATION_PERCENT;
  if (warned === null) return Math.floor(most);
  const beyond = percent - warned * WARNING_PERCENT;
  return Math.floor(Math.min(most, beyond / (NOTIFICATION_PERCENT - WARNING_PERCENT)));
}

function addUp(rows: readonly AbsenceSum[], measure: 'pupils' | 'percent'): Map<AreaCode, number> {
  const parents = new Set(rows.flatMap((row) => areaAndParents(row.area).slice(1)));
  const totals = new Map<AreaCode, number>();
  for (const { area, counts } of rows) {
    const own = parents.has(area) ? restOf(area) : area;
    for (const each of areaAndParents(own)) totals.set(each, (totals.get(each) ?? 0) + counts[measure]);
  }
  return totals;
}
