import { isLoopback } from '@samspil/kit/identity/is-loopback.ts';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  discovery,
  None,
} from 'openid-client';
import type { PagesSettings } from './pages-settings.ts';

const TIMEOUT_SECONDS = 5;
const KEPT = 3_600_000;

export type ProviderSettings = PagesSettings & { readonly OIDC_ISSUER: string };

/**
 * This gateway as a client of the provider. What the provider says of itself is asked for at the first sign-in and each hour, not
 * at start; a failure is not kept, so the next sign-in asks again.
 */
export function providerClient(settings: ProviderSettings, clientId: string): () => Promise<Configuration> {
  const issuer = new URL(settings.OIDC_ISSUER);
  const auth = settings.OIDC_CLIENT_SECRET === undefined ? None() : withSecret(settings.OIDC_CLIENT_SECRET);
  let asked: Promise<Configuration> | null = null;
  let askedAt = 0;
  return () => {
    if (asked === null || Date.now() - askedAt > KEPT) {
      askedAt = Date.now();
      const asking = discovery(issuer, clientId, { [clockTolerance]: 60 }, auth, {
        timeout: TIMEOUT_SECONDS,
        // The settings take plain http for this machine only.
        execute: issuer.protocol === 'http:' && isLoopback(issuer) ? [allowInsecureRequests] : [],
      });
      asked = asking;
      asking.catch(() => {
        if (asked === asking) asked = null;
      });
    }
    return asked;
  };
}

/** Providers take a secret in one of two ways; HTTP Basic is what counts when they do not say (OpenID Connect Discovery §3). */
function withSecret(secret: string): ClientAuth {
  const basic = ClientSecretBasic(secret);
  const post = ClientSecretPost(secret);
  return (server, client, body, headers) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (known.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}
