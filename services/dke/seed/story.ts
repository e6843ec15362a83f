import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import {
  createAreaInterventions,
  createIncidents,
  createSigns,
  type SeedIncident,
  type SeedSign,
} from './area-life.ts';
import { createCases, type SeedCase } from './cases.ts';
import { createConcerns, type SeedConcern } from './concerns.ts';
import { type DrawnPeople, drawPeople } from './draw-people.ts';
import { createExits, type SeedExit } from './exits.ts';
import { createPersonInterventions, createPlans, type SeedIntervention, type SeedPlan } from './help.ts';
import { numbered } from './numbering.ts';
import { createPlaces, type Place } from './places.ts';
import { createReferrals, type SeedReferral } from './referrals.ts';

/** All that DKE knows of one municipality. */
export interface Story {
  /** The indices of all parties, each once. */
  readonly persons: ReadonlySet<number>;
  readonly cases: readonly SeedCase[];
  readonly concerns: readonly SeedConcern[];
  readonly referrals: readonly SeedReferral[];
  readonly plans: readonly SeedPlan[];
  readonly interventions: readonly SeedIntervention[];
  readonly exits: readonly SeedExit[];
  readonly incidents: readonly SeedIncident[];
  readonly signs: readonly SeedSign[];
}

/**
 * Gives a function that tells the municipalities' stories one by one, the same each time it is called: once for each table. Between
 * the calls only the drawn people are kept (some 20 kB a municipality) and the last story.
 */
export function storyTeller(municipality: Municipality): () => Iterable<Story> {
  const places = createPlaces(municipality);
  const drawn: DrawnPeople[] = [];
  let last: { readonly place: Place; readonly story: Story } | null = null;
  return function* stories() {
    for (const place of places) {
      drawn[place.municipality] ??= drawPeople(municipality, place);
      const people = drawn[place.municipality];
      if (people === undefined) continue;
      if (last?.place !== place) last = { place, story: tell(municipality, place, people) };
      yield last.story;
    }
  };
}

function tell(municipality: Municipality, place: Place, people: DrawnPeople): Story {
  const cases = createCases(municipality, place, people);
  const concerns = createConcerns(municipality, place, people, cases);
  const incidents = createIncidents(municipality, place);
  const interventions = [
    ...createPersonInterventions(municipality, place, cases, concerns),
    ...createAreaInterventions(municipality, place),
  ];
  const parties = cases.flatMap((file) => file.parties);
  return {
    persons: new Set([...parties, ...concerns].map(({ index }) => index)),
    cases,
    concerns,
    referrals: createReferrals(municipality, place, cases, concerns),
    plans: createPlans(municipality, place, cases),
    interventions: numbered(interventions, (row) => row.from, place.code, 'I'),
    exits: createExits(municipality, place, cases),
    incidents,
    signs: createSigns(municipality, place, incidents),
  };
}
