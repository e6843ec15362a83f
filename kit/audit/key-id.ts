import { createHash } from 'node:crypto';

/** The id of an Ed25519 public key: its JWK thumbprint (RFC 7638), from its `x`. */
export function keyId(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
