import type { Resident } from './block.ts';
import type { Random } from './random.ts';

const YEAR = 365.2425;

/** Gives half of the children who live with one parent the other one too: somebody who lives alone in the same block. */
export function linkParentsWhoLiveApart(block: readonly Resident[], random: Random): void {
  const alone = livingAlone(block);
  for (const [position, child] of block.entries()) {
    const [parent] = child.parents;
    const known = parent === undefined ? undefined : block[parent];
    if (parent === undefined || known === undefined || child.parents.length !== 1) continue;
    const children = block.filter((other) => other.parents.length === 1 && other.parents[0] === parent);
    if (children[0] !== block[position] || !random.chance(0.55)) continue;
    const found = firstFrom(alone, random, (candidate) => {
      const other = block[candidate];
      return other !== undefined && other.sex !== known.sex && children.every((each) => isPlausible(other, each));
    });
    if (found === undefined) continue;
    alone.delete(found);
    for (const each of children) each.parents.push(found);
  }
}

/** Gives some of the older households one or two grown children who live elsewhere in the block. */
export function linkGrownChildren(block: readonly Resident[], random: Random): void {
  const grown = new Set(block.keys().filter((position) => block[position]?.parents.length === 0));
  for (let position = 0; position < block.length; position++) {
    const household = block[position]?.household;
    const members = [...block.keys()].filter((member) => member >= position && block[member]?.household === household);
    position += members.length - 1;
    if (
      household === undefined ||
      members.length > 2 ||
      members.some((member) => block[member]?.atHome) ||
      !random.chance(0.6)
    )
      continue;
    for (let children = random.integer(1, 2); children > 0; children--) {
      const found = firstFrom(grown, random, (candidate) => canBeChildOf(block, candidate, members));
      const child = found === undefined ? undefined : block[found];
      if (found === undefined || child === undefined) break;
      grown.delete(found);
      child.parents.push(...members);
      if (random.chance(0.6)) child.familyName = block[members[0] ?? 0]?.familyName ?? child.familyName;
    }
  }
}

/** Whether the ages allow it: a mother 17 to 45 years older, a father 17 to 60. */
export function isPlausible(parent: Resident, child: Resident): boolean {
  const years = (child.born - parent.born) / YEAR;
  return years >= 17 && years <= (parent.sex === 'FEMALE' ? 45.5 : 60);
}

function canBeChildOf(block: readonly Resident[], candidate: number, parents: readonly number[]): boolean {
  const child = block[candidate];
  if (child === undefined) return false;
  for (const parent of parents) {
    const known = block[parent];
    if (known === undefined || known.household === child.household || !isPlausible(known, child)) return false;
  }
  // Nobody becomes a child of the one they have a child with, nor a sibling of their partner or of their children's other parent.
  const partners = block.keys().filter((other) => other !== candidate && isPartner(block, candidate, other));
  return partners.every(
    (partner) => !parents.includes(partner) && !block[partner]?.parents.some((parent) => parents.includes(parent)),
  );
}

function isPartner(block: readonly Resident[], one: number, other: number): boolean {
  const [first, second] = [block[one], block[other]];
  if (first === undefined || second === undefined) return false;
  if (first.household === second.household && !first.atHome && !second.atHome) return true;
  return block.some((child) => child.parents.includes(one) && child.parents.includes(other));
}

function livingAlone(block: readonly Resident[]): Set<number> {
  const sizes = new Map<number, number>();
  for (const { household } of block) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  return new Set(block.keys().filter((position) => sizes.get(block[position]?.household ?? -1) === 1));
}

/** The first candidate that passes, beginning at a random one. */
function firstFrom(
  candidates: ReadonlySet<number>,
  random: Random,
  passes: (candidate: number) => boolean,
): number | undefined {
  const list = [...candidates];
  const start = random.integer(0, Math.max(0, list.length - 1));
  return [...list.slice(start), ...list.slice(0, start)].find(passes);
}
