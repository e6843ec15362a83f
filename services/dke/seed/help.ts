import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import type { actionPlan, intervention } from '../tables.ts';
import { FIRST_DAY, LAST_DAY, type SeedCase } from './cases.ts';
import type { SeedConcern } from './concerns.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';
import { GOAL_TEXTS, OPERATIVE_GOALS, PLAN_TITLES, REACTIVE_GOALS } from './texts.ts';

type Intervention = typeof intervention.$inferSelect;

export interface SeedPlan extends Pick<typeof actionPlan.$inferSelect, 'caseNumber' | 'title'> {
  readonly reference: string;
  readonly index: number;
  readonly from: number;
  readonly to: number | null;
  readonly goals: readonly { readonly text: string; readonly target: number; readonly reached: number | null }[];
}

/** An intervention for a person or an area; days are numbers. */
export interface SeedIntervention
  extends Pick<Intervention, 'pillar' | 'areaCode' | 'caseNumber' | 'goal' | 'doneBy' | 'outcome'> {
  readonly reference: string;
  /** The person; null for an area. */
  readonly index: number | null;
  readonly from: number;
  readonly to: number | null;
}

/** Every exit has a plan, and so have half of the other cases that last. */
export function createPlans(municipality: Municipality, place: Place, cases: readonly SeedCase[]): SeedPlan[] {
  const plans = cases.flatMap((file) => {
    const random = municipality.random('dke.plan', place.municipality, file.draw);
    const wait = random.integer(14, 60);
    const from = file.opened < FIRST_DAY ? FIRST_DAY + 3 * wait : file.opened + wait;
    const last = file.closed ?? LAST_DAY;
    if (from + 30 > last || (file.cooperation !== 'EXIT' && !random.chance(0.36))) return [];
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
export function createPersonInterventions(
  municipality: Municipality,
  place: Place,
  cases: readonly SeedCase[],
  concerns: readonly SeedConcern[],
): Omit<SeedIntervention, 'reference'>[] {
  const ofCases = cases.flatMap((file) => {
    const random = municipality.random('dke.intervention.case', place.municipality, file.draw);
    const begin = Math.max(FIRST_DAY, file.opened);
    const last = file.closed ?? LAST_DAY;
    const rows: Omit<SeedIntervention, 'reference'>[] = [];
    const add = (pillar: 'REACTIVE' | 'OPERATIVE', from: number, days: number) => {
      const by = pillar === 'REACTIVE' ? doneBy(random, file.age) : 'DKE';
      const goal = random.pick<string>(pillar === 'REACTIVE' ? REACTIVE_GOALS[by] : OPERATIVE_GOALS);
      const to = Math.min(from + days, file.closed ?? from + days);
      if (from <= last)
        rows.push({
          pillar,
          index: file.subject,
          areaCode: null,
          caseNumber: file.reference,
          goal,
          doneBy: by,
          from,
          ...ending(random, to),
        });
    };
    // The first comes soon, others at any time while the case runs.
    for (let count = Math.max(random.poisson(1.2), file.cooperation === 'EXIT' ? 1 : 0); count > 0; count--) {
      add(
        'REACTIVE',
        begin + random.integer(0, count === 1 ? 30 : Math.max(30, last - begin)),
        random.integer(30, 240),
      );
    }
    for (let count = random.poisson(0.28); count > 0; count--)
      add('OPERATIVE', begin + random.integer(0, 30), random.integer(3, 60));
    return rows;
  });
  const ofConcerns = concerns.flatMap((row, at): Omit<SeedIntervention, 'reference'>[] => {
    const random = municipality.random('dke.intervention.concern', place.municipality, at);
    const from = row.raised + random.integer(0, 3);
    if (row.caseNumber !== null || from > LAST_DAY || !random.chance(0.08)) return [];
    return [
      {
        pillar: 'OPERATIVE',
        index: row.index,
        areaCode: null,
        caseNumber: null,
        goal: random.pick(OPERATIVE_GOALS),
        from,
        doneBy: 'DKE',
        ...ending(random, from + random.integer(1, 30)),
      },
    ];
  });
  return [...ofCases, ...ofConcerns];
}

/** How an intervention ends; one that ends after the history goes on. */
export function ending(random: Random, to: number): Pick<SeedIntervention, 'to' | 'outcome'> {
  if (to > LAST_DAY) return { to: null, outcome: null };
  return {
    to,
    outcome: random.weighted([
      ['REACHED', 0.44],
      ['PARTLY_REACHED', 0.28],
      ['NOT_REACHED', 0.18],
      ['BROKEN_OFF', 0.1],
    ]),
  };
}

function doneBy(random: Random, age: number): Intervention['doneBy'] {
  return random.weighted([
    ['DKE', 0.4],
    ['SOCIAL', 0.28],
    ['SCHOOLS', age < 18 ? 0.2 : 0],
    ['URBAN', age < 18 ? 0.02 : 0.2],
    ['ASSOCIATIONS', 0.1],
  ]);
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
