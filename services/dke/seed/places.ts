import { MUNICIPALITY_PEOPLE, type SyntheticArea, type SyntheticEstate } from '@samspil/kit/synthetic/areas.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';

/** One municipality of the plan, as DKE's seed goes through them. */
export interface Place {
  /** Which one, from 0. */
  readonly municipality: number;
  readonly code: string;
  /** Residents have the indices from `firstPerson` on. */
  readonly firstPerson: number;
  readonly people: number;
  readonly estates: readonly SyntheticEstate[];
  readonly hotspots: readonly SyntheticArea[];
  /** Districts and the municipality itself. */
  readonly wholes: readonly SyntheticArea[];
  /** People from outside who turn up here: indices. */
  readonly outsiders: Int32Array;
  /** A count for 27,500 people, in proportion for this municipality; at least 1. */
  count(of27500: number): number;
}

/** The municipalities, each with its share of the people from outside (nobody is shared by two). */
export function createPlaces(municipality: Municipality): Place[] {
  const outsiders = Int32Array.from(municipality.outsiders());
  const groups = [...Map.groupBy(municipality.areas, (area) => area.municipality)];
  return groups.map(([number, areas]) => {
    const estates = municipality.estates.filter((estate) => estate.municipality === number);
    const people = estates.reduce((sum, estate) => sum + estate.population, 0);
    // The last fifth of the people from outside are those who are no pupils here.
    const share = (at: number) => Math.floor(outsiders.length * (0.8 + (0.2 * at) / groups.length));
    return {
      municipality: number,
      code: areas.find((area) => area.kind === 'MUNICIPALITY')?.code ?? '',
      firstPerson: estates[0]?.firstPerson ?? 0,
      people,
      estates,
      hotspots: areas.filter((area) => area.kind === 'HOTSPOT'),
      wholes: areas.filter((area) => area.kind === 'MUNICIPALITY' || area.kind === 'DISTRICT'),
      outsiders: outsiders.subarray(share(number), share(number + 1)),
      count: (of27500) => Math.max(1, Math.round((of27500 * people) / MUNICIPALITY_PEOPLE)),
    };
  });
}
