import type { Database } from '../database/database.ts';
import { proofRanges } from './consistency.ts';
import { readOwnHead } from './own-head.ts';
import { readRoots } from './subtree.ts';

/** A head as one department gives it to another. */
export interface ServedHead {
  readonly statement: string;
  /** Hashes, base64url, that prove it extends the head of the size that was asked from. */
  readonly proof: readonly string[];
}

/** Gives the newest head of a trail, with the proof that it extends the one of size `from`; null before the first. */
export type ServeHead = (from: number) => Promise<ServedHead | null>;

/** Serves the heads of a department's trail from its database. */
export function headServer(database: Database): ServeHead {
  return (from) =>
    database.transaction(async (tx) => {
      const head = await readOwnHead(tx);
      if (head === null) return null;
      const hashes = await readRoots(tx, proofRanges(from, head.claims.size));
      return { statement: head.statement, proof: hashes.map((hash) => hash.toString('base64url')) };
    });
}
