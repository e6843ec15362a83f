import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key that dke signs grants with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: GrantJwk;
}

/** How many bytes an Ed25519 secret has (RFC 8032 §5.1.5). */
export const SIGNING_KEY_BYTES = 32;

/** A public key of grants as it is published. Its `kid` is its own fingerprint (RFC 7638), so no two keys can have the same. */
export const grantJwk = z
  .strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().regex(/^[\w-]{43}$/),
    kid: z.string().regex(/^[\w-]{43}$/),
  })
  .refine(({ x, kid }) => kid === thumbprint(x), 'the kid is not the fingerprint of the key');

export type GrantJwk = z.output<typeof grantJwk>;

/** Makes a signing key of its 32 secret bytes. */
export function signingKey(secret: Uint8Array): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_OF_ED25519, secret.subarray(0, SIGNING_KEY_BYTES)]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = thumbprint(x);
  return { kid, privateKey, publicKey: { kty: 'OKP', crv: 'Ed25519', x, kid } };
}

/** The key object that checks signatures. */
export function verifyingKey({ kty, crv, x }: GrantJwk): KeyObject {
  return createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
}

/** What stands before the secret bytes in PKCS #8 (RFC 8410 §7). */
const PKCS8_OF_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
