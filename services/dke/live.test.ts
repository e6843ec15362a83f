import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import type { Reader } from '@samspil/kit/identity/reader.ts';
import { type LiveEvent, LiveEvents } from '@samspil/kit/live/live-events.ts';
import { createLog } from '@samspil/kit/log.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { type TriedWork, tryWork } from './testing/work.ts';

const log = createLog('test', 'silent');
let server: TestServer;
let dke: TriedWork;
let database: Database;
let url: string;
const opened: LiveEvents[] = [];

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
  url = roleUrl(server.ownerUrl('dke'), 'dke', 'app');
  database = new Database({ url, log, connections: 3 });
}, 120_000);
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(async () => {
  await database?.close();
  await dke?.close();
  await server?.stop();
});

const open = (more: Partial<ConstructorParameters<typeof LiveEvents>[0]> = {}) => {
  const live = new LiveEvents({ database, url, log, ...more });
  opened.push(live);
  return live;
};
const reader = (subject = 'worker'): Reader => ({
  subject,
  roles: new Set(['CASEWORKER']),
  department: null,
  unit: null,
  personId: null,
  expiresAt: Date.now() / 1_000 + 60,
});
const next = async (events: AsyncGenerator<LiveEvent, void, void>) => (await events.next()).value ?? null;

test('whoever does not read is told so after so many events, and goes on after the last cursor without a loss', async () => {
  const live = open({ mostWaiting: 3 });
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  const raised = [];
  for (let n = 0; n < 6; n++) raised.push((await dke.raise()).id);
  // Another reader of the same process is not held up by the slow one.
  const quick = await live.watch(reader('quick'), 'CONCERN_RAISED', null);
  raised.push((await dke.raise()).id);
  expect((await next(quick))?.id).toBe(raised[6]);
  const seen = [await next(events), await next(events), await next(events)];
  expect(seen.map((event) => event?.id)).toEqual(raised.slice(0, 3));
  await expect(events.next()).rejects.toMatchObject({ code: 'STREAM_TOO_SLOW' });
  const again = await live.watch(reader(), 'CONCERN_RAISED', String(seen[2]?.position));
  expect([await next(again), await next(again), await next(again)].map((event) => event?.id)).toEqual(
    raised.slice(3, 6),
  );
});

test('two processes tell the same, each from its own place', async () => {
  const [one, other] = [open(), open()];
  const here = await one.watch(reader(), 'CONCERN_RAISED', null);
  const first = (await dke.raise()).id;
  const place = (await next(here))?.position ?? 0;
  const second = (await dke.raise()).id;
  const there = await other.watch(reader(), 'CONCERN_RAISED', String(place - 1));
  expect([(await next(here))?.id, (await next(there))?.id, (await next(there))?.id]).toEqual([second, first, second]);
});

test('a notice wakes who reads, long before they would look again', async () => {
  const live = open({ pollMs: 3_600_000 });
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  // The first may be seen by the look that follows the listening; the others by notices alone.
  for (let n = 0; n < 3; n++) {
    const { id } = await dke.raise();
    expect((await next(events))?.id).toBe(id);
  }
});

test('events come without notices too, each second', async () => {
  const live = open({ url: url.replace(/\/dke$/, '/postgres') }); // it listens where nothing is told
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  const id = (await dke.raise()).id;
  expect((await next(events))?.id).toBe(id);
});

test('one who begins while what comes next for them is pruned is told so, and holds nobody up', async () => {
  const [read, pruned] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late = {
    transaction: (work: Parameters<Database['transaction']>[0]) =>
      database.transaction((tx) => {
        const sql = async (text: string, parameters?: unknown[]) => {
          if (text.includes('outbox_after')) read.resolve();
          if (text.includes('outbox_after')) await pruned.promise;
          return tx.sql(text, parameters);
        };
        return work({ ...tx, sql } as typeof tx);
      }),
  };
  const place = await dke.sql<{ position: string }>('select position from samspil.outbox_head');
  await dke.raise();
  await dke.raise();
  const live = open({ database: late as Database });
  const behind = await live.watch(reader('behind'), 'CONCERN_RAISED', String(place[0]?.position));
  const ahead = await live.watch(reader('ahead'), 'CONCERN_RAISED', null);
  await read.promise;
  await dke.sql('delete from samspil.outbox');
  pruned.resolve();
  const { id } = await dke.raise();
  await expect(behind.next()).rejects.toMatchObject({ code: 'CURSOR_TOO_OLD' });
  expect((await next(ahead))?.id).toBe(id);
});

test('events are kept for seven days, and pruned after them', async () => {
  await dke.sql('delete from samspil.outbox');
  const raised = [await dke.raise(), await dke.raise()];
  await dke.sql(`update samspil.outbox set at = now() - interval '7 days 1 minute' where row_id = $1`, [raised[0]?.id]);
  await dke.sql(`update samspil.outbox set at = now() - interval '6 days 23 hours' where row_id = $1`, [raised[1]?.id]);
  await dke.as('sequencer').transaction((tx) => tx.sql('select samspil.prune_outbox()'));
  const kept = await dke.sql<{ row_id: string }>('select row_id from samspil.outbox');
  expect(kept.map(({ row_id: id }) => id)).toEqual([raised[1]?.id]);
});

test('after a restore every cursor of before it is told as too old, also one that the backup did not know yet', async () => {
  const live = open();
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  await dke.raise();
  const before = (await next(events))?.position ?? 0;
  await dke.sql('insert into samspil.restore (backed_up_at, last_entry) values (now(), 0)');
  await dke.raise();
  await expect(events.next()).rejects.toMatchObject({ code: 'CURSOR_TOO_OLD' });
  for (const cursor of [before, before + 50])
    await expect(live.watch(reader(), 'CONCERN_RAISED', String(cursor))).rejects.toMatchObject({
      code: 'CURSOR_TOO_OLD',
    });
  const anew = await live.watch(reader(), 'CONCERN_RAISED', null);
  const { id } = await dke.raise();
  expect((await next(anew))?.id).toBe(id);
});

test('a stream whose outbox cannot be looked into ends and says so: silence would read as if nothing had happened', async () => {
  let away = false;
  const failing = {
    transaction: (work: Parameters<Database['transaction']>[0]) =>
      away ? Promise.reject(new Error('the database is away')) : database.transaction(work),
  };
  const live = open({ database: failing as Database, pollMs: 50, blindMs: 500 });
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  const { id } = await dke.raise();
  expect((await next(events))?.id).toBe(id);
  away = true;
  await expect(events.next()).rejects.toMatchObject({ code: 'DEPARTMENT_UNAVAILABLE' });
  away = false;
  const again = await live.watch(reader(), 'CONCERN_RAISED', null);
  const then = await dke.raise();
  expect((await next(again))?.id).toBe(then.id);
});

test('when the process stops each stream ends and says so, and nobody begins another', async () => {
  const live = open();
  const events = await live.watch(reader(), 'CONCERN_RAISED', null);
  const waiting = expect(events.next()).rejects.toMatchObject({ code: 'STOPPING' });
  await live.close();
  await waiting;
  await expect(live.watch(reader(), 'CONCERN_RAISED', null)).rejects.toMatchObject({ code: 'STOPPING' });
});
