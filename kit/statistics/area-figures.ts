import { type AreaCode, areaAndParents } from '../area-code.ts';
import { isSmall, suppress } from './suppress.ts';

/** Counts of persons of one area and period (a quarter, or a quarter and an age band). */
export interface AreaCount<Measure extends string> {
  readonly area: AreaCode;
  readonly period: string;
  readonly counts: Readonly<Record<Measure, number>>;
}

/** The same after suppression: null where a figure may not be shown. */
export interface AreaFigure<Measure extends string> {
  readonly area: AreaCode;
  readonly period: string;
  readonly figures: Readonly<Record<Measure, number | null>>;
}

/** A measure; `within` names the measure that it is a part of, whose rest would give a small count away. Parts come after their whole. */
export interface MeasureRule<Measure extends string> {
  readonly measure: Measure;
  readonly within?: Measure;
}

/**
 * Adds counts up through estates, districts and the municipality and hides what could point at a person: counts of 1-4, parts
 * whose complement within their whole is 1-4, parts of a hidden whole, and cells from which a hidden one could be worked out.
 */
export function areaFigures<Measure extends string>(
  rows: readonly AreaCount<Measure>[],
  rules: readonly MeasureRule<Measure>[],
): AreaFigure<Measure>[] {
  return [...Map.groupBy(rows, (row) => row.period)].flatMap(([period, ofPeriod]) =>
    figuresOfPeriod(period, addUp(ofPeriod, rules), rules),
  );
}

type Totals<Measure extends string> = Map<Measure, Map<AreaCode, number>>;

function addUp<Measure extends string>(
  rows: readonly AreaCount<Measure>[],
  rules: readonly MeasureRule<Measure>[],
): Totals<Measure> {
  return new Map(
    rules.map(({ measure }) => {
      const totals = new Map<AreaCode, number>();
      for (const row of rows) {
        for (const area of areaAndParents(row.area)) totals.set(area, (totals.get(area) ?? 0) + row.counts[measure]);
      }
      return [measure, totals];
    }),
  );
}

function figuresOfPeriod<Measure extends string>(
  period: string,
  totals: Totals<Measure>,
  rules: readonly MeasureRule<Measure>[],
): AreaFigure<Measure>[] {
  const shown = new Map<Measure, Map<AreaCode, number | null>>();
  for (const { measure, within } of rules) {
    const whole = within === undefined ? undefined : totals.get(within);
    const wholeShown = within === undefined ? undefined : shown.get(within);
    shown.set(
      measure,
      suppress(totals.get(measure) ?? new Map(), (area, count) => {
        if (whole === undefined || wholeShown === undefined) return false;
        return wholeShown.get(area) === null || isSmall((whole.get(area) ?? 0) - count);
      }),
    );
  }
  const areas = [...(shown.values().next().value ?? new Map<AreaCode, number | null>()).keys()];
  return areas.map((area) => ({
    area,
    period,
    figures: Object.fromEntries(rules.map(({ measure }) => [measure, shown.get(measure)?.get(area) ?? null])) as Record<
      Measure,
      number | null
    >,
  }));
}
