import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { issuerFiles, type PublishedKeys } from './issuer-files.ts';

const LOOK_AGAIN = 5_000;

/**
 * The public keys of the development issuer, from its file under SAMSPIL_HOME. Every process that verifies tokens reads it for
 * itself. The file is looked at when a `kid` is unknown and otherwise every 5 seconds, and read only when it has changed: so a
 * rotation in one process is seen in the others at once, and bad tokens cost no more than one `stat`.
 */
export function developmentKeys(home: string): JWTVerifyGetKey {
  const path = issuerFiles(home).publicKeys;
  let keys: JWTVerifyGetKey = createLocalJWKSet({ keys: [] });
  let version = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const found = await stat(path, { bigint: true }).catch(() => null);
    const now = found === null ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`;
    if (now !== version) {
      keys = createLocalJWKSet(found === null ? { keys: [] } : await readKeys(path));
      version = now;
    }
    lookedAt = performance.now();
  };
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  return async (header, token) => {
    if (performance.now() - lookedAt > LOOK_AGAIN) await lookOnce();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await lookOnce();
      return await keys(header, token);
    }
  };
}

/** Keys past their `exp` are dropped here too, because the file is only tidied by the next rotation. */
async function readKeys(path: string): Promise<JSONWebKeySet> {
  const set = JSON.parse(await readFile(path, 'utf8')) as PublishedKeys;
  const now = Date.now() / 1000;
  return { keys: set.keys.filter((key) => key.exp === undefined || key.exp > now) };
}
