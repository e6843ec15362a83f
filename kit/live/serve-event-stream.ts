import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler } from 'graphql-sse';
import { send } from '../server/send.ts';
import type { Subscribed } from './results.ts';

/** Whether a request asks for its answer as a stream of events, as clients of graphql-sse do. */
export function asksForEvents(request: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return request.method === 'POST' && /(^|,)\s*text\/event-stream\s*(;|,|$)/i.test(request.headers.accept ?? '');
}

/**
 * Answers a request by a stream of Server-Sent Events (graphql-sse, one connection a subscription), or by the JSON answer that refuses it. Resolves
 * when the stream has ended; the results are returned when the client has left.
 */
export async function serveEventStream(
  request: IncomingMessage,
  response: ServerResponse,
  subscribed: Subscribed,
): Promise<void> {
  if ('refused' in subscribed) {
    await send(request, response, subscribed.refused);
    return;
  }
  const { results } = subscribed;
  // Before the first result is there: whoever leaves then is noticed too.
  response.once('close', () => void results.return());
  const handle = createHandler({
    authenticate: () => null, // one connection a subscription, and no tokens for others
    onSubscribe: () => results as never,
    onNext: () => drained(response),
  });
  const [body] = await handle({
    method: 'POST',
    url: '/graphql',
    headers: { get: (name) => READ_ALREADY[name] },
    body: { query: '{ results }' }, // read already; the library looks whether there is one
    raw: request,
    context: undefined,
  });
  if (body === null || typeof body === 'string') throw new Error('the library gave no stream');
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no', // nginx hands each event on at once
  });
  response.once('close', () => void body.return());
  for await (const chunk of body) {
    if (!response.writable) break;
    response.write(chunk);
  }
  response.end();
}

/** What the library looks for in a request. */
const READ_ALREADY: Readonly<Record<string, string>> = {
  accept: 'text/event-stream',
  'content-type': 'application/json',
};

/** The library takes all results that there are, so it is slowed down to what the client takes. */
async function drained(response: ServerResponse): Promise<undefined> {
  if (!response.writableNeedDrain || response.closed) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.on('drain', go);
    response.on('close', go);
  });
}
