import { AREA_PLAN, HOTSPOT_PLAN, type Tenure } from './area-plan.ts';

export type AreaKind = 'MUNICIPALITY' | 'DISTRICT' | 'ESTATE' | 'HOTSPOT';

export interface SyntheticArea {
  /** Hierarchical: "0165", "0165-1", "0165-1-07", "0165-1-07-A". */
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  /** Null for a municipality. */
  readonly parent: string | null;
  /** Its place in `areas`; good as a key of a random stream. */
  readonly index: number;
  /** Which municipality, from 0. */
  readonly municipality: number;
  /** Residents; null for a hotspot, which is a place and no home. */
  readonly population: number | null;
  /** Households that live there, exactly as many as `person(i).household` shows; null for a hotspot. */
  readonly households: number | null;
  /** Homes, of which a few stand empty; null for a hotspot. */
  readonly dwellings: number | null;
}

export interface SyntheticEstate extends SyntheticArea {
  readonly kind: 'ESTATE';
  readonly parent: string;
  readonly population: number;
  readonly households: number;
  readonly dwellings: number;
  readonly tenure: Tenure;
  /** Which estate of its municipality, 0 to 57. */
  readonly number: number;
  /** The index of the first person who lives here; the others follow. */
  readonly firstPerson: number;
  /** The number of the first household. */
  readonly firstHousehold: number;
}

/** People in one municipality of the plan: Albertslund's size (27,530 in 2023; Statistics Denmark). */
export const MUNICIPALITY_PEOPLE = 27_500;

/** How many municipalities hold this many people, about `MUNICIPALITY_PEOPLE` in each. */
export function municipalityCount(people: number): number {
  return Math.max(1, Math.round(people / MUNICIPALITY_PEOPLE));
}

/** "0165" for Albertslund and made-up codes from "9001" for those beyond (real Danish codes end at 0861). */
export function municipalityCode(municipality: number): string {
  return municipality === 0 ? '0165' : String(9_000 + municipality);
}

/**
 * All areas, parents before children: per municipality one MUNICIPALITY, three DISTRICTs, 58 ESTATEs and eight HOTSPOTs.
 *
 * More people make more municipalities ("0165" and made-up ones from "9001"), never bigger areas, so that a view of one area holds
 * as much at 6,000,000 people (218 municipalities, 15,260 areas) as at 27,500. Only a municipality of fewer people than 27,500 is a smaller one.
 * Populations add up to `people` exactly.
 */
export function createAreas(people: number): readonly (SyntheticArea | SyntheticEstate)[] {
  const areas: (SyntheticArea | SyntheticEstate)[] = [];
  const municipalities = municipalityCount(people);
  let firstHousehold = 0;
  for (let municipality = 0; municipality < municipalities; municipality++) {
    const first = Math.floor((people * municipality) / municipalities);
    const end = Math.floor((people * (municipality + 1)) / municipalities);
    const added = createMunicipalityAreas({
      municipality,
      people: end - first,
      firstPerson: first,
      firstHousehold,
      firstIndex: areas.length,
    });
    areas.push(...added);
    firstHousehold += added[0]?.households ?? 0;
  }
  return areas;
}

interface Place {
  readonly municipality: number;
  readonly people: number;
  readonly firstPerson: number;
  readonly firstHousehold: number;
  readonly firstIndex: number;
}

/** Empty homes: about 1.5 %. */
const OCCUPIED = 0.985;

function createMunicipalityAreas(place: Place): (SyntheticArea | SyntheticEstate)[] {
  const code = municipalityCode(place.municipality);
  const weights = AREA_PLAN.flatMap((district) =>
    district.estates.map((estate, index) => estate.dwellings * crowding(estate.tenure, index)),
  );
  const populations = shares(place.people, weights);
  const scale = place.people / MUNICIPALITY_PEOPLE;
  const estates: SyntheticEstate[] = [];
  const districts: SyntheticArea[] = [];
  const hotspots: SyntheticArea[] = [];
  const shared = { municipality: place.municipality, index: 0 };
  let [firstPerson, firstHousehold] = [place.firstPerson, place.firstHousehold];

  for (const [districtIndex, district] of AREA_PLAN.entries()) {
    const parent = `${code}-${districtIndex + 1}`;
    const firstEstate = estates.length;
    for (const [estateIndex, estate] of district.estates.entries()) {
      const population = populations[estates.length] ?? 0;
      const wanted = Math.max(1, Math.round(estate.dwellings * scale));
      // A home holds one to five people on average, also where a tiny municipality leaves an estate two or three of them.
      const households = Math.min(population, Math.max(Math.ceil(population / 5), Math.round(wanted * OCCUPIED)));
      estates.push({
        ...shared,
        code: `${parent}-${String(estateIndex + 1).padStart(2, '0')}`,
        kind: 'ESTATE',
        name: estate.name,
        parent,
        tenure: estate.tenure,
        number: estates.length,
        population,
        households,
        dwellings: Math.max(wanted, households),
        firstPerson,
        firstHousehold,
      });
      firstPerson += population;
      firstHousehold += households;
    }
    districts.push({
      ...shared,
      code: parent,
      kind: 'DISTRICT',
      name: district.name,
      parent: code,
      ...sums(estates.slice(firstEstate)),
    });
  }
  for (const spot of HOTSPOT_PLAN) {
    const parent = `${code}-${spot.district}-${String(spot.estate).padStart(2, '0')}`;
    hotspots.push({
      ...shared,
      code: `${parent}-A`,
      kind: 'HOTSPOT',
      name: spot.name,
      parent,
      population: null,
      households: null,
      dwellings: null,
    });
  }
  const name = place.municipality === 0 ? 'Albertslund' : `Modelkommune ${code}`;
  const whole: SyntheticArea = { ...shared, code, kind: 'MUNICIPALITY', name, parent: null, ...sums(estates) };
  return [whole, ...districts, ...estates, ...hotspots].map((area, index) => ({
    ...area,
    index: place.firstIndex + index,
  }));
}

/** Houses with a garden hold larger families; and no two estates are quite alike. */
function crowding(tenure: Tenure, index: number): number {
  return (tenure === 'OWNER' ? 1.1 : 0.95) + ((index * 7) % 11) / 50;
}

/** Whole numbers in proportion to the weights that add up to the total. */
function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let before = 0;
  return weights.map((weight) => {
    const start = Math.round((total * before) / sum);
    before += weight;
    return Math.round((total * before) / sum) - start;
  });
}

function sums(estates: readonly SyntheticEstate[]): { population: number; households: number; dwellings: number } {
  const sum = (read: (estate: SyntheticEstate) => number) => estates.reduce((total, estate) => total + read(estate), 0);
  return {
    population: sum((estate) => estate.population),
    households: sum((estate) => estate.households),
    dwellings: sum((estate) => estate.dwellings),
  };
}
