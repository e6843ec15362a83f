import type { ParsedRow } from './parse-row.ts';
import type { RejectFile } from './reject-file.ts';
import type { UpsertCounts } from './upsert.ts';
import { addCounts, type BatchEntry, type BatchWriter, type Refused, writeBatch } from './write-batch.ts';

/** Gathers parsed rows into batches, writes them, and keeps the counts of the whole run. */
export class Batches {
  /** Rows of the file that were added. */
  read = 0;
  skipped = 0;
  /** Rows of the file that were refused, of the batches written. */
  refused = 0;
  counts: UpsertCounts = { inserted: 0, updated: 0, unchanged: 0, repeated: 0 };

  readonly #writer: BatchWriter;
  readonly #rejects: RejectFile;
  #entries: BatchEntry[] = [];
  #refusals: Refused[] = [];
  #records = 0;
  #rows = 0;

  constructor(writer: BatchWriter, rejects: RejectFile) {
    this.#writer = writer;
    this.#rejects = rejects;
  }

  /** Whether the batch should be written now. */
  get full(): boolean {
    return this.#records >= BATCH_ROWS || this.#rows >= BATCH_ROWS;
  }

  add(line: number, parsed: ParsedRow): void {
    this.read += 1;
    this.#records += 1;
    if (parsed.kind === 'skipped') {
      this.skipped += 1;
    } else if (parsed.kind === 'refused') {
      this.#refusals.push({ line, faults: parsed.faults });
    } else {
      this.#entries.push({ line, rows: parsed.rows });
      this.#rows += parsed.rows.length;
    }
  }

  /** Writes the batch in a transaction of its own and lists its refused rows by line. */
  async write(): Promise<void> {
    const { counts, refused } = await writeBatch(this.#writer, this.#entries);
    this.counts = addCounts(this.counts, counts);
    const refusals = [...this.#refusals, ...refused].sort((a, b) => a.line - b.line);
    for (const { line, faults } of refusals) await this.#rejects.add(line, faults);
    this.refused += refusals.length;
    this.#entries = [];
    this.#refusals = [];
    this.#records = 0;
    this.#rows = 0;
  }
}

/** A batch ends with this many rows of the file or of the table, whichever come first. */
const BATCH_ROWS = 1_000;
