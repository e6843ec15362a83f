import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PERSON_ID_KEY_BYTES } from './person-id.ts';
import { SettingsError } from './settings.ts';

/**
 * The key that person ids are derived with: `PERSON_ID_KEY` (hex or base64, 32 bytes or more). Without it, outside production, a
 * random key is made once in `<home>/person-id.key` (mode 0600); of several processes that start at once, one makes it.
 *
 * @param home the state folder, SAMSPIL_HOME.
 * @throws SettingsError when the key is missing in production, malformed, too short, or the file cannot be read or made.
 */
export async function readPersonIdKey(home: string, env: NodeJS.ProcessEnv = process.env): Promise<Uint8Array> {
  const given = env['PERSON_ID_KEY'];
  if (given !== undefined && given.trim() !== '') return decode(given.trim(), 'PERSON_ID_KEY');
  if (env['NODE_ENV'] === 'production') {
    throw new SettingsError([`PERSON_ID_KEY is not set: in production it must be given, ${FORM}`]);
  }
  const path = join(home, 'person-id.key');
  try {
    const text = (await readKeyFile(path)) ?? (await makeKeyFile(home, path));
    return decode(text.trim(), path);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError([
      `${path} cannot be read or made (${(error as NodeJS.ErrnoException).code ?? 'error'}): mend that, or set PERSON_ID_KEY`,
    ]);
  }
}

const FORM = `as hex or base64 of ${PERSON_ID_KEY_BYTES} bytes or more`;
const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Hex wins where both would do: 64 hex digits are meant as hex. */
function decode(text: string, name: string): Uint8Array {
  const bytes = HEX.test(text) ? Buffer.from(text, 'hex') : BASE64.test(text) ? Buffer.from(text, 'base64') : null;
  if (bytes === null) throw new SettingsError([`${name} is not valid: write it ${FORM}`]);
  if (bytes.byteLength < PERSON_ID_KEY_BYTES) throw new SettingsError([`${name} is too short: write it ${FORM}`]);
  return bytes;
}

async function readKeyFile(path: string): Promise<string | null> {
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
async function makeKeyFile(home: string, path: string): Promise<string> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const key = randomBytes(PERSON_ID_KEY_BYTES).toString('hex');
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
