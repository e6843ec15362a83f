import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { FEED_PATH } from '../access/grants/fetch-feed-by-http.ts';
import { Fault } from '../errors.ts';
import type { TokenVerifier } from '../identity/reader.ts';
import type { Subscribe } from '../live/results.ts';
import { asksForEvents, serveEventStream } from '../live/serve-event-stream.ts';
import { openWebSocketDoor, type WebSocketDoor } from '../live/web-socket-door.ts';
import { MendableError } from '../mendable-error.ts';
import type { Handler, HandlerResponse } from './handler.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { refuse } from './refuse.ts';
import { send } from './send.ts';

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  /** Takes no new requests, lets those under way end (10 s at most) and closes every connection. */
  close(): Promise<void>;
}

/** A port that cannot be listened on; the message is one line that says what to do. */
export class ListenError extends MendableError {
  constructor(port: number, code: string | undefined) {
    const why =
      code === 'EADDRINUSE'
        ? 'is taken by another program'
        : code === 'EACCES'
          ? 'may not be used by this user'
          : `cannot be used (${code})`;
    super(`Port ${port} ${why}. Set PORT to a free one.`);
  }
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Takes connections that ask for another protocol; without it they are refused. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const DRAIN_MS = 10_000;

/** Listens with a request listener, and stops gracefully. Headers must arrive within 10 s and a whole request within 30 s. */
export async function listen(listener: RequestListener, { host, port, upgrade }: ListenOptions): Promise<HttpServer> {
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      listener(request, response);
    },
  );
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(port, error.code)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
        // The others close with their answer: kept open, they would hold the stop up until it is forced.
        for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      }),
  };
}

export interface GraphQLEndpoint {
  readonly handle: Handler;
  /** Starts a subscription, for a request that asks for a stream of events; without it such a request is like any other. */
  readonly subscribe?: Subscribe;
  ready(): Promise<boolean>;
  /** The list of keys and revoked grants, where it is published. */
  readonly grantFeed?: (() => Promise<string>) | null;
  /** Bytes of a request body at most. */
  readonly bodyLimit: number;
  /** What else is served by GET, by path: for the other departments' services, on the inner network. */
  readonly internal?: Readonly<Record<string, InternalRoute>>;
}

/** Answers a GET request with a JSON value. */
export type InternalRoute = (query: URLSearchParams) => Promise<unknown>;

/**
 * Serves a handler: `POST /graphql` (with `accept: text/event-stream` a subscription), `/health/live` (the process runs) and `/health/ready` (it can answer); in the service that issues
 * access grants also `/access-grants`, the list that the other departments poll.
 */
export function endpointListener(endpoint: GraphQLEndpoint): RequestListener {
  return (request, response) => {
    // Every fault of the endpoint is an answer; a write that fails means the caller has left.
    answer(endpoint, request, response).then(
      (result) => (result === null ? undefined : send(request, response, result)),
      (error: unknown) =>
        send(request, response, refuse(error instanceof Fault ? error : new Fault('INTERNAL_SERVER_ERROR'))),
    );
  };
}

/**
 * The WebSockets of a service that tells events, at `/graphql` as well. Each subscription is like a request that asks for a stream.
 */
export function endpointDoor({
  subscribe,
  verifyToken,
  bodyLimit,
}: {
  readonly subscribe: Subscribe;
  readonly verifyToken: TokenVerifier;
  readonly bodyLimit: number;
}): WebSocketDoor {
  return openWebSocketDoor({
    mostBytes: bodyLimit,
    verifyToken,
    authorizationOf: (request) => request.headers.authorization,
    // A client that leaves returns the results.
    subscribe: (body, headers) => subscribe({ headers, body }),
  });
}

async function answer(
  endpoint: GraphQLEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<HandlerResponse | null> {
  const path = request.url?.split('?', 1)[0];
  if (path === '/health/live') return health(true);
  if (path === '/health/ready') return health(await endpoint.ready());
  if (path === FEED_PATH && endpoint.grantFeed) return feed(await endpoint.grantFeed());
  const internal = path === undefined ? undefined : endpoint.internal?.[path];
  if (internal !== undefined && request.method === 'GET') return answerInternal(internal, request);
  if (path !== '/graphql') throw new Fault('NOT_FOUND', 'There is nothing at this address. GraphQL is at /graphql.');
  if (request.method !== 'POST') throw new Fault('METHOD_NOT_ALLOWED');
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  const body = parseJson(await readBody(request, endpoint.bodyLimit));
  const question = { headers: singleHeaders(request), body, signal: left.signal };
  if (endpoint.subscribe === undefined || !asksForEvents(request)) return endpoint.handle(question);
  await serveEventStream(request, response, await endpoint.subscribe(question));
  return null;
}

async function answerInternal(route: InternalRoute, request: IncomingMessage): Promise<HandlerResponse> {
  const query = new URL(request.url ?? '', 'http://inner').searchParams;
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(await route(query)),
  };
}

/** The answer of a health endpoint: 200 with `{"status":"ok"}`, or 503. */
export function health(ok: boolean): HandlerResponse {
  return {
    status: ok ? 200 : 503,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: ok ? 'ok' : 'unavailable' }),
  };
}

function feed(body: string): HandlerResponse {
  return { status: 200, headers: { 'content-type': 'application/jwt' }, body };
}

/** Headers with one value each; Node joins most repeated ones and drops a second `authorization`. */
function singleHeaders(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
