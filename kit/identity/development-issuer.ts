import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Department } from '../departments.ts';
import { waitForFileLock } from '../file-lock.ts';
import { parsePersonId } from '../person-id.ts';
import { SettingsError } from '../settings.ts';
import { DEVELOPMENT_UNITS } from './development-units.ts';
import type { IdentitySettings } from './identity-settings.ts';
import { DEVELOPMENT_ISSUER, issuerFiles, type PublishedKeys } from './issuer-files.ts';
import type { Role } from './reader.ts';

/** Making a key takes milliseconds; whoever holds the lock longer has been stopped in the middle. */
const LOCK_PATIENCE = 15_000;

/** The longest life of a development token; a replaced key is published for this long, so that no token dies with its key. */
export const LONGEST_SECONDS = 24 * 3_600;

export interface TokenRequest {
  readonly role: Role;
  /** Needed for the role DEPARTMENT, and for no other. */
  readonly department?: Department;
  /** Default: a name made of role and department. */
  readonly subject?: string;
  /** Null for none. Default: that of `DEVELOPMENT_UNITS` for department staff, caseworkers and leads, and none for the others. */
  readonly unit?: string | null;
  /** The id of the person that the reader is. Default: the token does not say. */
  readonly person?: string;
  /** Default: eight hours, a working day. At most 24 hours. */
  readonly seconds?: number;
}

/** Signs tokens for trying things out. Any process may have one; they share the keys under SAMSPIL_HOME. */
export interface DevelopmentIssuer {
  /** A signed access token. */
  sign(request: TokenRequest): Promise<string>;
  /** Signs with a new key from now on; tokens signed before stay valid until they end. */
  rotate(): Promise<void>;
}

/**
 * Makes the development issuer. Its key is made at the first use: `issuer/key.json` (mode 0600) and, for those who verify,
 * `issuer/jwks.json`.
 *
 * @throws SettingsError in production, and when OIDC_ISSUER names a real provider (whose tokens alone are then accepted).
 */
export function createDevelopmentIssuer(settings: IdentitySettings): DevelopmentIssuer {
  if (settings.NODE_ENV === 'production') {
    throw new SettingsError([
      'NODE_ENV is production: there is no development issuer then; set OIDC_ISSUER to your identity provider',
    ]);
  }
  if (settings.OIDC_ISSUER !== undefined) {
    throw new SettingsError([
      'OIDC_ISSUER is set: only tokens of that provider are accepted; unset it to use the development issuer',
    ]);
  }
  const files = issuerFiles(settings.SAMSPIL_HOME);
  return {
    async sign({ role, department, subject, unit = standardUnit(role, department), person, seconds = 8 * 3_600 }) {
      if ((role === 'DEPARTMENT') !== (department !== undefined)) {
        throw new TypeError('The role DEPARTMENT needs a department, and no other role has one.');
      }
      if (seconds > LONGEST_SECONDS) throw new RangeError('A development token lives 24 hours at most.');
      // Read anew each time, because another process may have rotated.
      const key = await explained(async () => (await readJson<JWK>(files.privateKey)) ?? (await createKey(files)));
      const name = `development:${department ?? role.toLowerCase()}`;
      const claims = {
        roles: [role],
        ...(department === undefined ? {} : { department }),
        ...(unit === null ? {} : { unit }),
        ...(person === undefined ? {} : { person: parsePersonId(person) }),
      };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: key.kid ?? '' })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(settings.OIDC_AUDIENCE)
        .setSubject(subject ?? name)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(await importJWK(key, 'EdDSA'));
    },
    async rotate() {
      await explained(() => withIssuerLock(files, () => replaceKey(files)));
    },
  };
}

/** Caseworkers and leads are DKE's. */
function standardUnit(role: Role, department: Department | undefined): string | null {
  if (department !== undefined) return DEVELOPMENT_UNITS[department];
  return role === 'CASEWORKER' || role === 'LEAD' ? DEVELOPMENT_UNITS.dke : null;
}

type Files = ReturnType<typeof issuerFiles>;

async function withIssuerLock<Result>(files: Files, work: () => Promise<Result>): Promise<Result> {
  await mkdir(files.folder, { recursive: true, mode: 0o700 });
  const lock = await waitForFileLock(files.lock, performance.now() + LOCK_PATIENCE);
  if (lock === null) throw Object.assign(new Error('The lock was not freed.'), { code: 'EBUSY' });
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Two processes that start at once both come here; the second finds the key of the first. */
function createKey(files: Files): Promise<JWK> {
  return withIssuerLock(files, async () => (await readJson<JWK>(files.privateKey)) ?? (await replaceKey(files)));
}

/** Publishes the new key before it signs anything, so that there is never a token whose key nobody can find. */
async function replaceKey(files: Files): Promise<JWK> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const names = { kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
  const now = Math.floor(Date.now() / 1000);
  const old = (await readJson<PublishedKeys>(files.publicKeys))?.keys ?? [];
  const kept = old
    .map((key) => ({ ...key, exp: key.exp ?? now + LONGEST_SECONDS + 60 }))
    .filter((key) => key.exp > now);
  await writeWhole(files.publicKeys, { keys: [{ ...(await exportJWK(pair.publicKey)), ...names }, ...kept] }, 0o644);
  const secret = { ...(await exportJWK(pair.privateKey)), ...names };
  await writeWhole(files.privateKey, secret, 0o600);
  return secret;
}

async function readJson<Shape>(path: string): Promise<Shape | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Shape;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A reader sees the old file or the new one, never a part. */
async function writeWhole(path: string, content: unknown, mode: number): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content), { mode, flag: 'wx' });
  await chmod(draft, mode);
  await rename(draft, path);
}

/** Turns faults of the disk into one line that says what to do. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof SyntaxError)
      throw new SettingsError(['SAMSPIL_HOME: the files in its folder "issuer" are damaged; delete that folder']);
    if (code === undefined) throw error;
    throw new SettingsError([
      `SAMSPIL_HOME: the keys of the development issuer cannot be read or written there (${code})`,
    ]);
  }
}
