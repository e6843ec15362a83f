import { nodeHash } from './merkle-hash.ts';
import type { Range } from './subtree.ts';

/** The runs of leaves whose hashes prove that the tree of `to` leaves extends the one of `from` (RFC 9162 § 2.1.4.1). */
export function proofRanges(from: number, to: number): Range[] {
  return from === 0 || from >= to ? [] : subproof(from, { start: 0, end: to }, true);
}

function subproof(from: number, { start, end }: Range, known: boolean): Range[] {
  const size = end - start;
  if (from === size) return known ? [] : [{ start, end }];
  const half = largestPowerBelow(size);
  const left = { start, end: start + half };
  const right = { start: start + half, end };
  return from <= half ? [...subproof(from, left, known), right] : [...subproof(from - half, right, false), left];
}

/** The largest power of two below a number above 1. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** A tree as its head tells it. */
export interface TreeState {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the proof shows that the later tree extends the earlier one (RFC 9162 § 2.1.4.2). */
export function isConsistent(earlier: TreeState, later: TreeState, proof: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0;
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  let first = earlier.size - 1;
  let second = later.size - 1;
  while (isOdd(first)) {
    first = half(first);
    second = half(second);
  }
  const [seed, ...rest] = path;
  if (seed === undefined) return false;
  let earlierRoot = seed;
  let laterRoot = seed;
  for (const hash of rest) {
    if (second === 0) return false;
    if (isOdd(first) || first === second) {
      earlierRoot = nodeHash(hash, earlierRoot);
      laterRoot = nodeHash(hash, laterRoot);
      while (!isOdd(first) && first !== 0) {
        first = half(first);
        second = half(second);
      }
    } else laterRoot = nodeHash(laterRoot, hash);
    first = half(first);
    second = half(second);
  }
  return second === 0 && same(earlierRoot, earlier.root) && same(laterRoot, later.root);
}

// No bit operators: they know 32 bits only.
const isOdd = (number: number) => number % 2 === 1;
const half = (number: number) => Math.floor(number / 2);
const isPowerOfTwo = (number: number) => Number.isInteger(Math.log2(number));
const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
