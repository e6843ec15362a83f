import { describe, expect, test } from '@jest/globals';
import { boundaryOf, type Position } from './boundaries.ts';
import { createMunicipality } from './municipality.ts';

const municipality = createMunicipality({ people: 60_000, seed: 'samspil', personIdKey: Buffer.alloc(32) });
const home = municipality.areas.filter((area) => area.municipality === 0);

function ringOf(code: string): readonly Position[] {
  return boundaryOf(municipality.area(code)).coordinates[0];
}

/** Twice the signed area, in units of 10^-6 square degrees; positive for a counter-clockwise ring. */
function size(ring: readonly Position[]): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at++) {
    const [[x1, y1], [x2, y2]] = [ring[at - 1] ?? [0, 0], ring[at] ?? [0, 0]];
    twice += (x1 - 12) * (y2 - 55) - (x2 - 12) * (y1 - 55);
  }
  return twice * 1e6;
}

/** Whether a point lies inside a convex counter-clockwise ring, further than a rounding error from its edge. */
function isInside(point: Position, ring: readonly Position[]): boolean {
  return ring.slice(1).every(([x2, y2], at) => {
    const [x1, y1] = ring[at] ?? [0, 0];
    return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1) > 1e-8;
  });
}

function centerOf(ring: readonly Position[]): Position {
  const points = ring.slice(1);
  return [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
}

describe('boundaries', () => {
  test('are closed, convex, counter-clockwise rings where Albertslund lies', () => {
    for (const area of home) {
      const ring = ringOf(area.code);
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
      expect(size(ring)).toBeGreaterThan(0);
      for (const [longitude, latitude] of ring) {
        expect(longitude > 12.31 && longitude < 12.4 && latitude > 55.64 && latitude < 55.71).toBe(true);
      }
      // Convex, but for the rounding to a centimetre; so no two sides cross.
      const turns = ring.slice(0, -1).map(([x1, y1], at) => {
        const [x2, y2] = ring[at + 1] ?? [0, 0];
        const [x3, y3] = ring[at + 2] ?? ring[1] ?? [0, 0];
        return (x2 - x1) * (y3 - y2) - (y2 - y1) * (x3 - x2);
      });
      expect(Math.min(...turns)).toBeGreaterThan(-1e-8);
    }
  });

  test('of districts fill the municipality, and those of estates their district, without overlap', () => {
    for (const parent of home.filter((area) => area.kind === 'MUNICIPALITY' || area.kind === 'DISTRICT')) {
      const parts = home.filter((area) => area.parent === parent.code).map((area) => ringOf(area.code));
      const whole = size(ringOf(parent.code));
      expect(Math.abs(parts.reduce((sum, ring) => sum + size(ring), 0) - whole) / whole).toBeLessThan(1e-4);
      for (const ring of parts) {
        expect(isInside(centerOf(ring), ringOf(parent.code))).toBe(true);
        // With sizes that add up, no corner of a part within another means that they do not overlap.
        for (const other of parts) expect(other !== ring && ring.some((point) => isInside(point, other))).toBe(false);
      }
    }
  });

  test('of hotspots lie inside their estate', () => {
    for (const hotspot of home.filter((area) => area.kind === 'HOTSPOT')) {
      for (const point of ringOf(hotspot.code)) expect(isInside(point, ringOf(hotspot.parent ?? ''))).toBe(true);
    }
  });

  test('of another municipality have the same shape at another place', () => {
    expect(size(ringOf('9001-2-05'))).toBeCloseTo(size(ringOf('0165-2-05')), 1);
    const east = Math.max(...ringOf('0165').map(([x]) => x));
    for (const [x] of ringOf('9001')) expect(x).toBeGreaterThan(east);
  });
});
