import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isConsistent, proofRanges } from './consistency.ts';
import { GrowingTree } from './growing-tree.ts';
import { leafHash, nodeHash, rootOf } from './merkle-hash.ts';
import { subtreesOf } from './subtree.ts';

/** The leaves of the vectors that the Certificate Transparency projects share. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);

/** The roots over the first 1 to 8 of them. */
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** The definition of RFC 6962 § 2.1, word for word. */
function mth(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return rootOf([]);
  if (leaves.length === 1) return only;
  let power = 1;
  while (power * 2 < leaves.length) power *= 2;
  return nodeHash(mth(leaves.slice(0, power)), mth(leaves.slice(power)));
}

const hashes = (count: number) => Array.from({ length: count }, (_, number) => leafHash(Buffer.from(String(number))));

describe('the tree', () => {
  test('without leaves has the hash of nothing', () => {
    expect(new GrowingTree().root.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('gives the known roots', () => {
    const tree = new GrowingTree();
    const roots = LEAVES.map((leaf) => {
      tree.append(leafHash(leaf));
      return tree.root.toString('hex');
    });
    expect(roots).toEqual(ROOTS);
  });

  test('is the one that RFC 6962 defines, at every size, and gives the subtrees that each leaf completes', () => {
    const leaves = hashes(130);
    const tree = new GrowingTree();
    for (const [position, leaf] of leaves.entries()) {
      const completed = tree.append(leaf);
      const size = position + 1;
      expect(tree.root).toEqual(mth(leaves.slice(0, size)));
      const powers = [2, 4, 8, 16, 32, 64, 128].filter((power) => size % power === 0);
      expect(completed).toEqual(powers.map((power) => mth(leaves.slice(size - power, size))));
    }
  });

  test('goes on from its peaks', () => {
    const leaves = hashes(100);
    for (const size of [0, 1, 2, 3, 64, 77]) {
      const peaks = subtreesOf({ start: 0, end: size }).map(({ end, level }) =>
        mth(leaves.slice(end - 2 ** level, end)),
      );
      const tree = new GrowingTree(size, peaks);
      for (const leaf of leaves.slice(size)) tree.append(leaf);
      expect(tree.root).toEqual(mth(leaves));
    }
  });

  test('past 2^32 leaves counts on', () => {
    const size = 2 ** 32 + 1;
    const tree = new GrowingTree(size, hashes(2));
    expect(tree.append(leafHash(Buffer.of(7)))).toHaveLength(1);
    expect(tree.size).toBe(size + 1);
    expect(subtreesOf({ start: 0, end: size })).toEqual([
      { end: 2 ** 32, level: 32 },
      { end: size, level: 0 },
    ]);
  });
});

describe('a proof of consistency', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 120 }));
  const state = (leaves: readonly Buffer[]) => ({ size: leaves.length, root: mth(leaves) });
  const proofOf = (leaves: readonly Buffer[], from: number) =>
    proofRanges(from, leaves.length).map(({ start, end }) => mth(leaves.slice(start, end)));

  test('is the known one of RFC 6962 § 2.1.3', () => {
    const leaves = LEAVES.map(leafHash);
    expect(proofRanges(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(proofRanges(4, 7)).toEqual([{ start: 4, end: 7 }]);
    expect(proofOf(leaves, 6).map((hash) => hash.toString('hex'))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  test('holds for every tree that extends an earlier one', () => {
    fc.assert(
      fc.property(sizes, ([from, more]) => {
        const leaves = hashes(from + more);
        expect(isConsistent(state(leaves.slice(0, from)), state(leaves), proofOf(leaves, from))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('holds for no tree in which an earlier leaf is another, and with no hash of it changed, left out or added', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ([from, more], which, how) => {
        const leaves = hashes(from + more + 1);
        const earlier = state(leaves.slice(0, from));
        const forged = leaves.with(which % from, leafHash(Buffer.from('forged')));
        expect(isConsistent(earlier, state(forged), proofOf(forged, from))).toBe(false);
        const proof = proofOf(leaves, from);
        const at = which % proof.length;
        const spoilt = [
          proof.with(at, leafHash(Buffer.from('other'))),
          proof.toSpliced(at, 1),
          proof.toSpliced(at, 0, leafHash(Buffer.from('more'))),
        ][how % 3];
        expect(isConsistent(earlier, state(leaves), spoilt ?? [])).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('of a smaller tree there is none', () => {
    const leaves = hashes(9);
    expect(isConsistent(state(leaves), state(leaves.slice(0, 5)), [])).toBe(false);
    expect(isConsistent(state(leaves), { size: 9, root: leafHash(Buffer.of(1)) }, [])).toBe(false);
  });
});
