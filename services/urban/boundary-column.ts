import { type Column, type Headers, Refusal, spellings } from '@samspil/kit/import/column.ts';

type Position = [longitude: number, latitude: number];
type Ring = Position[];

/**
 * A boundary as GeoJSON (RFC 7946): a Polygon or MultiPolygon, by itself or as the geometry of a Feature. Rings are closed and have four positions or
 * more; a position is longitude, then latitude, in degrees, within Denmark (heights are dropped). Rings are turned as the RFC asks: outer ones
 * counter-clockwise, holes clockwise.
 */
export function boundaryColumn(headers: Headers): Column<string> {
  return {
    headers: spellings(headers),
    sqlType: 'jsonb',
    optional: false,
    parse(text) {
      const { type, coordinates } = geometryOf(readJson(text));
      if (type === 'Polygon') return JSON.stringify({ type, coordinates: polygon(coordinates) });
      if (type !== 'MultiPolygon') throw new Refusal('is not a GeoJSON Polygon or MultiPolygon');
      return JSON.stringify({ type, coordinates: list(coordinates).map(polygon) });
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('is not JSON: write a GeoJSON Polygon, its quotation marks doubled');
  }
}

function geometryOf(value: unknown): { readonly type?: unknown; readonly coordinates?: unknown } {
  if (typeof value !== 'object' || value === null) throw new Refusal('is not a GeoJSON object');
  const { type, geometry } = value as { type?: unknown; geometry?: unknown };
  return type === 'Feature' ? geometryOf(geometry) : value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new Refusal('has no coordinates where GeoJSON asks for them');
  return value;
}

function polygon(value: unknown): Ring[] {
  return list(value).map((ring, place) => {
    const positions = list(ring).map(position);
    const [first, last] = [positions[0], positions.at(-1)];
    if (positions.length < 4) throw new Refusal('has a ring of fewer than four positions');
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      throw new Refusal('has a ring that does not end where it began');
    const twice = twiceTheArea(positions);
    if (twice === 0) throw new Refusal('has a ring without area');
    return twice > 0 === (place === 0) ? positions : positions.reverse();
  });
}

/** Longitudes and latitudes between which all of Denmark lies. */
const DENMARK = { west: 7, east: 16, south: 54, north: 58.5 };

function position(value: unknown): Position {
  const [longitude, latitude] = list(value);
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    throw new Refusal('has a position that is not two numbers');
  if (longitude < DENMARK.west || longitude > DENMARK.east || latitude < DENMARK.south || latitude > DENMARK.north) {
    throw new Refusal('has a position outside Denmark: write longitude, then latitude, in degrees (WGS 84)');
  }
  return [longitude, latitude];
}

/** Twice the area inside a ring, by the shoelace formula: above zero when it runs counter-clockwise. */
function twiceTheArea(ring: readonly Position[]): number {
  let twice = 0;
  let [x, y] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    // Relative to a point nearby, since the products of whole coordinates lose digits.
    twice += (x - DENMARK.west) * (nextY - DENMARK.south) - (nextX - DENMARK.west) * (y - DENMARK.south);
    [x, y] = [nextX, nextY];
  }
  return twice;
}
