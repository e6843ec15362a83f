import { DEPARTMENTS, type Department } from '../departments.ts';
import type { Log } from '../log.ts';
import { SettingsError } from '../settings.ts';
import { startEmbeddedServer } from './embedded/embedded-server.ts';

/** The variable that names a department's database, such as SCHOOLS_DATABASE_URL. */
export function databaseVariable(department: Department): string {
  return `${department.toUpperCase()}_DATABASE_URL`;
}

/**
 * The URL of each department's database, of the role that owns it: from the environment, or of the embedded server when none is set,
 * which is started then if it does not run, and stopped with `resources` if it was started here.
 *
 * @throws SettingsError when some are set and others are not, or one is not a PostgreSQL URL with user, password and database.
 */
export async function ownerUrls(
  departments: readonly Department[],
  { home, log, port }: { readonly home: string; readonly log: Log; readonly port?: number },
  resources: AsyncDisposableStack,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Record<Department, string>> {
  const faults = ownerUrlFaults(departments, env);
  if (faults.length > 0) throw new SettingsError(faults);
  if (!departments.some((department) => isSet(env, department))) {
    const server = await startEmbeddedServer({ home, log, ...(port === undefined ? {} : { port }) });
    resources.defer(() => server.stop());
    return byDepartment((department) => server.ownerUrl(department));
  }
  return byDepartment((department) => env[databaseVariable(department)] ?? '');
}

/** What is wrong with the URLs of these departments' databases; nothing when none is set outside production. */
export function ownerUrlFaults(departments: readonly Department[], env: NodeJS.ProcessEnv = process.env): string[] {
  if (!departments.some((department) => isSet(env, department))) {
    // An empty embedded database in place of the real one would read as "nothing there".
    if (env['NODE_ENV'] !== 'production') return [];
    return departments.map((name) => `${databaseVariable(name)} is not set: in production every database is named`);
  }
  return departments.flatMap((department) => faultsOf(department, env));
}

/** Whether the databases are our own embedded ones rather than configured ones. */
export function isEmbedded(env: NodeJS.ProcessEnv = process.env): boolean {
  return DEPARTMENTS.every((department) => !isSet(env, department));
}

function isSet(env: NodeJS.ProcessEnv, department: Department): boolean {
  return (env[databaseVariable(department)] ?? '') !== '';
}

function faultsOf(department: Department, env: NodeJS.ProcessEnv): string[] {
  const name = databaseVariable(department);
  const text = env[name] ?? '';
  if (text === '') return [`${name} is not set: set it like its sisters, or none of them to use the embedded server`];
  const form =
    'write it as postgres://user:password@host:port/database, with the role that owns the database and may create roles';
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) return [`${name} is not valid: ${form}`];
  const missing = [
    url.username === '' && 'a user',
    url.password === '' && 'a password',
    url.pathname.length < 2 && 'a database',
  ].filter(Boolean);
  return missing.length === 0 ? [] : [`${name} has not ${missing.join(' and not ')}: ${form}`];
}

function byDepartment(url: (department: Department) => string): Record<Department, string> {
  return Object.fromEntries(DEPARTMENTS.map((department) => [department, url(department)])) as Record<
    Department,
    string
  >;
}
