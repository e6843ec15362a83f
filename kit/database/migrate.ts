import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Department } from '../departments.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';
import { MendableError } from '../mendable-error.ts';
import { type GuardRole, LOGIN_ROLES, type LoginRole, roleName, rolePassword } from './roles.ts';

/** A database that could not be prepared; the message is one line that says what to do, and names no secret. */
export class MigrationError extends MendableError {}

export interface MigrateOptions {
  readonly department: Department;
  /** The URL of the role that owns the database and may create roles. */
  readonly ownerUrl: string;
  /** The service's folder with its reviewed SQL files, run in the order of their names after the kit's own. */
  readonly folder: string;
  readonly log: Log;
  /** Runs these files alone, as for a backup that is older than the newest. */
  readonly only?: readonly MigrationFile[];
}

/** A migration by name, such as `kit/0001-opened-persons.sql`, with the hash of its text. */
export interface MigrationFile {
  readonly name: string;
  readonly sha256: string;
}

const PLACEHOLDER = new RegExp(`(?<![:\\w]):(${[...LOGIN_ROLES, 'guard'].join('|')})\\b`, 'g');
const KIT_MIGRATIONS = join(import.meta.dirname, 'migrations');

/**
 * Makes the login roles and runs the migrations that have not run yet, all in one transaction under an advisory lock: a fault
 * changes nothing, and of several processes that start at once one does the work while the others wait.
 * In the files `:app`, `:guard` and so on stand for the department's roles, and `:department` for its name.
 *
 * @throws MigrationError when the server cannot be reached, a file fails, or a file that has run was changed since.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { department } = options;
  const files = chosen(
    [...(await sqlFiles('kit', KIT_MIGRATIONS)), ...(await sqlFiles(department, options.folder))],
    options,
  );
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'samspil-migrate',
  });
  client.on('error', (error) =>
    options.log.warn({ err: describeError(error) }, 'the connection of the migration was lost'),
  );
  await connect(client, department);
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('samspil.migrate'))");
    await makeRoles(client, options);
    await client.query('create schema if not exists samspil');
    // Only a member may give functions to it. The owner is one for no longer than that, or its policies would be the owner's too.
    const guard = pg.escapeIdentifier(roleName(department, 'guard'));
    await client.query(`grant usage, create on schema samspil to ${guard}`);
    await client.query(
      'create table if not exists samspil.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const done = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from samspil.migration')).rows.map(
        (row) => [row.name, row.sha256],
      ),
    );
    await client.query(`grant ${guard} to current_user`);
    let ran = 0;
    for (const file of files) ran += (await runFile(client, file, done.get(file.name), options)) ? 1 : 0;
    if (ran > 0) await client.query('select samspil.keep_persons_together(), samspil.let_backups_read()');
    await client.query(`revoke ${guard} from current_user`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (error instanceof MigrationError) throw error;
    throw new MigrationError(`The database of ${department} could not be prepared: ${reason(error)}`, error);
  } finally {
    await client.end();
  }
}

interface SqlFile extends MigrationFile {
  readonly sql: string;
}

function chosen(files: readonly SqlFile[], { only, department }: MigrateOptions): readonly SqlFile[] {
  if (only === undefined) return files;
  return only.map((wanted) => {
    const file = files.find(({ name }) => name === wanted.name);
    if (file?.sha256 === wanted.sha256) return file;
    const what = file === undefined ? 'which is not known' : 'which has been changed since';
    throw new MigrationError(
      `The backup of ${department} was made with ${wanted.name}, ${what}: use the version that made it.`,
    );
  });
}

async function sqlFiles(prefix: string, folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name: `${prefix}/${name}`, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Gives whether it had to be run. */
async function runFile(
  client: pg.Client,
  file: SqlFile,
  doneHash: string | undefined,
  { department, log }: MigrateOptions,
): Promise<boolean> {
  if (doneHash === file.sha256) return false;
  if (doneHash !== undefined) {
    throw new MigrationError(
      `${file.name} was changed after it ran on the database of ${department}. Put it back and write a new file.`,
    );
  }
  const sql = file.sql
    .replace(PLACEHOLDER, (_, role: LoginRole | GuardRole) => pg.escapeIdentifier(roleName(department, role)))
    .replace(/(?<![:\w]):department\b/g, pg.escapeLiteral(department));
  try {
    await client.query(sql);
  } catch (error) {
    throw new MigrationError(`${file.name} failed on the database of ${department}: ${reason(error)}`, error);
  }
  await client.query('insert into samspil.migration (name, sha256) values ($1, $2)', [file.name, file.sha256]);
  log.info({ migration: file.name }, 'migration applied');
  return true;
}

async function makeRoles(client: pg.Client, { department, ownerUrl }: MigrateOptions): Promise<void> {
  const database = pg.escapeIdentifier(
    (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? department,
  );
  await client.query(`revoke all on database ${database} from public`);
  const guard = roleName(department, 'guard');
  const guarded = await client.query('select 1 from pg_roles where rolname = $1', [guard]);
  if (guarded.rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(guard)} nologin noinherit`);
  await client.query(`grant usage on schema public to ${pg.escapeIdentifier(guard)}`);
  for (const role of LOGIN_ROLES) {
    const name = roleName(department, role);
    const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    if (known.rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(name)} login noinherit`);
    await client.query(
      `alter role ${pg.escapeIdentifier(name)} password ${pg.escapeLiteral(rolePassword(ownerUrl, department, role))}`,
    );
    await client.query(`grant connect on database ${database} to ${pg.escapeIdentifier(name)}`);
    await client.query(`grant usage on schema public to ${pg.escapeIdentifier(name)}`);
  }
  // Bulk rows land in a temporary table first (copy.ts).
  await client.query(
    `grant temporary on database ${database} to ${pg.escapeIdentifier(roleName(department, 'importer'))}`,
  );
}

async function connect(client: pg.Client, department: Department): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw new MigrationError(connectFault(error, department), error);
  }
}

function connectFault(error: unknown, department: Department): string {
  const variable = `${department.toUpperCase()}_DATABASE_URL`;
  const { code } = error as { code?: string };
  if (code?.startsWith('28') === true) {
    return `The database of ${department} refuses the sign-in [${code}]. Set the right user and password in ${variable}.`;
  }
  if (code === '3D000')
    return `There is no database of that name for ${department}. Create it, or name another in ${variable}.`;
  return `The database of ${department} cannot be reached (${reason(error)}). Start it, or set ${variable} to where it is.`;
}

/** What PostgreSQL or the network said, without host, user or statement. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined) return 'no answer';
  return /^[0-9A-Z]{5}$/.test(code) ? `${message ?? 'error'} [${code}]` : code;
}
