import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HandlerResponse } from './handler.ts';

const DRAIN_MS = 1_000;

/**
 * Sends an answer and waits until it is out, or the client has left. When the request's body was not read to its end, the connection is
 * closed after the client could read the answer.
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HandlerResponse,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  const unread = !request.complete;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.once('finish', resolve);
    response.once('error', () => resolve()); // the client has left in the middle
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

/** Throws the rest of a body away for a while: closing at once would reset the connection before the client has read why. */
function drain(request: IncomingMessage): void {
  request.on('error', () => {});
  const stop = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(stop));
  request.once('end', () => clearTimeout(stop));
  request.resume();
}
