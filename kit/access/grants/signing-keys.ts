import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readKeyFile, replaceKeyFile } from '../../key-file.ts';
import { decodeKey, keyForm } from '../../key-text.ts';
import { SettingsError } from '../../settings.ts';
import { SIGNING_KEY_BYTES, type SigningKey, signingKey } from './signing-key.ts';

/** A new key is published for this long before it signs a grant, so that every department knows it by then. */
export const PUBLISHED_FIRST_MS = 60_000;

/** A replaced key goes on to sign the published list for this long: a department that was down meanwhile knows it still. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** The keys that dke signs with, oldest first. */
export interface SigningKeys {
  /** All that are published; the first of them signs the list, because it is the one known longest. */
  published(): readonly SigningKey[];
  /** The one that signs grants now. */
  current(): SigningKey;
  /** Takes in what has changed in the key file. */
  refresh(): Promise<void>;
}

/**
 * The keys of `GRANT_SIGNING_KEY`: one, or several from the oldest to the newest with commas between. Without it, outside production, the
 * keys of `<home>/grant-signing.key` (mode 0600), which is made with one key when it is not there, and read anew when it has changed.
 *
 * @param home the state folder, SAMSPIL_HOME.
 * @throws SettingsError when the setting is missing in production, a key is malformed, or the file cannot be read or made.
 */
export async function openSigningKeys(home: string, env: NodeJS.ProcessEnv = process.env): Promise<SigningKeys> {
  const given = env[SETTING]?.trim() ?? '';
  if (given !== '') return fixedKeys(given.split(',').map((text) => oneKey(text.trim(), SETTING)));
  if (env['NODE_ENV'] === 'production') {
    throw new SettingsError([`${SETTING} is not set: in production it must be given, ${keyForm(SIGNING_KEY_BYTES)}`]);
  }
  return fileKeys(keyPath(home));
}

/**
 * Adds a new key to the key file. It is published at once and signs from a minute later; the keys before it stay published for a week.
 *
 * @param compromised the keys before it are dropped at once: grants they signed stop counting, and departments that know none but them
 * trust the list no more until their stored keys are deleted (docs/keys.md).
 * @throws SettingsError when keys come from GRANT_SIGNING_KEY, or the file cannot be read or written.
 */
export async function rotateSigningKey(
  home: string,
  { compromised = false, env = process.env }: { readonly compromised?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  if ((env[SETTING]?.trim() ?? '') !== '') {
    throw new SettingsError([`${SETTING} is set: add the new key at its end, after a comma, and start dke anew`]);
  }
  const path = keyPath(home);
  const old = compromised ? [] : stillPublished(await readDatedKeys(path), Date.now());
  const made = { secret: newSecret(), signsFrom: compromised ? 0 : Date.now() + PUBLISHED_FIRST_MS };
  await replaceKeyFile(path, [...old, made].map(line).join(''));
}

/** A new secret, as GRANT_SIGNING_KEY takes it. */
export function newSecret(): string {
  return randomBytes(SIGNING_KEY_BYTES).toString('hex');
}

const SETTING = 'GRANT_SIGNING_KEY';
const keyPath = (home: string) => join(home, 'grant-signing.key');

/** A key that was added to the setting signs from a minute after the start, when all have seen it. */
function fixedKeys(keys: readonly SigningKey[]): SigningKeys {
  const started = performance.now();
  const [first] = keys;
  const newest = keys.at(-1);
  if (first === undefined || newest === undefined) throw new TypeError('There is no key.');
  const before = keys.at(-2) ?? newest;
  return {
    published: () => keys,
    current: () => (performance.now() - started < PUBLISHED_FIRST_MS ? before : newest),
    refresh: () => Promise.resolve(),
  };
}

interface DatedSecret {
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly signsFrom: number;
}

async function fileKeys(path: string): Promise<SigningKeys> {
  let keys: readonly (DatedSecret & { readonly key: SigningKey })[] = [];
  let version = '';
  const load = async () => {
    keys = (await readDatedKeys(path)).map((dated) => ({ ...dated, key: oneKey(dated.secret, path) }));
  };
  const versionNow = async () => {
    const found = await stat(path, { bigint: true }).catch(() => null);
    return found === null ? version : `${found.ino} ${found.mtimeNs} ${found.size}`;
  };
  await load();
  version = await versionNow();
  const published = () => stillPublished(keys, Date.now());
  return {
    published: () => published().map(({ key }) => key),
    current() {
      const all = published();
      const signing = all.findLast(({ signsFrom }) => signsFrom <= Date.now()) ?? all[0];
      if (signing === undefined) throw new SettingsError([`${path} holds no key: delete it, and one is made`]);
      return signing.key;
    },
    async refresh() {
      const now = await versionNow();
      if (now === version) return;
      await load();
      version = now;
    },
  };
}

/** A key counts until a week after its successor began to sign. */
function stillPublished<Dated extends DatedSecret>(keys: readonly Dated[], now: number): readonly Dated[] {
  return keys.filter((_, at) => {
    const successor = keys[at + 1];
    return successor === undefined || successor.signsFrom + KEPT_MS > now;
  });
}

async function readDatedKeys(path: string): Promise<DatedSecret[]> {
  const text = await readKeyFile(path, () => line({ secret: newSecret(), signsFrom: 0 }), SETTING);
  return text
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => {
      const [, secret = '', from = ''] = /^([0-9a-f]{64}) (\S+)$/.exec(each) ?? [];
      const signsFrom = Date.parse(from);
      if (secret === '' || Number.isNaN(signsFrom)) {
        throw new SettingsError([`${path} is damaged: restore it, or delete it, and a new key is made`]);
      }
      return { secret, signsFrom };
    });
}

const line = ({ secret, signsFrom }: DatedSecret) => `${secret} ${new Date(signsFrom).toISOString()}\n`;

function oneKey(text: string, name: string): SigningKey {
  const bytes = decodeKey(text, name, SIGNING_KEY_BYTES);
  if (bytes.byteLength > SIGNING_KEY_BYTES) throw new SettingsError([`${name} is not valid: a key has just 32 bytes`]);
  return signingKey(bytes);
}
