import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Database } from '../../database/database.ts';
import { migrate } from '../../database/migrate.ts';
import { roleUrl } from '../../database/roles.ts';
import { createLog } from '../../log.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { fetchFeedByHttp } from './fetch-feed-by-http.ts';
import { type FetchFeed, type GrantFeed, startGrantFeed } from './grant-feed.ts';
import { createGrantSigner } from './grant-signer.ts';
import { signingKey } from './signing-key.ts';

const keys = [signingKey(new Uint8Array(32).fill(7))];
const listOf = (revoked: string[] = [], published = keys) =>
  createGrantSigner({
    published: () => published,
    current: () => keys[0] as (typeof keys)[0],
    refresh: () => Promise.resolve(),
  }).feed(revoked);
const down: FetchFeed = () => Promise.reject(new Error('down'));

let server: TestServer;
let database: Database;
let lines: string[];
const opened: GrantFeed[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const ownerUrl = server.ownerUrl('schools');
  const log = createLog('test', 'silent');
  const folder = join(server.home, 'none');
  await mkdir(folder);
  await migrate({ department: 'schools', ownerUrl, folder, log });
  database = new Database({ url: roleUrl(ownerUrl, 'schools', 'sequencer'), log });
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});
beforeEach(() => {
  lines = [];
});
afterEach(async () => {
  for (const feed of opened.splice(0)) await feed.close();
  await as('owner', 'truncate samspil.grant_key, samspil.grant_feed');
});

async function as(role: 'owner' | 'app' | 'importer', text: string, parameters: readonly unknown[] = []) {
  const url = server.ownerUrl('schools');
  await using own = new Database({
    url: role === 'owner' ? url : roleUrl(url, 'schools', role),
    log: createLog('test', 'silent'),
  });
  return await own.transaction((tx) => tx.sql(text, parameters));
}

async function start(fetchFeed: FetchFeed): Promise<GrantFeed> {
  const log = createLog('test', 'info', { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  const feed = await startGrantFeed({ fetchFeed, database, log });
  opened.push(feed);
  return feed;
}

async function until(holds: () => boolean, limit = 5_000): Promise<number> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > limit) throw new Error('It did not come to pass.');
    await sleep(20);
  }
  return performance.now() - begun;
}

test('a revoked grant is known within two seconds', async () => {
  const revoked: string[] = [];
  const feed = await start(() => listOf(revoked));
  const id = randomUUID();
  revoked.push(id);
  expect(await until(() => feed.state().revoked.has(id))).toBeLessThan(2_000);
});

test('with dke down at the next start the keys and the revoked grants are there, and nothing is confirmed', async () => {
  const id = randomUUID();
  await (await start(() => listOf([id]))).close();
  const feed = await start(down);
  expect([...feed.state().keys.keys()]).toEqual([keys[0]?.kid]);
  expect(feed.state().revoked).toEqual(new Set([id]));
  expect(feed.state().cameAt).toBeNull();
});

test('without ever a list there is no key; as soon as dke comes there is', async () => {
  let fetchFeed = down;
  const feed = await start((signal) => fetchFeed(signal));
  expect(feed.state().keys.size).toBe(0);
  fetchFeed = () => listOf();
  expect(await until(() => feed.state().keys.size > 0)).toBeLessThan(1_000);
});

test('a stranger who answers in the place of dke is not believed, also after a start anew', async () => {
  await (await start(() => listOf())).close();
  const stranger = [signingKey(new Uint8Array(32).fill(8))];
  const feed = await start(() => listOf([], stranger));
  await sleep(300);
  expect([...feed.state().keys.keys()]).toEqual([keys[0]?.kid]);
  expect(lines).toContain('the list of revoked access grants does not come');
});

test('a dropped key goes from the database too', async () => {
  const both = [signingKey(new Uint8Array(32).fill(7)), signingKey(new Uint8Array(32).fill(9))];
  let published = both;
  const feed = await start(() => listOf([], published));
  expect(feed.state().keys.size).toBe(2);
  published = both.slice(0, 1);
  await until(() => feed.state().keys.size === 1);
  await feed.close();
  expect(await as('owner', 'select kid from samspil.grant_key')).toEqual([{ kid: both[0]?.kid }]);
});

test('an outage is told once, and its end once', async () => {
  let fetchFeed: FetchFeed = () => listOf();
  const feed = await start((signal) => fetchFeed(signal));
  fetchFeed = down;
  await until(() => lines.includes('the list of revoked access grants does not come'));
  await sleep(2_200);
  fetchFeed = () => listOf();
  await until(() => lines.includes('the list of revoked access grants comes again'));
  await feed.close();
  expect(lines).toEqual([
    'the keys of access grants have changed',
    'the list of revoked access grants does not come',
    'the list of revoked access grants comes again',
  ]);
});

test('no role but that of the background work can plant a key', async () => {
  const planted = "insert into samspil.grant_key (kid, jwk) values (repeat('a', 43), '{}')";
  await expect(as('app', planted)).rejects.toThrow('permission denied');
  await expect(as('importer', planted)).rejects.toThrow('permission denied');
  await expect(as('app', 'update samspil.grant_feed set revoked = default')).rejects.toThrow('permission denied');
});

test('over HTTP a silent, a lying or an endless dke is an outage and no more', async () => {
  let answer: 'list' | 'silence' | 'fault' | 'flood' | 'elsewhere' = 'list';
  const http = createServer(async (request, response) => {
    if (request.url === '/elsewhere') response.end(await listOf());
    else if (answer === 'list') response.end(request.url === '/access-grants' ? await listOf() : 'wrong');
    else if (answer === 'fault') response.writeHead(500).end('{}');
    else if (answer === 'elsewhere') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (answer === 'flood') response.end('x'.repeat(2 * 1024 * 1024));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  try {
    const fetchFeed = fetchFeedByHttp(`http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`);
    const ask = () => fetchFeed(AbortSignal.timeout(400));
    expect((await ask()).split('.')).toHaveLength(3);
    for (answer of ['silence', 'fault', 'flood', 'elsewhere'] as const) await expect(ask()).rejects.toThrow();
  } finally {
    await stopServer(http);
  }
});

function stopServer(http: Server): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => http.close(() => resolve()));
}
