import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createLog } from '../log.ts';
import { CopyError, copyTransaction, type TableCopy } from './copy.ts';
import { DatabaseUnavailable } from './database.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/embedded-server.ts';

let home: string;
let server: EmbeddedServer;
let url: string;
let client: pg.Client;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-copy-'));
  server = await startEmbeddedServer({ home, log: createLog('test', 'silent') });
  url = server.superuserUrl();
  client = new pg.Client({ connectionString: url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

beforeEach(async () => {
  await client.query(
    `drop table if exists thing cascade; create table thing (id int primary key, "the text" text, texts text[], whole bigint, flag boolean, moment timestamptz, document jsonb, bytes bytea)`,
  );
});

const COLUMNS = ['id', 'the text', 'texts', 'whole', 'flag', 'moment', 'document', 'bytes'];

async function count(): Promise<number> {
  return Number((await client.query('select count(*) from thing')).rows[0].count);
}

/** One table in a transaction of its own. */
const copyRows = ({ url, signal, ...table }: TableCopy & { url: string; signal?: AbortSignal }) =>
  copyTransaction(url, (copy) => copy(table), { signal });

/** Connections that `copyRows` has left open; those that the server is still closing are waited for. */
async function openConnections(): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query("select count(*) from pg_stat_activity where application_name = 'samspil'");
    if (Number(rows[0].count) === 0 || attempt === 100) return Number(rows[0].count);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function* numbered(rows: number): Iterable<readonly unknown[]> {
  for (let id = 0; id < rows; id++) yield [id, 'x'.repeat(100)];
}

describe('what is written', () => {
  const awkward = fc.oneof(
    fc.string({
      unit: fc.constantFrom('\\', '\t', '\n', '\r', '"', "'", '{', '}', ',', 'N', '.', ' ', '\b', 'æ', '😀'),
    }),
    fc.string({ unit: 'binary' }),
  );
  const storable = awkward.map((text) => text.replaceAll('\0', '0'));
  const row = fc.tuple(
    fc.option(storable),
    fc.option(fc.array(fc.option(storable), { maxLength: 4 })),
    fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    fc.option(fc.boolean()),
    fc.option(fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })),
    fc.option(fc.dictionary(fc.constantFrom('a', 'b "c"'), fc.oneof(storable, fc.integer(), fc.constant(null)))),
    fc.option(fc.uint8Array({ maxLength: 20 })),
  );

  test('is read back the same: backslashes, line ends, quotes, nulls, arrays, dates, JSON, bytes, any script', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        await client.query('truncate thing');
        await copyRows({ url, table: 'thing', columns: COLUMNS, rows: rows.map((values, id) => [id, ...values]) });
        const stored = await client.query<unknown[]>({ text: 'select * from thing order by id', rowMode: 'array' });
        expect(stored.rows).toEqual(
          rows.map(([text, texts, whole, flag, moment, document, bytes], id) => [
            id,
            text,
            texts,
            whole === null ? null : String(whole),
            flag,
            moment,
            document === null ? null : { ...document },
            bytes === null ? null : Buffer.from(bytes),
          ]),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('may be nested arrays and come from a schema of its own, one row at a time', async () => {
    await client.query(
      'drop schema if exists "odd schema" cascade; create schema "odd schema"; create table "odd schema"."a ""b""" (grid int[])',
    );
    async function* rows() {
      yield [
        [
          [1, 2],
          [3, null],
        ],
      ];
    }
    expect(await copyRows({ url, table: 'odd schema.a "b"', columns: ['grid'], rows: rows() })).toBe(1);
    const stored = await client.query('select grid from "odd schema"."a ""b"""');
    expect(stored.rows).toEqual([
      {
        grid: [
          [1, 2],
          [3, null],
        ],
      },
    ]);
  });

  test('is counted, in progress as in the result', async () => {
    const progress: number[] = [];
    expect(
      await copyRows({
        url,
        table: 'thing',
        columns: ['id', 'the text'],
        rows: numbered(10_000),
        onProgress: (rows) => progress.push(rows),
      }),
    ).toBe(10_000);
    expect(await count()).toBe(10_000);
    expect(progress.length).toBeGreaterThan(10);
    expect(progress.at(-1)).toBe(10_000);
    expect(await copyRows({ url, table: 'thing', columns: ['id'], rows: [] })).toBe(0);
  });
});

describe('backpressure', () => {
  test('rows are read no faster than the table takes them', async () => {
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table thing in access exclusive mode');
    let read = 0;
    function* endless() {
      for (; read < 2_000_000; read++) yield [read, 'x'.repeat(100)];
    }
    const copying = copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows: endless() });
    // COPY waits for the lock before it asks for rows, so only what fits into the buffers may be read meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(read).toBeLessThan(10_000);
    await blocker.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy %'");
    await expect(copying).rejects.toThrow(DatabaseUnavailable);
    await blocker.end();
    expect(read).toBeLessThan(10_000);
  });
});

describe('after a fault nothing is written and no connection is left', () => {
  test('when PostgreSQL refuses a row, with the place but without the value', async () => {
    const rows = [...numbered(5_000), [0, 'a secret']];
    const error = await copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows }).catch(
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(CopyError);
    expect(error).toMatchObject({ code: '23505', constraint: 'thing_pkey' });
    expect(String(error)).toBe(
      'CopyError: COPY into thing was refused at line 5001 (SQLSTATE 23505, constraint thing_pkey). Nothing was written.',
    );
    expect([await count(), await openConnections()]).toEqual([0, 0]);
  });

  test('when a value is not of its type', async () => {
    const copying = copyRows({ url, table: 'thing', columns: ['id'], rows: [[1], ['a secret']] });
    await expect(copying).rejects.toThrow(
      'COPY into thing was refused at line 2, column id (SQLSTATE 22P02). Nothing was written.',
    );
    expect([await count(), await openConnections()]).toEqual([0, 0]);
  });

  test('when the rows themselves fail, at the start or after a while', async () => {
    for (const before of [0, 5_000]) {
      const rows = function* () {
        yield* numbered(before);
        throw new Error('no more rows');
      };
      await expect(copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows: rows() })).rejects.toThrow(
        'no more rows',
      );
      expect([await count(), await openConnections()]).toEqual([0, 0]);
    }
  });

  test('when a row has too few values or one that cannot be written', async () => {
    await expect(copyRows({ url, table: 'thing', columns: ['id', 'flag'], rows: [[1]] })).rejects.toThrow(
      'A row for thing has 1 values for 2 columns.',
    );
    await expect(copyRows({ url, table: 'thing', columns: ['id', 'flag'], rows: [[1, undefined]] })).rejects.toThrow(
      'write null',
    );
    await expect(copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows: [[1, 'a\0b']] })).rejects.toThrow(
      'U+0000',
    );
    expect([await count(), await openConnections()]).toEqual([0, 0]);
  });

  test('when there is no such table', async () => {
    await expect(copyRows({ url, table: 'nothing', columns: ['id', 'x'], rows: numbered(3) })).rejects.toThrow(
      'SQLSTATE 42P01',
    );
    expect(await openConnections()).toBe(0);
  });

  test('when the connection is ended in the middle', async () => {
    async function* rows() {
      yield* numbered(5_000);
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samspil'");
      for (let id = 5_000; id < 100_000; id++) yield [id, 'x'.repeat(100)];
    }
    await expect(copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows: rows() })).rejects.toThrow(
      DatabaseUnavailable,
    );
    expect([await count(), await openConnections()]).toEqual([0, 0]);
  });

  test('when there is no server', async () => {
    const error = await copyRows({
      url: 'postgres://someone:secret@127.0.0.1:1/x',
      table: 'thing',
      columns: ['id'],
      rows: [],
    }).catch(String);
    expect(error).toBe('DatabaseUnavailable: The database cannot be reached.');
  });
});

describe('a copy that is aborted', () => {
  const abortedAfter = (milliseconds: number) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  };

  test('ends between two chunks, also when its rows leave no time for anything else', async () => {
    let read = 0;
    function* endless() {
      for (; read < 5_000_000; read++) yield [read, 'x'.repeat(100)];
    }
    const signal = abortedAfter(200);
    const copying = copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows: endless(), signal });
    await expect(copying).rejects.toMatchObject({ name: 'AbortError' });
    expect(read).toBeLessThan(5_000_000);
    expect([await count(), await openConnections()]).toEqual([0, 0]);
  });

  test('ends soon also while it waits for the table', async () => {
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table thing in access exclusive mode');
    try {
      const begin = performance.now();
      const rows = [...numbered(10)];
      const copying = copyRows({ url, table: 'thing', columns: ['id', 'the text'], rows, signal: abortedAfter(200) });
      await expect(copying).rejects.toMatchObject({ name: 'AbortError' });
      expect(performance.now() - begin).toBeLessThan(10_000);
    } finally {
      await blocker.end();
    }
    expect([await openConnections(), await count()]).toEqual([0, 0]);
  });

  test('does not begin when it was aborted before', async () => {
    const copying = copyTransaction(url, (copy) => copy({ table: 'thing', columns: ['id'], rows: [[1]] }), {
      signal: AbortSignal.abort(),
    });
    await expect(copying).rejects.toMatchObject({ name: 'AbortError' });
    expect(await count()).toBe(0);
  });
});

describe('several tables in one transaction', () => {
  beforeEach(async () => {
    await client.query(
      'drop table if exists part; create table part (thing int references thing deferrable initially deferred)',
    );
  });

  async function counts(): Promise<number[]> {
    return [await count(), Number((await client.query('select count(*) from part')).rows[0].count)];
  }

  test('are all filled, and the result of the work is given', async () => {
    const result = await copyTransaction(url, async (copy) => {
      const parts = await copy({ table: 'part', columns: ['thing'], rows: [[1], [2]] });
      return parts + (await copy({ table: 'thing', columns: ['id', 'the text'], rows: numbered(10) }));
    });
    expect([result, ...(await counts())]).toEqual([12, 10, 2]);
  });

  test('are all left as they were when the second one fails, when the work fails, and when the commit is refused', async () => {
    const good = { table: 'thing', columns: ['id', 'the text'], rows: [...numbered(10)] };
    await expect(
      copyTransaction(url, async (copy) => {
        await copy(good);
        await copy({ table: 'part', columns: ['thing'], rows: [['a secret']] });
      }),
    ).rejects.toThrow('COPY into part was refused at line 1, column thing (SQLSTATE 22P02). Nothing was written.');
    await expect(
      copyTransaction(url, async (copy) => {
        await copy(good);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      copyTransaction(url, async (copy) => {
        await copy(good);
        await copy({ table: 'part', columns: ['thing'], rows: [[99]] });
      }),
    ).rejects.toThrow('The commit was refused (SQLSTATE 23503, constraint part_thing_fkey). Nothing was written.');
    expect([...(await counts()), await openConnections()]).toEqual([0, 0, 0]);
  });

  test('are waited for also when nobody awaits them, and a failure of one is not lost', async () => {
    await copyTransaction(url, async (copy) => {
      void copy({ table: 'thing', columns: ['id', 'the text'], rows: numbered(5_000) });
      void copy({ table: 'part', columns: ['thing'], rows: [[1]] });
    });
    expect(await counts()).toEqual([5_000, 1]);
    const failing = copyTransaction(url, async (copy) => {
      void copy({ table: 'thing', columns: ['id'], rows: [[1]] });
      void copy({ table: 'part', columns: ['thing'], rows: [[2]] });
    });
    await expect(failing).rejects.toThrow('SQLSTATE 23505');
    expect([...(await counts()), await openConnections()]).toEqual([5_000, 1, 0]);
  });

  test('end soon when the work fails while endless rows are being copied', async () => {
    function* endless() {
      for (let id = 0; ; id++) yield [id];
    }
    const copying = copyTransaction(url, async (copy) => {
      void copy({ table: 'thing', columns: ['id'], rows: endless() });
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error('changed my mind');
    });
    await expect(copying).rejects.toThrow('changed my mind');
    expect([...(await counts()), await openConnections()]).toEqual([0, 0, 0]);
  });
});
