import { z } from 'zod';
import { GRANT_ISSUER } from './grant-claims.ts';
import { grantJwk } from './signing-key.ts';

/** What dke publishes each second: which keys sign grants, and which grants it has revoked while their tokens still live. */
export const feedClaims = z.strictObject({
  iss: z.literal(GRANT_ISSUER),
  iat: z.number().int().positive(),
  /** When it was made, to the millisecond. */
  at: z.iso.datetime({ precision: 3 }),
  keys: z.array(grantJwk).min(1).max(20),
  revoked: z.array(z.uuid().lowercase()),
});

export type FeedClaims = z.output<typeof feedClaims>;
