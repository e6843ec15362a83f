import { join } from 'node:path';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { isEmbedded } from '@samspil/kit/database/owner-urls.ts';
import { type Department, DEPARTMENTS } from '@samspil/kit/departments.ts';
import type { Log } from '@samspil/kit/log.ts';
import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { createMunicipality } from '@samspil/kit/synthetic/municipality.ts';
import type { HubSettings } from './hub-settings.ts';
import { AlreadySeeded, seedDepartment } from './seed-department.ts';
import { services } from './services.ts';

/** The seed of the municipality that an empty embedded database is filled with. */
export const STANDARD_SEED = 'samspil';

/**
 * Brings the five databases up to date, and fills embedded ones that are empty with the synthetic municipality. Configured
 * databases are never seeded by a start.
 */
export async function prepareDatabases(urls: Record<Department, string>, settings: HubSettings, log: Log): Promise<void> {
  await Promise.all(
    DEPARTMENTS.map((name) => migrate({ department: name, ownerUrl: urls[name], folder: join(services[name].folder, 'migrations'), log })),
  );
  if (!isEmbedded() || settings.SAMSPIL_PEOPLE === 0) return;
  const municipality = createMunicipality({
    people: settings.SAMSPIL_PEOPLE,
    seed: STANDARD_SEED,
    personIdKey: await readPersonIdKey(settings.SAMSPIL_HOME),
  });
  await Promise.all(
    DEPARTMENTS.map(async (name) => {
      try {
        const wrote = await seedDepartment(services[name], { ownerUrl: urls[name], municipality, log, quiet: true });
        if (wrote) log.info({ department: name, people: municipality.people }, 'seeded with synthetic data');
      } catch (error) {
        // What is there stays: `npm run seed` may have written another municipality on purpose.
        if (!(error instanceof AlreadySeeded)) throw error;
      }
    }),
  );
}
