import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '../departments.ts';
import { Fault } from '../errors.ts';
import { createLog } from '../log.ts';
import { endpointListener, type HttpServer, type InternalRoute, listen } from '../server/http-server.ts';
import { readAuditKey } from './audit-key.ts';
import { type FetchHead, headKeeper } from './exchange-heads.ts';
import { fetchHeadByHttp } from './fetch-head-by-http.ts';
import { HEAD_PATH, headRoute } from './head-route.ts';
import { keepHead } from './keep-head.ts';
import { countPrunable, pruneAudit } from './prune-audit.ts';
import { createSequencer } from './sequencer.ts';
import { headServer, type ServeHead } from './serve-head.ts';
import { startSequencer } from './start-sequencer.ts';
import { INVENTED_ENTRIES, silent, startTrails, type Trails } from './testing/trails.ts';

let trails: Trails;

beforeAll(async () => {
  trails = await startTrails();
}, 60_000);

afterAll(async () => {
  await trails?.stop();
});

async function write(department: Department, count: number): Promise<void> {
  const on = await trails.superuser(department);
  await on.query(INVENTED_ENTRIES, [count, '2026-03-01 12:00:00+00']);
}

async function keptSizes(by: Department, department: Department): Promise<number[]> {
  const rows = await trails
    .database(by, 'sequencer')
    .transaction((tx) =>
      tx.sql<{ size: string }>('select size from samspil.foreign_head where department = $1 order by size', [
        department,
      ]),
    );
  return rows.map((row) => Number(row.size));
}

async function conflictsOf(by: Department, department: Department): Promise<string[]> {
  const rows = await trails
    .database(by, 'sequencer')
    .transaction((tx) =>
      tx.sql<{ fault: string }>('select fault from samspil.head_conflict where department = $1 order by id', [
        department,
      ]),
    );
  return rows.map((row) => row.fault);
}

const privateKey = () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

async function serveOverHttp(route: InternalRoute): Promise<HttpServer> {
  const listener = endpointListener({
    handle: () => Promise.reject(new Fault('NOT_FOUND')),
    ready: () => Promise.resolve(true),
    bodyLimit: 1_000,
    internal: { [HEAD_PATH]: route },
  });
  return listen(listener, { host: '127.0.0.1', port: 0 });
}

describe('the departments', () => {
  test('keep each other’s heads within 2 s of an entry, one of them being down, and stop cleanly', async () => {
    const heads = new Map<Department, ServeHead>();
    // dke is not running: its sisters ask in vain, and go on.
    const fetchHead: FetchHead = (department, from) =>
      heads.get(department)?.(from) ?? Promise.reject(new Error('down'));
    const up = DEPARTMENTS.filter((department) => department !== 'dke');
    {
      await using resources = new AsyncDisposableStack();
      for (const department of up) {
        const options = { department, ownerUrl: trails.server.ownerUrl(department), fetchHead, log: silent };
        heads.set(department, startSequencer({ ...options, key: await trails.key(department) }, resources));
      }
      let fastest = Number.POSITIVE_INFINITY;
      for (let attempt = 1; attempt <= 5 && fastest > 2_000; attempt++) {
        await write('schools', 1);
        const started = performance.now();
        for (let kept = false; !kept; ) {
          await sleep(50);
          const sizes = await Promise.all(up.slice(1).map((by) => keptSizes(by, 'schools')));
          kept = sizes.every((held) => held.at(-1) === attempt);
          if (performance.now() - started > 20_000) throw new Error('The head was not kept in 20 s.');
        }
        fastest = performance.now() - started;
      }
      expect(fastest).toBeLessThanOrEqual(2_000);
      await write('schools', 2);
    }
    // What came last was sequenced while it stopped.
    expect((await trails.verify('schools')).told).toEqual([]);
    const { rows } = await (await trails.superuser('schools')).query(
      "select count(*)::int as open from pg_stat_activity where usename = 'schools_sequencer' and application_name = 'samspil'",
    );
    expect(rows[0].open).toBeLessThanOrEqual(3); // those of this test's own pool
  }, 60_000);

  test('keep one head an hour, the newest', async () => {
    const sequencer = await trails.sequencer('urban');
    for (const size of [3, 6, 9]) {
      await write('urban', 3);
      await sequencer.sequence();
      await trails.exchange('dke', 'urban');
      expect((await keptSizes('dke', 'urban')).at(-1)).toBe(size);
    }
    expect((await keptSizes('dke', 'urban')).length).toBeLessThanOrEqual(2);
  });
});

describe('a head that does not extend the one kept', () => {
  const serve: ServeHead = (from) => headServer(trails.database('urban', 'sequencer'))(from);

  test('is laid by as evidence, and the one kept stays', async () => {
    const sequencer = await trails.sequencer('urban');
    const earlier = await serve(0);
    await write('urban', 5);
    await sequencer.sequence();
    await trails.exchange('social', 'urban');
    const kept = await keptSizes('social', 'urban');
    const size = kept.at(-1) ?? 0;
    const now = await serve(size);
    if (earlier === null || now === null) throw new Error('There is no head.');
    const database = trails.database('social', 'sequencer');
    const show = (statement: string, proof: readonly string[], from = size) =>
      keepHead(database, 'urban', { statement, proof }, from);
    expect(await show(now.statement, [])).toEqual({ kind: 'known', size });
    expect(await show(earlier.statement, [])).toMatchObject({ kind: 'refused', fault: 'SMALLER' });
    expect(await show('no head', [])).toMatchObject({ kind: 'refused', fault: 'NOT_A_HEAD' });
    expect(await show(`${now.statement.slice(0, -4)}AAAA`, [])).toMatchObject({ kind: 'refused' });
    // Somebody else has kept a larger one since the proof was asked for: nothing to hold against anyone.
    expect(await show(now.statement, [], size - 1)).toEqual({ kind: 'overtaken', size });
    await write('urban', 4);
    await sequencer.sequence();
    const next = await serve(size);
    if (next === null) throw new Error('There is no head.');
    expect(await show(next.statement, next.proof.toReversed())).toMatchObject({ fault: 'NOT_EXTENDING' });
    expect(await show(next.statement, [])).toMatchObject({ fault: 'NOT_EXTENDING' });
    expect(await keptSizes('social', 'urban')).toEqual(kept);
    expect(await show(next.statement, next.proof)).toEqual({ kind: 'kept', size: size + 4 });
    // The same evidence counts once.
    expect(await conflictsOf('social', 'urban')).toEqual([
      'SMALLER',
      'NOT_A_HEAD',
      expect.any(String),
      'NOT_EXTENDING',
    ]);
  });

  test('is told loudly, once a minute', async () => {
    const lines: string[] = [];
    const log = createLog('test', 'error', { write: (line: string) => lines.push(line) });
    const earlier = await serve(0);
    const database = trails.database('schools', 'sequencer');
    await write('urban', 1);
    await (await trails.sequencer('urban')).sequence();
    await trails.exchange('schools', 'urban');
    const look = headKeeper({ department: 'urban', fetchHead: () => Promise.resolve(earlier), database, log });
    for (let turn = 0; turn < 3; turn++) await look();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ department: 'urban', fault: 'SMALLER', level: 50 }),
    ]);
  });

  test('signed by a key that was not announced is refused; by one that was announced it is kept', async () => {
    const [old, next, stranger] = [privateKey(), privateKey(), privateKey()];
    const { home } = trails.server;
    const sequenceWith = async (own: string, announced = '') => {
      await write('associations', 2);
      const env = { ASSOCIATIONS_AUDIT_KEY: own, ASSOCIATIONS_AUDIT_NEXT_KEY: announced };
      const key = await readAuditKey('associations', home, env);
      const database = trails.database('associations', 'sequencer');
      await createSequencer({ department: 'associations', database, key, log: silent }).sequence();
      await trails.exchange('dke', 'associations');
      return (await keptSizes('dke', 'associations')).at(-1);
    };
    expect(await sequenceWith(old)).toBe(2);
    expect(await sequenceWith(stranger)).toBe(2);
    expect(await conflictsOf('dke', 'associations')).toEqual(['UNKNOWN_KEY']);
    expect(await sequenceWith(old, next)).toBe(6);
    expect(await sequenceWith(next)).toBe(8);
    expect(await sequenceWith(old)).toBe(8);
  });
});

describe('over HTTP', () => {
  test('a head is served with its proof, and kept', async () => {
    const server = await serveOverHttp(headRoute(headServer(trails.database('urban', 'sequencer'))));
    try {
      const urls = Object.fromEntries(DEPARTMENTS.map((name) => [name, `${server.url}/graphql`]));
      const fetchHead = fetchHeadByHttp(urls as Record<Department, string>);
      expect(await fetchHead('urban', 3)).toEqual(await headServer(trails.database('urban', 'sequencer'))(3));
      for (const from of ['x', '-1', '1.5', '99999999999999999999']) {
        expect((await fetch(`${server.url}${HEAD_PATH}?from=${from}`)).status).toBe(400);
      }
      expect((await fetch(`${server.url}${HEAD_PATH}`, { method: 'POST' })).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  test.each<[string, InternalRoute]>([
    ['something else', () => Promise.resolve({ statement: 'x', proof: ['short'] })],
    ['too much', () => Promise.resolve({ statement: 'x'.repeat(100_000), proof: [] })],
    ['a fault', () => Promise.reject(new Fault('INTERNAL_SERVER_ERROR'))],
  ])('an answer that is %s is a fault, and nothing is kept', async (_, route) => {
    const server = await serveOverHttp(route);
    try {
      const urls = Object.fromEntries(DEPARTMENTS.map((name) => [name, `${server.url}/graphql`]));
      await expect(fetchHeadByHttp(urls as Record<Department, string>)('urban', 0)).rejects.toThrow(/answered/);
    } finally {
      await server.close();
    }
  });
});

describe('pruning', () => {
  test('is refused for an entry whose time somebody has set back, and for a period that is none', async () => {
    const on = await trails.superuser('social');
    await on.query(INVENTED_ENTRIES, [10, '2020-03-01 12:00:00+00']);
    await on.query(INVENTED_ENTRIES, [10, '2026-03-01 12:00:00+00']);
    await (await trails.sequencer('social')).sequence();
    await trails.exchange('dke', 'social');
    await on.query(
      "update samspil.audit_entry set at = '2020-01-01' where id in (select entry_id from samspil.audit_leaf where position = 15)",
    );
    const options = {
      department: 'social' as const,
      database: trails.database('social', 'retention'),
      key: await trails.key('social'),
      retention: 'P5Y',
      traceId: 'test',
      now: new Date('2026-06-01T00:00:00Z'),
      batch: 4,
    };
    expect(await countPrunable(options)).toBe(11);
    expect(await pruneAudit(options)).toEqual({ pruned: 10, unfit: [15] });
    expect(await pruneAudit(options)).toEqual({ pruned: 0, unfit: [15] });
    await (await trails.sequencer('social')).sequence();
    expect(await trails.verify('social')).toMatchObject({
      entries: 13,
      pruned: 10,
      told: ['position 15: the entry does not give the hash that stands in the tree'],
    });
    for (const retention of ['', 'P', '5 years', 'P1D; drop table x', 'P99999999999Y'])
      await expect(pruneAudit({ ...options, retention })).rejects.toThrow('retention period');
  });

  test('needs the function: the role can delete no entry itself, nor a receipt by the function', async () => {
    const run = (text: string) => trails.database('social', 'retention').transaction((tx) => tx.sql(text));
    await expect(run('delete from samspil.audit_entry')).rejects.toThrow('permission denied');
    await expect(run('update samspil.audit_leaf set entry_id = null')).rejects.toThrow('permission denied');
    const [receipt] = await trails
      .database('social', 'retention')
      .transaction((tx) =>
        tx.sql<{ position: string }>(
          "select position from samspil.audit_leaf l join samspil.audit_entry e on e.id = l.entry_id where e.kind = 'RETENTION' limit 1",
        ),
      );
    await expect(run(`select samspil.prune_audit('{${receipt?.position}}', 'x', 'x')`)).rejects.toThrow(
      'may be pruned',
    );
  });
});
