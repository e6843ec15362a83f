import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '@samspil/kit/errors.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import { buildSchema, graphql } from 'graphql';
import type { Pages } from '../../pages.ts';

/** The real schema, so that the saved queries are tried on what they are for. */
const schema = buildSchema(readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

/** A gateway as far as the pages need one: the pages, and behind them `POST /graphql` that answers stubs. */
export interface ServedPages {
  readonly origin: string;
  /** The headers of each GraphQL request. */
  readonly asked: Headers[];
  /** Called once the origin is known. */
  use(pages: Pages, verifyToken: TokenVerifier): void;
  close(): Promise<void>;
}

export async function servePages(): Promise<ServedPages> {
  let used: { pages: Pages; verifyToken: TokenVerifier } | null = null;
  const asked: Headers[] = [];
  const server = createServer((incoming, outgoing) => {
    const answering = async () => {
      const request = await toRequest(incoming);
      if (request.method === 'POST' && new URL(request.url).pathname === '/graphql') asked.push(request.headers);
      const answer =
        used === null
          ? null
          : ((await used.pages.handle(request)) ?? (await graph(request, used.pages, used.verifyToken)));
      const response = answer ?? new Response('nothing', { status: 404 });
      outgoing.statusCode = response.status;
      for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    };
    answering().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (pages, verifyToken) => {
      used = { pages, verifyToken };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const { method = 'GET' } = incoming;
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host}`), { method, headers, body });
}

async function graph(request: Request, pages: Pages, verifyToken: TokenVerifier): Promise<Response | null> {
  if (new URL(request.url).pathname !== '/graphql' || request.method !== 'POST') return null;
  try {
    await verifyToken(pages.authorizationFrom(request));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return Response.json({ errors: [error] }, { status: error.status });
  }
  const { query, variables } = (await request.json()) as { query: string; variables?: Record<string, unknown> };
  if (request.headers.get('accept') === 'text/event-stream') return stream(variables?.['after']);
  const stub = (key: Record<string, unknown>) => ({ ...key, schools: {}, dke: null });
  const rootValue = { person: stub, area: stub };
  return Response.json(
    await graphql({
      schema,
      source: query,
      rootValue,
      ...(variables === undefined ? {} : { variableValues: variables }),
    }),
  );
}

/** Two events after a cursor; after any that is not a number the answer that refuses it. */
function stream(after: unknown): Response {
  const first = Number(after ?? 0);
  if (Number.isNaN(first))
    return Response.json({ errors: [{ message: 'no cursor of these events' }] }, { status: 400 });
  const events = [first + 1, first + 2].map(
    (cursor) => `event: next\ndata: ${JSON.stringify({ data: { concernRaised: { cursor: `place ${cursor}` } } })}\n\n`,
  );
  return new Response(`${events.join('')}event: complete\ndata:\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}
