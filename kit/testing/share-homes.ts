import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARED_HOMES } from './home.ts';

/** Before the first test file of a run: makes the folder of the homes that files start from, and of what Node has compiled. */
export default async function shareHomes(): Promise<void> {
  const shared = await mkdtemp(join(tmpdir(), 'samspil-homes-'));
  process.env[SHARED_HOMES] = shared;
  process.env['NODE_COMPILE_CACHE'] = join(shared, 'compiled');
}
