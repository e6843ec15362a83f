import { isoDate } from '@samspil/kit/dates.ts';
import { isSchoolHoliday } from '@samspil/kit/synthetic/holidays.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import type { concern } from '../tables.ts';
import { FIRST_DAY, LAST_DAY, type SeedCase } from './cases.ts';
import { ageOnDay, CONCERNS, type DrawnPeople, isWeekend } from './draw-people.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';
import { CONCERN_TEXTS } from './texts.ts';

type Concern = typeof concern.$inferSelect;

/** A concern of the invention. */
export interface SeedConcern extends Pick<Concern, 'raisedBy' | 'kind' | 'urgency' | 'status' | 'caseNumber' | 'text'> {
  readonly reference: string;
  readonly index: number;
  /** Day number. */
  readonly raised: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** The concerns of a municipality: those that cases began with, those raised while one ran, and those that led to none. */
export function createConcerns(
  municipality: Municipality,
  place: Place,
  people: DrawnPeople,
  cases: readonly SeedCase[],
): SeedConcern[] {
  const concerns = cases.flatMap((file) => concernsOfCase(municipality, place, file));
  const casesOf = Map.groupBy(cases, (file) => file.subject);
  const others = Math.max(0, place.count(CONCERNS) - concerns.length);
  for (let draw = 0; draw < others; draw++) {
    const random = municipality.random('dke.concern', place.municipality, draw);
    const [index = 0, raised = FIRST_DAY] = people.concerned.subarray(2 * draw, 2 * draw + 2);
    const running = casesOf.get(index)?.find((file) => file.opened <= raised && (file.closed ?? LAST_DAY) >= raised);
    const status = running === undefined ? statusOf(random, LAST_DAY - raised) : 'CASE';
    concerns.push({
      index,
      raised,
      status,
      caseNumber: running?.reference ?? null,
      ...contents(municipality, random, index, raised),
    });
  }
  return numbered(concerns, (row) => row.raised, place.code, 'B');
}

function concernsOfCase(municipality: Municipality, place: Place, file: SeedCase): Omit<SeedConcern, 'reference'>[] {
  if (file.cooperation === 'EXIT') return [];
  const random = municipality.random('dke.concern.case', place.municipality, file.draw);
  const days = random.chance(0.75) ? [file.opened - random.integer(0, 9)] : [];
  for (let more = random.poisson(0.35); more > 0; more--) days.push(file.opened + random.integer(10, 200));
  return days
    .map((day) => (isWeekend(day) && random.chance(0.85) ? day - 2 : day))
    .filter((day) => day >= FIRST_DAY && day <= (file.closed ?? LAST_DAY))
    .map((raised) => ({
      index: file.subject,
      raised,
      status: 'CASE',
      caseNumber: file.reference,
      ...contents(municipality, random, file.subject, raised),
    }));
}

/** Concerns are looked at within days: only those of the last weeks are not decided. */
function statusOf(random: Random, daysAgo: number): Concern['status'] {
  if (daysAgo <= 7 && random.chance(0.7)) return 'RECEIVED';
  if (daysAgo <= 21 && random.chance(0.5)) return 'IN_HANDS';
  return random.chance(0.16) ? 'REFERRED' : 'NO_FURTHER_ACTION';
}

function contents(
  municipality: Municipality,
  random: Random,
  index: number,
  day: number,
): Pick<SeedConcern, 'raisedBy' | 'kind' | 'urgency' | 'text' | 'minutes'> {
  const young = ageOnDay(municipality, index, day) < 18;
  const raisedBy: Concern['raisedBy'] = random.weighted(
    young
      ? [
          ['SCHOOLS', isSchoolHoliday(isoDate(day)) || isWeekend(day) ? 0.03 : 0.5],
          ['SOCIAL', 0.25],
          ['ASSOCIATIONS', 0.1],
          ['URBAN', 0.1],
          ['DKE', 0.05],
        ]
      : [
          ['SCHOOLS', 0.04],
          ['SOCIAL', 0.36],
          ['URBAN', 0.3],
          ['ASSOCIATIONS', 0.1],
          ['DKE', 0.2],
        ],
  );
  const kind: Concern['kind'] = random.weighted([
    ['RISK_BEHAVIOUR', 0.3],
    ['COMPANY', 0.2],
    ['VIOLENCE', 0.17],
    ['SUBSTANCES', young ? 0.12 : 0.25],
    ['ONLINE', young ? 0.12 : 0.03],
    ['EXPOSED', 0.09],
  ]);
  const urgency: Concern['urgency'] = random.weighted([
    ['NORMAL', 0.76],
    ['HIGH', 0.2],
    ['ACUTE', 0.04],
  ]);
  return {
    raisedBy,
    kind,
    urgency,
    text: random.pick(CONCERN_TEXTS[kind]),
    minutes: random.integer(8 * 60, 17 * 60 + 59),
  };
}
