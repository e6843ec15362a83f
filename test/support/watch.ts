import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** An event as a client of either transport gets it; what ends a stream has errors alone. */
export interface SeenEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly urgency: string | null;
  readonly at: string;
}

/** A subscription of a test, and what it has been told. */
export interface Watching {
  readonly events: SeenEvent[];
  /** The code of what ended it, or `complete`; null while it goes on. */
  end(): string | null;
  /** Waits until it holds. */
  until(holds: () => boolean, ms?: number): Promise<void>;
  stop(): void;
}

export const TRANSPORTS = ['SSE', 'WebSocket'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export interface WatchOptions {
  readonly url: string;
  readonly token: string;
  readonly field: 'concernRaised' | 'caseChanged' | 'exitRequested' | 'referralChanged';
  readonly after?: string;
  readonly transport?: Transport;
}

/** Watches by a client library of either transport, which tries nothing again. */
export function watch({ url, token, field, after, transport = 'SSE' }: WatchOptions): Watching {
  const events: SeenEvent[] = [];
  let ended: string | null = null;
  const query = `subscription($after: String) { told: ${field}(after: $after) { cursor kind id version urgency at } }`;
  const authorization = `Bearer ${token}`;
  const payload = { query, variables: after === undefined ? {} : { after } };
  const sink = {
    next: ({ data, errors }: { data?: unknown; errors?: readonly Extended[] | null | undefined }) => {
      const told = (data as { told?: SeenEvent | null } | null | undefined)?.told;
      if (told !== null && told !== undefined) events.push(told);
      if (errors !== undefined && errors !== null) ended ??= String(errors[0]?.extensions?.['code']);
    },
    error: (error: unknown) => {
      ended ??= codeOf(error);
    },
    complete: () => {
      ended ??= 'complete';
    },
  };
  const client =
    transport === 'SSE'
      ? createEventClient({ url: `${url}/graphql`, retryAttempts: 0, headers: { authorization } })
      : createSocketClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          retryAttempts: 0,
          connectionParams: { authorization },
          webSocketImpl: WebSocket,
        });
  const unsubscribe = client.subscribe(payload, sink);
  return {
    events,
    end: () => ended,
    async until(holds, ms = 10_000) {
      for (const started = performance.now(); !holds(); ) {
        if (performance.now() - started > ms)
          throw new Error(`It did not come to that: ${events.length} events, ${ended ?? 'it goes on'}.`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    stop() {
      unsubscribe();
      void client.dispose();
    },
  };
}

interface Extended {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The code in what a client library throws: errors of GraphQL, an answer that refuses, or how a socket was closed. */
function codeOf(error: unknown): string {
  if (Array.isArray(error)) return String((error[0] as { extensions?: { code?: unknown } }).extensions?.code);
  const { code, response } = error as { code?: unknown; response?: { status: number } };
  return response === undefined ? String(code ?? error) : `HTTP ${response.status}`;
}
