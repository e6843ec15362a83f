import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrMakeKeyFile } from './key-file.ts';
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
  const make = () => randomBytes(PERSON_ID_KEY_BYTES).toString('hex');
  return decode(await readOrMakeKeyFile(path, 'PERSON_ID_KEY', make), path);
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
