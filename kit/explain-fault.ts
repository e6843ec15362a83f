import { DatabaseUnavailable } from './database/database.ts';
import { MendableError } from './mendable-error.ts';

/**
 * One line that says what to do about a fault, for the person at the terminal; null when nobody foresaw it. Beside `MendableError`
 * it knows what PostgreSQL and the system say of disks and connections, which can happen at any statement.
 */
export function explainFault(error: unknown): string | null {
  if (error instanceof MendableError) return error.message;
  const codes = codesOf(error);
  const known = FAULTS.find(([pattern]) => codes.some((code) => pattern.test(code)));
  if (known !== undefined) return known[1];
  return error instanceof DatabaseUnavailable ? GONE : null;
}

const GONE =
  'The database ended or cannot be reached any more: see that it runs (its own log says why), and start again.';

/** SQLSTATEs are of https://www.postgresql.org/docs/18/errcodes-appendix.html */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^53100$/, 'The disk of the database is full: free some space there, and start again.'],
  [/^(ENOSPC|EDQUOT)$/, 'The disk of SAMSPIL_HOME is full: free some space, or move SAMSPIL_HOME.'],
  [/^EROFS$/, 'SAMSPIL_HOME is on a read-only disk: set it to a folder that can be written.'],
  [/^53300$/, 'The database takes no more connections: raise its max_connections, or lower DATABASE_CONNECTIONS.'],
  [/^(57P0[1-5]|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/, GONE],
];

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error && codes.length < 10; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    codes.push(typeof code === 'string' ? code : '');
  }
  return codes;
}
