import { addDays, ageOn, dayNumber, type IsoDate } from '@samspil/kit/dates.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import { isSchoolDay } from '@samspil/kit/synthetic/holidays.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { activityFactor, pickDate } from '@samspil/kit/synthetic/seasons.ts';
import { earlier, later, onWeekday } from './date-bounds.ts';
import { type CaseKind, type SyntheticMeasure, syntheticMeasures } from './synthetic-measures.ts';

export interface SyntheticNotification {
  readonly receivedOn: IsoDate;
  /** Minutes after midnight in Denmark. */
  readonly minute: number;
  readonly source: string;
  readonly kind: string;
  readonly outcome: string | null;
}

export interface SyntheticCase {
  readonly number: string;
  readonly kind: CaseKind;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly measures: readonly SyntheticMeasure[];
}

export interface SyntheticHistory {
  readonly notifications: readonly SyntheticNotification[];
  /** In order of time; one is closed before the next is opened. */
  readonly cases: readonly SyntheticCase[];
}

/** What the social services have seen of a resident in the five years: nothing for most. Worked out from the index alone. */
export function syntheticHistory(municipality: Municipality, index: number): SyntheticHistory {
  const { birthDate } = municipality.person(index);
  const adversity = municipality.adversity(index);
  const cameOfAge = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4).replace('-02-29', '-03-01')}`;
  const random = municipality.random('social.history', index);
  if (cameOfAge > HISTORY_START) return childHistory(random, { index, birthDate, cameOfAge, adversity });
  return { notifications: [], cases: adultCases(random, index, adversity) };
}

interface Child {
  readonly index: number;
  readonly birthDate: IsoDate;
  readonly cameOfAge: IsoDate;
  readonly adversity: number;
}

function childHistory(random: Random, child: Child): SyntheticHistory {
  const from = later(HISTORY_START, child.birthDate);
  const until = earlier(HISTORY_END, addDays(child.cameOfAge, -1));
  const notifications: SyntheticNotification[] = [];
  const cases: SyntheticCase[] = [];
  const open = (openedOn: IsoDate) => cases.push(childCase(random, child, openedOn, cases.length));

  const before = onWeekday(addDays(HISTORY_START, -random.integer(10, 400)));
  if (before > child.birthDate && random.chance(1.7 * child.adversity)) open(before);
  const years = (dayNumber(until) - dayNumber(from) + 1) / 365.25;
  const many = random.poisson(years * (0.05 + 3.75 * child.adversity));
  const days = Array.from({ length: many }, () => pickDate(random, from, until, notificationFactor)).sort();
  for (const day of days) {
    const last = cases.at(-1);
    const hasCase = last !== undefined && last.openedOn <= day && (last.closedOn === null || last.closedOn >= day);
    const isWaiting = last !== undefined && last.openedOn > day;
    const outcome = notificationOutcome(random, hasCase || isWaiting);
    notifications.push(notification(random, child, day, outcome));
    const openedOn = onWeekday(addDays(day, random.integer(2, 35)));
    if (outcome === 'EXAMINATION' && openedOn <= until) open(openedOn);
  }
  return { notifications, cases };
}

/** Holidays and weekends are quiet: those who see children by day are off. */
function notificationFactor(day: IsoDate): number {
  const weekday = (dayNumber(day) + 4) % 7;
  return 7 * activityFactor(day) * (weekday === 0 || weekday === 6 ? 0.35 : 1);
}

function notificationOutcome(random: Random, hasCase: boolean): string {
  if (random.chance(0.03)) return 'ACUTE_MEASURE';
  if (hasCase) return random.chance(0.9) ? 'ADDED_TO_CASE' : 'ADVICE';
  return random.weighted([
    ['EXAMINATION', 0.42],
    ['ADVICE', 0.34],
    ['NO_ACTION', 0.24],
  ]);
}

/** Schools and nurseries write when they are open; at other times it is the police, citizens and hospitals. */
function notification(random: Random, child: Child, day: IsoDate, outcome: string): SyntheticNotification {
  const age = ageOn(child.birthDate, day);
  const institution = age < 6 ? 'DAYCARE' : 'SCHOOL';
  const source = isSchoolDay(day)
    ? random.weighted([
        [institution, 0.46],
        ['HEALTH', age < 3 ? 0.3 : 0.16],
        ['POLICE', age < 12 ? 0.09 : 0.2],
        ['CITIZEN', 0.12],
        ['OTHER', 0.1],
      ])
    : random.weighted([
        ['POLICE', 0.4],
        ['CITIZEN', 0.3],
        ['HEALTH', 0.2],
        ['OTHER', 0.1],
      ]);
  const isByDay = source === institution || source === 'OTHER';
  const minute = isByDay ? random.integer(7 * 60 + 45, 15 * 60 + 45) : random.integer(6 * 60, 23 * 60 + 50);
  // The newest ones are still looked into.
  const isDecided = day < addDays(HISTORY_END, -9);
  return {
    receivedOn: day,
    minute,
    source,
    kind: notificationKind(random, source, age),
    outcome: isDecided ? outcome : null,
  };
}

function notificationKind(random: Random, source: string, age: number): string {
  const isYoung = age < 12;
  return random.weighted([
    ['NEGLECT', isYoung ? 0.22 : 0.08],
    ['VIOLENCE', 0.12],
    ['FAMILY_CONFLICT', 0.17],
    ['ABSENCE', age < 6 || source !== 'SCHOOL' ? 0 : isYoung ? 0.15 : 0.35],
    ['WELLBEING', 0.3],
    ['CONDUCT', age < 4 ? 0 : 0.13],
    ['SUBSTANCES', isYoung ? 0.07 : 0.1],
    ['CRIME', age < 10 || source === 'HEALTH' ? 0 : source === 'POLICE' ? 0.6 : 0.08],
  ]);
}

function childCase(random: Random, child: Child, openedOn: IsoDate, number: number): SyntheticCase {
  const age = ageOn(child.birthDate, openedOn);
  const kind: CaseKind = random.chance(age < 10 ? 0.3 : 0.08) ? 'FAMILY' : age < 13 ? 'CHILD' : 'YOUTH';
  const planned = addDays(openedOn, length(random, 90, 780));
  // At 18 a case ends, unless it goes on as support of a young adult.
  const latest = addDays(child.cameOfAge, random.chance(0.3) ? random.integer(180, 1_400) : 0);
  return createCase(random, {
    index: child.index,
    kind,
    openedOn,
    closedOn: earlier(planned, latest),
    number,
    cameOfAge: child.cameOfAge,
  });
}

function adultCases(random: Random, index: number, adversity: number): SyntheticCase[] {
  if (!random.chance(0.02 + 0.62 * adversity)) return [];
  const openedOn = onWeekday(pickDate(random, addDays(HISTORY_START, -1_500), addDays(HISTORY_END, -2)));
  const closedOn = addDays(openedOn, length(random, 200, 820));
  if (closedOn < HISTORY_START) return [];
  return [createCase(random, { index, kind: 'ADULT', openedOn, closedOn, number: 0, cameOfAge: null })];
}

interface PlannedCase {
  readonly index: number;
  readonly kind: CaseKind;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate;
  /** Which of the person's cases, from 0. */
  readonly number: number;
  readonly cameOfAge: IsoDate | null;
}

function createCase(random: Random, plan: PlannedCase): SyntheticCase {
  const { kind, openedOn, closedOn, cameOfAge } = plan;
  return {
    number: `SOC-${openedOn.slice(0, 4)}-${plan.index}-${plan.number + 1}`,
    kind,
    openedOn,
    closedOn: closedOn > HISTORY_END ? null : closedOn,
    measures: syntheticMeasures(random, { kind, from: openedOn, until: closedOn, cameOfAge }),
  };
}

/** A length in days, at least the least: most are shorter than the mean, and few much longer. */
function length(random: Random, least: number, mean: number): number {
  return least + Math.floor((mean - least) * 4 * random.next() * random.next());
}
