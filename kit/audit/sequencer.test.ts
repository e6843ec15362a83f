import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { INVENTED_ENTRIES, startTrails, type Trails } from './testing/trails.ts';

let trails: Trails;

beforeAll(async () => {
  trails = await startTrails(['schools', 'social']);
}, 60_000);

afterAll(async () => {
  await trails?.stop();
});

async function client(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: trails.server.superuserUrl('schools') });
  await made.connect();
  return made;
}

const write = (on: pg.Client, count: number) => on.query(INVENTED_ENTRIES, [count, '2026-03-01 12:00:00+00']);

async function withoutLeaf(on: pg.Client): Promise<number> {
  const { rows } = await on.query(
    'select count(*)::int as waiting from samspil.audit_entry e where not exists (select from samspil.audit_leaf l where l.entry_id = e.id)',
  );
  return rows[0].waiting;
}

describe('the sequencer', () => {
  test('gives every entry one place, whatever its batches, and signs a head over them', async () => {
    const on = await client();
    const sequencer = await trails.sequencer('schools', 7);
    await write(on, 50);
    expect(await sequencer.sequence()).toBe(50);
    expect(await sequencer.sequence()).toBe(0);
    expect(await withoutLeaf(on)).toBe(0);
    await trails.exchange('social', 'schools');
    expect(await trails.verify('schools')).toMatchObject({ entries: 50, heads: 8, told: [] });
    // Told to stop, it leaves what is beyond a batch to the next start.
    await write(on, 20);
    expect(await sequencer.sequence(AbortSignal.abort())).toBe(7);
    expect(await sequencer.sequence()).toBe(13);
    await on.end();
  });

  test('waits for no long transaction, and takes what it has written once it is over', async () => {
    const on = await client();
    const long = await client();
    const sequencer = await trails.sequencer('schools');
    await sequencer.sequence();
    await long.query('begin');
    await write(long, 3);
    for (let pass = 0; pass < 3; pass++) {
      await write(on, 2);
      expect(await sequencer.sequence()).toBe(2);
    }
    await long.query('commit');
    expect(await sequencer.sequence()).toBe(3);
    expect(await withoutLeaf(on)).toBe(0);
    await Promise.all([on.end(), long.end()]);
  });

  test('in two processes, beside writers that commit late or not at all, gives no place twice and leaves none out', async () => {
    const sequencers = [await trails.sequencer('schools', 20), await trails.sequencer('schools', 5)];
    let writing = true;
    const running = sequencers.map(async (sequencer) => {
      while (writing) {
        await sequencer.sequence();
        await sleep(5);
      }
    });
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      const on = await client();
      for (let turn = 0; turn < 25; turn++) {
        await on.query('begin');
        await write(on, 1 + (turn % 4));
        await sleep((turn * 7 + writer * 13) % 40);
        await write(on, 1);
        await on.query(turn % 6 === 5 ? 'rollback' : 'commit');
      }
      await on.end();
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(running);
    for (const sequencer of sequencers) await sequencer.sequence();
    const on = await client();
    expect(await withoutLeaf(on)).toBe(0);
    const { rows } = await on.query(
      'select count(*)::int as leaves, count(distinct entry_id)::int as entries, max(position)::int + 1 as places from samspil.audit_leaf',
    );
    expect(rows[0].leaves).toBeGreaterThan(400);
    expect(rows).toEqual([{ leaves: rows[0].leaves, entries: rows[0].leaves, places: rows[0].leaves }]);
    await trails.exchange('social', 'schools');
    expect((await trails.verify('schools')).told).toEqual([]);
    await on.end();
  });

  test('may read the trail and add to the tree, and nothing else', async () => {
    const database = trails.database('schools', 'sequencer');
    const run = (text: string) => database.transaction((tx) => tx.sql(text));
    for (const statement of [
      "insert into samspil.audit_entry (kind, subject, roles, trace_id) values ('READ', 'x', '{}', 'x')",
      "update samspil.audit_entry set subject = 'other'",
      'delete from samspil.audit_entry',
      'update samspil.audit_leaf set position = position + 1',
      'delete from samspil.audit_leaf',
      'delete from samspil.audit_head',
      'update samspil.audit_head set size = size + 1',
      'delete from samspil.foreign_head',
      'delete from samspil.head_conflict',
      "select samspil.prune_audit('{0}', 'x', 'x')",
    ]) {
      await expect(run(statement)).rejects.toThrow('permission denied');
    }
    for (const statement of ['select from samspil.audit_leaf', 'select from samspil.foreign_head']) {
      await expect(trails.database('schools', 'app').transaction((tx) => tx.sql(statement))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  test('even the owner of the tables cannot change a leaf or a head without taking a trigger away', async () => {
    const owner = new pg.Client({ connectionString: trails.server.ownerUrl('schools') });
    await owner.connect();
    for (const statement of [
      "update samspil.audit_leaf set hash = sha256('x')",
      'delete from samspil.audit_leaf',
      'truncate samspil.audit_leaf',
      "update samspil.audit_head set statement = 'x'",
      'delete from samspil.audit_head',
      'truncate samspil.head_conflict',
    ]) {
      await expect(owner.query(statement)).rejects.toThrow('only ever added to');
    }
    await owner.end();
  });

  test('signs nothing over a tree that does not fit its newest head, and says so', async () => {
    const on = await trails.superuser('schools');
    const sequencer = await trails.sequencer('schools');
    const keep = await on.query('select position, subtrees from samspil.audit_leaf where octet_length(subtrees) > 64');
    await on.query(
      'update samspil.audit_leaf set subtrees = substring(subtrees from 2) || substring(subtrees for 1) where octet_length(subtrees) > 64',
    );
    await write(on, 1);
    await expect(sequencer.sequence()).rejects.toThrow('do not give the root of the head');
    for (const { position, subtrees } of keep.rows)
      await on.query('update samspil.audit_leaf set subtrees = $2 where position = $1', [position, subtrees]);
    expect(await sequencer.sequence()).toBe(1);
  });

  test('refuses a trail with a column that it would not hash', async () => {
    const on = await trails.superuser('schools');
    const sequencer = await trails.sequencer('schools');
    await on.query("alter table samspil.audit_entry add column note text default 'x'");
    try {
      await write(on, 1);
      await expect(sequencer.sequence()).rejects.toThrow('not those that are hashed');
      expect((await trails.verify('schools')).told).toContain(
        'the column note of audit_entry is not covered by the tree',
      );
    } finally {
      await on.query('alter table samspil.audit_entry drop column note');
    }
    expect(await sequencer.sequence()).toBe(1);
  });
});
