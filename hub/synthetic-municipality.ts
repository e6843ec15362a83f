import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { createMunicipality, type Municipality } from '@samspil/kit/synthetic/municipality.ts';

/** The seed of the municipality that an empty embedded database is filled with. */
export const STANDARD_SEED = 'samspil';

/** The synthetic municipality of so many people, with this home's key for person ids. */
export async function syntheticMunicipality({
  home,
  people,
  seed = STANDARD_SEED,
}: {
  home: string;
  people: number;
  seed?: string;
}): Promise<Municipality> {
  return createMunicipality({ people, seed, personIdKey: await readPersonIdKey(home) });
}
