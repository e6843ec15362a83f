import { createSecretKey } from 'node:crypto';
import { dayNumber, type IsoDate, isoDate } from '../dates.ts';
import { derivePersonId, type PersonId } from '../person-id.ts';
import type { SyntheticEstate } from './areas.ts';
import { BLOCK_PEOPLE, type Block, createBlock, type Resident, type Sex } from './block.ts';
import { HISTORY_END } from './calendar.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import type { Random, RandomKey } from './random.ts';

export interface SyntheticPerson {
  readonly index: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  /** Where the person lives; null for a person from outside. */
  readonly estate: SyntheticEstate | null;
  /** The number of the household, counted through all estates; null for a person from outside. */
  readonly household: number | null;
  /** False for a person from outside (udefrakommende). */
  readonly resident: boolean;
}

export interface People {
  person(index: number): SyntheticPerson;
  personId(index: number): PersonId;
  /** `person(index).household`, without making the person. */
  householdNumber(index: number): number | null;
  householdOf(index: number): readonly number[];
  parentsOf(index: number): readonly number[];
  childrenOf(index: number): readonly number[];
  siblingsOf(index: number): readonly number[];
}

export interface PeopleOptions {
  readonly seed: string;
  readonly estates: readonly SyntheticEstate[];
  /** Residents: indices from 0. */
  readonly people: number;
  /** People from outside: the indices after the residents'. */
  readonly outsiders: number;
  readonly personIdKey: Uint8Array;
  readonly random: (...keys: readonly RandomKey[]) => Random;
}

/**
 * Everybody, by index. A person is worked out from the index alone: the estate by bisection, then the block of some 64 neighbours that
 * holds all kin. The last few blocks are kept, so going through people in order makes each block once; memory does not grow.
 *
 * Every function throws RangeError for an index that nobody has.
 */
export function createPeople(options: PeopleOptions): People {
  const { estates, people, outsiders, random } = options;
  const key = createSecretKey(options.personIdKey);
  const recent: (PlacedBlock | undefined)[] = new Array(RECENT_BLOCKS).fill(undefined);
  let last: PlacedBlock | undefined;

  function blockOf(index: number): PlacedBlock {
    if (last !== undefined && index >= last.firstPerson && index < last.firstPerson + last.block.length) return last;
    const estate = estateOf(estates, index);
    const blocks = Math.max(1, Math.round(estate.population / BLOCK_PEOPLE));
    const number = Math.floor(((index - estate.firstPerson + 1) * blocks - 1) / estate.population);
    const start = (total: number, at: number) => Math.floor((total * at) / blocks);
    const firstPerson = estate.firstPerson + start(estate.population, number);
    const slot = (estate.index * 31 + number) % RECENT_BLOCKS;
    const known = recent[slot];
    if (known !== undefined && known.firstPerson === firstPerson) {
      last = known;
      return known;
    }
    const count = start(estate.population, number + 1) - start(estate.population, number);
    const households = start(estate.households, number + 1) - start(estate.households, number);
    const block = createBlock(random('people.block', estate.index, number), count, households);
    last = { estate, firstPerson, firstHousehold: estate.firstHousehold + start(estate.households, number), block };
    recent[slot] = last;
    return last;
  }

  function check(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= people + outsiders)
      throw new RangeError('Nobody has this index.');
  }

  /** Positions in the block to indices, for a resident; nothing for a person from outside, whose kin are not made. */
  function kin(
    index: number,
    find: (resident: Resident, block: Block, position: number) => Iterable<number>,
  ): readonly number[] {
    check(index);
    if (index >= people) return [];
    const { block, firstPerson } = blockOf(index);
    const resident = block[index - firstPerson];
    return resident === undefined
      ? []
      : Array.from(find(resident, block, index - firstPerson), (position) => firstPerson + position);
  }

  return {
    person(index) {
      check(index);
      if (index >= people) return outsider(index, (index - people) / outsiders, random('people.outsider', index));
      const { block, firstPerson, firstHousehold, estate } = blockOf(index);
      const resident = block[index - firstPerson];
      if (resident === undefined) throw new RangeError('Nobody has this index.');
      return {
        index,
        givenName: resident.givenName,
        familyName: resident.familyName,
        birthDate: isoDate(resident.born),
        sex: resident.sex,
        estate,
        household: firstHousehold + resident.household,
        resident: true,
      };
    },
    householdNumber(index) {
      check(index);
      if (index >= people) return null;
      const { block, firstPerson, firstHousehold } = blockOf(index);
      return firstHousehold + (block[index - firstPerson]?.household ?? 0);
    },
    personId(index) {
      check(index);
      return derivePersonId(key, `synthetic:${options.seed}:${index}`);
    },
    householdOf: (index) =>
      index >= people
        ? [index]
        : kin(index, (resident, block) => positions(block, (other) => other.household === resident.household)),
    parentsOf: (index) => kin(index, (resident) => resident.parents),
    childrenOf: (index) =>
      kin(index, (_, block, position) => positions(block, (other) => other.parents.includes(position))),
    siblingsOf: (index) =>
      kin(index, (resident, block) =>
        positions(
          block,
          (other) => other !== resident && other.parents.some((parent) => resident.parents.includes(parent)),
        ),
      ),
  };
}

const RECENT_BLOCKS = 64;

interface PlacedBlock {
  readonly estate: SyntheticEstate;
  readonly firstPerson: number;
  readonly firstHousehold: number;
  readonly block: Block;
}

function estateOf(estates: readonly SyntheticEstate[], index: number): SyntheticEstate {
  let [low, high] = [0, estates.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((estates[middle]?.firstPerson ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const estate = estates[low];
  if (estate === undefined) throw new RangeError('Nobody has this index.');
  return estate;
}

/**
 * A person from outside: four in five are of an age to have been pupils of the upper secondary school within the history, the others
 * are 14 to 44. Without kin.
 */
function outsider(index: number, share: number, random: Random): SyntheticPerson {
  const age = share < 0.8 ? 15.6 + 8 * random.next() : 14 + 31 * random.next() * random.next();
  const origin = random.chance(0.7) ? 'danish' : 'international';
  const sex: Sex = random.chance(share < 0.8 ? 0.5 : 0.2) ? 'FEMALE' : 'MALE';
  return {
    index,
    givenName: random.pick(GIVEN_NAMES[origin][sex]),
    familyName: random.pick(FAMILY_NAMES[origin]),
    birthDate: isoDate(dayNumber(HISTORY_END) - Math.floor(age * 365.2425)),
    sex,
    estate: null,
    household: null,
    resident: false,
  };
}

function positions(block: Block, passes: (resident: Resident) => boolean): number[] {
  const found: number[] = [];
  for (const [position, resident] of block.entries()) if (passes(resident)) found.push(position);
  return found;
}
