/** First and last position of a run. */
export type PositionRange = readonly [first: number, last: number];

/** Ascending positions as runs. */
export function rangesOf(positions: readonly number[]): PositionRange[] {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === position) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges;
}

/** How many positions the runs have. */
export function countOf(ranges: readonly PositionRange[]): number {
  return ranges.reduce((count, [first, last]) => count + last - first + 1, 0);
}

/** Tells of ascending positions whether one of the runs, given in any order, has it. */
export function ascendingLookup(ranges: readonly PositionRange[]): (position: number) => boolean {
  const sorted = ranges.toSorted(([one], [other]) => one - other);
  let next = 0;
  let covered = -1;
  return (position) => {
    for (let range = sorted[next]; range !== undefined && range[0] <= position; range = sorted[next]) {
      covered = Math.max(covered, range[1]);
      next += 1;
    }
    return position <= covered;
  };
}
