import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSupergraph, type ServiceSdl } from './compose-supergraph.ts';
import { resolverTypes } from './resolver-types.ts';

const ROOT = join(import.meta.dirname, '..');
export const SERVICES = ['schools', 'social', 'urban', 'associations', 'dke'] as const;

/** Every file that is made from the SDL, by its path from the project's root. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const shared = await readFile(join(import.meta.dirname, 'shared.graphql'), 'utf8');
  const services: ServiceSdl[] = await Promise.all(
    SERVICES.map(async (name) => ({ name, shared, own: await readFile(join(ROOT, 'services', name, 'schema.graphql'), 'utf8') })),
  );
  const files = new Map([['schema/supergraph.graphql', composeSupergraph(services)]]);
  for (const service of services) {
    files.set(`services/${service.name}/schema.types.ts`, await resolverTypes(service, join(ROOT, 'services', service.name)));
  }
  return files;
}

if (import.meta.main) {
  for (const [path, text] of await generatedFiles()) await writeFile(join(ROOT, path), text);
}
