import { type AreaCode, areaAndParents } from '../area-code.ts';
import { isRest, restOf, suppress, type Whole } from './suppress.ts';

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

/**
 * A measure; `within` names the measure that it is a part of, whose rest would give a small count away. Parts come after their whole.
 * `about` names the measure that counts the persons, where this one counts something else, and `restAbout` the one that counts those of
 * the rest. A person counts in one area of a period only, so that they add up; others that they are met in are then about fewer.
 */
export interface MeasureRule<Measure extends string> {
  readonly measure: Measure;
  readonly within?: Measure;
  readonly about?: Measure;
  readonly restAbout?: Measure;
}

/**
 * Adds counts up through estates, districts and the municipality and hides what could point at a person: counts of 1-4, parts
 * whose complement within their whole is 1-4, parts of a hidden whole, and cells from which a hidden one could be worked out.
 * Zero is always shown.
 *
 * @throws RangeError when a measure comes before the one that it is within.
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
  const parents = new Set(rows.flatMap((row) => areaAndParents(row.area).slice(1)));
  return new Map(
    rules.map(({ measure }) => {
      const totals = new Map<AreaCode, number>();
      for (const { area, counts } of rows) {
        // Who lives in a district and in none of its estates is in the district's rest.
        const own = parents.has(area) ? restOf(area) : area;
        for (const each of areaAndParents(own)) totals.set(each, (totals.get(each) ?? 0) + counts[measure]);
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
  for (const { measure, within, about, restAbout } of rules) {
    const options = {
      within: within === undefined ? undefined : wholeOf(within),
      persons: about === undefined ? undefined : totals.get(about),
      otherPersons: restAbout === undefined ? undefined : totals.get(restAbout),
    };
    shown.set(measure, suppress(totals.get(measure) ?? new Map(), options));
  }
  const areas = [...(totals.values().next().value?.keys() ?? [])].filter((area) => !isRest(area));
  return areas.map((area) => ({
    area,
    period,
    figures: Object.fromEntries(rules.map(({ measure }) => [measure, shown.get(measure)?.get(area) ?? null])) as Record<
      Measure,
      number | null
    >,
  }));

  function wholeOf(measure: Measure): Whole {
    const [counts, cells] = [totals.get(measure), shown.get(measure)];
    if (counts === undefined || cells === undefined) {
      throw new RangeError(`The measure ${measure} has parts and must come before them.`);
    }
    const { within } = rules.find((rule) => rule.measure === measure) ?? {};
    return { counts, shown: cells, ...(within === undefined ? {} : { within: wholeOf(within) }) };
  }
}
