import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';

/** Notes the invented person that the tour shows, in the state folder: looking for one again takes the owners' rights. */
export async function writeExample(home: string, person: PersonId): Promise<void> {
  await writeFile(join(home, 'example-person'), `${person}\n`);
}

/**
 * The invented person that the hub has noted.
 *
 * @throws MendableError when none has been.
 */
export async function readExample(home: string): Promise<string> {
  try {
    return (await readFile(join(home, 'example-person'), 'utf8')).trim();
  } catch {
    throw new MendableError(
      'No example is noted here: start the hub with npm start first, or give a person with --person.',
    );
  }
}
