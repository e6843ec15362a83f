/**
 * A source of chance that is a pure function of its keys: the same draws on every platform, in every process, in every order of calling.
 *
 * It uses 32-bit integer arithmetic and the IEEE-exact operations (`+ - * /`, `floor`) only; `Math.exp` and its like may differ in the
 * last bit between engines. Not for secrets.
 */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), in steps of 2^-32. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean;
  /** One of the items, all equally likely. @throws RangeError for an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, by weight: `[['A', 3], ['B', 1]]` gives 'A' three times in four. @throws RangeError for an empty list. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** Bell-shaped with this mean and standard deviation; never further than six standard deviations away (a sum of twelve uniform draws). */
  normal(mean: number, deviation: number): number;
  /** A count of rare events with this mean (0 or more; the time taken grows with it, so keep it under some thousands). */
  poisson(mean: number): number;
}

/** A part of the key of a stream: texts name it, whole numbers (0 to 2^32-1) say which one of many. */
export type RandomKey = string | number;

/**
 * The stream of draws that belongs to these keys. A last key that is a number is taken as it is, so two streams that differ in
 * nothing but that number never start in the same state; the other keys are hashed to 64 bits.
 */
export function createRandom(seed: string, ...keys: readonly RandomKey[]): Random {
  return createRandomSource(seed)(...keys);
}

/**
 * `createRandom` with the seed and the names hashed once: for streams that are made by the million. The memory it keeps grows with the
 * number of different first keys that are texts (at most 1,000), never with the numbers.
 */
export function createRandomSource(seed: string): (...keys: readonly RandomKey[]) => Random {
  const names = new Map<RandomKey, readonly [number, number]>();
  const [seedA, seedB] = [hashText(seed, 0), hashText(seed, 0x9e3779b9)];
  return (...keys) => {
    const [first, ...others] = keys;
    let [a, b] = first === undefined ? [seedA, seedB] : (names.get(first) ?? [0, 0]);
    if (typeof first === 'number' || (first !== undefined && !names.has(first))) {
      [a, b] = [mixKey(seedA, first), mixKey(seedB, first)];
      if (typeof first === 'string' && names.size < MOST_NAMES) names.set(first, [a, b]);
    }
    let last = 0;
    for (let position = 0; position < others.length; position++) {
      const key = others[position] ?? 0;
      if (position === others.length - 1 && typeof key === 'number') last = key + 1;
      else [a, b] = [mixKey(a, key), mixKey(b, key)];
    }
    return new Sfc32(a, b, last);
  };
}

const MOST_NAMES = 1_000;

/**
 * sfc32 by Chris Doty-Humphrey (PractRand; public domain): 128 bits of state, one of which is a counter, so no cycle is shorter than 2^32.
 * Seeded as PractRand does: three words, the counter at 1, the first 15 outputs thrown away.
 */
export class Sfc32 implements Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(a: number, b: number, c: number, discarded = 15) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    for (let round = 0; round < discarded; round++) this.word();
  }

  /** The next 32 bits, as a number from 0 to 2^32-1. */
  word(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  next(): number {
    return this.word() / 4_294_967_296;
  }

  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('There is nothing to choose from.');
    return items[this.integer(0, items.length - 1)] as Item;
  }

  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let total = 0;
    for (let at = 0; at < items.length; at++) total += items[at]?.[1] ?? 0;
    let left = this.next() * total;
    for (let at = 0; at < items.length; at++) {
      const item = items[at];
      left -= item?.[1] ?? 0;
      if (item !== undefined && left < 0) return item[0];
    }
    const last = items.at(-1);
    if (last === undefined) throw new RangeError('There is nothing to choose from.');
    return last[0];
  }

  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += this.next();
    return mean + deviation * sum;
  }

  poisson(mean: number): number {
    let count = 0;
    // Knuth's product method, in portions: the sum of two Poisson counts is a Poisson count, and exp(-16) is far from underflow.
    for (let left = mean; left > 0; left -= POISSON_PORTION) {
      const floor = exponential(-Math.min(left, POISSON_PORTION));
      for (let product = this.next(); product > floor; product *= this.next()) count++;
    }
    return count;
  }
}

const POISSON_PORTION = 16;

/** e to the power x for -16 <= x <= 0, by additions and multiplications only: the series for x/32, squared five times. */
function exponential(x: number): number {
  const small = x / 32;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 16; n++) {
    term *= small / n;
    sum += term;
  }
  for (let squaring = 0; squaring < 5; squaring++) sum *= sum;
  return sum;
}

function mixKey(hash: number, key: RandomKey): number {
  return typeof key === 'string' ? hashText(key, hash) : finish(round(hash, key | 0), 4);
}

/** MurmurHash3 (x86, 32 bits; Austin Appleby, public domain) of the UTF-8 bytes of a text. */
export function hashText(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(bytes.buffer);
  const whole = bytes.length - (bytes.length % 4);
  let hash = seed | 0;
  for (let at = 0; at < whole; at += 4) hash = round(hash, view.getInt32(at, true));
  let tail = 0;
  for (let at = bytes.length - 1; at >= whole; at--) tail = (tail << 8) | (bytes[at] ?? 0);
  if (bytes.length > whole) hash ^= scramble(tail);
  return finish(hash, bytes.length);
}

function scramble(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function round(hash: number, word: number): number {
  const mixed = hash ^ scramble(word);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number, length: number): number {
  let mixed = hash ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
