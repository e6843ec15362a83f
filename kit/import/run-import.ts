import type { FileHandle } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import type { Database } from '../database/database.ts';
import type { PersonIds } from '../person-id.ts';
import { Batches } from './batches.ts';
import type { ImportDefinition } from './define-import.ts';
import { ImportError } from './import-error.ts';
import { type FileShape, inspectImportFile, openImportFile } from './import-file.ts';
import type { ImportProgress } from './import-progress.ts';
import { type ImportRun, startImportRun } from './import-run.ts';
import { type HeaderMatch, matchHeader, requireColumns } from './match-header.ts';
import { parseRow, tableColumns } from './parse-row.ts';
import { type FileRecord, readRecords } from './read-records.ts';
import { RejectFile } from './reject-file.ts';
import { createUpsert, type UpsertCounts } from './upsert.ts';

export interface RunImportOptions {
  readonly definition: ImportDefinition;
  /** The path of the CSV file. */
  readonly file: string;
  /** The department's database, by its importer role. */
  readonly database: Database;
  readonly personIds: PersonIds;
  /** Where refused rows are listed; `<file>.rejects.csv` by default. */
  readonly rejectFile?: string;
  readonly progress?: ImportProgress;
  /** Stops the import between two batches; what was written stays. */
  readonly signal?: AbortSignal;
}

/** `inserted` to `repeated` count rows of the table; `read`, `skipped` and `refused` count rows of the file. */
export interface ImportResult extends UpsertCounts {
  readonly read: number;
  /** Rows of the file that are none of our business, by the definition. */
  readonly skipped: number;
  readonly refused: number;
  /** `inserted` and `updated` together. */
  readonly written: number;
  /** The list of refused rows, or null when there are none. */
  readonly rejectFile: string | null;
  /** Columns of the file that were ignored, by their places from 1: their names may be data. */
  readonly ignoredColumns: readonly number[];
}

/**
 * Imports a CSV file with a header: UTF-8 with or without byte order mark, or Windows-1252; commas or semicolons. The file is read
 * twice: first as a whole for faults of its structure, of which any refuses all of it before a row is written; then row by row,
 * each checked, and upserted in batches of 1,000 by the natural key, each in a transaction. So a run may be killed at
 * any point and started again, and a file may come twice. No CPR number and no value of the file reaches a message or list.
 *
 * @throws ImportError, one line that says what to do.
 */
export async function runImport(options: RunImportOptions): Promise<ImportResult> {
  const { definition, file, database, signal } = options;
  const handle = await openImportFile(file);
  try {
    const shape = await readable(inspectImportFile(handle, definition, signal));
    const rejectPath = options.rejectFile ?? `${file}.rejects.csv`;
    await refuseSameFile(handle, rejectPath);
    const rejects = await RejectFile.open(rejectPath);
    try {
      const run = await startRun(database, definition, shape);
      try {
        return await importRows(options, handle, shape, rejects, run);
      } catch (error) {
        // The fault itself is what the user must see, also when the database is gone and cannot be told.
        await run.fail().catch(() => undefined);
        throw error;
      }
    } finally {
      await rejects.discard();
    }
  } finally {
    await handle.close();
  }
}

async function importRows(
  options: RunImportOptions,
  handle: FileHandle,
  shape: FileShape,
  rejects: RejectFile,
  run: ImportRun,
): Promise<ImportResult> {
  const { definition, database, progress, personIds, signal } = options;
  let bytes = 0;
  const records = readRecords(handle, shape, (count) => {
    bytes = count;
  });
  progress?.start(shape.bytes);
  try {
    const match = readHeader(definition, await records.next());
    const upsert = createUpsert(definition, tableColumns(definition, match));
    const batches = new Batches({ database, definition, upsert, record: run.record }, rejects);
    for await (const { line, fields } of records) {
      batches.add(line, parseRow(definition, match, fields, { personIds }));
      if (!batches.full) continue;
      if (signal?.aborted === true) throw new ImportError(STOPPED);
      await batches.write();
      progress?.update(bytes, batches);
    }
    if (batches.read === 0) throw new ImportError('The file has a header and no rows.');
    if (signal?.aborted === true) throw new ImportError(STOPPED);
    await batches.write();
    progress?.update(bytes, batches);
    await refuseChanged(handle, shape);
    const rejectFile = await rejects.publish();
    await run.finish(batches);
    const { counts, read, skipped, refused } = batches;
    const ignoredColumns = match.unknown.map((place) => place + 1);
    return { ...counts, read, skipped, refused, written: counts.inserted + counts.updated, rejectFile, ignoredColumns };
  } finally {
    progress?.stop();
    await records.return(undefined);
  }
}

const STOPPED = 'The import was stopped. Run it again: what was written stays.';

function readHeader(definition: ImportDefinition, first: IteratorResult<FileRecord>): HeaderMatch {
  if (first.done === true) throw new ImportError('The file is empty.');
  const match = matchHeader(definition, first.value.fields);
  requireColumns(match);
  return match;
}

async function startRun(database: Database, definition: ImportDefinition, shape: FileShape): Promise<ImportRun> {
  try {
    return await startImportRun(database, definition.name, shape);
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new ImportError(
      `The database cannot take an import${code === undefined ? '' : ` (${code})`}: see that it runs and that the hub has prepared it.`,
    );
  }
}

async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`The file could not be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
}

async function refuseChanged(handle: FileHandle, shape: FileShape): Promise<void> {
  const { size, mtimeMs } = await handle.stat();
  if (size !== shape.bytes || mtimeMs !== shape.modified) {
    throw new ImportError('The file was changed while it was read. Run the import again: what was written stays.');
  }
}

async function refuseSameFile(handle: FileHandle, rejectPath: string): Promise<void> {
  const [source, target] = await Promise.all([handle.stat(), stat(rejectPath).catch(() => null)]);
  if (target !== null && target.ino === source.ino && target.dev === source.dev) {
    throw new ImportError('The list of refused rows would replace the file itself: name another place for it.');
  }
}
