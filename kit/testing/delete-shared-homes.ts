import { rm } from 'node:fs/promises';
import { SHARED_HOMES } from './home.ts';

/** After the last test file of a run. */
export default async function deleteSharedHomes(): Promise<void> {
  const shared = process.env[SHARED_HOMES];
  if (shared !== undefined) await rm(shared, { recursive: true, force: true });
}
