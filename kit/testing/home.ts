import { execFile } from 'node:child_process';
import { access, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitForFileLock } from '../file-lock.ts';

/** Where the test files of one run share the homes that they start from; see jest.config.json. */
export const SHARED_HOMES = 'SAMSPIL_TEST_HOMES';
const PATIENCE = 120_000;

/**
 * A new temporary home with what `fill` makes. Within a run it is made once a `name`: the first test file that asks for it fills a home, and
 * everyone gets a copy; without a name it is made for this caller alone. Nothing may run in the home when `fill` is done. The caller deletes
 * the home.
 */
export async function homeWith(name: string | null, fill: (home: string) => Promise<void>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'samspil-test-'));
  const shared = process.env[SHARED_HOMES];
  try {
    if (name === null || shared === undefined) await fill(home);
    else await promisify(execFile)('cp', ['-Rp', `${await filled(join(shared, name), fill)}/.`, home]);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  return home;
}

async function filled(template: string, fill: (home: string) => Promise<void>): Promise<string> {
  const lock = await waitForFileLock(`${template}.lock`, performance.now() + PATIENCE);
  if (lock === null) throw new Error(`Another test file has been filling ${template} for two minutes.`);
  try {
    const isThere = await access(template).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      const half = await mkdtemp(`${template}.`);
      await fill(half);
      await rename(half, template);
    }
    return template;
  } finally {
    lock.release();
  }
}
