import { MendableError } from '../mendable-error.ts';

/**
 * An import that could not start or go on. The message is one line that says what to do; it holds no value of the file, and no
 * `cause` is kept, since the errors of the CSV parser and of PostgreSQL carry rows.
 */
export class ImportError extends MendableError {}
