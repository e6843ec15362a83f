import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import type { actionPlan, intervention, referral } from '../tables.ts';
import { FIRST_DAY, LAST_DAY, type SeedCase } from './cases.ts';
import type { SeedConcern } from './concerns.ts';
import { ageOnDay } from './draw-people.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';
import { DECLINED_REASONS, GOAL_TEXTS, OPERATIVE_GOALS, PLAN_TITLES, REACTIVE_GOALS, REFERRAL_PURPOSES } from './texts.ts';

type Intervention = typeof intervention.$inferSelect;

export interface SeedReferral extends Pick<typeof referral.$inferSelect, 'caseNumber' | 'department' | 'purpose' | 'status' | 'declinedBecause'> {
  readonly reference: string;
  readonly index: number;
  readonly sent: number;
  readonly due: number;
}

export interface SeedPlan extends Pick<typeof actionPlan.$inferSelect, 'caseNumber' | 'title'> {
  readonly reference: string;
  readonly index: number;
  readonly from: number;
  readonly to: number | null;
  readonly goals: readonly { readonly text: string; readonly target: number; readonly reached: number | null }[];
}

/** An intervention for a person or an area; days are numbers. */
export interface SeedIntervention extends Pick<Intervention, 'pillar' | 'areaCode' | 'caseNumber' | 'goal' | 'doneBy' | 'outcome'> {
  readonly reference: string;
  /** The person; null for an area. */
  readonly index: number | null;
  readonly from: number;
  readonly to: number | null;
}

/** One for each concern that was referred on, and one in four cases. */
export function createReferrals(municipality: Municipality, place: Place, cases: readonly SeedCase[], concerns: readonly SeedConcern[]): SeedReferral[] {
  const occasions = [
    ...concerns.flatMap((row, at) => (row.status === 'REFERRED' ? [{ index: row.index, day: row.raised, caseNumber: null, key: at }] : [])),
    ...cases.flatMap((file) => (file.opened >= FIRST_DAY ? [{ index: file.subject, day: file.opened, caseNumber: file.reference, key: 1_000_000 + file.draw }] : [])),
  ];
  const referrals = occasions.flatMap(({ index, day, caseNumber, key }): Omit<SeedReferral, 'reference'>[] => {
    const random = municipality.random('dke.referral', place.municipality, key);
    const sent = day + random.integer(1, 14);
    if (sent > LAST_DAY || (caseNumber !== null && !random.chance(0.25))) return [];
    const young = ageOnDay(municipality, index, sent) < 18;
    const department = random.weighted([['SOCIAL', 0.45], ['SCHOOLS', young ? 0.25 : 0.03], ['ASSOCIATIONS', 0.2], ['URBAN', young ? 0.05 : 0.25]] as const);
    const due = sent + random.pick([14, 14, 21, 30]);
    const status = due > LAST_DAY && random.chance(0.7) ? 'SENT' : random.weighted([['DONE', due + 60 > LAST_DAY ? 0.1 : 0.66], ['ACCEPTED', due + 60 > LAST_DAY ? 0.7 : 0.1], ['DECLINED', 0.14], ['REVOKED', 0.06]] as const);
    return [{ index, sent, due, caseNumber, department, status, purpose: random.pick<string>(REFERRAL_PURPOSES[department]), declinedBecause: status === 'DECLINED' ? random.pick(DECLINED_REASONS) : null }];
  });
  return numbered(referrals, (row) => row.sent, place.code, 'H');
}

/** Every exit has a plan, and so have half of the other cases that last. */
export function createPlans(municipality: Municipality, place: Place, cases: readonly SeedCase[]): SeedPlan[] {
  const plans = cases.flatMap((file) => {
    const random = municipality.random('dke.plan', place.municipality, file.draw);
    const from = Math.max(FIRST_DAY, file.opened + random.integer(14, 60));
    const last = file.closed ?? LAST_DAY;
    if (from + 30 > last || (file.cooperation !== 'EXIT' && !random.chance(0.46))) return [];
    const group = file.age < 18 ? 'YOUTH' : 'ADULT';
    const texts = shuffled(random, GOAL_TEXTS[group]).slice(0, random.integer(2, 4));
    const goals = texts.map((text) => {
      const target = from + random.integer(60, 270);
      const reached = target + random.integer(-45, 30);
      return { text, target, reached: reached <= last && random.chance(0.62) ? reached : null };
    });
    const title = random.pick<string>(PLAN_TITLES[file.cooperation === 'EXIT' ? 'EXIT' : group]);
    return [{ index: file.subject, caseNumber: file.reference, title, from, to: file.closed, goals }];
  });
  return numbered(plans, (row) => row.from, place.code, 'P');
}

/** The reactive ones of cases, and the operative ones of cases and concerns: contact with citizens. */
export function createPersonInterventions(municipality: Municipality, place: Place, cases: readonly SeedCase[], concerns: readonly SeedConcern[]): Omit<SeedIntervention, 'reference'>[] {
  const ofCases = cases.flatMap((file) => {
    const random = municipality.random('dke.intervention.case', place.municipality, file.draw);
    const begin = Math.max(FIRST_DAY, file.opened);
    const last = file.closed ?? LAST_DAY;
    const rows: Omit<SeedIntervention, 'reference'>[] = [];
    const add = (pillar: Intervention['pillar'], from: number, days: number, goal: string) => {
      if (from > last) return;
      const to = Math.min(from + days, file.closed ?? from + days);
      rows.push({ pillar, index: file.subject, areaCode: null, caseNumber: file.reference, goal, from, doneBy: doneBy(random, file.age, pillar), ...ending(random, to) });
    };
    for (let count = Math.max(random.poisson(1.15), file.cooperation === 'EXIT' ? 1 : 0); count > 0; count--) {
      add('REACTIVE', begin + random.integer(0, 150), random.integer(30, 240), random.pick<string>(REACTIVE_GOALS[file.age < 18 ? 'YOUTH' : 'ADULT']));
    }
    for (let count = random.poisson(0.28); count > 0; count--) add('OPERATIVE', begin + random.integer(0, 30), random.integer(3, 60), random.pick(OPERATIVE_GOALS));
    return rows;
  });
  const ofConcerns = concerns.flatMap((row, at): Omit<SeedIntervention, 'reference'>[] => {
    const random = municipality.random('dke.intervention.concern', place.municipality, at);
    const from = row.raised + random.integer(0, 3);
    if (row.caseNumber !== null || from > LAST_DAY || !random.chance(0.08)) return [];
    return [{ pillar: 'OPERATIVE', index: row.index, areaCode: null, caseNumber: null, goal: random.pick(OPERATIVE_GOALS), from, doneBy: 'DKE', ...ending(random, from + random.integer(1, 30)) }];
  });
  return [...ofCases, ...ofConcerns];
}

/** How an intervention ends; one that ends after the history goes on. */
export function ending(random: Random, to: number): Pick<SeedIntervention, 'to' | 'outcome'> {
  if (to > LAST_DAY) return { to: null, outcome: null };
  return { to, outcome: random.weighted([['REACHED', 0.44], ['PARTLY_REACHED', 0.28], ['NOT_REACHED', 0.18], ['BROKEN_OFF', 0.1]]) };
}

function doneBy(random: Random, age: number, pillar: Intervention['pillar']): Intervention['doneBy'] {
  if (pillar === 'OPERATIVE') return 'DKE';
  return random.weighted([['DKE', 0.4], ['SOCIAL', 0.28], ['SCHOOLS', age < 18 ? 0.2 : 0.02], ['URBAN', age < 18 ? 0.02 : 0.2], ['ASSOCIATIONS', 0.1]]);
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
