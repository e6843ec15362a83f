import type { Transaction } from '../database/database.ts';
import { rootOf } from './merkle-hash.ts';

/** A run of leaves, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: the 2^level leaves before `end`. */
interface Subtree {
  readonly end: number;
  readonly level: number;
}

const HASH = 32;

/** Thrown when the stored tree lacks what it must hold; the message names positions only. */
export class TreeFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TreeFault';
  }
}

/** The complete subtrees that a run of leaves is made of, the largest first; the run starts at a multiple of the largest. */
export function subtreesOf({ start, end }: Range): Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    at += 2 ** level;
    found.push({ end: at, level });
  }
  return found;
}

/**
 * The hashes of the complete subtrees of each run, as they are stored, in one statement.
 *
 * @throws TreeFault when a leaf is missing, or does not hold the subtrees that it completes.
 */
export async function readPeaks(tx: Transaction, ranges: readonly Range[]): Promise<Buffer[][]> {
  const subtrees = ranges.map(subtreesOf);
  const positions = subtrees.flat().map(({ end }) => end - 1);
  if (positions.length === 0) return ranges.map(() => []);
  const rows = await tx.sql<{ position: string; hash: Buffer; subtrees: Buffer }>(
    'select position, hash, subtrees from samspil.audit_leaf where position = any ($1::bigint[])',
    [positions],
  );
  const leaves = new Map(rows.map((row) => [Number(row.position), row]));
  return subtrees.map((run) =>
    run.map(({ end, level }) => {
      const leaf = leaves.get(end - 1);
      const hash = level === 0 ? leaf?.hash : leaf?.subtrees.subarray((level - 1) * HASH, level * HASH);
      if (hash?.length !== HASH) throw new TreeFault(`The leaf at position ${end - 1} is missing or not whole.`);
      return hash;
    }),
  );
}

/** The hash over each run of leaves, from what is stored. */
export async function readRoots(tx: Transaction, ranges: readonly Range[]): Promise<Buffer[]> {
  return (await readPeaks(tx, ranges)).map(rootOf);
}
