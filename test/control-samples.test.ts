import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { lastHalfYear } from '@samspil/kit/oversight/last-half-year.ts';
import { type HubInProcess, startHubInProcess } from './support/hub-in-process.ts';
import { type RecordedLook, recordLook } from './support/record-look.ts';
import { ROOT } from './support/root.ts';
import { runProgram } from './support/run-program.ts';

const ANE = '10000000-0000-8000-8000-00000000000a';
const SHIELDED = '10000000-0000-8000-8000-00000000000d';
const AUDITOR = { role: 'AUDITOR' } as const;
/** A Tuesday, at ten in Denmark. */
const CALM = '2026-03-10T09:00:00Z';

let hub: HubInProcess;

beforeAll(async () => {
  hub = await startHubInProcess();
  await hub.sql('schools', 'insert into samspil.shielded values ($1)', [SHIELDED]);
}, 120_000);

afterAll(async () => {
  await hub?.stop();
});

const person = (n: number) => `30000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const clear = () =>
  hub
    .sql(
      'schools',
      `with samples as (delete from samspil.control_sample) select set_config('session_replication_role', 'replica', true)`,
    )
    .then(() => hub.sql('schools', 'delete from samspil.audit_entry'));
const weigh = (from = '2026-01-01', to = '2026-07-01') =>
  hub.sql<{ id: string; weight: number; reasons: string[] }>(
    'schools',
    `select entry_id as id, weight, reasons from samspil.weighted_looks($1, $2, '{2026-04-03}') order by entry_id`,
    [from, to],
  );

describe('a look weighs', () => {
  beforeAll(clear);
  const cases: [string, Partial<RecordedLook>, string[]][] = [
    ['one, when it is in a case, by day, of one person', {}, []],
    ['more on VITAL_INTEREST', { basis: 'VITAL_INTEREST' }, ['VITAL_INTEREST']],
    ['more when a shielded person is among them', { persons: [person(90), SHIELDED] }, ['SHIELDED']],
    ['more when it was denied', { kind: 'DENIED' }, ['DENIED']],
    [
      'more yet when it was of one’s own family',
      { kind: 'DENIED', detail: { rules: ['OWN_FAMILY'] } },
      ['OWN_FAMILY', 'DENIED'],
    ],
    [
      'more yet when access to one’s own family was asked for',
      { kind: 'DENIED', detail: { refusals: [{ code: 'CONFLICT_OF_INTEREST' }] } },
      ['OWN_FAMILY', 'DENIED'],
    ],
    ['more in the evening', { at: '2026-03-10T17:00:00Z' }, ['OUTSIDE_HOURS']],
    ['more before seven', { at: '2026-03-10T05:59:00Z' }, ['OUTSIDE_HOURS']],
    ['no more at five to five in summer', { at: '2026-06-10T14:55:00Z' }, []],
    ['more on a Saturday', { at: '2026-03-14T09:00:00Z' }, ['OUTSIDE_HOURS']],
    ['more on a public holiday', { at: '2026-04-03T09:00:00Z' }, ['OUTSIDE_HOURS']],
    ['more at ten persons at once', { persons: Array.from({ length: 10 }, (_, n) => person(n)) }, ['MANY_PERSONS']],
    ['more without a case, and nothing came of it', { case: null }, ['NO_FOLLOW_UP']],
  ];

  test.each(cases)('%s', async (_, more, reasons) => {
    const n = cases.findIndex(([, look]) => look === more);
    const id = await recordLook(hub, 'schools', {
      at: CALM,
      persons: [person(100 + n)],
      subject: `reader-${n}`,
      case: '2026-S001',
      ...more,
    });
    const weights: Record<string, number> = Object.fromEntries(
      (await hub.sql<{ reason: string; weight: number }>('schools', 'select * from samspil.control_weights()')).map(
        ({ reason, weight }) => [reason, weight],
      ),
    );
    const weight = reasons.reduce((sum, reason) => sum + (weights[reason] ?? Number.NaN), 1);
    expect((await weigh()).find((look) => look.id === id)).toEqual({ id, weight, reasons });
  });

  test('more when one reader looks at one person more than ten times a day', async () => {
    await clear();
    for (let n = 0; n < 10; n++)
      await recordLook(hub, 'schools', { at: `2026-03-10T0${(n % 3) + 7}:00:00Z`, persons: [ANE], case: 'C' });
    const reasons = async () => (await weigh()).map((look) => look.reasons);
    expect(await reasons()).toEqual(Array(10).fill([]));
    await recordLook(hub, 'schools', { at: '2026-03-11T09:00:00Z', persons: [ANE], case: 'C' });
    await recordLook(hub, 'schools', { at: CALM, persons: [ANE], case: 'C', subject: 'another' });
    expect((await reasons()).flat()).toEqual([]);
    await recordLook(hub, 'schools', { at: CALM, persons: [ANE], case: 'C' });
    expect((await reasons()).filter((one) => one.includes('MANY_LOOKS'))).toHaveLength(11);
  });

  test.each([
    ['the reader comes back within thirty days', false, { at: '2026-04-05T09:00:00Z' }],
    ['the reader does something about the person', false, { at: '2026-03-10T09:01:00Z', kind: 'COMMAND' as const }],
    [
      'the reader only asks for access',
      true,
      { at: '2026-03-12T09:00:00Z', kind: 'COMMAND' as const, detail: { command: 'askAccess' } },
    ],
    ['the next page is only read', true, { at: '2026-03-10T09:05:00Z' }],
    ['the reader comes back after that', true, { at: '2026-04-20T09:00:00Z' }],
    ['somebody else comes', true, { at: '2026-03-12T09:00:00Z', subject: 'another' }],
    ['the reader comes to somebody else', true, { at: '2026-03-12T09:00:00Z', persons: [person(1)] }],
  ])('without a case, where %s: without follow-up is %s', async (_, alone, next) => {
    await clear();
    const id = await recordLook(hub, 'schools', { at: CALM, persons: [ANE] });
    await recordLook(hub, 'schools', { persons: [ANE], ...next });
    const [found] = (await weigh()).filter((look) => look.id === id);
    expect(found?.reasons.includes('NO_FOLLOW_UP')).toBe(alone);
  });

  test('nothing when it is no look by staff', async () => {
    await clear();
    await recordLook(hub, 'schools', { at: CALM, persons: [ANE], basis: 'OWN_DATA', roles: ['CITIZEN'] });
    await recordLook(hub, 'schools', { at: CALM, persons: [ANE], kind: 'DENIED', basis: null, roles: ['CITIZEN'] });
    await recordLook(hub, 'schools', {
      at: CALM,
      persons: [],
      kind: 'COMMAND',
      basis: 'OVERSIGHT',
      roles: ['AUDITOR'],
    });
    await recordLook(hub, 'schools', { at: '2026-08-01T09:00:00Z', persons: [ANE] });
    expect(await weigh()).toEqual([]);
  });

  test('as docs/oversight.md says', async () => {
    const told = [...readFileSync(join(ROOT, 'docs/oversight.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \| (\d+) \|/gm)];
    const weights = await hub.sql<{ reason: string; weight: number }>(
      'schools',
      'select * from samspil.control_weights()',
    );
    expect(told.map(([, reason, weight]) => ({ reason, weight: Number(weight) }))).toEqual(weights);
  });
});

describe('a sample', () => {
  const draw = async (seed: string, size = 20, role: 'sequencer' | 'app' | 'retention' = 'sequencer') => {
    const [row] = await hub.sql<{ id: string }>(
      'schools',
      "select samspil.draw_sample('2026-01-01', '2026-07-01', $1, $2, '{}', 'trace') as id",
      [size, seed],
      role,
    );
    return row?.id ?? '';
  };
  const entriesOf = async (id: string) =>
    (
      await hub.sql<{ id: string }>(
        'schools',
        'select entry_id as id from samspil.control_sample_entry where sample_id = $1 order by 1',
        [id],
      )
    ).map((row) => row.id);

  beforeAll(async () => {
    await clear();
    await hub.sql(
      'schools',
      `insert into samspil.audit_entry (at, kind, subject, roles, basis, case_number, persons, trace_id)
       select timestamptz '2026-01-05 10:00+01' + n % 5 * interval '1 day', 'READ', 'reader-' || n, '{CASEWORKER}',
         case when n % 100 = 0 then 'VITAL_INTEREST' else 'SSP' end, 'C', array[md5(n::text)::uuid], 'trace'
       from generate_series(1, 2000) n`,
    );
  });

  test('is the same for the same seed, also when drawn on another day, and another for another seed', async () => {
    const [first, second] = [await draw('one'), await draw('two')];
    expect(await draw('one')).toBe(first);
    const entries = await entriesOf(first);
    expect(entries).toHaveLength(20);
    expect(await entriesOf(second)).not.toEqual(entries);
    await hub.sql('schools', 'delete from samspil.control_sample where id = $1', [first]);
    expect(await entriesOf(await draw('one'))).toEqual(entries);
  });

  test('holds what weighs more, more often, as the weights say', async () => {
    let rare = 0;
    for (let n = 0; n < 15; n++)
      rare += (
        await hub.sql(
          'schools',
          "select 1 from samspil.control_sample_entry where sample_id = $1 and 'VITAL_INTEREST' = any (reasons)",
          [await draw(`seed ${n}`, 50)],
        )
      ).length;
    // 20 of 2000 weigh 9 and the others 1: of 50 drawn that is about 4 of them, and without weights half of one.
    expect(rare / 15).toBeGreaterThan(2.5);
    expect(rare / 15).toBeLessThan(6);
  });

  test('is drawn by the background work alone, of a period that is over, and stands in the trail', async () => {
    await expect(draw('three', 20, 'app')).rejects.toThrow('permission denied');
    await expect(draw('three', 20, 'retention')).rejects.toThrow('permission denied');
    await expect(
      hub.sql(
        'schools',
        "select samspil.draw_sample('2026-01-01', now() + interval '1 day', 5, 's', '{}', 't')",
        [],
        'sequencer',
      ),
    ).rejects.toThrow('is over');
    for (const role of ['app', 'sequencer'] as const)
      await expect(hub.sql('schools', 'select * from samspil.control_sample_entry', [], role)).rejects.toThrow(
        'permission denied',
      );
    const id = await draw('three');
    const [entry] = await hub.sql(
      'schools',
      'select kind, subject, basis, detail from samspil.audit_entry order by id desc limit 1',
    );
    expect(entry).toMatchObject({
      kind: 'COMMAND',
      subject: 'schools_sequencer',
      basis: 'OVERSIGHT',
      detail: { command: 'drawControlSample', sample: id, seed: 'three', size: 20 },
    });
  });

  describe('before the auditor', () => {
    const STATES =
      '{ controlSamplesSchools(first: 100) { nodes { id seed size population entries open justified notJustified toBeAsked } } }';
    const ENTRIES = `query ($id: ID!, $open: Boolean, $verdict: ControlVerdict, $first: Int, $after: String) {
      page: controlSampleSchools(id: $id, open: $open, verdict: $verdict, first: $first, after: $after) {
        nodes { entryId weight reasons verdict note givenAt entry { subject basis persons } } pageInfo { hasNextPage endCursor } } }`;
    const GIVE =
      'mutation ($input: ControlVerdictInput!) { given: giveVerdictSchools(input: $input) { entryId verdict note } }';
    let id: string;

    beforeAll(async () => {
      id = await draw('judged', 6);
    });

    const state = async () => {
      const { data, errors } = await hub.askAll(AUDITOR, STATES);
      expect(errors).toEqual([]);
      return data.controlSamplesSchools.nodes.find((sample: { id: string }) => sample.id === id);
    };
    const page = async (variables = {}) => {
      const { data, errors } = await hub.askAll(AUDITOR, ENTRIES, { id, ...variables });
      expect(errors).toEqual([]);
      return data.page;
    };
    const give = (input: object, subject = 'auditor-1') =>
      hub.askAll({ ...AUDITOR, subject }, GIVE, { input: { sampleId: id, verdict: 'JUSTIFIED', ...input } });

    test('is read page by page, what weighs most first, and the look is on record', async () => {
      const { nodes } = await page();
      expect(nodes).toHaveLength(6);
      const weights = nodes.map(({ weight }: { weight: number }) => weight);
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
      expect(nodes[0]).toMatchObject({ verdict: null, entry: { subject: expect.stringMatching(/^reader-/) } });
      const first = await page({ first: 4 });
      const second = await page({ first: 4, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes]).toEqual(nodes);
      const [entry] = await hub.sql(
        'schools',
        'select basis, detail from samspil.audit_entry order by id desc limit 1',
      );
      expect(entry).toMatchObject({ basis: 'OVERSIGHT', detail: { command: 'controlSample', sample: id } });
    });

    test('gets a verdict per entry, which can be given anew, and tells how far it has come', async () => {
      const [one, other, third] = (await page()).nodes;
      expect(await state()).toMatchObject({ size: 6, population: 2000, entries: 6, open: 6, justified: 0 });
      const given = await give({ entryId: one.entryId, verdict: 'TO_BE_ASKED', note: 'Spørg lederen' });
      expect(given.data.given).toEqual({ entryId: one.entryId, verdict: 'TO_BE_ASKED', note: 'Spørg lederen' });
      await give({ entryId: other.entryId, verdict: 'NOT_JUSTIFIED', note: 'Intet formål' });
      await give({ entryId: third.entryId });
      expect(await state()).toMatchObject({ open: 3, justified: 1, notJustified: 1, toBeAsked: 1 });
      await give({ entryId: one.entryId });
      expect(await state()).toMatchObject({ open: 3, justified: 2, notJustified: 1, toBeAsked: 0 });
      expect((await page({ open: true })).nodes).toHaveLength(3);
      expect((await page({ verdict: 'NOT_JUSTIFIED' })).nodes).toMatchObject([
        { entryId: other.entryId, note: 'Intet formål', givenAt: expect.any(String) },
      ]);
      const verdicts = await hub.sql(
        'schools',
        "select detail ->> 'verdict' as verdict from samspil.audit_entry where detail ->> 'command' = 'giveVerdict' order by id",
      );
      expect(verdicts.map(({ verdict }) => verdict)).toEqual([
        'TO_BE_ASKED',
        'NOT_JUSTIFIED',
        'JUSTIFIED',
        'JUSTIFIED',
      ]);
    });

    test('gets none by the one whose look it was', async () => {
      const [one] = (await page()).nodes;
      expect((await give({ entryId: one.entryId }, one.entry.subject)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.entryId' }] } },
      ]);
    });

    test.each([
      ['no such entry', { entryId: '999999' }, ['input.entryId']],
      ['an entry that is no number', { entryId: 'x' }, ['input.entryId']],
      ['a sample that is no UUID', { sampleId: 'x', entryId: '1' }, ['input.sampleId']],
      ['no word of why', { entryId: '1', verdict: 'NOT_JUSTIFIED' }, ['input.note']],
      ['a CPR number', { entryId: '1', note: '010150-1234' }, ['input.note']],
    ])('refuses %s', async (_, input, paths) => {
      const fields = paths.map((path) => ({ path, message: expect.any(String) }));
      expect((await give(input)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    });

    test('is there without an entry whose time is over', async () => {
      const [one] = (await page()).nodes;
      await hub.sql('schools', "select set_config('session_replication_role', 'replica', true)");
      await hub.sql('schools', 'delete from samspil.audit_entry where id = $1', [one.entryId]);
      expect((await page()).nodes[0]).toEqual({ ...one, entry: null });
    });

    test.each([
      { role: 'LEAD' },
      { role: 'CASEWORKER' },
      { role: 'DEPARTMENT', department: 'schools' },
      { role: 'DIRECTOR' },
      { role: 'CITIZEN', person: ANE },
    ] as const)('is no business of $role', async (asker) => {
      for (const [query, variables] of [
        [STATES, {}],
        [ENTRIES, { id }],
        [GIVE, { input: { sampleId: id, entryId: '1', verdict: 'JUSTIFIED' } }],
      ] as const)
        expect((await hub.askAll(asker, query, variables)).errors).toMatchObject([
          { extensions: { code: 'ACCESS_DENIED' } },
        ]);
    });
  });
});

describe('npm run control-sample', () => {
  const run = async (...args: string[]) => {
    const program = runProgram('hub/control-sample.ts', { SAMSPIL_HOME: hub.home }, args);
    const code = await program.ended();
    return { code, out: program.stdout(), err: program.stderr() };
  };

  test('draws from every department, says how to draw the same again, and reports', async () => {
    const args = ['--from', '2026-01-01', '--to', '2026-07-01', '--size', '5', '--seed', 'frø', '--json'];
    const first = await run(...args);
    expect(first).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(first.out);
    expect(found.map(({ department }: { department: string }) => department)).toEqual(DEPARTMENTS);
    expect(found[0].samples).toMatchObject([
      { from: '2025-12-31T23:00:00.000Z', to: '2026-06-30T22:00:00.000Z', seed: 'frø', entries: 5, open: 5 },
    ]);
    expect(JSON.parse((await run(...args)).out)).toEqual(found);
    const report = await run('--report', '--department', 'schools');
    expect(report.out).toContain('schools: 2026-01-01 until 2026-07-01, seed frø: 5 of ');
    expect(report.out).toContain('5 without a verdict, 0 justified, 0 not justified, 0 to be asked about');
  }, 60_000);

  test.each([
    ['--from', '2026-01-01'],
    ['--from', '2026-02-30', '--to', '2026-03-01'],
    ['--from', '2026-03-01', '--to', '2026-03-01'],
    ['--from', '2026-03-01', '--to', '2199-03-01'],
    ['--size', '0'],
    ['--size', '1001'],
    ['--seed', 'two words'],
    ['--department', 'police'],
    ['--report', '--seed', 'x'],
    ['--unknown'],
  ])('refuses %s %s %s %s', async (...args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['2026-06-30', '2025-07-01', '2026-01-01'],
    ['2026-07-01', '2026-01-01', '2026-07-01'],
    ['2026-01-01', '2025-07-01', '2026-01-01'],
    ['2026-12-31', '2026-01-01', '2026-07-01'],
  ])('on %s takes the half-year from %s until %s, if none is given', (today, from, to) => {
    expect(lastHalfYear(today)).toEqual({ from, to });
  });
});
