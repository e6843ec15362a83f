import { type FeedClaims, feedClaims } from './feed-claims.ts';
import { GRANT_ISSUER, GRANT_SECONDS, type GrantClaims, grantClaims } from './grant-claims.ts';
import { signText } from './signed-text.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What a grant allows, before it is dated and signed. */
export type GrantToSign = Omit<GrantClaims, 'iss' | 'iat' | 'exp'> & {
  /** When what it rests on ends (a consent, say), if that is known; in any case it lives five minutes at most. */
  readonly until: Date | null;
};

/** Signs grants and the list of the revoked ones, with dke's keys. */
export interface GrantSigner {
  /** The token of a grant, and when it ends. */
  sign(grant: GrantToSign): { readonly token: string; readonly expiresAt: Date };
  /** The dated list: the public keys and these revoked grants. */
  feed(revoked: readonly string[]): Promise<string>;
}

/** Makes the signer of the dke service. */
export function createGrantSigner(keys: SigningKeys, now: () => number = Date.now): GrantSigner {
  return {
    sign({ until, ...grant }) {
      const iat = Math.floor(now() / 1000);
      const end = until === null ? Number.POSITIVE_INFINITY : Math.floor(until.getTime() / 1000);
      const exp = Math.min(iat + GRANT_SECONDS, end);
      const claims = grantClaims.parse({ iss: GRANT_ISSUER, iat, exp, ...grant });
      return { token: signText('access-grant+jwt', claims, keys.current()), expiresAt: new Date(exp * 1000) };
    },
    async feed(revoked) {
      await keys.refresh();
      const published = keys.published();
      const [oldest] = published;
      if (oldest === undefined) throw new TypeError('There is no key.');
      const at = now();
      const claims: FeedClaims = feedClaims.parse({
        iss: GRANT_ISSUER,
        iat: Math.floor(at / 1000),
        at: new Date(at).toISOString(),
        keys: published.map((key) => key.publicKey),
        revoked,
      });
      return signText('access-grant-feed+jwt', claims, oldest);
    },
  };
}
