import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';

/** An invented person, and the case about them on which access can be opened; null where a small municipality has none. */
export interface Example {
  readonly person: PersonId;
  readonly case: { readonly number: string; readonly id: string } | null;
}

/** Notes the example in the state folder, for the tour: looking for one again takes the importers' rights. */
export async function writeExample(home: string, example: Example): Promise<void> {
  await writeFile(fileIn(home), `${JSON.stringify(example)}\n`);
}

/**
 * The example that the hub has noted.
 *
 * @throws MendableError when none has been.
 */
export async function readExample(home: string): Promise<Example> {
  try {
    const noted = JSON.parse(await readFile(fileIn(home), 'utf8')) as Example;
    if (typeof noted.person === 'string') return noted;
  } catch {
    // told below
  }
  throw new MendableError(
    'No example is noted here: start the hub with npm start first, or give a person and a case with --person and --case.',
  );
}

function fileIn(home: string): string {
  return join(home, 'example.json');
}
