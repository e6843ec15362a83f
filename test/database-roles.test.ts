import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClassification } from '@samspil/kit/access/classification.ts';
import type { Database } from '@samspil/kit/database/database.ts';
import { LOGIN_ROLES } from '@samspil/kit/database/roles.ts';
import { openPersons } from '@samspil/kit/database/testing/open-persons.ts';
import type { Department } from '@samspil/kit/departments.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { readServiceSdl } from '@samspil/kit/subgraph/create-subgraph.ts';
import { parse } from 'graphql';
import { EACH_DEPARTMENT, type RealDatabases, seededDatabases } from './support/real-databases.ts';
import { ROOT } from './support/root.ts';

/** Rows that are withheld and held back with another: a goal with its plan. */
const GO_WITH_OTHERS = new Set(['goal']);

let databases: RealDatabases;

beforeAll(async () => {
  databases = await seededDatabases(1_000);
}, 120_000);

afterAll(async () => {
  await databases?.stop();
});

type Row = Record<string, unknown>;

const all = <R extends Row>(database: Database, text: string, parameters: readonly unknown[] = []) =>
  database.transaction((tx) => tx.sql<R>(text, parameters));

/** Every table that has a row of a person, from the catalog, so that a new one cannot be forgotten. */
async function personTables(department: Department): Promise<string[]> {
  const rows = await all<{ name: string }>(
    databases.as(department, 'superuser'),
    "select quote_ident(table_name) as name from information_schema.columns where table_schema = 'public' and column_name = 'person_id'",
  );
  return rows.map((row) => row.name);
}

const tables = (department: Department) =>
  all<{ name: string }>(
    databases.as(department, 'superuser'),
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
  );

describe.each(EACH_DEPARTMENT)('the roles of %s', (department) => {
  test('own nothing, have no power over the server, and cannot create', async () => {
    const superuser = databases.as(department, 'superuser');
    expect(
      await all(
        superuser,
        `select rolname from pg_roles where rolname like $1 and rolname <> $2
           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
        [`${department}\\_%`, `${department}_owner`],
      ),
    ).toEqual([]);
    expect(
      await all(
        superuser,
        // The guard owns functions and nothing else.
        "select relname from pg_class join pg_roles r on r.oid = relowner where rolname ~ '_(app|statistics|importer|retention|sequencer|guard)$'",
      ),
    ).toEqual([]);
    for (const role of LOGIN_ROLES) {
      await expect(all(databases.as(department, role), 'create table mine (id int)')).rejects.toThrow(
        'permission denied',
      );
      await expect(all(databases.as(department, role), `set role ${department}_owner`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  test('every table of persons has row security that holds for its owner too, and no row is seen of a person who has not been opened', async () => {
    const unprotected = await all(
      databases.as(department, 'superuser'),
      `select c.table_name from information_schema.columns c join pg_class k on k.oid = c.table_name::regclass
        where c.table_schema = 'public' and c.column_name in ('person_id', 'other_person_id') and not (k.relrowsecurity and k.relforcerowsecurity)`,
    );
    expect(unprotected).toEqual([]);
    const app = databases.as(department, 'app');
    for (const table of await personTables(department)) {
      // Rows without a person (an intervention in an area) may be seen.
      expect(await all(app, `select count(*)::int as seen from ${table} where person_id is not null`)).toEqual([
        { seen: 0 },
      ]);
    }
  });

  test('the schema names tables and columns that are there, and says of every table of persons how long it is kept', async () => {
    const { shared, own } = readServiceSdl(join(ROOT, 'services', department));
    const { fields } = readClassification(parse(`${shared}\n${own}`), department);
    const columns = await all<{ table: string; column: string }>(
      databases.as(department, 'superuser'),
      `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`,
    );
    const there = new Set(columns.flatMap(({ table, column }) => [table, `${table}.${column}`]));
    const named = fields.flatMap(({ data }) => [
      ...(data.table === null ? [] : [data.table]),
      ...data.from.map((column) => `${data.table}.${column}`),
      ...data.with.flatMap((link) => [`${data.table}.${link.column}`, `${link.table}.${link.otherColumn}`]),
    ]);
    expect([...new Set(named)].filter((name) => !there.has(name))).toEqual([]);
    const kept = new Set(fields.map(({ data }) => data.table));
    expect((await personTables(department)).filter((table) => !kept.has(table))).toEqual([]);
  });

  test('a row about a person is found by its id, so that it can be withheld and held back', async () => {
    const superuser = databases.as(department, 'superuser');
    const withIds = await all<{ table: string }>(
      superuser,
      `select quote_ident(table_name) as "table" from information_schema.columns
        where table_schema = 'public' and column_name in ('id', 'person_id') group by 1 having count(*) = 2`,
    );
    const [lookup] = await all<{ body: string }>(
      superuser,
      "select prosrc as body from pg_proc where oid = 'samspil.owner_of_row(uuid)'::regprocedure",
    );
    for (const { table } of withIds) {
      if (GO_WITH_OTHERS.has(table)) continue;
      expect(lookup?.body).toContain(`from public.${table} `);
      const rows = await all<{ id: string; person: string }>(
        superuser,
        `select id, person_id as person from ${table} where person_id is not null limit 1`,
      );
      for (const { id, person } of rows)
        expect(await all(superuser, 'select person_id as person from samspil.owner_of_row($1)', [id])).toEqual([
          { person },
        ]);
    }
  });

  test('after opening a person, their rows are seen, nobody else’s, and only in that transaction', async () => {
    const app = databases.as(department, 'app');
    for (const table of await personTables(department)) {
      const [someone] = await all<{ id: PersonId; rows: number }>(
        databases.as(department, 'superuser'),
        `select person_id as id, count(*)::int as rows from ${table} where person_id is not null group by 1 order by 2 desc, 1 limit 1`,
      );
      if (someone === undefined) continue;
      const seen = await app.transaction(async (tx) => {
        await openPersons(tx, [someone.id]);
        return tx.sql(
          `select person_id as id, count(*)::int as rows from ${table} where person_id is not null group by 1`,
        );
      });
      expect(seen).toEqual([someone]);
      expect(await all(app, `select 1 from ${table} where person_id is not null`)).toEqual([]);
    }
  });

  test('no function that runs with the rights of another is everybody’s to call, and each has a search path of its own', async () => {
    const loose = await all(
      databases.as(department, 'superuser'),
      `select p.oid::regprocedure::text as routine from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('samspil', 'public') and p.prosecdef and p.prorettype <> 'trigger'::regtype -- which nobody can call
          and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)
               -- An empty path would look for types among the caller's temporary ones first.
               or not coalesce(array_to_string(p.proconfig, ' ') like '%search_path=pg_catalog, pg_temp%', false))`,
    );
    expect(loose).toEqual([]);
  });

  test('the rule of own duty is the sentence that the jurist reads', async () => {
    const [rule] = await all<{ sentence: string }>(
      databases.as(department, 'superuser'),
      "select obj_description('samspil.on_duty(jsonb, uuid[])'::regprocedure) as sentence",
    );
    const told = department === 'urban' ? 'there is no duty that reaches one' : `| ${department} | ${rule?.sentence} |`;
    expect(readFileSync(join(ROOT, 'docs/access.md'), 'utf8')).toContain(told);
  });

  test('the app role can write no row, of a person or not', async () => {
    const app = databases.as(department, 'app');
    for (const { name } of await tables(department)) {
      await expect(all(app, `delete from ${name}`)).rejects.toThrow('permission denied');
      await expect(all(app, `insert into ${name} default values`)).rejects.toThrow('permission denied');
    }
  });

  test('the statistics role writes aggregate tables and no other', async () => {
    const statistics = databases.as(department, 'statistics');
    for (const { name } of await tables(department)) {
      const attempt = all(statistics, `delete from ${name} where false`);
      if (/^area_/.test(name)) await attempt;
      else await expect(attempt).rejects.toThrow('permission denied');
    }
  });

  // Reports are not persons, so small counts of them are shown.
  test('no aggregate table of persons takes a count of 1 to 4', async () => {
    const superuser = databases.as(department, 'superuser');
    const counts = await all<{ table: string; column: string; checked: boolean }>(
      superuser,
      `select c.table_name as "table", c.column_name as "column",
         exists (select 1 from pg_constraint k where k.conrelid = c.table_name::regclass and k.contype = 'c'
                   and pg_get_constraintdef(k.oid) ~ ('\\m' || c.column_name || '\\M.*(>= 5|= 0)')) as checked
       from information_schema.columns c join pg_class t on t.oid = c.table_name::regclass and t.relkind = 'r'
      where c.table_schema = 'public' and c.table_name like 'area\\_%' and c.data_type = 'integer' 
        and c.table_name <> 'area_reports' and c.column_name <> 'year'`,
    );
    expect(counts.filter((column) => !column.checked)).toEqual([]);
    for (const { table, column } of counts) {
      const [found] = await all<{ small: number }>(
        superuser,
        `select count(*)::int as small from ${table} where ${column} between 1 and 4`,
      );
      expect({ table, column, ...found }).toEqual({ table, column, small: 0 });
    }
  });
});
