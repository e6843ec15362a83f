import { addDays, type IsoDate } from '@samspil/kit/dates.ts';
import type { SeedWriter } from '@samspil/kit/subgraph/service.ts';
import { MUNICIPALITY_PEOPLE, type SyntheticArea, type SyntheticEstate } from '@samspil/kit/synthetic/areas.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { fireFactor, pickDate } from '@samspil/kit/synthetic/seasons.ts';
import { reports } from './seed-reports.ts';

/** Writes urban development's part of the synthetic municipality. */
export async function seed(municipality: Municipality, writer: SeedWriter): Promise<void> {
  await writer.copy('housing_organisation', ['code', 'name'], organisations(municipality));
  await writer.copy(
    'area',
    ['code', 'name', 'kind', 'tenure', 'housing_organisation_code', 'boundary'],
    areas(municipality),
  );
  await writer.copy('inhabitants', ['area_code', 'population', 'households'], inhabitants(municipality));
  await writer.copy(
    'citizen_report',
    ['reference', 'area_code', 'kind', 'origin', 'reported_at', 'status', 'closed_at'],
    reports(municipality),
  );
  await writer.copy('safety_walk', ['area_code', 'held_on', 'time_of_day', 'findings', 'summary'], walks(municipality));
  await writer.copy(
    'safety_measure',
    ['reference', 'area_code', 'kind', 'from_date', 'to_date', 'cost'],
    measures(municipality),
  );
  await writer.copy(
    'restoration',
    ['reference', 'area_code', 'what', 'incident_at', 'restored_at'],
    restorations(municipality),
  );
  await writer.copy('survey_result', ['area_code', 'year', 'respondents', 'feeling_safe'], surveys(municipality));
}

/** Invented names; each organisation owns about a sixth of a municipality's non-profit estates. */
const ORGANISATIONS = [
  'Boligselskabet Lyngtoften',
  'Almenboligforeningen Kildespringet',
  'Boligforeningen Syvstjernen',
  'Andelsselskabet Hyldebro',
  'Boligselskabet Rugmosen',
  'Ungdomsboligerne Brombærdal',
] as const;

const organisationCode = (municipality: string, number: number) => `${municipality}B${number + 1}`;

const municipalitiesOf = ({ areas }: Municipality) => areas.filter((area) => area.kind === 'MUNICIPALITY');

function* organisations(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const { code } of municipalitiesOf(municipality)) {
    for (const [number, name] of ORGANISATIONS.entries()) yield [organisationCode(code, number), name];
  }
}

const isEstate = (area: SyntheticArea | SyntheticEstate): area is SyntheticEstate => area.kind === 'ESTATE';

function* areas(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const area of municipality.areas) {
    const estate = isEstate(area) ? area : null;
    const nonProfit = estate?.tenure === 'ALMEN';
    const tenure = estate === null ? null : nonProfit ? 'NON_PROFIT' : 'OWNER';
    const owner = nonProfit ? organisationCode(area.code.slice(0, 4), estate.number % ORGANISATIONS.length) : null;
    yield [area.code, area.name, area.kind, tenure, owner, municipality.boundaryOf(area)];
  }
}

function* inhabitants(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const { code, population, households } of municipality.areas) {
    if (population !== null && households !== null) yield [code, population, households];
  }
}

/** The estates and hotspots of one municipality, where walks are held and things are mended. */
function* placesByMunicipality(municipality: Municipality): Iterable<Places> {
  const places = Map.groupBy([...municipality.estates, ...municipality.hotspots], (area) => area.municipality);
  for (const whole of municipalitiesOf(municipality)) {
    const weights = (places.get(whole.municipality) ?? []).map((area) => [area.code, weight(area)] as const);
    yield { code: whole.code, index: whole.municipality, size: (whole.population ?? 0) / MUNICIPALITY_PEOPLE, weights };
  }
}

interface Places {
  readonly code: string;
  readonly index: number;
  /** Compared with a municipality of 27,500 people. */
  readonly size: number;
  readonly weights: readonly (readonly [string, number])[];
}

/** Large non-profit estates and hotspots get most of the attention. */
function weight(area: SyntheticArea | SyntheticEstate): number {
  if (!isEstate(area)) return 12;
  return (area.tenure === 'ALMEN' ? 2 : 1) * Math.sqrt(area.dwellings / 10);
}

const SUMMARIES = [
  'God belysning på stierne, men mørkt ved cykelskurene.',
  'Tæt beplantning skygger for udsynet ved indgangen.',
  'Henkastet affald ved containerne, i øvrigt pænt.',
  'Beboerne ønsker flere bænke på det åbne areal.',
  'En del graffiti på gavlen mod stien.',
  'Ingen særlige forhold.',
  'Defekte lamper meldt til driften.',
] as const;

/** 40 a year, most of them in the dark months. */
function* walks(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const { index, size, weights } of placesByMunicipality(municipality)) {
    const random = municipality.random('urban.walk', index);
    const held = new Set<string>();
    for (let left = random.poisson(200 * size); left > 0; left--) {
      const date = pickDate(random, HISTORY_START, HISTORY_END, walkSeason);
      const area = random.weighted(weights);
      const time = random.weighted([
        ['DAY', 3],
        ['EVENING', 6],
        ['NIGHT', 1],
      ] as const);
      if (held.has(`${area} ${date} ${time}`)) continue;
      held.add(`${area} ${date} ${time}`);
      const findings = random.poisson(4);
      yield [area, date, time, findings, findings === 0 ? 'Ingen særlige forhold.' : random.pick(SUMMARIES)];
    }
  }
}

/** Of 10: hardly any walk in July and around New Year, most from September to November and in March. */
function walkSeason(date: IsoDate): number {
  if (date.slice(5) >= '12-20' || date.slice(5) <= '01-05') return 0;
  return [6, 6, 9, 6, 5, 3, 0.3, 4, 9, 10, 9, 5][Number(date.slice(5, 7)) - 1] ?? 5;
}

/** Kind, how often, shortest and longest time in days (0: it lasts), least and most cost in 1,000 kr. */
const MEASURES = [
  ['LIGHTING', 34, 0, 0, 40, 600],
  ['SIGHTLINES', 24, 3, 30, 10, 90],
  ['MEETING_PLACE', 14, 0, 0, 80, 900],
  ['ACCESS', 16, 0, 0, 30, 350],
  ['CAMERA', 8, 365, 1_095, 60, 250],
  ['TRAFFIC', 12, 0, 0, 50, 450],
  ['CLEANING', 20, 60, 365, 15, 120],
  ['PRESENCE', 22, 60, 540, 50, 500],
] as const;

function* measures(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const { code, index, size, weights } of placesByMunicipality(municipality)) {
    const random = municipality.random('urban.measure', index);
    const many = random.poisson(150 * size);
    for (let number = 1; number <= many; number++) {
      const [kind, , shortest, longest, least, most] = random.weighted(
        MEASURES.map((measure) => [measure, measure[1]] as const),
      );
      const from = pickDate(random, HISTORY_START, HISTORY_END);
      const to = longest === 0 ? null : addDays(from, random.integer(shortest, longest));
      // Squared, so that most cost little and few much; one in ten has no cost noted yet.
      const cost = random.chance(0.1) ? null : Math.round(least + (most - least) * random.next() ** 2) * 1_000;
      yield [`TRYG-${code}-${number}`, random.weighted(weights), kind, from, to, cost];
    }
  }
}

/** What, how often, and the usual hours until it is as before. */
const RESTORED = [
  ['WALL', 18, 30],
  ['WINDOW', 10, 50],
  ['LIGHTING', 8, 70],
  ['PLAYGROUND', 6, 200],
  ['WASTE_ROOM', 10, 120],
  ['PAVING', 4, 160],
  ['BUILDING', 4, 900],
] as const;

function* restorations(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const { code, index, size, weights } of placesByMunicipality(municipality)) {
    const random = municipality.random('urban.restoration', index);
    const many = random.poisson(60 * size);
    for (let number = 1; number <= many; number++) {
      const [what, , hours] = random.weighted(RESTORED.map((restored) => [restored, restored[1]] as const));
      const day = pickDate(random, HISTORY_START, HISTORY_END, fireFactor);
      const incident = Date.parse(`${day}T${evening(random)}Z`);
      const restored = incident + Math.round(hours * 60 * (0.3 + 2 * random.next() ** 2)) * 60_000;
      const isOver = restored < Date.parse(`${HISTORY_END}T21:00:00Z`);
      yield [
        `GEN-${code}-${number}`,
        random.weighted(weights),
        what,
        new Date(incident),
        isOver ? new Date(restored) : null,
      ];
    }
  }
}

/** A time late in the day, in UTC. */
function evening(random: Random): string {
  return `${random.integer(15, 22)}:${String(random.integer(0, 59)).padStart(2, '0')}:00`;
}

/** Each autumn's survey, about 12 answers an estate: more in the large, and some with too few to be shown. */
function* surveys(municipality: Municipality): Iterable<readonly unknown[]> {
  for (const estate of municipality.estates) {
    const feel = 0.66 + 0.26 * municipality.random('urban.feeling', estate.index).next();
    for (let year = 2021; year <= 2025; year++) {
      const random = municipality.random('urban.survey', estate.index, year);
      const respondents = Math.min(
        Math.floor(estate.population / 2),
        random.poisson(12 * Math.sqrt(estate.population / 440)),
      );
      let safe = 0;
      for (let answer = 0; answer < respondents; answer++)
        if (random.chance(Math.min(0.97, feel + (year - 2021) * 0.01))) safe++;
      if (respondents > 0) yield [estate.code, year, respondents, safe];
    }
  }
}
