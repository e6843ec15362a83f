import { dayNumber, isoDate } from '@samspil/kit/dates.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { fireFactor, pickDate } from '@samspil/kit/synthetic/seasons.ts';
import type { incident, sign } from '../tables.ts';
import { FIRST_DAY, LAST_DAY } from './cases.ts';
import { ending, type SeedIntervention } from './help.ts';
import { numbered } from './numbering.ts';
import type { Place } from './places.ts';
import { CONFIRMING_FUNCTIONS, INCIDENT_TEXTS, PROACTIVE_GOALS, SIGN_EVIDENCE, SIGN_STATEMENTS } from './texts.ts';

type Incident = typeof incident.$inferSelect;
type Sign = typeof sign.$inferSelect;

export interface SeedIncident extends Pick<Incident, 'areaCode' | 'kind' | 'what' | 'offenders'> {
  readonly reference: string;
  readonly day: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Minutes from the incident until the area is back to normal; null while it is not. */
  readonly recovery: number | null;
}

export interface SeedSign extends Pick<Sign, 'areaCode' | 'kind' | 'statement' | 'evidence' | 'confirmedBy'> {
  readonly reference: string;
  readonly created: number;
  readonly expires: number;
}

/** In a municipality of 27,500 people, over the five years. */
const INCIDENTS = 350;
const ENDED_SIGNS = 32;
const STANDING_SIGNS = 8;
const PROACTIVE = 105;

/** Incidents happen mostly in the evening; nearly half at the hotspots. */
export function createIncidents(municipality: Municipality, place: Place): SeedIncident[] {
  const incidents = Array.from({ length: place.count(INCIDENTS) }, (_, draw) => {
    const random = municipality.random('dke.incident', place.municipality, draw);
    const kind: Incident['kind'] = random.weighted([
      ['VANDALISM', 0.3],
      ['DISTURBANCE', 0.24],
      ['FIRE', 0.14],
      ['VIOLENCE', 0.13],
      ['THREATS', 0.1],
      ['WEAPONS', 0.05],
      ['ROBBERY', 0.04],
    ]);
    const day =
      kind === 'FIRE'
        ? dayNumber(pickDate(random, HISTORY_START, HISTORY_END, fireFactor))
        : random.integer(FIRST_DAY, LAST_DAY);
    const minutes = random.chance(0.7) ? random.integer(17 * 60, 23 * 60 + 59) : random.integer(0, 17 * 60 - 1);
    const u = random.next();
    const recovery = Math.round(1_440 * (kind === 'FIRE' ? 3 + 75 * u * u : 0.2 + 45 * u * u * u));
    return {
      areaCode: areaOf(random, place),
      kind,
      what: random.pick(INCIDENT_TEXTS[kind]),
      // Of the offenders who are known, half come from outside.
      offenders: random.weighted<Incident['offenders']>([
        ['LOCAL', 0.4],
        ['OUTSIDE', 0.4],
        ['UNKNOWN', 0.2],
      ]),
      day,
      minutes,
      recovery: day + (minutes + recovery) / 1_440 < LAST_DAY + 1 ? recovery : null,
    };
  });
  return numbered(incidents, (row) => row.day, place.code, 'U');
}

const SIGN_OF: Readonly<Record<Incident['kind'], readonly Sign['kind'][]>> = {
  FIRE: ['FIRES'],
  VANDALISM: ['VANDALISM'],
  DISTURBANCE: ['UNEASE', 'OUTSIDE_GROUPS'],
  VIOLENCE: ['UNEASE', 'OUTSIDE_GROUPS'],
  THREATS: ['UNEASE'],
  WEAPONS: ['DRUG_TRADE', 'OUTSIDE_GROUPS'],
  ROBBERY: ['UNEASE', 'BURGLARY'],
};

/** Each sign rests on incidents that the same area had in the three months before, and on what else was reported. */
export function createSigns(municipality: Municipality, place: Place, incidents: readonly SeedIncident[]): SeedSign[] {
  const ended = place.count(ENDED_SIGNS);
  const signs = Array.from({ length: ended + place.count(STANDING_SIGNS) }, (_, draw) => {
    const random = municipality.random('dke.sign', place.municipality, draw);
    const standing = draw >= ended;
    const candidates = incidents.filter((row) =>
      standing ? row.day > LAST_DAY - 150 && row.day < LAST_DAY - 8 : row.day < LAST_DAY - 220,
    );
    const anchor = random.pick(candidates.length > 0 ? candidates : incidents);
    const created = Math.min(LAST_DAY, anchor.day + random.integer(1, 8));
    const kind = random.pick(SIGN_OF[anchor.kind]);
    const before = incidents.filter(
      (row) => row.areaCode === anchor.areaCode && row.day <= created && row.day > created - 90,
    );
    return {
      areaCode: anchor.areaCode,
      kind,
      statement: SIGN_STATEMENTS[kind],
      evidence: [
        ...before.slice(-3).map((row) => `Hændelse ${row.reference}: ${row.what.toLowerCase()}, ${isoDate(row.day)}`),
        random.pick(SIGN_EVIDENCE[kind]),
      ],
      confirmedBy: random.pick(CONFIRMING_FUNCTIONS),
      created,
      expires: created + (standing ? random.integer(200, 360) : random.integer(60, 180)),
    };
  });
  return numbered(signs, (row) => row.created, place.code, 'T');
}

/** Proactive interventions for areas; those of schools run by the school year. */
export function createAreaInterventions(
  municipality: Municipality,
  place: Place,
): Omit<SeedIntervention, 'reference'>[] {
  return Array.from({ length: place.count(PROACTIVE) }, (_, draw) => {
    const random = municipality.random('dke.intervention.area', place.municipality, draw);
    const doneBy = random.weighted([
      ['URBAN', 0.34],
      ['SCHOOLS', 0.24],
      ['ASSOCIATIONS', 0.22],
      ['DKE', 0.2],
    ] as const);
    const areaCode = random.chance(0.25) ? random.pick(place.wholes).code : areaOf(random, place);
    const anyDay = random.integer(FIRST_DAY, LAST_DAY - 20);
    const from = doneBy === 'SCHOOLS' ? dayNumber(`${random.integer(2021, 2025)}-08-15`) : anyDay;
    const to = from + (doneBy === 'SCHOOLS' ? random.pick([310, 310, 675]) : random.integer(150, 900));
    return {
      pillar: 'PROACTIVE',
      index: null,
      areaCode,
      caseNumber: null,
      goal: random.pick<string>(PROACTIVE_GOALS[doneBy]),
      doneBy,
      from,
      ...ending(random, to),
    };
  });
}

/** A hotspot, or an estate: the more people, the likelier, and housing organisations' more than owners'. */
function areaOf(random: Random, place: Place): string {
  if (random.chance(0.45)) return random.pick(place.hotspots).code;
  return random.weighted(
    place.estates.map((estate) => [estate.code, estate.population * (estate.tenure === 'ALMEN' ? 1.4 : 0.7)] as const),
  );
}
