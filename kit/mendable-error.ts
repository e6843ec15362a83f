/**
 * A fault that the person at the terminal can mend. Its message says what to do, names no secret and no personal data, and is all
 * that is shown: no stack trace.
 */
export class MendableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}
