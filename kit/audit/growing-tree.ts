import { nodeHash, rootOf } from './merkle-hash.ts';

/**
 * An RFC 6962 tree that only grows. It holds no more than its peaks, the hashes of the complete subtrees that it is made of, so a
 * trail of any length takes at most 53 hashes of memory.
 */
export class GrowingTree {
  #size: number;
  readonly #peaks: Buffer[];

  /** @param peaks the peaks of a tree of that size, the largest first. */
  constructor(size = 0, peaks: readonly Buffer[] = []) {
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  get root(): Buffer {
    return rootOf(this.#peaks);
  }

  /** Appends the hash of a leaf and gives those of the subtrees of 2, 4, 8 … leaves that it completes. */
  append(leaf: Buffer): Buffer[] {
    const completed: Buffer[] = [];
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.#peaks.pop();
      if (left === undefined) throw new RangeError('The tree has fewer peaks than its size asks for.');
      hash = nodeHash(left, hash);
      completed.push(hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
    return completed;
  }
}
