import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Department } from '../departments.ts';
import { readKeyFile } from '../key-file.ts';
import { SettingsError } from '../settings.ts';
import { keyId } from './key-id.ts';

/** The key that a department signs the heads of its audit trail and the receipts of pruning with. */
export interface AuditKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** The public keys that are published with each head: this key's, and the next one's where it is announced. */
  readonly published: readonly [string, ...string[]];
}

/** The variable that holds a department's key, such as SCHOOLS_AUDIT_KEY. */
export function auditKeyVariable(department: Department): string {
  return `${department.toUpperCase()}_AUDIT_KEY`;
}

/** The variable that announces the key which will follow, such as SCHOOLS_AUDIT_NEXT_KEY. */
export function nextAuditKeyVariable(department: Department): string {
  return `${department.toUpperCase()}_AUDIT_NEXT_KEY`;
}

/**
 * A department's key: `<DEPARTMENT>_AUDIT_KEY`, an Ed25519 private key as PKCS #8 PEM or JWK, either of them also in base64. Without it,
 * outside production, one is made once in `<home>/audit-<department>.key` (mode 0600). It never comes near the database.
 *
 * `<DEPARTMENT>_AUDIT_NEXT_KEY`, the public or private key that will follow, is announced with every head, so that the other departments
 * know it when it takes over.
 *
 * @throws SettingsError when it is missing in production, malformed, or the file cannot be read or made.
 */
export async function readAuditKey(
  department: Department,
  home: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<AuditKey> {
  const faults = auditKeyFaults([department], env);
  if (faults.length > 0) throw new SettingsError(faults);
  const variable = auditKeyVariable(department);
  const given = (env[variable] ?? '').trim();
  const path = keyPath(department, home);
  const privateKey = parsePrivate(given === '' ? await readKeyFile(path, makeKey, variable) : given);
  if (privateKey === null) throw new SettingsError([`${path} is not valid: it must hold ${FORM}`]);
  const next = parsePublic((env[nextAuditKeyVariable(department)] ?? '').trim());
  const own = publicX(privateKey);
  return { kid: keyId(own), privateKey, published: next === null || next === own ? [own] : [own, next] };
}

/**
 * A department's public key where this machine has it, for verification: nothing is made.
 *
 * @throws SettingsError when it is malformed.
 */
export async function ownPublicKey(
  department: Department,
  home: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  const faults = auditKeyFaults([department], { ...env, NODE_ENV: undefined });
  if (faults.length > 0) throw new SettingsError(faults);
  const given = (env[auditKeyVariable(department)] ?? '').trim();
  const text = given === '' ? await readFile(keyPath(department, home), 'utf8').catch(() => null) : given;
  const key = text === null ? null : parsePrivate(text.trim());
  return key === null ? null : publicX(key);
}

/** What is wrong with the keys of these departments. */
export function auditKeyFaults(departments: readonly Department[], env: NodeJS.ProcessEnv = process.env): string[] {
  return departments.flatMap((department) => {
    const variable = auditKeyVariable(department);
    const given = (env[variable] ?? '').trim();
    const next = (env[nextAuditKeyVariable(department)] ?? '').trim();
    return [
      given === '' &&
        env['NODE_ENV'] === 'production' &&
        `${variable} is not set: in production it must be given, ${FORM}`,
      given !== '' && parsePrivate(given) === null && `${variable} is not valid: write it as ${FORM}`,
      next !== '' &&
        parsePublic(next) === null &&
        `${nextAuditKeyVariable(department)} is not valid: write it as an Ed25519 key, PEM or JWK or either in base64`,
    ].filter((fault) => fault !== false);
  });
}

const FORM = 'an Ed25519 private key, PKCS #8 PEM or JWK or either in base64';

function keyPath(department: Department, home: string): string {
  return join(home, `audit-${department}.key`);
}

function makeKey(): string {
  return JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}

function parsePrivate(text: string): KeyObject | null {
  return parse(text, createPrivateKey);
}

/** The `x` of a public key, also where the private one is given. */
function parsePublic(text: string): string | null {
  if (text === '') return null;
  const key = parse(text, createPublicKey);
  return key === null ? null : publicX(key);
}

function parse(text: string, create: typeof createPrivateKey | typeof createPublicKey): KeyObject | null {
  const plain = /^[{-]/.test(text) ? text : Buffer.from(text, 'base64').toString('utf8').trim();
  try {
    const key = plain.startsWith('{')
      ? create({ key: JSON.parse(plain), format: 'jwk' })
      : create({ key: plain, format: 'pem' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function publicX(key: KeyObject): string {
  return String((key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }).x);
}
