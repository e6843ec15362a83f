import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AreaCode, areaAndParents, parentArea } from '../area-code.ts';
import { type AreaCount, type AreaFigure, areaFigures } from './area-figures.ts';
import { isSmall } from './suppress.ts';
import { type Range, type Relation, workOut } from './testing/attacker.ts';

type Measure = 'pupils' | 'warned' | 'notified';
const CHAIN = ['pupils', 'warned', 'notified'] as const;
const RULES = [
  { measure: 'pupils' },
  { measure: 'warned', within: 'pupils' },
  { measure: 'notified', within: 'warned' },
] as const;

const row = (area: string, pupils: number, warned = 0, notified = 0, period = '2026Q2'): AreaCount<Measure> => ({
  area: area as AreaCode,
  period,
  counts: { pupils, warned, notified },
});

const name = (area: string, measure: Measure) => `${measure} of ${area}`;

/**
 * The hidden figures that someone can work out who sees the shown ones and knows that areas add up to their parents (with a rest of
 * 1 or more where people live in the parent and none of its parts), that a part is no more than its whole, and that zero is always shown.
 * A shown whole's complement is worked out with its part.
 */
function workedOut(rows: readonly AreaCount<Measure>[], figures: readonly AreaFigure<Measure>[]): string[] {
  const shown = new Map(
    figures.flatMap((figure) => CHAIN.map((measure) => [name(figure.area, measure), figure.figures[measure]] as const)),
  );
  const areas = figures.map((figure) => figure.area);
  const most = 2 * rows.reduce((sum, { counts }) => sum + counts.pupils, 0) + 1;
  const ranges = new Map(
    [...shown].map(([key, value]): [string, Range] => [key, value === null ? [1, most] : [value, value]]),
  );
  const relations: Relation[] = [];
  for (const whole of areas) {
    const parts = areas.filter((area) => parentArea(area) === whole);
    if (parts.length === 0) continue;
    const own = rows.filter((given) => given.area === whole);
    for (const measure of CHAIN) {
      const rest = own.reduce((sum, { counts }) => sum + counts[measure], 0);
      ranges.set(name(`rest of ${whole}`, measure), rest === 0 ? [0, 0] : [1, most]);
      const terms = [...parts, `rest of ${whole}`].map((part) => [name(part, measure), 1] as const);
      relations.push({ terms: [[name(whole, measure), -1], ...terms], equals: 0 });
    }
  }
  const places = [
    ...areas,
    ...areas.map((area) => `rest of ${area}`).filter((place) => ranges.has(name(place, 'pupils'))),
  ];
  for (const place of places) {
    relations.push({
      terms: [
        [name(place, 'pupils'), 1],
        [name(place, 'warned'), -1],
      ],
    });
    relations.push({
      terms: [
        [name(place, 'warned'), 1],
        [name(place, 'notified'), -1],
      ],
    });
  }
  return [...workOut(ranges, relations)]
    .filter(([key, value]) => (key.includes('rest') ? isSmall(value) : shown.get(key) === null))
    .map(([key, value]) => `${key} is ${value}`);
}

const few = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 9 }) },
);

/** Each measure is what the next one holds and some more, so that complements are small as often as parts are. */
const counts = fc
  .tuple(few, few, few)
  .map(([notified, more, most]) => [notified + more + most, notified + more, notified] as const);

const places = fc
  .dictionary(
    fc.constantFrom('0165-1-01', '0165-1-02', '0165-1-03', '0165-2-01', '0165-2-02', '0165-2-01-A', '0165-1', '0165'),
    counts,
    { minKeys: 1, maxKeys: 5 },
  )
  .map((areas) => Object.entries(areas).map(([area, values]) => row(area, ...values)));

describe('figures of areas', () => {
  test('no hidden figure and no small complement can be worked out from the shown ones of a whole and its part', () => {
    fc.assert(
      fc.property(places, (all) => {
        const rows = all.map(({ area, counts: { pupils, warned } }) => row(area, pupils, warned));
        expect(workedOut(rows, areaFigures(rows, RULES))).toEqual([]);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 15_000 },
    );
  });

  // Of three measures, each within the one before, a hidden count of 5 or more can be worked out in about one of 10,000 such towns, where the first and
  // the third come to the same sum and so the second does too. No count of 1-4 has been found that can.
  test('no count of 1-4 can be worked out where a part has a part of its own', () => {
    fc.assert(
      fc.property(places, (rows) => {
        const found = workedOut(rows, areaFigures(rows, RULES));
        expect(found.filter((text) => isSmall(Number(text.split(' ').at(-1))))).toEqual([]);
      }),
      { numRuns: 100, interruptAfterTimeLimit: 15_000 },
    );
  });

  test('shown figures are the true sums, zero stays zero, and neither a small figure nor a small complement is shown', () => {
    fc.assert(
      fc.property(places, (rows) => {
        for (const { area, figures } of areaFigures(rows, RULES)) {
          const truth = (measure: Measure) =>
            rows
              .filter((given) => areaAndParents(given.area).includes(area))
              .reduce((sum, given) => sum + given.counts[measure], 0);
          for (const measure of CHAIN) {
            const value = figures[measure];
            if (truth(measure) === 0) expect(value).toBe(0);
            if (value === null) continue;
            expect(value).toBe(truth(measure));
            expect(isSmall(value)).toBe(false);
          }
          if (figures.pupils !== null && figures.warned !== null)
            expect(isSmall(figures.pupils - figures.warned)).toBe(figures.warned === 0 && isSmall(figures.pupils));
          if (figures.warned !== null && figures.notified !== null)
            expect(isSmall(figures.warned - figures.notified)).toBe(false);
        }
      }),
    );
  });

  test('nothing is hidden when nothing is small', () => {
    const rows = [row('0165-1-01', 40, 12, 5), row('0165-1-02', 30, 0, 0), row('0165-2-01', 60, 20, 20)];
    expect(areaFigures(rows, RULES).flatMap(({ figures }) => Object.values(figures))).not.toContain(null);
  });

  test('the few who are not in a part are hidden with it', () => {
    const [estate] = areaFigures([row('0165-1-01', 30, 28, 10), row('0165-1-02', 40, 20, 10)], RULES);
    expect(estate?.figures).toEqual({ pupils: 30, warned: null, notified: null });
  });

  test('the few who are not in any of several hidden parts do not show as the difference of two sums', () => {
    const rows = [
      row('0165', 1, 1, 1),
      row('0165-1-01', 10, 5, 5),
      row('0165-1-03', 2, 1, 0),
      row('0165-2-02', 15, 10, 5),
    ];
    expect(workedOut(rows, areaFigures(rows, RULES))).toEqual([]);
  });

  test('hidden parts that are as large as the shown wholes allow do not show through their sum', () => {
    const rows = [
      row('0165-1-01', 5, 5, 5),
      row('0165-1-03', 5, 2, 0),
      row('0165-2-01', 5, 5, 5),
      row('0165', 10, 5, 0),
    ];
    expect(workedOut(rows, areaFigures(rows, RULES))).toEqual([]);
  });

  test('the complements of hidden parts are 5 or more together', () => {
    const rows = [
      row('0165-1-01', 20, 18),
      row('0165-1-02', 30, 29),
      row('0165-1-03', 40, 20),
      row('0165-1-04', 60, 30),
    ];
    const figures = areaFigures(rows, RULES);
    const shown = new Map<string, number | null>(figures.map(({ area, figures: { warned } }) => [area, warned]));
    expect(shown).toEqual(
      new Map([
        ['0165-1-01', null],
        ['0165-1', 97],
        ['0165', 97],
        ['0165-1-02', null],
        ['0165-1-03', null],
        ['0165-1-04', 30],
      ]),
    );
  });

  test('a measure that comes before its whole is refused', () => {
    expect(() =>
      areaFigures([row('0165', 9)], [{ measure: 'warned', within: 'pupils' }, { measure: 'pupils' }]),
    ).toThrow('The measure pupils has parts and must come before them.');
  });

  test('periods are kept apart', () => {
    const figures = areaFigures([row('0165', 20, 0, 0, '2026Q1'), row('0165', 3, 0, 0, '2026Q2')], RULES);
    expect(figures.map(({ period, figures: { pupils } }) => [period, pupils])).toEqual([
      ['2026Q1', 20],
      ['2026Q2', null],
    ]);
  });
});

test('a count of something else is hidden where it is about 1-4 persons, and shown for a whole that is about many', () => {
  const area = (code: string, children: number, notifications: number) => ({
    area: code as AreaCode,
    period: '2026Q1',
    counts: { children, notifications },
  });
  const figures = areaFigures(
    [area('0165-1-01', 2, 9), area('0165-1-02', 30, 40), area('0165-1-03', 12, 30), area('0165-1-04', 20, 25)],
    [{ measure: 'children' }, { measure: 'notifications', about: 'children' }],
  );
  const shown = Object.fromEntries(figures.map((row) => [row.area, row.figures.notifications]));
  expect(shown).toMatchObject({ '0165': 104, '0165-1': 104, '0165-1-01': null, '0165-1-02': 40 });
  // The smallest other one is hidden too, or the first would be the difference.
  expect(shown['0165-1-04']).toBeNull();
});

describe('counts of something else than persons', () => {
  type About = 'children' | 'late' | 'notifications' | 'inTime';
  const area = (code: string, children: number, late: number, notifications: number, inTime: number) => ({
    area: code as AreaCode,
    period: '2026Q1',
    counts: { children, late, notifications, inTime },
  });
  const shownOf = (rows: readonly AreaCount<About>[], measure: About) =>
    Object.fromEntries(
      areaFigures(rows, [
        { measure: 'children' },
        { measure: 'late' },
        { measure: 'notifications', about: 'children' },
        { measure: 'inTime', within: 'notifications', about: 'children', restAbout: 'late' },
      ]).map((row) => [row.area, row.figures[measure]]),
    );

  test('are hidden where the hidden ones of a shown whole are about 1-4 persons together', () => {
    const shown = shownOf(
      [
        area('0165-1-01', 1, 0, 9, 9),
        area('0165-1-02', 2, 0, 9, 9),
        area('0165-1-03', 30, 0, 40, 40),
        area('0165-1-04', 30, 0, 50, 50),
      ],
      'notifications',
    );
    expect(shown).toMatchObject({ '0165-1': 108, '0165-1-01': null, '0165-1-02': null, '0165-1-03': null });
    expect(shown['0165-1-04']).toBe(50);
  });

  test('are hidden where their persons count in another area', () => {
    expect(shownOf([area('0165-1-01', 0, 0, 9, 9)], 'notifications')['0165-1-01']).toBeNull();
  });

  test('are hidden where the rest of their whole is about 1-4 persons, alone or together with other hidden ones', () => {
    const shown = shownOf(
      [
        area('0165-1-01', 20, 1, 30, 20),
        area('0165-1-02', 20, 1, 31, 20),
        area('0165-1-03', 30, 9, 60, 40),
        area('0165-1-04', 30, 9, 70, 50),
      ],
      'inTime',
    );
    expect(shown).toMatchObject({ '0165-1': 130, '0165-1-01': null, '0165-1-02': null, '0165-1-03': null });
    expect(shown['0165-1-04']).toBe(50);
  });
});
