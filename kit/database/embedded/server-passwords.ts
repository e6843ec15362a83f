import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { DEPARTMENTS } from '../../departments.ts';
import { DatabaseStartError } from './database-start-error.ts';

/** The random passwords of one home's server. */
export type ServerPasswords = z.output<typeof shape>;

const password = z.string().min(32);
const shape = z.object({ superuser: password, owners: z.record(z.enum(DEPARTMENTS), password) });

/**
 * Reads the passwords of the server in `folder` from `passwords.json` (mode 0600), or makes them when there is no data yet.
 *
 * @throws DatabaseStartError when there is data but no readable password for it.
 */
export async function serverPasswords(folder: string, hasData: boolean): Promise<ServerPasswords> {
  const path = `${folder}/passwords.json`;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const stored = text === null ? null : shape.safeParse(parseJson(text));
  if (stored?.success === true) return stored.data;
  if (hasData) {
    throw new DatabaseStartError(
      `${path} is missing or damaged: put it back, or move ${folder} away to begin with an empty database.`,
    );
  }
  const made = shape.parse({
    superuser: random(),
    owners: Object.fromEntries(DEPARTMENTS.map((name) => [name, random()])),
  });
  await writeSafely(path, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** The file is on the disk in full before it has its name: data without its password would be lost. */
async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
