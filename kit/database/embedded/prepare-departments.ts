import pg from 'pg';
import { DEPARTMENTS } from '../../departments.ts';
import type { ServerPasswords } from './server-passwords.ts';

/**
 * Sees to it that each department has a login role `<department>_owner`, which may make the department's other roles, and a database
 * `<department>` of its own to which nobody else may connect. Does only what is missing.
 *
 * @throws what `pg` throws.
 */
export async function prepareDepartments(superuserUrl: string, passwords: ServerPasswords): Promise<void> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000,
  });
  // Without a listener, a server that ends in between would end our process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await closeTheOthers(client);
    const present = await client.query<{ department: string; role: boolean; database: boolean; open: boolean }>(
      `select department, r.oid is not null as role, d.oid is not null as database,
              coalesce(has_database_privilege('public', d.oid, 'connect'), true) as open
         from unnest($1::text[]) department
         left join pg_roles r on r.rolname = department || '_owner'
         left join pg_database d on d.datname = department`,
      [[...DEPARTMENTS]],
    );
    for (const department of DEPARTMENTS) {
      const found = present.rows.find((row) => row.department === department);
      const owner = pg.escapeIdentifier(`${department}_owner`);
      const database = pg.escapeIdentifier(department);
      const password = pg.escapeLiteral(passwords.owners[department]);
      if (found?.role !== true) {
        await client.query(`create role ${owner} login nosuperuser nocreatedb createrole password ${password}`);
      }
      if (found?.database !== true) await client.query(`create database ${database} owner ${owner}`);
      if (found?.open !== false) await client.query(`revoke all on database ${database} from public`);
    }
  } finally {
    await client.end();
  }
}

/** A department's roles have no business in the databases that PostgreSQL itself brings. */
async function closeTheOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database
      where datname in ('postgres', 'template1') and has_database_privilege('public', oid, 'connect')`,
  );
  for (const { datname } of rows) {
    await client.query(`revoke all on database ${pg.escapeIdentifier(datname)} from public`);
  }
}
