import { join } from 'node:path';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { isEmbedded } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Log } from '@samspil/kit/log.ts';
import { type Example, writeExample } from './example-file.ts';
import { examplePerson } from './example-person.ts';
import type { HubSettings } from './hub-settings.ts';
import { holdsImports, seedDepartment } from './seed-department.ts';
import { services } from './services.ts';
import { STANDARD_SEED, syntheticMunicipality } from './synthetic-municipality.ts';

/** The synthetic municipality that the databases hold. */
export interface SyntheticData {
  readonly people: number;
  /** An invented person of whom most departments know something, and the case about them. */
  readonly example: Example | null;
}

type Urls = Readonly<Record<Department, string>>;

/**
 * Brings the five databases up to date, and fills embedded ones that are empty with the synthetic municipality. Configured databases
 * are never seeded by a start, and none into which real data has come. Gives what synthetic municipality they hold, or null.
 * An aborted `signal` ends it with an error.
 */
export async function prepareDatabases(
  urls: Urls,
  settings: HubSettings,
  log: Log,
  signal?: AbortSignal,
): Promise<SyntheticData | null> {
  signal?.throwIfAborted();
  await Promise.all(
    DEPARTMENTS.map((name) =>
      migrate({ department: name, ownerUrl: urls[name], folder: join(services[name].folder, 'migrations'), log }),
    ),
  );
  const invented =
    isEmbedded() && settings.SAMSPIL_PEOPLE > 0 ? { seed: STANDARD_SEED, people: settings.SAMSPIL_PEOPLE } : null;
  const imported = await Promise.all(DEPARTMENTS.map((name) => holdsImports(urls[name], log)));
  const wanted = (await heldMunicipality(urls, log)) ?? (imported.includes(true) ? null : invented);
  if (wanted === null) return null;
  const municipality = await syntheticMunicipality({ home: settings.SAMSPIL_HOME, ...wanted });
  if (isEmbedded()) {
    await Promise.all(
      DEPARTMENTS.map(async (name, index) => {
        if (imported[index] === true) return;
        const wrote = await seedDepartment(services[name], {
          ownerUrl: urls[name],
          municipality,
          log,
          quiet: true,
          signal,
        });
        if (wrote)
          log.info({ department: name, people: municipality.people }, 'seeded with synthetic data (syntetiske data)');
      }),
    );
  }
  const example = await examplePerson(municipality, urls, log);
  if (example !== null) await noteExample(example, settings, log);
  return { people: municipality.people, example };
}

/** With databases of one's own the state folder may be one that cannot be written, and only the tour misses the note. */
async function noteExample(example: Example, { SAMSPIL_HOME }: HubSettings, log: Log): Promise<void> {
  try {
    await writeExample(SAMSPIL_HOME, example);
  } catch (error) {
    log.warn(
      { code: (error as NodeJS.ErrnoException).code },
      'the example could not be noted: the tour needs --person and --case',
    );
  }
}

/** What the databases have been seeded with, by the first that has been. */
async function heldMunicipality(urls: Urls, log: Log): Promise<{ seed: string; people: number } | null> {
  for (const name of DEPARTMENTS) {
    await using database = new Database({ url: urls[name], log, connections: 1 });
    const [row] = await database.transaction((tx) =>
      tx.sql<{ seed: string; people: string }>('select seed, people from samspil.seeded'),
    );
    if (row !== undefined) return { seed: row.seed, people: Number(row.people) };
  }
  return null;
}
