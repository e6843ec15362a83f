import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What can go wrong on the way to a department. */
export const WAY_FAULTS = ['reset', 'black hole', 'HTTP 500', 'broken JSON', 'trickle'] as const;

export type WayFault = (typeof WAY_FAULTS)[number];

/** A proxy before a department's service, which does harm on command. */
export interface FaultProxy {
  /** Where the gateway finds the department. */
  readonly url: string;
  /** What is wrong from the next request on; null for nothing. */
  fault: WayFault | null;
  close(): Promise<void>;
}

/** Starts a proxy before a service's GraphQL address. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const proxy = { fault: null as WayFault | null };
  const server = createServer((request, response) => {
    // A gateway that gave up closes the connection in the middle: that is no fault of the proxy.
    pass(request, response, target, proxy.fault).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  fault: WayFault | null,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  if (fault === 'black hole') return;
  if (fault === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  if (fault === 'HTTP 500') {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(
      '{"errors":[{"message":"connect postgres://owner:secret@db.example"}],"data":{"person":null,"area":null}}',
    );
    return;
  }
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
  const answer = await fetch(target, {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: Buffer.concat(chunks),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const sent = fault === 'broken JSON' ? body.subarray(0, body.length / 2) : body;
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? '',
    'content-length': sent.length,
  });
  if (fault !== 'trickle') {
    response.end(sent);
    return;
  }
  for (let at = 0; at < sent.length && !response.destroyed; at += 1) {
    response.write(sent.subarray(at, at + 1));
    await sleep(1_000);
  }
}
