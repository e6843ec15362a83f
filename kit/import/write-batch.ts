import { type Database, DatabaseUnavailable, type Transaction } from '../database/database.ts';
import { columnTitle, type ImportDefinition } from './define-import.ts';
import { ImportError } from './import-error.ts';
import type { RowFault, TableRow } from './parse-row.ts';
import type { Upsert, UpsertCounts } from './upsert.ts';

/** The table rows that one record of the file has become. */
export interface BatchEntry {
  readonly line: number;
  readonly rows: readonly TableRow[];
}

/** A record of the file that was refused, and why. */
export interface Refused {
  readonly line: number;
  readonly faults: readonly [RowFault, ...RowFault[]];
}

export interface BatchResult {
  readonly counts: UpsertCounts;
  readonly refused: readonly Refused[];
}

export interface BatchWriter {
  readonly database: Database;
  readonly definition: ImportDefinition;
  readonly upsert: Upsert;
  /** Adds the counts to the run's row, in the transaction that writes the rows. */
  readonly record: (tx: Transaction, counts: UpsertCounts) => Promise<void>;
}

/**
 * Writes a batch in one transaction. If a constraint of the database refuses it, the batch is halved until the rows
 * at fault stand alone and are refused, and all others are written. Deadlocks and serialization failures are tried again.
 *
 * @throws ImportError when the database is not there or refuses for another reason than a row's values.
 */
export async function writeBatch(writer: BatchWriter, entries: readonly BatchEntry[]): Promise<BatchResult> {
  const rows = entries.flatMap((entry) => entry.rows);
  if (rows.length === 0) return { counts: NO_COUNTS, refused: [] };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { counts: await upsertOnce(writer, rows), refused: [] };
    } catch (error) {
      const { code } = error as PostgresFault;
      if (code !== undefined && TRANSIENT.has(code) && attempt < ATTEMPTS) continue;
      // 21000: two rows of the batch became one by the alias of a person. Halved, the later one comes later.
      if (code === undefined || !/^(2[23]|21000)/.test(code)) throw importError(error, writer.definition);
      return await divide(writer, entries, error as PostgresFault);
    }
  }
}

const NO_COUNTS: UpsertCounts = { inserted: 0, updated: 0, unchanged: 0, repeated: 0 };
const ATTEMPTS = 5;
const TRANSIENT = new Set(['40001', '40P01']);

/** What pg tells of a fault. Its `detail` and `message` hold values, so they are never read. */
interface PostgresFault {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly table?: string;
}

function upsertOnce({ database, upsert, record }: BatchWriter, rows: readonly TableRow[]): Promise<UpsertCounts> {
  return database.transaction(async (tx) => {
    const counts = await upsert(tx, rows);
    await record(tx, counts);
    return counts;
  });
}

async function divide(writer: BatchWriter, entries: readonly BatchEntry[], error: PostgresFault): Promise<BatchResult> {
  const [only, ...others] = entries;
  if (only === undefined || others.length === 0) {
    return {
      counts: NO_COUNTS,
      refused: only === undefined ? [] : [{ line: only.line, faults: [rowFault(writer.definition, error)] }],
    };
  }
  const half = Math.ceil(entries.length / 2);
  const first = await writeBatch(writer, entries.slice(0, half));
  const second = await writeBatch(writer, entries.slice(half));
  return { counts: addCounts(first.counts, second.counts), refused: [...first.refused, ...second.refused] };
}

/** The sum of two counts. */
export function addCounts(a: UpsertCounts, b: UpsertCounts): UpsertCounts {
  return {
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    repeated: a.repeated + b.repeated,
  };
}

function rowFault(definition: ImportDefinition, { code, constraint, column, table }: PostgresFault): RowFault {
  const known = constraint === undefined ? undefined : definition.constraints[constraint];
  if (known !== undefined) {
    const reason = known.reason.replace('{table}', table ?? 'a table');
    return { column: columnTitle(definition, known.column), reason };
  }
  const title = column === undefined ? '' : columnTitle(definition, column);
  return { column: title, reason: `is refused by the database (${constraint ?? code})` };
}

function importError(error: unknown, definition: ImportDefinition): unknown {
  const { code } = error as PostgresFault;
  if (error instanceof DatabaseUnavailable)
    return new ImportError(
      'The database cannot be reached. Run the import again when it is there: what was written stays.',
    );
  if (code === undefined)
    return error instanceof TypeError
      ? error
      : new ImportError('The connection to the database was lost. Run the import again: what was written stays.');
  if (code.startsWith('57') || code.startsWith('08') || !/^[0-9A-Z]{5}$/.test(code)) {
    return new ImportError(`The database ended the import (${code}). Run it again: what was written stays.`);
  }
  return new ImportError(
    `The database refuses the import ${definition.name} into ${definition.table} (${code}): its tables do not fit this version.`,
  );
}
