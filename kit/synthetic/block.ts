import { dayNumber } from '../dates.ts';
import { HISTORY_END } from './calendar.ts';
import { linkGrownChildren, linkParentsWhoLiveApart } from './kinship.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import type { Random } from './random.ts';

export type Sex = 'FEMALE' | 'MALE';

/** One resident as a block knows them; kin are positions within the block. */
export interface Resident {
  /** Which household of the block, from 0. */
  readonly household: number;
  readonly sex: Sex;
  /** Days since 1970-01-01. */
  readonly born: number;
  readonly givenName: string;
  familyName: string;
  /** Positions of the known parents, none to two of them. */
  readonly parents: number[];
  /** Whether this is a child who lives with a parent, of any age. */
  readonly atHome: boolean;
}

/**
 * The neighbours that are made together: some 64 residents in whole households, with all their kin. A person is found by making the block
 * they live in, so every question about a person costs the same whatever the number of people.
 */
export type Block = readonly Resident[];

/** How many residents a block has, about. Large enough for relatives in other households, small enough to make in some 20 microseconds. */
export const BLOCK_PEOPLE = 64;

/**
 * Makes a block of exactly `people` residents in exactly `households` households (people >= households; six people at most in each).
 * Calibrated to Albertslund: mean age about 40, more than a fifth under 18, a fifth over 65.
 */
export function createBlock(random: Random, people: number, households: number): Block {
  const block: Resident[] = [];
  for (const [household, size] of householdSizes(random, people, households).entries())
    addHousehold(block, random, household, size);
  linkParentsWhoLiveApart(block, random);
  linkGrownChildren(block, random);
  return block;
}

const LARGEST_HOUSEHOLD = 6;
const HOUSEHOLD_SIZES = [
  [1, 0.37],
  [2, 0.32],
  [3, 0.125],
  [4, 0.125],
  [5, 0.045],
  [6, 0.015],
] as const;

function householdSizes(random: Random, people: number, households: number): number[] {
  const sizes: number[] = Array.from({ length: households }, () => random.weighted(HOUSEHOLD_SIZES));
  let missing = people - sizes.reduce((sum, size) => sum + size, 0);
  // One person more or less in a household here and there, until the block has its exact number.
  for (let at = random.integer(0, households - 1); missing !== 0; at = (at + 7) % households) {
    const change = Math.sign(missing);
    for (let tried = 0; tried < households && !fits((sizes[at] ?? 0) + change); tried++) at = (at + 1) % households;
    if (!fits((sizes[at] ?? 0) + change)) throw new RangeError('So many people do not fit into so many households.');
    sizes[at] = (sizes[at] ?? 0) + change;
    missing -= change;
  }
  return sizes;
}

function fits(size: number): boolean {
  return size >= 1 && size <= LARGEST_HOUSEHOLD;
}

/** [from age, to age, weight]; ages in years. */
type AgeBands = readonly (readonly [readonly [number, number], number])[];
const ALONE: AgeBands = [
  [[21, 35], 0.24],
  [[30, 50], 0.2],
  [[50, 67], 0.22],
  [[67, 80], 0.22],
  [[80, 96], 0.12],
];
const COUPLE: AgeBands = [
  [[22, 38], 0.21],
  [[35, 50], 0.08],
  [[50, 67], 0.31],
  [[67, 80], 0.31],
  [[80, 92], 0.09],
];
const ELDEST_CHILD: AgeBands = [
  [[0, 6], 0.24],
  [[6, 12], 0.225],
  [[12, 18], 0.225],
  [[18, 21], 0.13],
  [[21, 29], 0.18],
];

/** Of households of two to six, how many are of two adults; the others are of one adult and children. */
const TWO_ADULTS = [0, 0, 0.89, 0.76, 0.88, 0.92, 0.95];

function addHousehold(block: Resident[], random: Random, household: number, size: number): void {
  const adults = size > 1 && random.chance(TWO_ADULTS[size] ?? 1) ? 2 : 1;
  const gaps = Array.from({ length: Math.max(0, size - adults - 1) }, () =>
    random.chance(0.02) ? 0 : 1.2 + 3.6 * random.next(),
  );
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  const eldest = size > adults ? Math.max(span + random.next(), age(random, ELDEST_CHILD)) : 0;
  // A mother is 17 to 45 at every birth.
  const motherhood = Math.min(45 - span, Math.max(17.5, random.normal(30.5, 4.8)));
  const firstAge = size > adults ? eldest + motherhood : age(random, adults === 2 ? COUPLE : ALONE);
  const origin = random.chance(0.7) ? 'danish' : 'international';
  const firstSex: Sex = random.chance(size > adults ? (adults === 1 ? 0.8 : 0.98) : 0.52) ? 'FEMALE' : 'MALE';
  const secondSex: Sex = random.chance(0.97) === (firstSex === 'MALE') ? 'FEMALE' : 'MALE';
  const secondLimit = size === adults ? 95 : eldest - span + (secondSex === 'FEMALE' ? 45 : 60);
  const secondAge = Math.min(
    secondLimit,
    Math.max(size > adults ? eldest + 18 : 18.5, firstAge + random.normal(2, 3.5)),
  );
  const firstPosition = block.length;

  const add = (sex: Sex, years: number, familyName: string, parents: number[]) => {
    const names = GIVEN_NAMES[random.chance(0.9) ? origin : 'danish'][sex];
    const born = TODAY - Math.floor(years * 365.2425);
    block.push({
      household,
      sex,
      born,
      givenName: random.pick(names),
      familyName,
      parents,
      atHome: parents.length > 0,
    });
  };
  const firstName = random.pick(FAMILY_NAMES[origin]);
  const secondName = random.chance(0.55)
    ? firstName
    : random.pick(FAMILY_NAMES[random.chance(0.85) ? origin : 'danish']);
  add(firstSex, firstAge, firstName, []);
  if (adults === 2) add(secondSex, secondAge, secondName, []);
  // In one family of eight the second adult is a step-parent.
  const parents = adults === 2 && random.chance(0.88) ? [firstPosition, firstPosition + 1] : [firstPosition];
  const childName = random.chance(0.6) ? secondName : firstName;
  let childAge = eldest;
  for (let child = 0; child < size - adults; child++) {
    if (child > 0) childAge -= gaps[child - 1] ?? 0;
    add(random.chance(0.513) ? 'MALE' : 'FEMALE', childAge, adults === 2 ? childName : firstName, [...parents]);
  }
}

const TODAY = dayNumber(HISTORY_END);

function age(random: Random, bands: AgeBands): number {
  const [from, to] = random.weighted(bands);
  return from + (to - from) * random.next();
}
