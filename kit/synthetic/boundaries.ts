import { AREA_PLAN } from './area-plan.ts';
import type { SyntheticArea } from './areas.ts';

/** Longitude and latitude in degrees (WGS 84). */
export type Position = readonly [longitude: number, latitude: number];

/** A GeoJSON polygon (RFC 7946) of one outer ring: closed, counter-clockwise. */
export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly [readonly Position[]];
}

/**
 * The invented boundary of an area. The municipality is a made-up shape that lies where Albertslund lies (12.31-12.40 E, 55.64-55.71 N);
 * districts divide it and estates divide the districts without gap or overlap (to the seventh decimal, a centimetre); a hotspot is a small
 * piece of its estate. Made-up municipalities have the same shapes, laid side by side to the east and north.
 */
export function boundaryOf(area: SyntheticArea): Polygon {
  const ring = plan().get(area.code.slice(4));
  if (ring === undefined) throw new RangeError('This area is not one of the synthetic municipality.');
  const east = (area.municipality % 15) * 0.1;
  const north = Math.floor(area.municipality / 15) * 0.08;
  const placed = ring.map(([x, y]): Position => [rounded(x + east), rounded(y + north)]);
  const [start] = placed;
  return { type: 'Polygon', coordinates: [start === undefined ? placed : [...placed, start]] };
}

type Ring = readonly Position[];

/** A made-up convex shape, counter-clockwise; it is not the outline of any municipality. */
const OUTLINE: Ring = [
  [12.336, 55.6435],
  [12.365, 55.6465],
  [12.389, 55.663],
  [12.396, 55.684],
  [12.381, 55.7],
  [12.352, 55.7085],
  [12.326, 55.7],
  [12.312, 55.681],
  [12.317, 55.658],
];

let planned: ReadonlyMap<string, Ring> | undefined;

/** The rings of one municipality, keyed by the code without its first four digits: "", "-1", "-1-07", "-1-07-A". */
function plan(): ReadonlyMap<string, Ring> {
  if (planned !== undefined) return planned;
  const rings = new Map<string, Ring>([['', OUTLINE]]);
  const districts = divide(
    OUTLINE,
    AREA_PLAN.map((district) => district.estates.reduce((sum, estate) => sum + estate.dwellings, 0)),
  );
  for (const [districtIndex, district] of AREA_PLAN.entries()) {
    const ring = districts[districtIndex] ?? [];
    rings.set(`-${districtIndex + 1}`, ring);
    const parts = divide(
      ring,
      district.estates.map((estate) => estate.dwellings + 120),
    );
    for (const [estateIndex, part] of parts.entries()) {
      const suffix = `-${districtIndex + 1}-${String(estateIndex + 1).padStart(2, '0')}`;
      rings.set(suffix, part);
      rings.set(`${suffix}-A`, shrink(part, 0.2));
    }
  }
  planned = rings;
  return rings;
}

/** Divides a convex ring into convex rings with areas in proportion to the weights, by cuts across its longer side. */
function divide(ring: Ring, weights: readonly number[]): Ring[] {
  if (weights.length <= 1) return [ring];
  const half = Math.ceil(weights.length / 2);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const target = areaOf(ring) * (sum(weights.slice(0, half)) / sum(weights));
  // The cut is slanted a little, differently each time, so that the map does not look like a chessboard.
  const slant = (((weights.length * 37 + Math.round(weights[0] ?? 0)) % 21) - 10) / 40;
  const wide = extent(ring, 0) * 0.565 > extent(ring, 1);
  const normal: Position = wide ? [1, slant] : [slant, 1];
  const positions = ring.map((point) => dot(normal, point));
  let [low, high] = [Math.min(...positions), Math.max(...positions)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (areaOf(keepBelow(ring, normal, middle)) < target) low = middle;
    else high = middle;
  }
  const below = keepBelow(ring, normal, high);
  const above = keepBelow(ring, [-normal[0], -normal[1]], -high);
  return [...divide(below, weights.slice(0, half)), ...divide(above, weights.slice(half))];
}

/** The part of a convex ring where `normal · point <= limit` (Sutherland and Hodgman's clipping against one line). */
function keepBelow(ring: Ring, normal: Position, limit: number): Ring {
  const kept: Position[] = [];
  for (const [index, point] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? point;
    const [here, there] = [dot(normal, point) - limit, dot(normal, next) - limit];
    if (here <= 0) kept.push(point);
    if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
      const share = here / (here - there);
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
    }
  }
  return kept;
}

function shrink(ring: Ring, share: number): Ring {
  const center: Position = [mean(ring, 0), mean(ring, 1)];
  return ring.map((point) => [center[0] + share * (point[0] - center[0]), center[1] + share * (point[1] - center[1])]);
}

function areaOf(ring: Ring): number {
  let twice = 0;
  for (const [index, point] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? point;
    twice += (point[0] - 12) * (next[1] - 55) - (next[0] - 12) * (point[1] - 55);
  }
  return twice / 2;
}

function dot(a: Position, b: Position): number {
  return a[0] * b[0] + a[1] * b[1];
}

function mean(ring: Ring, axis: 0 | 1): number {
  return ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
}

function extent(ring: Ring, axis: 0 | 1): number {
  const values = ring.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
