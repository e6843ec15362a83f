import type { IncomingMessage } from 'node:http';
import { Fault } from '../errors.ts';

/**
 * Reads a request's JSON body, and no more of it than `limit` bytes.
 *
 * @throws Fault UNSUPPORTED_MEDIA_TYPE, REQUEST_TOO_LARGE or BAD_REQUEST.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Fault('UNSUPPORTED_MEDIA_TYPE');
  if (request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity') {
    throw new Fault('UNSUPPORTED_MEDIA_TYPE', 'Send the request body without compression.');
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new Fault('REQUEST_TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new Fault('REQUEST_TOO_LARGE');
      chunks.push(chunk);
    }
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('BAD_REQUEST');
  }
}
