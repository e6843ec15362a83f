import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARED_HOMES } from './home.ts';

/** Before the first test file of a run: makes the folder of the homes that files start from. */
export default async function shareHomes(): Promise<void> {
  process.env[SHARED_HOMES] = await mkdtemp(join(tmpdir(), 'samspil-homes-'));
}
