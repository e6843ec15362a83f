import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** The name that tokens of the test's provider are made for. */
export const AUDIENCE = 'https://hub.example.org/graphql';

export interface StartedProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** A real OpenID provider on loopback. Anybody who gives a name is signed in as a caseworker, by the provider's own pages. */
export async function startProvider(gatewayOrigin: string, secret: string): Promise<StartedProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'gateway', client_secret: secret, redirect_uris: [`${gatewayOrigin}/sign-in/callback`] }],
    cookies: { keys: ['a key for this test only'] },
    pkce: { required: () => true },
    extraTokenClaims: () => ({ roles: ['CASEWORKER'] }),
    features: {
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        getResourceServerInfo: () => ({ scope: '', audience: AUDIENCE, accessTokenTTL: 600, accessTokenFormat: 'jwt' }),
        useGrantedResource: () => true,
      },
    },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
