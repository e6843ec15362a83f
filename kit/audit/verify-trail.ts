import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, DatabaseUnavailable } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { type KeptHeads, readKeptHeads } from './kept-heads.ts';
import { rangesOf } from './position-ranges.ts';
import { readTrail } from './trail-reader.ts';

export interface VerifyOptions {
  /** Whose trail is verified. */
  readonly department: Department;
  /** The databases of this department and of the others, as the role `sequencer`. */
  readonly databases: Readonly<Partial<Record<Department, Database>>>;
  /** The department's public key where this machine has it; the others' heads tell it as well. */
  readonly ownKey: string | null;
  /** Told of each fault as it is found: one line. */
  readonly onFault: (fault: string) => void;
  /** Milliseconds that an entry may wait for its place in the tree. */
  readonly grace?: number;
  readonly signal?: AbortSignal;
}

export interface VerifyResult {
  readonly entries: number;
  readonly pruned: number;
  /** Signed heads of this department's own. */
  readonly heads: number;
  readonly faults: number;
  /** The other departments whose heads were compared. */
  readonly comparedWith: readonly Department[];
  /** Those that could not be reached. */
  readonly unreachable: readonly Department[];
}

const GRACE = 5_000;

/**
 * Verifies a department's audit trail as a whole: each row against its leaf, the leaves against every head that this department has signed
 * and every one that the others keep, and what is missing against the receipts of pruning.
 *
 * It reads one state of each database, the others' first: whatever they keep by then, an honest trail has. It streams, so that the length
 * of the trail does not count.
 */
export async function verifyTrail(options: VerifyOptions): Promise<VerifyResult> {
  const { department, databases, ownKey, onFault, signal, grace = GRACE } = options;
  let faults = 0;
  const tell = (fault: string) => {
    faults += 1;
    onFault(fault);
  };
  const home = databases[department];
  if (home === undefined) throw new Error(`There is no database of ${department}.`);
  const kept: KeptHeads[] = [];
  const unreachable: Department[] = [];
  for (const [by, database] of Object.entries(databases) as [Department, Database][]) {
    if (by === department) continue;
    const read = await readSister(database, by, department, signal);
    if (read === null) unreachable.push(by);
    else kept.push(read);
  }
  if (kept.length === 0)
    tell('no other department could be asked what it keeps: a tail that was cut off would not show');
  const keys = new Set([...(ownKey === null ? [] : [ownKey]), ...kept.flatMap((one) => [...one.keys])]);
  if (keys.size === 0) tell('no public key of this department is known here, so no signature can be checked');
  for (const one of kept) tellWhatItSays(one, { department, keys, tell });
  const { waiting, ...trail } = await home.transaction((tx) => readTrail(tx, { department, keys, kept, tell }), signal);
  for (const [first, last] of rangesOf(await stillWaiting(home, waiting, grace, signal))) {
    tell(
      `${first === last ? `entry ${first} has` : `entries ${first}..${last} have`} no place in the tree: put there by hand, or the department's service does not run`,
    );
  }
  return { ...trail, faults, comparedWith: kept.map(({ by }) => by), unreachable };
}

/** What another department says at once, before any leaf is read. */
function tellWhatItSays(
  { by, invalid, conflicts }: KeptHeads,
  { department, keys, tell }: { department: Department; keys: ReadonlySet<string>; tell: (fault: string) => void },
): void {
  for (const size of invalid) tell(`${by} keeps a head of size ${size} that this department has not signed`);
  for (const { fault, keptSize, seenAt, head } of conflicts) {
    // What this department has not signed, anybody may have shown.
    if (head?.isSignedBy(keys) !== true || head.claims.department !== department) continue;
    tell(
      `${by} was shown at ${seenAt} a head of size ${head.claims.size}, signed at ${head.claims.at}, that does not extend the one of size ${keptSize} which it keeps (${fault})`,
    );
  }
}

/** Null when the database cannot be reached. */
async function readSister(
  database: Database,
  by: Department,
  department: Department,
  signal: AbortSignal | undefined,
): Promise<KeptHeads | null> {
  try {
    return await database.transaction(async (tx) => {
      await tx.sql('set transaction isolation level repeatable read, read only');
      return readKeptHeads(tx, by, department);
    }, signal);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return null;
    throw error;
  }
}

/** Those of the entries that have no leaf after the time that the sequencer may take. What an entry says of its own time counts for nothing. */
async function stillWaiting(
  home: Database,
  ids: readonly number[],
  grace: number,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  if (ids.length === 0) return [];
  await sleep(grace, undefined, { signal });
  const rows = await home.transaction(
    (tx) =>
      tx.sql<{ id: string }>(
        `select e.id from samspil.audit_entry e
          where e.id = any ($1::bigint[]) and not exists (select from samspil.audit_leaf l where l.entry_id = e.id)
          order by e.id`,
        [ids],
      ),
    signal,
  );
  return rows.map((row) => Number(row.id));
}
