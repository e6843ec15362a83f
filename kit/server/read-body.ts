import type { IncomingMessage } from 'node:http';
import { Fault } from '../errors.ts';

/**
 * Reads a body up to the limit; a larger one is refused as soon as that is known.
 *
 * @throws Fault UNSUPPORTED_MEDIA_TYPE, REQUEST_TOO_LARGE or BAD_REQUEST
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  if (!/^application\/json\s*(;\s*charset=("?)utf-?8\2\s*)?$/i.test(request.headers['content-type'] ?? '')) {
    throw new Fault('UNSUPPORTED_MEDIA_TYPE');
  }
  if (request.headers['content-encoding'] !== undefined) {
    throw new Fault('UNSUPPORTED_MEDIA_TYPE', 'Send the request uncompressed, as application/json.');
  }
  return (await readBytes(request, maxBytes)).toString('utf8');
}

/**
 * Reads the bytes of a body up to the limit. The connection is left open when there are more, so that the client can read why.
 *
 * @throws Fault REQUEST_TOO_LARGE; BAD_REQUEST when the client stops half way
 */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () =>
    new Fault('REQUEST_TOO_LARGE', `The request body is too large: at most ${maxBytes} bytes are allowed.`);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  // A request that broke off before this says nothing more: no event would ever come.
  if (request.destroyed && !request.complete) throw new Fault('BAD_REQUEST');
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      request.pause();
      reject(tooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new Fault('BAD_REQUEST')));
    request.on('close', () => reject(new Fault('BAD_REQUEST')));
  });
}
