import { dayNumber } from '@samspil/kit/dates.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import type { caseFile, caseParty } from '../tables.ts';
import { ageOnDay, type DrawnPeople } from './draw-people.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';

type Level = typeof caseFile.$inferSelect.level;
type Role = typeof caseParty.$inferSelect.role;

export interface SeedParty {
  readonly index: number;
  readonly role: Role;
  /** Day number. */
  readonly from: number;
}

/** A case of the invention; days are numbers since 1970-01-01. */
export interface SeedCase {
  /** The case's number. */
  readonly reference: string;
  /** Of the draws, the same for a case in every table. */
  readonly draw: number;
  readonly subject: number;
  readonly age: number;
  readonly level: Level;
  readonly cooperation: typeof caseFile.$inferSelect.cooperation;
  readonly status: typeof caseFile.$inferSelect.status;
  readonly opened: number;
  /** Null while it is open at the end of the history. */
  readonly closed: number | null;
  readonly parties: readonly SeedParty[];
}

export const FIRST_DAY = dayNumber(HISTORY_START);
export const LAST_DAY = dayNumber(HISTORY_END);

/** How long cases last: [fewest days, most]. On average a year and a half, which leaves some 90 of 380 open. */
const DURATIONS: Readonly<Record<Level, readonly [number, number]>> = {
  LEVEL_1: [90, 640],
  LEVEL_2: [180, 1_200],
  LEVEL_3: [300, 1_650],
};

/** The cases of a municipality that were open within the history, by the day they were opened. */
export function createCases(municipality: Municipality, place: Place, people: DrawnPeople): SeedCase[] {
  const cases: Omit<SeedCase, 'reference'>[] = [];
  for (let draw = 0; draw < people.subjects.length / 2; draw++) {
    const random = municipality.random('dke.case', place.municipality, draw);
    const opened = people.subjects[2 * draw + 1] ?? FIRST_DAY;
    const subject = subjectOf(municipality, place, random, people.subjects[2 * draw] ?? 0, opened);
    const age = ageOnDay(municipality, subject, opened);
    const level: Level = random.weighted(
      age < 15
        ? [
            ['LEVEL_1', 0.8],
            ['LEVEL_2', 0.2],
          ]
        : [
            ['LEVEL_1', 0.42],
            ['LEVEL_2', 0.43],
            ['LEVEL_3', 0.15],
          ],
    );
    const end = opened + random.integer(...DURATIONS[level]);
    if (end < FIRST_DAY) continue;
    const closed = end <= LAST_DAY ? end : null;
    const nearEnd = LAST_DAY - opened > 0.7 * (end - opened);
    const resident = municipality.person(subject).resident;
    cases.push({
      draw,
      subject,
      age,
      level,
      cooperation: cooperationOf(random, age, level, resident && opened >= FIRST_DAY),
      status: closed !== null ? 'CLOSED' : nearEnd && random.chance(0.5) ? 'FOLLOW_UP' : 'OPEN',
      opened,
      closed,
      parties: partiesOf({
        municipality,
        place,
        people,
        random,
        subject,
        age,
        level,
        opened,
        last: closed ?? LAST_DAY,
      }),
    });
  }
  return numbered(cases, (row) => row.opened, place.code, 'S');
}

/** One case in eight is about somebody from outside. */
function subjectOf(municipality: Municipality, place: Place, random: Random, resident: number, day: number): number {
  if (!random.chance(0.12) || place.outsiders.length === 0) return resident;
  const outsider = place.outsiders[random.integer(0, place.outsiders.length - 1)] ?? resident;
  return ageOnDay(municipality, outsider, day) >= 13 ? outsider : resident;
}

function cooperationOf(random: Random, age: number, level: Level, mayExit: boolean): SeedCase['cooperation'] {
  if (mayExit && age >= 16 && level !== 'LEVEL_1' && random.chance(0.36)) return 'EXIT';
  if (age < 18) return random.chance(0.75) ? 'SSP' : 'NONE';
  return random.weighted([
    ['NONE', 0.5],
    ['PSP', 0.22],
    ['KSP', level === 'LEVEL_1' ? 0.05 : 0.28],
  ]);
}

interface PartyDraw {
  readonly municipality: Municipality;
  readonly place: Place;
  readonly people: DrawnPeople;
  readonly random: Random;
  readonly subject: number;
  readonly age: number;
  readonly level: Level;
  readonly opened: number;
  /** The last day on which somebody can become a party. */
  readonly last: number;
}

/** One to four parties, each person once. */
function partiesOf({ municipality, people, random, subject, age, level, opened, last }: PartyDraw): SeedParty[] {
  const parties = new Map<number, SeedParty>([[subject, { index: subject, role: 'SUBJECT', from: opened }]]);
  const add = (index: number | undefined, role: Role) => {
    if (index === undefined || parties.has(index) || parties.size === 4) return;
    parties.set(index, { index, role, from: Math.min(last, opened + random.integer(0, 21)) });
  };
  if (random.chance(level === 'LEVEL_1' ? 0.1 : 0.2))
    add(companion(municipality, people, random, age, opened), 'SUBJECT');
  if (random.chance({ LEVEL_1: 0.12, LEVEL_2: 0.5, LEVEL_3: 0.6 }[level])) {
    const victim = people.victims[random.integer(0, people.victims.length - 1)];
    if (victim !== undefined && ageOnDay(municipality, victim, opened) >= 8) add(victim, 'VICTIM');
  }
  const [first, second] =
    age < 18
      ? municipality.parentsOf(subject)
      : municipality.householdOf(subject).filter((index) => ageOnDay(municipality, index, opened) >= 18);
  if (random.chance(age < 18 ? 0.85 : 0.2)) add(first, 'RELATIVE');
  if (age < 18 && random.chance(0.4)) add(second, 'RELATIVE');
  return [...parties.values()];
}

/** Another of those whom cases are about, of about the same age. */
function companion(
  municipality: Municipality,
  people: DrawnPeople,
  random: Random,
  age: number,
  day: number,
): number | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    const index = people.subjects[2 * random.integer(0, people.subjects.length / 2 - 1)];
    if (
      index !== undefined &&
      Math.abs(ageOnDay(municipality, index, day) - age) <= 3 &&
      ageOnDay(municipality, index, day) >= 10
    )
      return index;
  }
  return undefined;
}
