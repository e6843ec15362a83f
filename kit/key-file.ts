import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SettingsError } from './settings.ts';

/**
 * The text of a secret that outside production is made once in a file (mode 0600) of the state folder; of several processes that start
 * at once, one makes it and the others read it.
 *
 * @param variable the setting that takes the file's place, named when the file cannot be had.
 * @throws SettingsError when the file cannot be read or made.
 */
export async function readOrMakeKeyFile(path: string, variable: string, make: () => string): Promise<string> {
  try {
    return ((await readKeyFile(path)) ?? (await makeKeyFile(path, make()))).trim();
  } catch (error) {
    throw new SettingsError([
      `${path} cannot be read or made (${(error as NodeJS.ErrnoException).code ?? 'error'}): mend that, or set ${variable}`,
    ]);
  }
}

/** The text of a key file, or null where there is none. */
export async function readKeyFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * A whole file is written and synced under a name of its own and then linked to the final name, which fails if that exists: no
 * process ever sees half a key, and the loser of a race reads the winner's.
 */
async function makeKeyFile(path: string, key: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${key}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return await readFile(path, 'utf8');
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
