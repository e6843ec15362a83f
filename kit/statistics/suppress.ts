import { type AreaCode, parentArea } from '../area-code.ts';

/** Counts of persons below this are not shown, and zero is. */
export const SMALLEST_SHOWN = 5;

/** Whether a count of persons could point at one of them. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/**
 * Hides small counts of persons by area (1-4 become null), and as many other cells as are needed so that no hidden one can be
 * worked out: an area's count is the sum of the areas in it, so a single hidden part would be the whole less the rest.
 * (Primary and complementary cell suppression, as in Hundepool et al., Statistical Disclosure Control, 2012, ch. 4.)
 *
 * @param counts true counts by area, of areas that add up to their parents; parents that are not given are not protected.
 * @param alsoHide cells to hide for another reason, such as a complement that would give one away.
 */
export function suppress(
  counts: ReadonlyMap<AreaCode, number>,
  alsoHide: (area: AreaCode, count: number) => boolean = () => false,
): Map<AreaCode, number | null> {
  const hidden = new Set(
    [...counts].filter(([area, count]) => isSmall(count) || alsoHide(area, count)).map(([area]) => area),
  );
  const parts = partsByArea(counts);
  let settled = false;
  while (!settled) {
    settled = true;
    for (const [whole, areas] of parts) {
      const next = nextToHide(whole, areas, counts, hidden);
      if (next === null) continue;
      hidden.add(next);
      settled = false;
    }
  }
  return new Map([...counts].map(([area, count]) => [area, hidden.has(area) ? null : count]));
}

/** The cell that must be hidden too for the hidden ones to stay so, or null when this whole and its parts give nothing away. */
function nextToHide(
  whole: AreaCode,
  areas: readonly AreaCode[],
  counts: ReadonlyMap<AreaCode, number>,
  hidden: ReadonlySet<AreaCode>,
): AreaCode | null {
  const count = (area: AreaCode) => counts.get(area) ?? 0;
  const smallestShown = areas
    .filter((area) => !hidden.has(area) && count(area) > 0)
    .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))[0];
  const hiddenParts = areas.filter((area) => hidden.has(area));
  if (hidden.has(whole)) {
    // A hidden whole with all its parts shown is their sum.
    return hiddenParts.length === 0 && smallestShown !== undefined ? smallestShown : null;
  }
  if (hiddenParts.length === 0) return null;
  // Hidden parts of 1 each are given away when their sum equals their number, since a hidden part is at least 1.
  const sum = hiddenParts.reduce((total, area) => total + count(area), 0);
  if (hiddenParts.length > 1 && sum > hiddenParts.length) return null;
  return smallestShown ?? whole;
}

function partsByArea(counts: ReadonlyMap<AreaCode, number>): Map<AreaCode, AreaCode[]> {
  const parts = new Map<AreaCode, AreaCode[]>();
  for (const area of counts.keys()) {
    const whole = parentArea(area);
    if (whole === null || !counts.has(whole)) continue;
    const areas = parts.get(whole);
    if (areas === undefined) parts.set(whole, [area]);
    else areas.push(area);
  }
  return parts;
}
