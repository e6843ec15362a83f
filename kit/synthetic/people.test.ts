import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageOn, dayNumber } from '../dates.ts';
import { HISTORY_END } from './calendar.ts';
import { createMunicipality } from './municipality.ts';

const municipality = createMunicipality({ people: 27_500, seed: 'samspil', personIdKey: Buffer.alloc(32, 7) });
const anyone = fc.integer({ min: 0, max: 27_499 });
const RUNS = { numRuns: 3_000 };

function born(index: number): number {
  return dayNumber(municipality.person(index).birthDate);
}

describe('kin', () => {
  test('parents and children name each other, and never more than two parents', () => {
    fc.assert(
      fc.property(anyone, (index) => {
        const parents = municipality.parentsOf(index);
        expect(parents.length).toBeLessThanOrEqual(2);
        for (const parent of parents) expect(municipality.childrenOf(parent)).toContain(index);
        for (const child of municipality.childrenOf(index)) expect(municipality.parentsOf(child)).toContain(index);
      }),
      RUNS,
    );
  });

  test('siblings share a parent and name each other; nobody is their own sibling', () => {
    fc.assert(
      fc.property(anyone, (index) => {
        const expected = new Set(municipality.parentsOf(index).flatMap((parent) => municipality.childrenOf(parent)));
        expected.delete(index);
        expect(new Set(municipality.siblingsOf(index))).toEqual(expected);
        for (const sibling of municipality.siblingsOf(index)) expect(municipality.siblingsOf(sibling)).toContain(index);
      }),
      RUNS,
    );
  });

  test('parents are 17 to 60 years older, mothers 17 to 46', () => {
    fc.assert(
      fc.property(anyone, (index) => {
        for (const parent of municipality.parentsOf(index)) {
          const years = (born(index) - born(parent)) / 365.2425;
          expect(years).toBeGreaterThan(16.9);
          expect(years).toBeLessThan(municipality.person(parent).sex === 'FEMALE' ? 46 : 62);
        }
      }),
      RUNS,
    );
  });

  test('nobody has a child with their own parent, child or sibling, or lives as a couple with one', () => {
    fc.assert(
      fc.property(anyone, (index) => {
        const close = new Set([
          ...municipality.parentsOf(index),
          ...municipality.childrenOf(index),
          ...municipality.siblingsOf(index),
        ]);
        for (const child of municipality.childrenOf(index)) {
          for (const other of municipality.parentsOf(child)) expect(close.has(other)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test('there are grown children and parents who live elsewhere', () => {
    const counts = { elsewhere: 0, grown: 0, siblings: 0 };
    for (const index of municipality.everyone()) {
      const { household, birthDate } = municipality.person(index);
      const apart = municipality.parentsOf(index).some((parent) => municipality.person(parent).household !== household);
      if (apart && ageOn(birthDate, HISTORY_END) < 18) counts.elsewhere++;
      if (apart && ageOn(birthDate, HISTORY_END) >= 30) counts.grown++;
      if (municipality.siblingsOf(index).length > 0) counts.siblings++;
    }
    expect(counts.elsewhere).toBeGreaterThan(300);
    expect(counts.grown).toBeGreaterThan(1_000);
    expect(counts.siblings).toBeGreaterThan(5_000);
  });
});

describe('households', () => {
  test('are one to six people with an adult among them, all named the same by each of them', () => {
    fc.assert(
      fc.property(anyone, (index) => {
        const members = municipality.householdOf(index);
        expect(members).toContain(index);
        expect(members.length).toBeLessThanOrEqual(6);
        expect(members.some((member) => ageOn(municipality.person(member).birthDate, HISTORY_END) >= 18)).toBe(true);
        for (const member of members) {
          expect(municipality.householdOf(member)).toEqual(members);
          expect(municipality.person(member).household).toBe(municipality.householdNumber(index));
        }
      }),
      RUNS,
    );
  });

  test('have no child under 18 without a parent there', () => {
    for (const index of municipality.everyone()) {
      if (ageOn(municipality.person(index).birthDate, HISTORY_END) >= 18) continue;
      const members = municipality.householdOf(index);
      expect(municipality.parentsOf(index).some((parent) => members.includes(parent))).toBe(true);
    }
  });
});

describe('persons', () => {
  test('have ids that are UUIDs of version 8, each its own', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => municipality.personId(index));
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('from outside have no home here and no kin', () => {
    const outside = [...municipality.outsiders()];
    expect(outside).toHaveLength(825);
    for (const index of outside) {
      expect(municipality.person(index)).toMatchObject({ estate: null, household: null, resident: false });
      expect([municipality.parentsOf(index), municipality.childrenOf(index), municipality.siblingsOf(index)]).toEqual([
        [],
        [],
        [],
      ]);
      expect(municipality.householdOf(index)).toEqual([index]);
    }
  });

  test('are all born by the end of the history and none before 1925', () => {
    for (const index of municipality.everyone()) {
      const { birthDate } = municipality.person(index);
      expect(birthDate <= HISTORY_END && birthDate >= '1925').toBe(true);
    }
  });
});
