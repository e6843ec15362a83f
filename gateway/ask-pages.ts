import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '@samspil/kit/errors.ts';
import { readBytes } from '@samspil/kit/server/read-body.ts';
import type { Addressed, Pages } from './pages.ts';

/** Lets the pages answer a request. @returns whether they did. */
export async function askPages(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages | undefined,
  maxBytes: number,
): Promise<boolean> {
  if (pages === undefined) return false;
  const page = await pages.handle(await toFetchRequest(request, maxBytes));
  if (page === null) return false;
  response.statusCode = page.status;
  for (const [name, value] of page.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = page.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(Buffer.from(await page.arrayBuffer()));
  return true;
}

async function toFetchRequest(request: IncomingMessage, maxBytes: number): Promise<Request> {
  const method = request.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : await readBytes(request, maxBytes);
  try {
    const { url, headers } = addressOf(request);
    return new Request(url, { method, headers, body });
  } catch {
    throw new Fault('BAD_REQUEST', 'The address or the method of this request cannot be read.');
  }
}

/** Where a request was sent to, and its headers. @throws TypeError when the address cannot be read. */
export function addressOf(request: IncomingMessage): Addressed {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  return { headers, url: new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`).href };
}
