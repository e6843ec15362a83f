import type { Transaction } from '../database/database.ts';
import { SAMPLE_COLUMNS, type SampleState } from './sample-state.ts';

/** Two samples a year for fifty years. */
const MOST = 100;

/** How far a department's newest samples have come, the newest first. */
export async function sampleStates(tx: Transaction): Promise<readonly SampleState[]> {
  return tx.sql<{ [Key in keyof SampleState]: SampleState[Key] }>(
    `select ${SAMPLE_COLUMNS} from samspil.sample_states($1, null, null)`,
    [MOST],
  );
}
