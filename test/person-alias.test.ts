import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { services } from '@samspil/hub/services.ts';
import { parseCpr } from '@samspil/kit/cpr.ts';
import type { Database } from '@samspil/kit/database/database.ts';
import type { Department } from '@samspil/kit/departments.ts';
import { kitImports } from '@samspil/kit/import/kit-imports.ts';
import { type ImportResult, runImport } from '@samspil/kit/import/run-import.ts';
import { impossibleCpr } from '@samspil/kit/import/testing/impossible-cpr.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { EACH_DEPARTMENT, type RealDatabases, seededDatabases } from './support/real-databases.ts';

let databases: RealDatabases;
let folder: string;
let idOf: (cpr: string) => string;
let key: Uint8Array;

beforeAll(async () => {
  databases = await seededDatabases(1_000);
  folder = await mkdtemp(join(tmpdir(), 'samspil-alias-'));
  key = await readPersonIdKey(databases.home, {});
  const personIds = createPersonIds(key);
  idOf = (cpr) => personIds.fromCpr(parseCpr(cpr));
}, 120_000);

afterAll(async () => {
  await databases?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Row = Record<string, unknown>;

const all = <R extends Row>(database: Database, text: string, parameters: readonly unknown[] = []) =>
  database.transaction((tx) => tx.sql<R>(text, parameters));

/** Imports lines into a department, by its own export or one of the kit's; gives the counts and the reasons of what was refused. */
async function importLines(
  department: Department,
  name: string,
  ...lines: string[]
): Promise<ImportResult & { reasons: string[] }> {
  const file = join(folder, `${randomUUID()}.csv`);
  await writeFile(file, `${lines.join('\n')}\n`);
  const definition = [...services[department].imports, ...kitImports].find((one) => one.name === name);
  if (definition === undefined) throw new Error(`There is no import ${name}.`);
  const result = await runImport({
    definition,
    file,
    database: databases.as(department, 'importer'),
    personIds: createPersonIds(key),
  });
  const list = result.rejectFile === null ? '' : await readFile(result.rejectFile, 'utf8');
  return { ...result, reasons: list.trim().split('\n').slice(1) };
}

const CHANGES = 'Tidligere CPR;Nyt CPR';
const changed = (department: Department, ...pairs: [string, string][]) =>
  importLines(department, 'cpr-changes', CHANGES, ...pairs.map((pair) => pair.join(';')));

/** Every column that names a person, with how many rows name this one. */
async function rowsOf(department: Department, person: string): Promise<Record<string, number>> {
  const superuser = databases.as(department, 'superuser');
  const columns = await all<{ place: string; column: string }>(
    superuser,
    `select format('%I.%I', table_schema, table_name) as place, column_name as "column" from information_schema.columns
      where table_schema in ('public', 'samspil') and data_type = 'uuid'
        and (column_name like '%person_id' or column_name = 'kin_id') and table_name <> 'person_alias' order by 1, 2`,
  );
  const counts: Record<string, number> = {};
  for (const { place, column } of columns) {
    const [row] = await all<{ count: number }>(
      superuser,
      `select count(*)::int as count from ${place} where ${column} = $1`,
      [person],
    );
    if ((row?.count ?? 0) > 0) counts[`${place}.${column}`] = row?.count ?? 0;
  }
  return counts;
}

/** Somebody of whom the department has rows in a table, and who has had no other id. */
async function someoneIn(department: Department, table: string): Promise<string> {
  const [row] = await all<{ id: string }>(
    databases.as(department, 'superuser'),
    `select person_id as id from ${table} where person_id is not null
        and person_id not in (select a.person_id from samspil.person_alias a) group by 1 order by count(*) desc, 1 limit 1`,
  );
  if (row === undefined) throw new Error(`Nobody is in ${table}.`);
  return row.id;
}

/** Each department's table from which a person is taken. */
const WITH_PERSONS = [
  ['schools', 'absence_quarter'],
  ['social', 'relation'],
  ['associations', 'leisure_pass'],
  ['dke', 'case_party'],
] as const;

test('no department but those with rows of persons has tables that name one', async () => {
  for (const [department] of EACH_DEPARTMENT) {
    const [found] = await all<{ count: number }>(
      databases.as(department, 'superuser'),
      "select count(*)::int as count from information_schema.columns where table_schema = 'public' and column_name = 'person_id'",
    );
    expect({ department, named: (found?.count ?? 0) > 0 }).toEqual({
      department,
      named: WITH_PERSONS.some(([name]) => name === department),
    });
  }
});

describe.each(WITH_PERSONS)('in %s', (department, table) => {
  test('a CPR number that comes late takes all rows of the person along, and the former id leads there', async () => {
    const former = await someoneIn(department, table);
    const today = idOf(impossibleCpr(1));
    const superuser = databases.as(department, 'superuser');
    await all(
      superuser,
      'insert into samspil.withheld_row (row_id, type, person_id, reason, withheld_by) values ($1, $2, $3, $4, $5)',
      [randomUUID(), 'Enrolment', former, 'a reason', 'someone'],
    );
    await importLines(department, 'staff-persons', 'Bruger;CPR', `employee;${former}`);
    await importLines(department, 'kinship', 'CPR;Pårørende', `${former};${impossibleCpr(2)}`);
    const before = await rowsOf(department, former);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        `public.${table}.person_id`,
        'samspil.kinship.kin_id',
        'samspil.kinship.person_id',
        'samspil.staff_person.person_id',
        'samspil.withheld_row.person_id',
      ]),
    );

    expect(await changed(department, [former, impossibleCpr(1)])).toMatchObject({ inserted: 1, refused: 0 });

    expect(await rowsOf(department, former)).toEqual({});
    expect(await rowsOf(department, today)).toEqual(before);
    expect(
      await all(superuser, 'select person_id, reason from samspil.person_alias where alias_id = $1', [former]),
    ).toEqual([{ person_id: today, reason: 'CPR_LATE' }]);
    const asked = await databases.as(department, 'app').transaction(async (tx) => {
      await tx.sql(
        `select * from samspil.open_access('{"subject": "reader", "roles": ["CASEWORKER"], "basis": "SSP", "trace": "t"}', $1)`,
        [JSON.stringify({ persons: [former] })],
      );
      return tx.sql<{ id: string }>(`select distinct person_id as id from ${table} where person_id is not null`);
    });
    expect(asked).toEqual([{ id: today }]);
  });

  test('the number may change again, and every former id leads to the one of today in one step', async () => {
    const former = await someoneIn(department, table);
    await changed(department, [former, impossibleCpr(11)]);
    const before = await rowsOf(department, idOf(impossibleCpr(11)));
    // The later change stands first in the file.
    await changed(department, [impossibleCpr(12), impossibleCpr(13)], [impossibleCpr(11), impossibleCpr(12)]);
    expect(await rowsOf(department, idOf(impossibleCpr(13)))).toEqual(before);
    const aliases = await all(
      databases.as(department, 'superuser'),
      'select alias_id as id, reason from samspil.person_alias where person_id = $1 order by reason desc, since, alias_id',
      [idOf(impossibleCpr(13))],
    );
    expect(new Set(aliases.map(({ id }) => id))).toEqual(
      new Set([former, idOf(impossibleCpr(11)), idOf(impossibleCpr(12))]),
    );
    expect(await changed(department, [impossibleCpr(11), impossibleCpr(13)])).toMatchObject({
      inserted: 0,
      unchanged: 1,
    });
  });

  test('two ids that lead to each other, and a former id of somebody else, are refused', async () => {
    await changed(department, [impossibleCpr(21), impossibleCpr(22)]);
    const { reasons, inserted } = await changed(
      department,
      [impossibleCpr(22), impossibleCpr(21)],
      [impossibleCpr(21), impossibleCpr(23)],
      [impossibleCpr(24), impossibleCpr(24)],
    );
    expect(inserted).toBe(0);
    expect(reasons).toEqual([
      '2,Nyt CPR,leads back to the former one: the two are one person already',
      '3,Tidligere CPR,leads to another person already',
      '4,Nyt CPR,is the former one',
    ]);
  });
});

test('rows that come in later under the former number land under the new one, and count once', async () => {
  const header = 'CPR;Skolekode;Klassetrin;Fra dato;Til dato';
  const [school] = await all<{ code: string }>(databases.as('schools', 'superuser'), 'select code from school limit 1');
  await changed('schools', [impossibleCpr(31), impossibleCpr(32)]);
  const { inserted } = await importLines(
    'schools',
    'enrolments',
    header,
    `${impossibleCpr(31)};${school?.code};3;01-08-2024;`,
  );
  expect(inserted).toBe(1);
  expect(await rowsOf('schools', idOf(impossibleCpr(31)))).toEqual({});
  expect(await rowsOf('schools', idOf(impossibleCpr(32)))).toEqual({ 'public.enrolment.person_id': 1 });
  // The same row under both numbers in one file.
  const again = await importLines(
    'schools',
    'enrolments',
    header,
    `${impossibleCpr(31)};${school?.code};4;01-08-2024;`,
    `${impossibleCpr(32)};${school?.code};5;01-08-2024;`,
  );
  expect(again).toMatchObject({ inserted: 0, refused: 0, updated: 2 });
  expect(
    await all(databases.as('schools', 'superuser'), 'select grade from enrolment where person_id = $1', [
      idOf(impossibleCpr(32)),
    ]),
  ).toEqual([{ grade: 5 }]);
});

describe('where both ids have rows', () => {
  const absence = (cpr: string, percent: string) => `${cpr};2025Q1;${percent};2,0`;
  const ABSENCE = 'CPR;Kvartal;Ulovligt fravær;Lovligt fravær';
  const superuser = () => databases.as('schools', 'superuser');

  test('exact repeats are dropped, and what was withheld stays so', async () => {
    const [former, today] = [impossibleCpr(41), impossibleCpr(42)];
    expect(
      await importLines('schools', 'absence', ABSENCE, absence(former, '5,0'), absence(today, '5,0')),
    ).toMatchObject({ inserted: 2 });
    await all(
      superuser(),
      `insert into samspil.withheld_row (row_id, type, person_id, reason, withheld_by)
       select id, 'AbsenceQuarter', person_id, 'a reason', 'someone' from absence_quarter where person_id = $1`,
      [idOf(former)],
    );
    expect(await changed('schools', [former, today])).toMatchObject({ inserted: 1, refused: 0 });
    expect(await rowsOf('schools', idOf(former))).toEqual({});
    expect(
      await all(
        superuser(),
        'select w.reason from absence_quarter a join samspil.withheld_row w on w.row_id = a.id where a.person_id = $1',
        [idOf(today)],
      ),
    ).toEqual([{ reason: 'a reason' }]);
  });

  test('rows that contradict each other refuse the change, and nothing of it happens', async () => {
    const [former, today] = [impossibleCpr(43), impossibleCpr(44)];
    expect(
      await importLines('schools', 'absence', ABSENCE, absence(former, '5,0'), absence(today, '6,0')),
    ).toMatchObject({ inserted: 2 });
    const before = [await rowsOf('schools', idOf(former)), await rowsOf('schools', idOf(today))];
    const { reasons } = await changed('schools', [former, today], [impossibleCpr(45), impossibleCpr(46)]);
    expect(reasons).toEqual([
      '2,Nyt CPR,has rows in public.absence_quarter that contradict those of the former one: mend the rows first',
    ]);
    expect([await rowsOf('schools', idOf(former)), await rowsOf('schools', idOf(today))]).toEqual(before);
    expect(
      await all(superuser(), 'select from samspil.person_alias where alias_id = any ($1)', [
        [idOf(former), idOf(impossibleCpr(45))],
      ]),
    ).toHaveLength(1);
  });

  test('two persons who are tied to each other are not one person', async () => {
    const [former, today] = [impossibleCpr(47), impossibleCpr(48)];
    await importLines('schools', 'kinship', 'CPR;Pårørende', `${former};${today}`);
    const { reasons } = await changed('schools', [former, today]);
    expect(reasons).toEqual(['2,Nyt CPR,is tied to the former one in samspil.kinship: those two are not one person']);
  });

  test('core data of DKE is that under the number of today', async () => {
    const [former, today] = [impossibleCpr(51), impossibleCpr(52)];
    const person = (cpr: string, name: string) =>
      all(
        databases.as('dke', 'superuser'),
        "insert into person (person_id, name, protection, residency) values ($1, $2, 'NONE', 'OUTSIDE')",
        [idOf(cpr), name],
      );
    await person(former, 'Former');
    await person(today, 'Today');
    expect(await changed('dke', [former, today])).toMatchObject({ inserted: 1, refused: 0 });
    expect(
      await all(databases.as('dke', 'superuser'), 'select person_id, name from person where person_id = any ($1)', [
        [idOf(former), idOf(today)],
      ]),
    ).toEqual([{ person_id: idOf(today), name: 'Today' }]);
  });
});

describe('the tables of the core rules', () => {
  test.each(EACH_DEPARTMENT)('come into %s by imports, and what has ended goes out again', async (department) => {
    const superuser = databases.as(department, 'superuser');
    const [reader, kin] = [impossibleCpr(61), impossibleCpr(62)];
    await importLines(department, 'staff-persons', 'Bruger;CPR', `reader;${reader}`);
    await importLines(department, 'kinship', 'CPR;Pårørende', `${kin};${reader}`);
    await importLines(department, 'shielded', 'CPR', impossibleCpr(63));
    const conflicts = () =>
      all<{ id: string }>(superuser, "select conflicts as id from samspil.conflicts('reader', $1) order by 1", [
        [idOf(reader), idOf(kin), idOf(impossibleCpr(63))],
      ]);
    expect(await conflicts()).toEqual([idOf(reader), idOf(kin)].sort().map((id) => ({ id })));
    expect(
      await all(superuser, 'select from samspil.shielded where person_id = $1', [idOf(impossibleCpr(63))]),
    ).toHaveLength(1);

    await importLines(department, 'kinship', 'CPR;Pårørende;Ophørt', `${reader};${kin};ja`);
    await importLines(department, 'shielded', 'CPR;Ophørt', `${impossibleCpr(63)};ja`);
    expect(await conflicts()).toEqual([{ id: idOf(reader) }]);
    expect(
      await all(superuser, 'select from samspil.shielded where person_id = $1', [idOf(impossibleCpr(63))]),
    ).toHaveLength(0);
    await importLines(department, 'staff-persons', 'Bruger;CPR;Ophørt', `reader;${reader};ja`);
    expect(await conflicts()).toEqual([]);
  });

  test('cannot be read by the role that imports them', async () => {
    for (const table of ['staff_person', 'kinship', 'shielded', 'person_alias']) {
      await expect(all(databases.as('schools', 'importer'), `select * from samspil.${table}`)).rejects.toThrow(
        'permission denied',
      );
    }
  });
});

describe('the trail', () => {
  test('holds an entry for every batch of an import, with the hash of the file and counts', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) => impossibleCpr(2_000 + n));
    await importLines('urban', 'shielded', 'CPR', ...lines);
    const entries = await all<{ detail: Row; subject: string; trace: string }>(
      databases.as('urban', 'superuser'),
      "select subject, detail, trace_id as trace from samspil.audit_entry where kind = 'IMPORT' order by id desc limit 2",
    );
    expect(entries.map(({ subject, detail }) => ({ subject, inserted: detail['inserted'] }))).toEqual([
      { subject: 'urban_importer', inserted: 200 },
      { subject: 'urban_importer', inserted: 1_000 },
    ]);
    expect(entries[0]?.trace).toBe(entries[1]?.trace);
    expect(entries[0]?.detail).toMatchObject({
      definition: 'shielded',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each(EACH_DEPARTMENT)('holds the seed of %s and each filling of its figures', async (department) => {
    const entries = await all<{ kind: string; detail: Row }>(
      databases.as(department, 'superuser'),
      `select kind, detail from samspil.audit_entry
        where kind = 'STATISTICS' or detail ->> 'definition' = 'synthetic' order by id limit 2`,
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['IMPORT', 'STATISTICS']);
    expect(entries[0]?.detail).toMatchObject({ definition: 'synthetic', people: 1_000 });
    expect(entries[1]?.detail['tables']).toEqual(expect.arrayContaining([expect.stringMatching(/^area_/)]));
  });
});
