import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const STALE = 10_000;
const PATIENCE = 15_000;

/**
 * Runs `work` while this process alone has the lock file at `path`. A lock left by a process that died is taken over after 10
 * seconds; `work` must therefore take less.
 *
 * @throws the error of the file system, with code EBUSY when the lock was not had within 15 seconds.
 */
export async function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE;
  while (!(await taken(path))) {
    if (Date.now() > deadline) throw Object.assign(new Error('The lock was not freed.'), { code: 'EBUSY' });
    await wait(20);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > STALE) await rm(path, { force: true });
    return false;
  }
}
