import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError } from '@samspil/kit/describe-error.ts';
import { Fault } from '@samspil/kit/errors.ts';
import type { Limits } from '@samspil/kit/limits/limits.ts';
import type { Subscribed } from '@samspil/kit/live/results.ts';
import { asksForEvents, serveEventStream } from '@samspil/kit/live/serve-event-stream.ts';
import type { Log } from '@samspil/kit/log.ts';
import { requestIdFrom } from '@samspil/kit/request-id.ts';
import { type HandlerResponse, TRAVELLING_HEADERS } from '@samspil/kit/server/handler.ts';
import { health } from '@samspil/kit/server/http-server.ts';
import { readBody } from '@samspil/kit/server/read-body.ts';
import { refuse } from '@samspil/kit/server/refuse.ts';
import { send } from '@samspil/kit/server/send.ts';
import type { GraphQLPost } from './answer-graphql.ts';
import { addressOf, askPages } from './ask-pages.ts';
import type { Pages } from './pages.ts';

/** What stands behind the addresses. */
export interface Site {
  readonly limits: Limits;
  readonly pages: Pages | undefined;
  readonly log: Log;
  isReady(): boolean;
  answer(post: GraphQLPost): Promise<HandlerResponse>;
  subscribe(post: GraphQLPost): Promise<Subscribed>;
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
    if (!(error instanceof Fault)) site.log.error({ requestId, err: describeError(error) }, 'a request failed');
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
  if (path === '/graphql' && request.method === 'POST') {
    const post = await toPost(request, response, requestId, site);
    if (!asksForEvents(request)) return site.answer(post);
    await serveEventStream(request, response, await site.subscribe(post));
    return null;
  }
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

function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
