import { MendableError } from '../../mendable-error.ts';

/** The embedded PostgreSQL cannot serve. The message is one line that says what to do; details are in `postgres/server.log`. */
export class DatabaseStartError extends MendableError {}

/** What the explanation may name. */
export interface FaultContext {
  /** `<home>/postgres`. */
  readonly folder: string;
  readonly port?: number;
  /** The content of PG_VERSION, when the data folder has one. */
  readonly dataVersion?: string;
}

const OWN_SERVER = 'or set SCHOOLS_DATABASE_URL and its four sisters to a server of your own';

/** Turns what PostgreSQL, initdb, setpriv or the operating system said into one line that says what to do. */
export function explainStartFault(said: string, { folder, port, dataVersion }: FaultContext): string {
  const faults: readonly (readonly [RegExp, string])[] = [
    [
      /not ready in time/,
      `PostgreSQL was not ready within 30 s: start again, and if that does not help, see ${folder}/server.log.`,
    ],
    [/Address already in use/, `Port ${port} of 127.0.0.1 is taken: choose another port for the embedded PostgreSQL.`],
    [
      /ENOSPC|EDQUOT|No space left on device|quota exceeded/i,
      `The disk of ${folder} is full: free some space, or move SAMSPIL_HOME.`,
    ],
    [
      /EROFS|Read-only file system/,
      `${folder} is on a read-only disk: set SAMSPIL_HOME to a folder that can be written.`,
    ],
    [
      /ENOTDIR|EEXIST/,
      `${folder} cannot be a folder, since there is a file in its place: move the file away, or move SAMSPIL_HOME.`,
    ],
    [
      /incompatible with server/,
      `${folder}/data was written by PostgreSQL ${dataVersion ?? 'of another version'}: move it away (a new one is made), ${OWN_SERVER}.`,
    ],
    [
      /shared libraries|shared object|Library not loaded|dyld/,
      `The PostgreSQL in node_modules is not complete: run "npm ci" with install scripts allowed, ${OWN_SERVER}.`,
    ],
    [
      /setpriv|run as root|look up effective user|EINVAL/,
      `PostgreSQL does not run as root, and here root cannot start it as "nobody" by util-linux's setpriv: start as an ordinary user, ${OWN_SERVER}.`,
    ],
    [
      /pre-existing shared memory|lock file .* already exists/,
      `A PostgreSQL of an earlier run still works in ${folder}/data: end it, or move SAMSPIL_HOME.`,
    ],
    [
      /password authentication failed/,
      `${folder}/passwords.json does not belong to the data beside it: put the right one back, or move ${folder} away to begin with an empty database.`,
    ],
    [
      /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|shutting down/,
      `The PostgreSQL in ${folder} ended just now: start again (its server.log says why).`,
    ],
    [/shared memory/, `This machine gives PostgreSQL no shared memory: raise its limit, ${OWN_SERVER}.`],
    [
      /EACCES|EPERM|Permission denied|wrong ownership/,
      `${folder} may not be written or belongs to another user: start as its owner, or move SAMSPIL_HOME.`,
    ],
  ];
  const fault = faults.find(([pattern]) => pattern.test(said));
  return fault?.[1] ?? `The embedded PostgreSQL did not start: ${folder}/server.log says why.`;
}
