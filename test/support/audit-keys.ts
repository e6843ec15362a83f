import { generateKeyPairSync } from 'node:crypto';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';

/** A signing key of its own for each department's audit trail, as settings. */
export const AUDIT_KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  DEPARTMENTS.map((department) => [
    `${department.toUpperCase()}_AUDIT_KEY`,
    JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  ]),
);
