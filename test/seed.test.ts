import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createMunicipality } from '@samspil/kit/synthetic/municipality.ts';
import { services } from '../hub/services.ts';
import { STANDARD_SEED } from '../hub/synthetic-municipality.ts';
import { type RealDatabases, seededDatabases } from './support/real-databases.ts';
import { runHub } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';

const KEY = '5a'.repeat(32);

/** A hash of each table's rows, without what the database makes up itself: random ids and the moment of writing. */
async function fingerprints(databases: RealDatabases, department: Department): Promise<Record<string, string>> {
  return databases.as(department, 'superuser').transaction(async (tx) => {
    const columns = await tx.sql<{ table: string; columns: string }>(
      `select table_name as "table", string_agg(quote_ident(column_name) || '::text', ', ' order by ordinal_position) as columns
         from information_schema.columns
        where table_schema = 'public' and (column_default is null or column_default not like 'gen_random_uuid%') and column_default is distinct from 'now()'
        group by table_name`,
    );
    const hashes = await Promise.all(
      columns.map(({ table, columns: list }) =>
        tx.sql<{ table: string; hash: string }>(
          `select '${table}' as "table", count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws('|', ${list}), 0))::text, '') as hash from "${table}"`,
        ),
      ),
    );
    return Object.fromEntries(hashes.flat().map(({ table, hash }) => [table, hash]));
  });
}

describe('the seed command', () => {
  let first: RealDatabases;

  beforeAll(async () => {
    first = await seededDatabases(2_000, { PERSON_ID_KEY: KEY });
  }, 120_000);

  afterAll(async () => {
    await first?.stop();
  });

  test('writes the same municipality for the same number, seed and key', async () => {
    const second = await seededDatabases(2_000, { PERSON_ID_KEY: KEY });
    try {
      for (const department of DEPARTMENTS) {
        const expected = await fingerprints(first, department);
        expect(Object.keys(expected).length).toBeGreaterThan(3);
        expect(await fingerprints(second, department)).toEqual(expected);
      }
    } finally {
      await second.stop();
    }
  }, 120_000);

  test('shields the same persons in every department, and each refuses them', async () => {
    const municipality = createMunicipality({
      people: 2_000,
      seed: STANDARD_SEED,
      personIdKey: Buffer.from(KEY, 'hex'),
    });
    const shielded = [...municipality.everyone(), ...municipality.outsiders()]
      .filter((index) => municipality.isProtected(index))
      .map((index) => municipality.personId(index))
      .sort();
    expect(shielded.length).toBeGreaterThan(5);
    const entry = { subject: 'reader', roles: ['CASEWORKER'], basis: 'VITAL_INTEREST', trace: 'test' };
    for (const department of DEPARTMENTS) {
      const kept = await first
        .as(department, 'superuser')
        .transaction((tx) => tx.sql('select person_id as id from samspil.shielded order by 1'));
      expect({ department, kept }).toEqual({ department, kept: shielded.map((id) => ({ id })) });
      const decided = await first
        .as(department, 'app')
        .transaction((tx) =>
          tx.sql('select distinct denied_by from samspil.open_access($1, $2)', [entry, { persons: shielded }]),
        );
      expect({ department, decided }).toEqual({ department, decided: [{ denied_by: 'SHIELDED' }] });
    }
    expect(
      await first
        .as('dke', 'superuser')
        .transaction((tx) =>
          tx.sql(
            "select person_id from person where (protection <> 'NONE') <> (person_id in (select person_id from samspil.shielded))",
          ),
        ),
    ).toEqual([]);
  });

  test('run again changes nothing, and says so', async () => {
    const before = await fingerprints(first, 'dke');
    const again = runProgram('hub/seed.ts', { SAMSPIL_HOME: first.home, PERSON_ID_KEY: KEY }, ['--people', '2000']);
    expect(await again.ended()).toBe(0);
    expect(again.stdout()).toContain('dke: was seeded with these already');
    expect(await fingerprints(first, 'dke')).toEqual(before);
  }, 60_000);

  test('refuses to write another municipality over it, in one line', async () => {
    const other = runProgram('hub/seed.ts', { SAMSPIL_HOME: first.home, PERSON_ID_KEY: KEY }, ['--people', '3000']);
    expect(await other.ended()).toBe(1);
    expect(other.stderr()).toBe(
      'The database of schools holds the synthetic municipality "samspil" of 2000 people. Empty it first, or seed another database.\n',
    );
  }, 60_000);

  test('writes nothing invented beside real data that has come in', async () => {
    const home = await mkdtemp(join(tmpdir(), 'samspil-real-'));
    try {
      const file = join(home, 'schools.csv');
      await writeFile(file, 'Skolekode;Navn;Type;Område;Noget andet\n165999;Den ægte skole;Folkeskole;0165-1-01;x\n');
      const imported = runProgram('hub/import.ts', { SAMSPIL_HOME: home }, ['schools', 'schools', file]);
      expect(await imported.ended()).toBe(0);
      expect(imported.stdout()).toContain('Columns that are not known and were left out, by their places: 5.\n');
      const seed = runProgram('hub/seed.ts', { SAMSPIL_HOME: home }, ['--people', '500']);
      expect(await seed.ended()).toBe(1);
      expect(seed.stderr()).toContain(
        'The database of schools holds imported data: nothing invented is written beside it.\n',
      );
      const hub = await runHub({ program: 'hub/start.ts', home, people: 500 });
      try {
        expect((await hub.ask('{ schools { nodes { name } } associations { nodes { name } } }')).data).toEqual({
          schools: { nodes: [{ name: 'Den ægte skole' }] },
          associations: { nodes: [] },
        });
        expect(hub.output()).not.toContain('syntetiske data');
      } finally {
        await hub.stop();
      }
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }, 60_000);

  test.each([
    [['--people', '0']],
    [['--people', '6000001']],
    [['--people', 'many']],
    [['--seed', 'a b']],
    [['--what']],
  ])('refuses %j with its usage', async (args) => {
    const refused = runProgram('hub/seed.ts', { SAMSPIL_HOME: first.home }, args);
    expect(await refused.ended()).toBe(2);
    expect(refused.stderr()).toContain('Usage: npm run seed');
  });
});

describe('a municipality of 27,500 people', () => {
  let databases: RealDatabases;

  beforeAll(async () => {
    databases = await seededDatabases(27_500, { PERSON_ID_KEY: KEY });
  }, 180_000);

  afterAll(async () => {
    await databases?.stop();
  });

  const ask = <Row extends Record<string, unknown>>(department: Department, text: string) =>
    databases.as(department, 'superuser').transaction((tx) => tx.sql<Row>(text));
  const count = async (department: Department, text: string) =>
    (await ask<{ n: number }>(department, `select count(*)::int as n from ${text}`))[0]?.n ?? 0;

  test('has 58 residential areas in three districts, 8 schools and about 150 associations, 32 of them sports clubs', async () => {
    expect(await count('urban', "area where kind = 'ESTATE'")).toBe(58);
    expect(await count('urban', "area where kind = 'DISTRICT'")).toBe(3);
    expect(await ask('urban', "select code, name from area where kind = 'MUNICIPALITY'")).toEqual([
      { code: '0165', name: 'Albertslund' },
    ]);
    expect(await ask('urban', "select population from inhabitants where area_code = '0165'")).toEqual([
      { population: 27_500 },
    ]);
    expect(await count('schools', 'school')).toBe(8);
    expect(await count('associations', 'association')).toBe(150);
    expect(await count('associations', "association where kind = 'SPORT'")).toBe(32);
  });

  test('has histories over five years with seasons and holiday dips', async () => {
    const months = await ask<{ month: number; notifications: number }>(
      'social',
      `select extract(month from received_at at time zone 'Europe/Copenhagen')::int as month, count(*)::int as notifications from notification group by 1 order by 1`,
    );
    const of = (month: number) => months.find((row) => row.month === month)?.notifications ?? 0;
    expect(of(7)).toBeLessThan(0.6 * of(5));
    expect(of(7)).toBeLessThan(0.6 * of(9));
    const years = await ask<{ years: number }>(
      'schools',
      'select count(distinct left(quarter, 4))::int as years from absence_quarter',
    );
    expect(years[0]?.years).toBeGreaterThanOrEqual(5);
    expect(
      await count('urban', "citizen_report where kind = 'LIGHTING' and extract(month from reported_at) in (11, 12, 1)"),
    ).toBeGreaterThan(
      2 *
        (await count(
          'urban',
          "citizen_report where kind = 'LIGHTING' and extract(month from reported_at) in (5, 6, 7)",
        )),
    );
  });

  test('has most people with nothing and few with much', async () => {
    const [concerns] = await ask<{ persons: number; top: number; rows: number }>(
      'dke',
      `select count(*)::int as persons, max(n)::int as top, sum(n)::int as rows from (select count(*) as n from concern group by person_id) as by_person`,
    );
    expect(concerns?.persons).toBeLessThan(0.06 * 27_500);
    expect(concerns?.top).toBeGreaterThanOrEqual(4);
  });

  test('carries the real quarterly figures of Albertslund, on the municipality and nowhere else', async () => {
    expect(
      await ask(
        'dke',
        "select quarter, count::int from crime_statistic where offence = 'Arson' and quarter between '2013Q1' and '2014Q1' order by 1",
      ),
    ).toEqual([
      { quarter: '2013Q1', count: 65 },
      { quarter: '2013Q2', count: 19 },
      { quarter: '2013Q3', count: 7 },
      { quarter: '2013Q4', count: 9 },
      { quarter: '2014Q1', count: 0 },
    ]);
    expect(await ask('dke', 'select distinct area_code, source from crime_statistic')).toEqual([
      { area_code: '0165', source: 'Danmarks Statistik, STRAF11 (CC BY 4.0)' },
    ]);
  });

  test.each(DEPARTMENTS.map((name) => [name] as const))(
    'tells of %s how many rows to expect, for the progress bar',
    async (department) => {
      const tables = await ask<{ name: string }>(
        department,
        "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'area\\_%'",
      );
      const rows = (await Promise.all(tables.map(({ name }) => count(department, name)))).reduce(
        (sum, n) => sum + n,
        0,
      );
      expect(services[department].seedRows / rows).toBeGreaterThan(0.9);
      expect(services[department].seedRows / rows).toBeLessThan(1.1);
    },
  );
});
