import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SettingsError } from './settings.ts';

/**
 * The text of a file with a secret (mode 0600), which is made when it is not there; of several processes that start at once, one makes it.
 *
 * @param make the text of a new file.
 * @param setting the variable that could be set instead, for the message.
 * @throws SettingsError when the file cannot be read or made.
 */
export async function readKeyFile(path: string, make: () => string, setting: string): Promise<string> {
  try {
    return (await readIfThere(path)) ?? (await makeFile(path, make()));
  } catch (error) {
    throw new SettingsError([
      `${path} cannot be read or made (${(error as NodeJS.ErrnoException).code ?? 'error'}): mend that, or set ${setting}`,
    ]);
  }
}

/** Replaces a file with a secret: a reader sees the old one or the new one, never a part. */
export async function replaceKeyFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  try {
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | null> {
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
async function makeFile(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return await readFile(path, 'utf8');
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(draft, 0o600);
  return draft;
}
