import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Transport } from '../test/support/watch.ts';

/** Screens of a process of their own, so that what they take is not measured as the hub's. */
export interface WatchOrder {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly screens: number;
  readonly transport: Transport;
}

export interface Arrival {
  readonly id: string;
  /** Milliseconds since 1970, with fractions. */
  readonly at: number;
}

const query = 'subscription { concernRaised { cursor id urgency at } }';
let seen: Arrival[] = [];

process.once('message', ({ url, tokens, screens, transport }: WatchOrder) => {
  for (let n = 0; n < screens; n++) {
    const authorization = `Bearer ${tokens[n % tokens.length]}`;
    const client =
      transport === 'SSE'
        ? createEventClient({ url: `${url}/graphql`, retryAttempts: 0, headers: { authorization } })
        : createSocketClient({
            url: `${url.replace('http', 'ws')}/graphql`,
            retryAttempts: 0,
            connectionParams: { authorization },
            webSocketImpl: WebSocket,
          });
    const next = ({ data }: { data?: unknown }) => {
      const { id } = (data as { concernRaised: { id: string } }).concernRaised;
      seen.push({ id, at: performance.timeOrigin + performance.now() });
    };
    const fail = (error: unknown) => {
      throw new Error(`a screen has ended: ${JSON.stringify(error)}`);
    };
    client.subscribe({ query }, { next, error: fail, complete: () => fail('complete') } as never);
  }
  // All have their place by then.
  setTimeout(() => process.send?.('ready'), 2_000);
  setInterval(() => {
    if (seen.length > 0) process.send?.(seen);
    seen = [];
  }, 50);
});
process.once('disconnect', () => process.exit());
