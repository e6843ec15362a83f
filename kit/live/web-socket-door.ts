import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type FormattedExecutionResult, GraphQLError, GraphQLSchema, type GraphQLSchemaConfig, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TokenVerifier } from '../identity/reader.ts';
import { endingWith } from './ending-with.ts';
import type { EventResults, Subscribed } from './results.ts';

export interface WebSocketDoorOptions {
  readonly verifyToken: TokenVerifier;
  /** What an upgrade request speaks with by itself, where no token is brought when the connection is opened. */
  readonly authorizationOf: (request: IncomingMessage) => string | undefined;
  /** The headers are those that the connection was opened with: they hold for all its subscriptions. */
  readonly subscribe: (body: unknown, headers: Readonly<Record<string, string>>) => Promise<Subscribed>;
  /** Bytes of a message at most. */
  readonly mostBytes: number;
  /** Connections at most, and of one reader: nobody takes those of the others. */
  readonly mostSockets?: number;
  readonly mostOfReader?: number;
}

/**
 * Takes WebSocket connections at `/graphql` that speak `graphql-transport-ws` (graphql-ws), for subscriptions alone. A connection brings its token when it
 * is opened (`connection_init` with `authorization`), since browsers send no headers of their own.
 */
export interface WebSocketDoor {
  /** Anywhere else, and when it is closing, the connection is dropped. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every connection, when its subscriptions, which something else has ended, have told why. A second call waits for the first. */
  close(): Promise<void>;
}

/** How long a connection that is closed may take to say goodbye. */
const GOODBYE_MS = 500;
const NOTHING = new GraphQLSchema({} as GraphQLSchemaConfig);
const SOMETHING = parse('subscription { results }');

export function openWebSocketDoor(options: WebSocketDoorOptions): WebSocketDoor {
  const { verifyToken, authorizationOf, subscribe, mostBytes, mostSockets = 2_000, mostOfReader = 50 } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes });
  const headersOf = new WeakMap<object, Readonly<Record<string, string>>>();
  const socketsOf = new Map<string, Set<object>>();
  const underWay = new Set<Promise<void>>();
  const started = useServer<Record<string, unknown>, { request: IncomingMessage; socket: WebSocket }>(
    {
      async onConnect({ connectionParams = {}, extra }) {
        const { authorization: brought } = connectionParams;
        const authorization = typeof brought === 'string' ? brought : authorizationOf(extra.request);
        if (authorization === undefined) return false;
        const reader = await verifyToken(authorization).catch(() => null);
        if (reader === null) return false;
        const own = socketsOf.get(reader.subject) ?? new Set();
        if (own.size >= mostOfReader) {
          extra.socket.close(4429, 'Too many connections');
          return false;
        }
        socketsOf.set(reader.subject, own.add(extra));
        extra.socket.once('close', () => {
          own.delete(extra);
          if (own.size === 0 && socketsOf.get(reader.subject) === own) socketsOf.delete(reader.subject);
        });
        headersOf.set(extra, { authorization });
        return true;
      },
      async onSubscribe({ extra }, _id, payload) {
        const subscribed = await subscribe(payload, headersOf.get(extra) ?? {});
        if ('refused' in subscribed) return errorsIn(subscribed.refused.body);
        const { promise: over, resolve } = Promise.withResolvers<void>();
        underWay.add(over);
        const results = endingWith(subscribed.results, resolve);
        over.then(() => underWay.delete(over));
        return { schema: NOTHING, document: SOMETHING, contextValue: results };
      },
      // What it subscribes to was started above: this hands it over.
      subscribe: ({ contextValue }) => contextValue as EventResults as never,
      // As it is: the library would want errors that are GraphQLErrors.
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    },
    server,
  );
  let closing: Promise<void> | null = null;
  return {
    upgrade(request, socket, head) {
      socket.on('error', () => undefined); // a client that leaves in the middle
      if (closing !== null || request.url?.split('?', 1)[0] !== '/graphql') {
        socket.destroy();
        return;
      }
      if (server.clients.size >= mostSockets) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => {
        client.on('error', () => undefined);
        server.emit('connection', client, request);
      });
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };

  async function closeAll(): Promise<void> {
    const force = setTimeout(() => {
      for (const client of server.clients) client.terminate();
    }, GOODBYE_MS);
    await Promise.all(underWay);
    await started.dispose();
    clearTimeout(force);
  }
}

function errorsIn(body: string): GraphQLError[] {
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  return errors.map(({ message, extensions }) => new GraphQLError(message, { extensions }));
}
