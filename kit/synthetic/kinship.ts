import type { Resident } from './block.ts';
import type { Random } from './random.ts';

const YEAR = 365.2425;

/** Gives half of the children who live with one parent the other one too: somebody who lives alone in the same block. */
export function linkParentsWhoLiveApart(block: readonly Resident[], random: Random): void {
  const homes = households(block);
  const alone = homes.filter((members) => members.length === 1).flat();
  for (const members of homes) {
    const children = members.filter((member) => block[member]?.parents.length === 1);
    const parent = block[block[children[0] ?? -1]?.parents[0] ?? -1];
    if (parent === undefined || !random.chance(0.55)) continue;
    const found = takeFirst(alone, random, (candidate) => {
      const other = block[candidate];
      return (
        other !== undefined && other.sex !== parent.sex && children.every((child) => isPlausible(other, block[child]))
      );
    });
    if (found === undefined) continue;
    for (const child of children) block[child]?.parents.push(found);
  }
}

/** Gives some of the households of older people one or two grown children who live elsewhere in the block. */
export function linkGrownChildren(block: readonly Resident[], random: Random): void {
  const grown: number[] = [];
  for (let position = 0; position < block.length; position++)
    if (block[position]?.parents.length === 0) grown.push(position);
  for (const parents of households(block)) {
    if (parents.length > 2 || parents.some((member) => block[member]?.atHome) || !random.chance(0.6)) continue;
    for (let children = random.integer(1, 2); children > 0; children--) {
      const found = takeFirst(grown, random, (candidate) => canBeChildOf(block, candidate, parents));
      const child = block[found ?? -1];
      if (child === undefined) break;
      child.parents.push(...parents);
      if (random.chance(0.6)) child.familyName = block[parents[0] ?? -1]?.familyName ?? child.familyName;
    }
  }
}

/** Whether the ages allow it: a mother 17 to 45 years older, a father 17 to 60. */
function isPlausible(parent: Resident, child: Resident | undefined): boolean {
  if (child === undefined) return false;
  const years = (child.born - parent.born) / YEAR;
  return years >= 17 && years <= (parent.sex === 'FEMALE' ? 45.5 : 60);
}

/** Nobody becomes a child of the one they have a child with, nor a sibling of their partner or of their children's other parent. */
function canBeChildOf(block: readonly Resident[], candidate: number, parents: readonly number[]): boolean {
  const child = block[candidate];
  if (child === undefined) return false;
  for (const parent of parents) {
    const known = block[parent];
    if (known === undefined || known.household === child.household || !isPlausible(known, child)) return false;
  }
  const isBarred = (partner: number) =>
    partner !== candidate &&
    (parents.includes(partner) || block[partner]?.parents.some((parent) => parents.includes(parent)));
  for (let position = 0; position < block.length; position++) {
    const other = block[position];
    if (other === undefined) continue;
    if (other.household === child.household && !other.atHome && isBarred(position)) return false;
    if (other.parents.includes(candidate) && other.parents.some(isBarred)) return false;
  }
  return true;
}

/** The positions of each household's members; households follow one another in a block. */
function households(block: readonly Resident[]): number[][] {
  const homes: number[][] = [];
  for (let position = 0; position < block.length; position++) {
    const household = block[position]?.household ?? 0;
    const home = homes[household];
    if (home === undefined) homes[household] = [position];
    else home.push(position);
  }
  return homes;
}

/** Takes the first candidate that passes out of the list, beginning at a random one. */
function takeFirst(candidates: number[], random: Random, passes: (candidate: number) => boolean): number | undefined {
  const start = random.integer(0, Math.max(0, candidates.length - 1));
  for (let tried = 0; tried < candidates.length; tried++) {
    const at = (start + tried) % candidates.length;
    const candidate = candidates[at];
    if (candidate !== undefined && passes(candidate)) {
      candidates.splice(at, 1);
      return candidate;
    }
  }
  return undefined;
}
