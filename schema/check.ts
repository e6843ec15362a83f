import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedFiles, readServices } from './compose.ts';
import { undescribed } from './undescribed.ts';

const ROOT = join(import.meta.dirname, '..');

/** Every fault of the contract: what is not described, and what is made from the SDL but does not fit it any more. */
async function faults(): Promise<string[]> {
  const services = await readServices();
  const described = services.flatMap(({ name, shared, own }) =>
    undescribed(shared, own).map((place) => `services/${name}/schema.graphql: ${place}`),
  );
  const made = await Promise.all(
    [...(await generatedFiles(services))].map(async ([path, text]) =>
      (await readFile(join(ROOT, path), 'utf8').catch(() => '')) === text
        ? []
        : [`${path} is not up to date: run npm run compose`],
    ),
  );
  return [...described, ...made.flat()];
}

const found = await faults();
for (const fault of found) process.stderr.write(`${fault}\n`);
if (found.length > 0) process.exitCode = 1;
