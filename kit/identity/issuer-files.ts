import { join } from 'node:path';
import type { JWK } from 'jose';

/** Where the development issuer keeps its keys, and under which name it signs. */
export function issuerFiles(home: string): { folder: string; privateKey: string; publicKeys: string; lock: string } {
  const folder = join(home, 'issuer');
  return {
    folder,
    privateKey: join(folder, 'key.json'),
    publicKeys: join(folder, 'jwks.json'),
    lock: join(folder, 'lock'),
  };
}

export const DEVELOPMENT_ISSUER = 'urn:samspil:development-issuer';

/** The public keys as published. `exp` is the second after which a replaced key no longer counts. */
export interface PublishedKeys {
  readonly keys: readonly (JWK & { readonly exp?: number })[];
}
