import { randomUUID } from 'node:crypto';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import type { Limits } from '@samspil/kit/limits/limits.ts';
import type { Subscribed } from '@samspil/kit/live/results.ts';
import { openWebSocketDoor, type WebSocketDoor } from '@samspil/kit/live/web-socket-door.ts';
import type { GraphQLPost } from './answer-graphql.ts';
import { addressOf } from './ask-pages.ts';
import type { Pages } from './pages.ts';

export interface GatewayDoorOptions {
  readonly pages: Pages | undefined;
  readonly verifyToken: TokenVerifier;
  readonly limits: Limits;
  readonly subscribe: (post: GraphQLPost) => Promise<Subscribed>;
}

/** The gateway's door for WebSockets. A signed-in page needs no token: its cookie speaks for it, where the page is the gateway's own. */
export function openGatewayDoor({ pages, verifyToken, limits, subscribe }: GatewayDoorOptions): WebSocketDoor {
  return openWebSocketDoor({
    mostBytes: limits.body,
    verifyToken,
    authorizationOf: (request) =>
      request.headers.authorization ??
      (request.headers.cookie === undefined ? undefined : pages?.authorizationFrom(addressOf(request))),
    subscribe: (body, headers) => {
      const requestId = randomUUID();
      return subscribe({
        requestId,
        headers: { ...headers, 'x-request-id': requestId },
        signal: new AbortController().signal, // a client that leaves returns the results
        readBody: () => Promise.resolve(JSON.stringify(body)),
      });
    },
  });
}
