import { describe, expect, test } from '@jest/globals';
import { createPersonIds, PERSON_ID_KEY_BYTES } from '@samspil/kit/person-id.ts';
import { boundaryColumn } from './boundary-column.ts';
import { hoursToRestore } from './rules.ts';

const context = { personIds: createPersonIds(new Uint8Array(PERSON_ID_KEY_BYTES)) };
const read = (value: unknown): unknown =>
  JSON.parse(boundaryColumn('Afgrænsning').parse(JSON.stringify(value), context));

const RING = [
  [12.3, 55.6],
  [12.4, 55.6],
  [12.4, 55.7],
  [12.3, 55.6],
] as const;
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

describe('a boundary in an import', () => {
  test('is a polygon or several, by itself or as the geometry of a feature', () => {
    expect(read(polygon(RING))).toEqual(polygon(RING));
    expect(read({ type: 'Feature', properties: { navn: 'x' }, geometry: polygon(RING) })).toEqual(polygon(RING));
    const several = { type: 'MultiPolygon', coordinates: [[RING], [RING]] };
    expect(read(several)).toEqual(several);
  });

  test('has its outer ring turned counter-clockwise, its holes clockwise, and heights dropped', () => {
    const clockwise = RING.toReversed();
    const high = RING.map(([longitude, latitude]) => [longitude, latitude, 20]);
    expect(read(polygon(clockwise, high))).toEqual(polygon(RING, clockwise));
  });

  test.each([
    ['text that is no JSON', '{"type":', 'is not JSON'],
    ['no object', '[]', 'is not a GeoJSON Polygon'],
    ['a feature without geometry', '{"type":"Feature","geometry":null}', 'is not a GeoJSON object'],
    ['a point', '{"type":"Point","coordinates":[12,55]}', 'is not a GeoJSON Polygon'],
    ['no ring', JSON.stringify(polygon()), 'has no coordinates'],
    ['an open ring', JSON.stringify(polygon([...RING.slice(0, 3), [12.3, 55.65]])), 'does not end where it began'],
    ['a ring of three positions', JSON.stringify(polygon([RING[0], RING[1], RING[0]])), 'fewer than four'],
    ['a ring without area', JSON.stringify(polygon([RING[0], RING[1], RING[1], RING[0]])), 'without area'],
    ['latitude before longitude', JSON.stringify(polygon(RING.map(([x, y]) => [y, x]))), 'outside Denmark'],
    ['metres instead of degrees', JSON.stringify(polygon([[709_000, 6_174_000]])), 'outside Denmark'],
    ['a position of texts', JSON.stringify(polygon([['12.3', '55.6']])), 'not two numbers'],
  ])('is refused when it is %s', (_, text, reason) => {
    expect(() => boundaryColumn('Afgrænsning').parse(text, context)).toThrow(reason);
  });
});

describe('the time until a place is as before', () => {
  const incident = new Date('2026-01-01T00:30:00Z');

  test('is counted in whole hours that have passed', () => {
    expect(hoursToRestore(incident, new Date('2026-01-02T02:29:00Z'))).toBe(25);
  });

  test('is not there while the place is not restored', () => {
    expect(hoursToRestore(incident, null)).toBeNull();
  });
});
