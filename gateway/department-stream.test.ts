import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { EventResult } from '@samspil/kit/live/results.ts';
import { type DepartmentStream, watchByHttp } from './department-stream.ts';

const DEADLINE_MS = 300;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Watches a department that answers as `respond` says. */
async function watch(
  respond: (response: ServerResponse) => void,
  signal?: AbortSignal,
  silenceMs?: number,
): Promise<DepartmentStream> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => respond(response));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return watchByHttp(
    url,
    { query: 'subscription { x }', variables: {}, headers: {}, mutation: false, signal },
    DEADLINE_MS,
    silenceMs,
  );
}

const stream = (response: ServerResponse, ...chunks: string[]) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  for (const chunk of chunks) response.write(chunk);
};
const event = (n: number) => `event: next\ndata: {"data":{"x":${n}}}\n\n`;

/** The results, and what they ended with: null where the department had completed them. */
async function all(answer: DepartmentStream): Promise<{ results: EventResult[]; fault: string | null }> {
  if (!('results' in answer)) throw new Error(`no stream: ${JSON.stringify(answer)}`);
  const results: EventResult[] = [];
  try {
    for await (const result of answer.results) results.push(result);
    return { results, fault: null };
  } catch (error) {
    const { code, name } = error as { code?: string; name: string };
    return { results, fault: typeof code === 'string' ? code : name };
  }
}

test('results come as they are sent, in pieces or together, and end when the department completes them', async () => {
  const answer = await watch((response) => {
    stream(response, ':\n\n', event(1).slice(0, 9), event(1).slice(9) + event(2), 'event: complete\ndata:\n\n');
  });
  expect(await all(answer)).toEqual({ results: [{ data: { x: 1 } }, { data: { x: 2 } }], fault: null });
});

test.each<[string, (response: ServerResponse) => void]>([
  ['goes away', (response) => setTimeout(() => response.destroy(), 20)],
  ['ends without completing', (response) => setTimeout(() => response.end(), 20)],
  ['sends what is no JSON', (response) => response.write('event: next\ndata: {"data":\n\n')],
  ['sends what is no result', (response) => response.write('event: next\ndata: 7\n\n')],
  ['sends an event without an end', (response) => response.write(`event: next\ndata: ${'x'.repeat(100_000)}`)],
])('a department that %s in the middle fails after what was told', async (_, then) => {
  const answer = await watch((response) => {
    stream(response, event(1));
    then(response);
  });
  const { results, fault } = await all(answer);
  expect(results).toEqual([{ data: { x: 1 } }]);
  expect(fault).not.toBeNull();
});

test('a department that is silent has gone, and one that sends comments has not', async () => {
  let pings: NodeJS.Timeout | undefined;
  const answer = await watch(
    (response) => {
      stream(response, event(1));
      let sent = 0;
      pings = setInterval(() => {
        sent += 1;
        if (sent <= 5) response.write(':\n\n');
        if (sent === 5) response.write(event(2));
      }, 100);
    },
    undefined,
    300,
  );
  const { results, fault } = await all(answer);
  clearInterval(pings);
  expect(results).toEqual([{ data: { x: 1 } }, { data: { x: 2 } }]);
  expect(fault).not.toBeNull();
});

test('a refusal is an answer, and what is neither a refusal nor a stream is an outage', async () => {
  const errors = [{ message: 'No.', extensions: { code: 'ACCESS_DENIED' } }];
  const refused = await watch((response) => {
    response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
  });
  expect(refused).toMatchObject({ answer: { kind: 'answered', errors } });
  const broken: [(response: ServerResponse) => void, string][] = [
    [(response) => response.writeHead(500).end('no'), 'status'],
    [(response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'connection'],
    [(response) => response.destroy(), 'connection'],
    [() => {}, 'deadline'],
    [(response) => void response.writeHead(403, { 'content-type': 'application/json' }).write('{'), 'deadline'],
    [
      (response) => void response.writeHead(403, { 'content-type': 'application/json' }).write('x'.repeat(200_000)),
      'too large',
    ],
  ];
  for (const [respond, why] of broken) expect(await watch(respond)).toEqual({ answer: { kind: 'unavailable', why } });
});

test('the connection is closed when the results are wanted no more, also before the first was asked for', async () => {
  let closed = () => {};
  const gone = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const answer = await watch((response) => {
    response.once('close', closed);
    stream(response, event(1));
  });
  if (!('results' in answer)) throw new Error('no stream');
  await answer.results.return();
  await gone;
});
