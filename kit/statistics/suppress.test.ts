import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AreaCode, areaAndParents, parentArea } from '../area-code.ts';
import { SMALLEST_SHOWN, suppress } from './suppress.ts';
import { type Range, type Relation, workOut } from './testing/attacker.ts';

type Counts = ReadonlyMap<AreaCode, number>;
type Shown = ReadonlyMap<AreaCode, number | null>;

/** Counts of small areas, added up to all areas that they lie in; a district or municipality may have some of its own too. */
function added(leaves: Readonly<Record<string, number>>): Map<AreaCode, number> {
  const totals = new Map<AreaCode, number>();
  for (const [code, count] of Object.entries(leaves)) {
    for (const area of areaAndParents(code as AreaCode)) totals.set(area, (totals.get(area) ?? 0) + count);
  }
  return totals;
}

const partsOf = (counts: Shown, whole: AreaCode) => [...counts.keys()].filter((area) => parentArea(area) === whole);

/**
 * What someone knows who sees the shown cells and knows how the areas add up: hidden cells are 1 or more, and a whole is the sum of its parts
 * and of a rest, where it has one. Of a rest they know only that it is 1 or more.
 */
function knowledge(counts: Counts, shown: Shown): { ranges: Map<string, Range>; relations: Relation[] } {
  const ranges = new Map<string, Range>();
  const relations: Relation[] = [];
  const most = 2 * Math.max(...counts.values()) + 1;
  for (const [area, count] of shown) ranges.set(area, count === null ? [1, most] : [count, count]);
  for (const whole of counts.keys()) {
    const parts = partsOf(counts, whole);
    if (parts.length === 0) continue;
    const rest = (counts.get(whole) ?? 0) - parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
    if (rest > 0) ranges.set(`rest of ${whole}`, [1, most]);
    const names = [...parts, ...(rest > 0 ? [`rest of ${whole}`] : [])];
    relations.push({ terms: [[whole, -1], ...names.map((name) => [name, 1] as const)], equals: 0 });
  }
  return { ranges, relations };
}

/** The hidden cells, and small rests, that can be worked out from the shown ones. */
function workedOut(counts: Counts, shown: Shown): string[] {
  const { ranges, relations } = knowledge(counts, shown);
  return [...workOut(ranges, relations)]
    .filter(([name, value]) =>
      name.startsWith('rest') ? value < SMALLEST_SHOWN : shown.get(name as AreaCode) === null,
    )
    .map(([name, value]) => `${name} is ${value}`);
}

const suppressed = (leaves: Readonly<Record<string, number>>) => {
  const counts = added(leaves);
  return { counts, shown: suppress(counts) };
};

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 12 }) },
);

/** Up to three districts with up to three estates each, of which one has hotspots; now and then a district has people of its own. */
const places = fc.dictionary(
  fc.constantFrom(
    '0165-1-01',
    '0165-1-02',
    '0165-1-03',
    '0165-2-01',
    '0165-2-02',
    '0165-2-03',
    '0165-3-01',
    '0165-3-02',
    '0165-2-01-A',
    '0165-2-01-B',
    '0165-1',
    '0165',
  ),
  count,
  { minKeys: 1, maxKeys: 9 },
);

describe('suppression of small counts', () => {
  test('no hidden cell can be worked out from the shown ones', () => {
    fc.assert(
      fc.property(places, (leaves) => {
        const { counts, shown } = suppressed(leaves);
        expect(workedOut(counts, shown)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('counts of 1-4 are hidden, zero stays zero and every shown count is the true one', () => {
    fc.assert(
      fc.property(places, (leaves) => {
        const { counts, shown } = suppressed(leaves);
        expect([...shown.keys()]).toEqual([...counts.keys()]);
        for (const [area, value] of shown) {
          const truth = counts.get(area) ?? 0;
          if (truth === 0) expect(value).toBe(0);
          else if (truth < SMALLEST_SHOWN) expect(value).toBeNull();
          else expect([truth, null]).toContain(value);
        }
      }),
    );
  });

  test('nothing is hidden when nothing is small', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('0165-1-01', '0165-1-02', '0165-2-01', '0165-2'),
          fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 99 })),
        ),
        (leaves) => {
          const counts = added(leaves);
          expect(suppress(counts)).toEqual(counts);
        },
      ),
    );
  });

  test('the hidden cells of a shown whole are 5 or more together, since anyone can subtract the rest', () => {
    const { shown } = suppressed({ '0165-1-01': 1, '0165-1-02': 2, '0165-1-03': 30, '0165-1-04': 40 });
    expect(shown).toEqual(
      new Map(
        Object.entries({
          '0165-1-01': null,
          '0165-1-02': null,
          '0165-1-03': null,
          '0165-1-04': 40,
          '0165-1': 73,
          '0165': 73,
        }),
      ),
    );
  });

  test('a single person in each of two hidden districts does not show through the municipality', () => {
    const { counts, shown } = suppressed({ '0165-1-01': 1, '0165-2-01': 1, '0165-2-02': 10, '0165-2-03': 20 });
    expect(workedOut(counts, shown)).toEqual([]);
  });

  test('five hidden estates of one person each do not show through their sum', () => {
    const ones = Object.fromEntries(['01', '02', '03', '04', '05'].map((estate) => [`0165-1-${estate}`, 1]));
    const { counts, shown } = suppressed({ ...ones, '0165-1-06': 40 });
    expect(workedOut(counts, shown)).toEqual([]);
  });

  test('few people who live in a district but in none of its estates do not show as the difference', () => {
    const { counts, shown } = suppressed({ '0165-1': 2, '0165-1-01': 20, '0165-1-02': 30 });
    expect(shown.get('0165-1-01' as AreaCode)).toBeNull();
    expect(workedOut(counts, shown)).toEqual([]);
  });

  test('areas whose parents are not given are kept apart', () => {
    expect(
      suppress(
        new Map([
          ['0165-1', 3],
          ['9001-1', 7],
        ] as [AreaCode, number][]),
      ),
    ).toEqual(
      new Map([
        ['0165-1', null],
        ['9001-1', 7],
      ]),
    );
  });
});
