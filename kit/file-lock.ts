import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that is held until `release` or until the process ends, however it ends. */
export interface FileLock {
  release(): void;
}

/** Keeps held locks from being collected, which would release them. */
const held = new Set<FileLock>();

/**
 * Takes the lock of a file at once, or gives null while somebody else holds it (another process, or this one).
 *
 * SQLite's lock of its file is the one kernel lock that Node offers: unlike a file with a process id in it, it cannot be left
 * behind by a killed process, nor be mistaken after a reboot when the id belongs to another program. The file stays empty.
 */
export function tryFileLock(path: string): FileLock | null {
  const database = open(path);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  const lock = {
    release: () => {
      if (held.delete(lock)) database.close();
    },
  };
  held.add(lock);
  return lock;
}

/** Waits for the lock of a file; null when `deadline` (of `performance.now()`) has passed. */
export async function waitForFileLock(path: string, deadline: number): Promise<FileLock | null> {
  for (;;) {
    const lock = tryFileLock(path);
    if (lock !== null || performance.now() > deadline) return lock;
    await sleep(50);
  }
}

/** Closing is left to SQLite: a file that is opened and closed beside it would lose the lock that this process holds. */
function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    accessSync(dirname(path), constants.W_OK); // the system's own code says more than SQLite's
    throw error;
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5;
}
