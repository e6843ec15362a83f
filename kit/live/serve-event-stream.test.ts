import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { type EventResult, type EventResults, resultsOf } from './results.ts';
import { asksForEvents, serveEventStream } from './serve-event-stream.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves results, and tells how many were taken and whether they were returned. */
async function serve(items: AsyncGenerator<EventResult, void, void>) {
  const seen = { taken: 0, over: false };
  const results: EventResults = resultsOf(items, {
    toResult: (item) => {
      seen.taken += 1;
      return item;
    },
    toLast: () => ({}),
    done: () => {
      seen.over = true;
    },
    signal: undefined,
  });
  server = createServer((request, response) => void serveEventStream(request, response, { results })).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  return { seen, port: (server.address() as AddressInfo).port };
}

const TEXT = 'x'.repeat(1_000);
async function* many(count: number): AsyncGenerator<EventResult, void, void> {
  for (let n = 0; n < count; n++) {
    if (n % 100 === 0) await sleep(0);
    yield { data: { n, TEXT } };
  }
}

test('a client that does not read holds its stream up, and what waits for it does not grow', async () => {
  const { seen, port } = await serve(many(50_000));
  const client = connect(port, '127.0.0.1');
  await once(client, 'connect');
  client.pause();
  client.write('POST /graphql HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\ncontent-length: 0\r\n\r\n');
  for (let before = -1; before !== seen.taken; await sleep(300)) before = seen.taken;
  // What the system's buffers hold, of 50 MB.
  expect(seen.taken).toBeGreaterThan(10);
  expect(seen.taken).toBeLessThan(25_000);
  client.destroy();
  for (const started = Date.now(); !seen.over && Date.now() - started < 5_000; ) await sleep(20);
  expect(seen.over).toBe(true);
});

test('a client that reads gets every result and the end, and no answer is kept on the way', async () => {
  const { port } = await serve(many(250));
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' });
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    'no-store',
  ]);
  const text = await response.text();
  expect(text.match(/^event: next$/gm)).toHaveLength(250);
  expect(text.trimEnd()).toMatch(/event: complete\ndata:$/);
});

test.each<[string, string | undefined, boolean]>([
  ['POST', 'text/event-stream', true],
  ['POST', 'application/json, text/event-stream;q=0.5', true],
  ['POST', 'application/json', false],
  ['POST', undefined, false],
  ['GET', 'text/event-stream', false],
])('%s with accept %s is a stream: %s', (method, accept, expected) => {
  expect(asksForEvents({ method, headers: accept === undefined ? {} : { accept } })).toBe(expected);
});
