import { ageOn, dayNumber, type IsoDate, isoDate } from '@samspil/kit/dates.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { activityFactor, pickDate } from '@samspil/kit/synthetic/seasons.ts';
import type { Place } from './places.ts';

/** Who comes to DKE's notice in one municipality, and when: indices of persons and days since 1970-01-01, in pairs. */
export interface DrawnPeople {
  /** Whom a case is about, and the day it is opened. */
  readonly subjects: Int32Array;
  /** Whom somebody is concerned about, and the day. */
  readonly concerned: Int32Array;
  /** Who was harmed: anybody of 8 years or more, whatever else befalls them. Single indices. */
  readonly victims: Int32Array;
}

/** Cases opened before the history that may last into it. */
const FIRST_CASES: IsoDate = '2017-01-01';
/** Draws in a municipality of 27,500 people: of the cases, those that end before the history are left out afterwards. */
const CASES = 551;
export const CONCERNS = 1_300;
const VICTIMS = 700;

/** [youngest age, likelihood from that age on]. */
type AgeCurve = readonly (readonly [number, number])[];
const SUBJECT_AGES: AgeCurve = [
  [65, 0.001],
  [50, 0.01],
  [35, 0.05],
  [25, 0.2],
  [18, 0.65],
  [15, 1],
  [13, 0.6],
  [10, 0.15],
];
const CONCERN_AGES: AgeCurve = [
  [60, 0.002],
  [40, 0.015],
  [25, 0.07],
  [18, 0.35],
  [13, 1],
  [10, 0.6],
  [6, 0.12],
];

/**
 * Draws the people of one municipality in one pass over its residents. They are few, so the draws are kept while tables are
 * written; everything else is worked out from them anew for each table.
 */
export function drawPeople(municipality: Municipality, place: Place): DrawnPeople {
  const born = new Int32Array(place.people);
  const sums = new Float64Array(place.people);
  let sum = 0;
  for (let offset = 0; offset < place.people; offset++) {
    const index = place.firstPerson + offset;
    born[offset] = dayNumber(municipality.person(index).birthDate);
    const adversity = municipality.adversity(index);
    sum += 0.003 + adversity * adversity;
    sums[offset] = sum;
  }
  const random = municipality.random('dke.people', place.municipality);
  const drawPairs = (count: number, from: IsoDate, ages: AgeCurve): Int32Array => {
    const pairs = new Int32Array(2 * count);
    for (let at = 0; at < pairs.length; at += 2) {
      const day = dayNumber(pickDate(random, from, HISTORY_END, workFactor));
      pairs[at] =
        place.firstPerson +
        drawOffset(random, sums, (offset) => likelihood(ages, (day - (born[offset] ?? 0)) / 365.2425));
      pairs[at + 1] = day;
    }
    return pairs;
  };
  return {
    subjects: drawPairs(place.count(CASES), FIRST_CASES, SUBJECT_AGES),
    concerned: drawPairs(place.count(CONCERNS), HISTORY_START, CONCERN_AGES),
    victims: Int32Array.from(
      { length: place.count(VICTIMS) },
      () => place.firstPerson + random.integer(0, place.people - 1),
    ),
  };
}

/** The age of a person on a day. */
export function ageOnDay(municipality: Municipality, index: number, day: number): number {
  return ageOn(municipality.person(index).birthDate, isoDate(day));
}

/** As much as institutions see, and much less at weekends; times 8, since `pickDate` draws among factors of 0 to 10. */
function workFactor(date: IsoDate): number {
  return 8 * activityFactor(date) * (isWeekend(dayNumber(date)) ? 0.1 : 1);
}

/** Whether a day is a Saturday or Sunday; 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  return (day + 3) % 7 >= 5;
}

/** Draws by weight (the sums are running totals) and refuses in proportion to `accept`; the last of many tries stands. */
function drawOffset(random: Random, sums: Float64Array, accept: (offset: number) => number): number {
  let offset = 0;
  for (let attempt = 0; attempt < 500; attempt++) {
    const wanted = random.next() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    offset = low;
    if (random.chance(accept(offset))) break;
  }
  return offset;
}

function likelihood(ages: AgeCurve, age: number): number {
  return ages.find(([from]) => age >= from)?.[1] ?? 0;
}
