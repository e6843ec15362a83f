import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '@samspil/kit/errors.ts';
import type { Log } from '@samspil/kit/log.ts';
import { requestIdFrom } from '@samspil/kit/request-id.ts';
import { type HandlerResponse, TRAVELLING_HEADERS } from '@samspil/kit/server/handler.ts';
import { health } from '@samspil/kit/server/http-server.ts';
import { refuse } from '@samspil/kit/server/refuse.ts';
import { describe } from '@samspil/kit/subgraph/mask-error.ts';
import type { GraphQLPost } from './answer-graphql.ts';
import { addressOf, askPages } from './ask-pages.ts';
import type { Limits } from './limits.ts';
import type { Pages } from './pages.ts';
import { readBody } from './read-body.ts';

/** What stands behind the addresses. */
export interface Site {
  readonly limits: Limits;
  readonly pages: Pages | undefined;
  readonly log: Log;
  isReady(): boolean;
  answer(post: GraphQLPost): Promise<HandlerResponse>;
}

/** Answers one HTTP request. Never rejects. */
export async function handleNode(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const requestId = requestIdFrom(oneOf(request.headers['x-request-id']));
  response.setHeader('x-request-id', requestId);
  // A client that leaves in the middle is no fault of ours.
  response.on('error', () => {});
  try {
    const page = await route(request, response, requestId, site);
    if (page !== null) await send(request, response, page);
  } catch (error) {
    if (!(error instanceof Fault)) site.log.error({ requestId, err: describe(error) }, 'a request failed');
    await send(request, response, refuse(error instanceof Fault ? error : new Fault('INTERNAL_SERVER_ERROR')));
  }
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  site: Site,
): Promise<HandlerResponse | null> {
  const path = request.url?.split('?', 1)[0];
  if (path === '/health/live') return health(true);
  if (path === '/health/ready') return health(site.isReady());
  if (!site.isReady()) throw new Fault('STOPPING');
  if (path === '/graphql' && request.method === 'POST')
    return site.answer(await toPost(request, response, requestId, site));
  if (await askPages(request, response, site.pages, site.limits.body)) return null;
  if (path === '/graphql') throw new Fault('METHOD_NOT_ALLOWED');
  throw new Fault('NOT_FOUND', 'There is nothing at this address. GraphQL is at /graphql.');
}

async function toPost(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  site: Site,
): Promise<GraphQLPost> {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  const headers: Record<string, string> = {};
  for (const name of TRAVELLING_HEADERS) {
    const value = oneOf(request.headers[name]);
    if (value !== undefined) headers[name] = value;
  }
  headers['x-request-id'] = requestId;
  if (headers['authorization'] === undefined && request.headers.cookie !== undefined) {
    const session = site.pages?.authorizationFrom(addressOf(request));
    if (session !== undefined) headers['authorization'] = session;
  }
  return { headers, requestId, signal: left.signal, readBody: () => readBody(request, site.limits.body) };
}

/** Sends an answer. When the body was not read to its end, the connection is closed after the client could read the answer. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HandlerResponse,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  const unread = !request.complete;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.once('finish', resolve);
    response.writeHead(status, {
      ...headers,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(unread ? { connection: 'close' } : {}),
    });
    response.end(body);
    if (unread) drain(request);
  });
}

const DRAIN_MS = 1_000;

/** Throws the rest of a body away for a while: closing at once would reset the connection before the client has read why. */
function drain(request: IncomingMessage): void {
  request.on('error', () => {});
  const stop = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(stop));
  request.once('end', () => clearTimeout(stop));
  request.resume();
}

function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
