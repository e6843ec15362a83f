import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { composeSupergraph, type ServiceSdl } from './compose-supergraph.ts';
import { resolverTypes } from './resolver-types.ts';
import { sdlFaults } from './sdl-faults.ts';

const ROOT = join(import.meta.dirname, '..');
const SERVICES = ['schools', 'social', 'urban', 'associations', 'dke'] as const;

/** The SDL of every service, as it stands in the files. */
export async function readServices(): Promise<ServiceSdl[]> {
  const shared = await readFile(join(import.meta.dirname, 'shared.graphql'), 'utf8');
  return Promise.all(
    SERVICES.map(async (name) => ({
      name,
      shared,
      own: await readFile(join(ROOT, 'services', name, 'schema.graphql'), 'utf8'),
    })),
  );
}

/** Every file that is made from the SDL, by its path from the project's root. */
export async function generatedFiles(services: readonly ServiceSdl[]): Promise<Map<string, string>> {
  const types = await Promise.all(
    services.map(async (service) => {
      const folder = join('services', service.name);
      return [`${folder}/schema.types.ts`, await resolverTypes(service, join(ROOT, folder))] as const;
    }),
  );
  return new Map([['schema/supergraph.graphql', composeSupergraph(services)], ...types]);
}

if (import.meta.main) {
  try {
    const services = await readServices();
    const faults = new Set(services.flatMap(sdlFaults));
    if (faults.size > 0) throw new MendableError([...faults].join('\n'));
    for (const [path, text] of await generatedFiles(services)) await writeFile(join(ROOT, path), text);
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
