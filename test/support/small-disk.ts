import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own for a test, in memory. */
export interface SmallDisk {
  readonly folder: string;
  makeReadOnly(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a disk of so many megabytes; null, with a notice, where this process may not mount one. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'samspil-test', folder]);
  } catch {
    await rm(folder, { recursive: true });
    process.stderr.write('A test of a full or read-only disk is left out: only root can mount a disk for it.\n');
    return null;
  }
  return {
    folder,
    async makeReadOnly() {
      await run('mount', ['-o', 'remount,ro', folder]);
    },
    async remove() {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
