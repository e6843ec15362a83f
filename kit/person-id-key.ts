import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readKeyFile } from './key-file.ts';
import { decodeKey, keyForm } from './key-text.ts';
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
  if (given !== undefined && given.trim() !== '') return decodeKey(given.trim(), 'PERSON_ID_KEY', PERSON_ID_KEY_BYTES);
  if (env['NODE_ENV'] === 'production') {
    throw new SettingsError([
      `PERSON_ID_KEY is not set: in production it must be given, ${keyForm(PERSON_ID_KEY_BYTES)}`,
    ]);
  }
  const path = join(home, 'person-id.key');
  const text = await readKeyFile(path, () => `${randomBytes(PERSON_ID_KEY_BYTES).toString('hex')}\n`, 'PERSON_ID_KEY');
  return decodeKey(text.trim(), path, PERSON_ID_KEY_BYTES);
}
