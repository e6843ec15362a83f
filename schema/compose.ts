import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSupergraph, type ServiceSdl } from './compose-supergraph.ts';
import { resolverTypes } from './resolver-types.ts';

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
  for (const [path, text] of await generatedFiles(await readServices())) await writeFile(join(ROOT, path), text);
}
