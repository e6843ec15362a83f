import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassificationError, readClassification } from '@samspil/kit/access/classification.ts';
import { readLegalBases } from '@samspil/kit/access/legal-bases.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { concatAST, parse } from 'graphql';
import { generatedFiles, readServices } from './compose.ts';
import type { ServiceSdl } from './compose-supergraph.ts';
import { sdlFaults } from './sdl-faults.ts';
import { undescribed } from './undescribed.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Every fault of the contract: what is not described, what does not say who may read it, and what is made from the SDL but does not fit it any
 * more, which can be told once the first two are mended.
 */
async function faults(): Promise<string[]> {
  const services = await readServices();
  const unreadable = [...new Set(services.flatMap(sdlFaults))];
  if (unreadable.length > 0) return unreadable;
  const described = services.flatMap(({ name, shared, own }) =>
    undescribed(shared, own).map((place) => `services/${name}/schema.graphql: ${place}`),
  );
  const classified = [...legalBasesFaults(), ...services.flatMap(classificationFaults)];
  if (classified.length > 0) return [...described, ...classified];
  let files: Map<string, string>;
  try {
    files = await generatedFiles(services);
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    return [...described, error.message];
  }
  const made = await Promise.all(
    [...files].map(async ([path, text]) =>
      (await readFile(join(ROOT, path), 'utf8').catch(() => '')) === text
        ? []
        : [`${path} is not up to date: run npm run compose`],
    ),
  );
  return [...described, ...made.flat()];
}

function classificationFaults({ name, shared, own }: ServiceSdl): string[] {
  try {
    readClassification(concatAST([parse(shared), parse(own)]), name);
    return [];
  } catch (error) {
    if (!(error instanceof ClassificationError)) throw error;
    return error.faults.map((fault) => `services/${name}/schema.graphql: ${fault}`);
  }
}

function legalBasesFaults(): string[] {
  try {
    readLegalBases();
    return [];
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    return [error.message];
  }
}

const found = await faults();
for (const fault of found) process.stderr.write(`${fault}\n`);
if (found.length > 0) process.exitCode = 1;
