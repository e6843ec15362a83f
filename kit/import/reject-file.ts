import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ImportError } from './import-error.ts';
import type { RowFault } from './parse-row.ts';

/**
 * The list of refused rows: CSV with line, column and reason, one line a row, never a value. It is written beside its final
 * name and takes that name at the end, so a reader sees the list of the last finished run or none; a run that refused nothing
 * leaves no list. Mode 0600.
 */
export class RejectFile {
  readonly #path: string;
  readonly #draft: string;
  readonly #file: FileHandle;
  #buffer = 'line,column,reason\n';
  #rows = 0;

  private constructor(path: string, draft: string, file: FileHandle) {
    this.#path = path;
    this.#draft = draft;
    this.#file = file;
  }

  /** @throws ImportError when it cannot be written there. */
  static async open(path: string): Promise<RejectFile> {
    const draft = `${path}.${process.pid}.part`;
    try {
      await removeAbandoned(path);
      await rm(draft, { force: true });
      return new RejectFile(path, draft, await open(draft, 'wx', 0o600));
    } catch (error) {
      throw rejectFault(error);
    }
  }

  /** Adds a refused row; further faults of the row are named in the reason. */
  async add(line: number, [first, ...more]: readonly [RowFault, ...RowFault[]]): Promise<void> {
    const reason = [first.reason, ...more.map((fault) => `${fault.column} ${fault.reason}`.trim())].join('; ');
    this.#buffer += `${line},${quoted(first.column)},${quoted(reason)}\n`;
    this.#rows += 1;
    if (this.#buffer.length >= BUFFER_CHARACTERS) await this.#flush();
  }

  /** Gives the list its name. @returns its path, or null when no row was refused. */
  async publish(): Promise<string | null> {
    await this.#flush();
    try {
      await this.#file.sync();
      await this.#file.close();
      if (this.#rows > 0) await rename(this.#draft, this.#path);
      else await Promise.all([rm(this.#path, { force: true }), rm(this.#draft, { force: true })]);
    } catch (error) {
      throw rejectFault(error);
    }
    return this.#rows > 0 ? this.#path : null;
  }

  /** Ends without a list; what an earlier run left stays. Safe after `publish`. */
  async discard(): Promise<void> {
    await this.#file.close();
    await rm(this.#draft, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    try {
      await this.#file.appendFile(text);
    } catch (error) {
      throw rejectFault(error);
    }
  }
}

const BUFFER_CHARACTERS = 65_536;

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rejectFault(error: unknown): ImportError {
  const code = (error as NodeJS.ErrnoException).code ?? 'error';
  return new ImportError(
    `The list of refused rows cannot be written (${code}): make room, or name another place for it.`,
  );
}

/** Removes the drafts of runs that were killed. */
async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(`${basename(path)}.`) ? /\.(\d{1,10})\.part$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
