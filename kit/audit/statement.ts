import { createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { DEPARTMENTS } from '../departments.ts';
import type { AuditKey } from './audit-key.ts';
import { keyId } from './key-id.ts';

const size = z.int().min(0);
const moment = z.iso.datetime({ precision: 3 });
const department = z.enum(DEPARTMENTS);
/** The `x` of an Ed25519 key (RFC 8037): its 32 bytes. */
const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const headClaims = z.strictObject({
  department,
  size: z.int().min(1),
  root: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The size of the head before this one; 0 for the first. Ties the heads together, so that none can be taken out. */
  previous: size,
  at: moment,
  /** The public keys that this department's next heads may be signed with, the one of this head first. */
  keys: z.array(publicKey).min(1).max(4),
});

const receiptClaims = z.strictObject({
  department,
  /** First and last position of each run that was pruned. */
  ranges: z.array(z.tuple([size, size])).min(1),
  count: z.int().min(1),
  /** Entries before this moment were past their time. */
  until: moment,
  /** Why: the retention period or the law. */
  rule: z.string().min(1).max(200),
  at: moment,
});

const KINDS = { 'audit-head': headClaims, 'audit-receipt': receiptClaims } as const;
type Kind = keyof typeof KINDS;

export type Claims<K extends Kind> = z.output<(typeof KINDS)[K]>;
export type HeadClaims = Claims<'audit-head'>;
export type ReceiptClaims = Claims<'audit-receipt'>;

/** A statement that has the right form; whether it is signed by a key that counts is for `isSignedBy` to say. */
export interface Statement<K extends Kind> {
  readonly claims: Claims<K>;
  readonly kid: string;
  isSignedBy(keys: Iterable<string>): boolean;
}

const header = z.strictObject({
  alg: z.literal('EdDSA'),
  typ: z.enum(['audit-head', 'audit-receipt']),
  kid: z.string(),
});

/** A statement of a department in its compact form: a JWS (RFC 7515) signed with Ed25519. */
export function signStatement<K extends Kind>(kind: K, claims: Claims<K>, key: AuditKey): string {
  const signed = `${encode({ alg: 'EdDSA', typ: kind, kid: key.kid })}.${encode(KINDS[kind].parse(claims))}`;
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/**
 * Reads a statement of a kind; null for any other text. Each part must be written in the one way that base64url has for it, so that no
 * character of a kept statement can be changed unnoticed.
 */
export function readStatement<K extends Kind>(kind: K, text: string): Statement<K> | null {
  const parts = text.split('.').map((part) => ({ part, bytes: Buffer.from(part, 'base64url') }));
  const [head, body, signature, ...more] = parts;
  if (head === undefined || body === undefined || signature === undefined || more.length > 0) return null;
  if (parts.some(({ part, bytes }) => bytes.toString('base64url') !== part)) return null;
  const protectedHeader = header.safeParse(parse(head.bytes));
  const claims = KINDS[kind].safeParse(parse(body.bytes));
  if (!protectedHeader.success || !claims.success || protectedHeader.data.typ !== kind) return null;
  const { kid } = protectedHeader.data;
  const signed = Buffer.from(`${head.part}.${body.part}`);
  return {
    claims: claims.data as Claims<K>,
    kid,
    isSignedBy: (keys) => {
      for (const x of keys) {
        if (keyId(x) !== kid) continue;
        const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
        return verify(null, signed, key, signature.bytes);
      }
      return false;
    },
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
