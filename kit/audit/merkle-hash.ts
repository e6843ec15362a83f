import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The hash of a leaf (RFC 6962 § 2.1); the prefix keeps a leaf from being taken for a node. */
export function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** The hash of two neighbours. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root over the peaks of a tree: complete subtrees from the largest to the smallest. */
export function rootOf(peaks: readonly Buffer[]): Buffer {
  const root = peaks.reduceRight<Buffer | null>((right, left) => (right === null ? left : nodeHash(left, right)), null);
  return root ?? createHash('sha256').digest();
}
