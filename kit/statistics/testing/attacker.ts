/** An unknown whole number of the attacker's: `[least, most]` that the known limits allow. */
export type Range = readonly [least: number, most: number];

/** What the attacker knows to hold: the sum of these unknowns, each with its factor, is `equals`, or is zero or more. */
export interface Relation {
  readonly terms: readonly (readonly [unknown: string, factor: number])[];
  /** The sum; where it is left out, the terms are zero or more together. */
  readonly equals?: number;
}

/**
 * Works the unknowns out by force: bounds are propagated until nothing moves, then each unknown's values are tried one by one, with
 * a search over the others, so what it finds is exact. For small systems only.
 *
 * @returns every unknown that can have one value only, with that value.
 */
export function workOut(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Map<string, number> {
  const start = propagate(ranges, relations);
  if (start === null) throw new Error('What the attacker knows contradicts itself.');
  const found = new Map<string, number>();
  const settled = new Set<string>();
  // Every solution that the search meets shows, for all unknowns at once, a value that is possible.
  const possible = new Map<string, number>();
  for (const [name, [least, most]] of start) {
    if (settled.has(name)) continue;
    for (let value = least; value <= most && !settled.has(name); value++) {
      const solution = solve(new Map(start).set(name, [value, value]), relations);
      if (solution === null) continue;
      for (const [other, here] of solution) {
        const before = possible.get(other);
        if (before === undefined) possible.set(other, here);
        else if (before !== here) settled.add(other);
      }
    }
    const only = possible.get(name);
    if (!settled.has(name) && only !== undefined) found.set(name, only);
  }
  return found;
}

function solve(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Map<string, number> | null {
  const narrowed = propagate(ranges, relations);
  if (narrowed === null) return null;
  const open = [...narrowed]
    .filter(([, [least, most]]) => least < most)
    .sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))[0];
  if (open === undefined) return new Map([...narrowed].map(([name, [value]]) => [name, value]));
  const [name, [least, most]] = open;
  for (let value = least; value <= most; value++) {
    const solution = solve(new Map(narrowed).set(name, [value, value]), relations);
    if (solution !== null) return solution;
  }
  return null;
}

/** Narrows the ranges as far as each relation by itself allows; null when one cannot hold. */
function propagate(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Map<string, Range> | null {
  const narrowed = new Map(ranges);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { terms, equals } of relations) {
      for (const [name, factor] of terms) {
        const [least, most] = narrowed.get(name) ?? [0, -1];
        let [othersLeast, othersMost] = [0, 0];
        for (const [other, weight] of terms) {
          if (other === name) continue;
          const [low, high] = narrowed.get(other) ?? [0, -1];
          othersLeast += weight * (weight > 0 ? low : high);
          othersMost += weight * (weight > 0 ? high : low);
        }
        // factor · x + others = equals (or >= 0)
        const bound = (equals ?? 0) - othersMost;
        const otherBound = equals === undefined ? Number.POSITIVE_INFINITY : equals - othersLeast;
        const [low, high] = factor > 0 ? [bound, otherBound] : [-otherBound, -bound];
        const next: Range = [Math.max(least, low), Math.min(most, high)];
        if (next[0] > next[1]) return null;
        if (next[0] !== least || next[1] !== most) {
          narrowed.set(name, next);
          moved = true;
        }
      }
    }
  }
  return narrowed;
}
