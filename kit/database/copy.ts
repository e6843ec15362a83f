import { pipeline } from 'node:stream/promises';
import { setImmediate as otherWork } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from './copy-line.ts';
import { DatabaseUnavailable, type Transaction } from './database.ts';

/** One table to fill. */
export interface TableCopy {
  /** "enrolment" or, with its schema, "samspil.enrolment". */
  readonly table: string;
  readonly columns: readonly string[];
  /** Each row has one value a column; see `copyLine` for how values are written. Read no faster than PostgreSQL takes them. */
  readonly rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;
  /** Called now and then with the number of rows sent so far. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Writes rows into tables by COPY, in one transaction on a connection of its own that is closed at the end: all are filled, or none. Copies
 * run one after the other, also when they are not awaited; all are waited for before the transaction ends, and one that failed makes the
 * whole fail. Memory stays flat however many rows there are.
 *
 * @throws CopyError when PostgreSQL refuses; DatabaseUnavailable when it cannot be reached or goes away; whatever `work` or the rows throw;
 * the reason of `signal` when that is aborted.
 */
export async function copyTransaction<Result>(
  url: string,
  work: (
    copy: (table: TableCopy) => Promise<number>,
    /** Runs a statement after the copies so far. */
    sql: Transaction['sql'],
  ) => Promise<Result>,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  signal?.throwIfAborted();
  const client = await connect(url);
  const state: CopyState = { over: false, signal };
  const watch = endWhenAborted(client, signal);
  let last: Promise<unknown> = Promise.resolve();
  const copy = (table: TableCopy) => {
    if (state.over) return Promise.reject(new Error('A copy came after its transaction had ended.'));
    const copying = last.then(() => copyTable(client, table, state));
    last = copying;
    // A failed copy that nobody awaits is met again before the commit.
    copying.catch(() => undefined);
    return copying;
  };
  const sql = <Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[] = []) => {
    if (state.over) return Promise.reject(new Error('A statement came after its transaction had ended.'));
    const running = last.then(async () => {
      try {
        return (await client.query<Row>(text, [...parameters])).rows;
      } catch (error) {
        throw explained(error, 'A statement');
      }
    });
    last = running;
    running.catch(() => undefined);
    return running;
  };
  try {
    await statement(client, 'begin');
    const result = await work(copy, sql);
    await last;
    state.over = true;
    signal?.throwIfAborted();
    watch.end();
    await statement(client, 'commit');
    return result;
  } catch (error) {
    state.over = true;
    await last.catch(() => undefined);
    await client.query('rollback').catch(() => undefined);
    throw watch.aborted() ? signal?.reason : error;
  } finally {
    watch.end();
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL refused the rows. The message says where, never what stood there. */
export class CopyError extends Error {
  /** The SQLSTATE, such as "23505" for a row that is there already. */
  readonly code: string;
  readonly constraint: string | null;

  constructor(what: string, refusal: pg.DatabaseError) {
    // Of "COPY person, line 3, column id: ..." only the place is kept, since the value follows it.
    const place = /, (line \d+)(?:, (column \w+))?/.exec(refusal.where ?? '');
    const where = place === null ? '' : ` at ${place[1]}${place[2] === undefined ? '' : `, ${place[2]}`}`;
    const constraint = refusal.constraint ?? null;
    const which = constraint === null ? '' : `, constraint ${constraint}`;
    super(`${what} was refused${where} (SQLSTATE ${refusal.code ?? 'unknown'}${which}). Nothing was written.`);
    this.name = 'CopyError';
    this.code = refusal.code ?? '';
    this.constraint = constraint;
  }
}

interface CopyState {
  /** The transaction is ending: a copy that still runs has to stop. */
  over: boolean;
  readonly signal: AbortSignal | undefined;
}

/** A chunk takes milliseconds, but a copy may also wait for a lock, or a statement run for minutes. */
const ABORT_PATIENCE = 500;

/** Closes the connection, with which the transaction ends, when it has not ended by itself soon after the signal. */
function endWhenAborted(client: pg.Client, signal: AbortSignal | undefined) {
  let timer: NodeJS.Timeout | undefined;
  let aborted = false;
  const abort = () => {
    aborted = true;
    timer = setTimeout(() => void client.end().catch(() => undefined), ABORT_PATIENCE);
  };
  signal?.addEventListener('abort', abort);
  if (signal?.aborted === true) abort();
  return {
    aborted: () => aborted,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 0,
    keepAlive: true,
    application_name: 'samspil',
  });
  // A lost connection is reported by the statement that runs; without a listener the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new DatabaseUnavailable(error);
  }
}

async function statement(client: pg.Client, text: 'begin' | 'commit'): Promise<void> {
  try {
    await client.query(text);
  } catch (error) {
    throw explained(error, `The ${text}`);
  }
}

async function copyTable(client: pg.Client, table: TableCopy, state: CopyState): Promise<number> {
  const source: Source = {};
  const names = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const target = table.table
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
  try {
    const { into, finish } = await landing(client, target, names);
    const stream = client.query(copyFrom(`copy ${into} (${names}) from stdin`));
    await pipeline(chunks(table, source, state), stream);
    await finish();
    return stream.rowCount;
  } catch (error) {
    if (source.failure !== undefined) throw source.failure.error;
    throw explained(error, `COPY into ${table.table}`);
  }
}

/**
 * Where the rows land: in the table itself or, since PostgreSQL has no COPY FROM under row security, in a temporary table from which
 * they are inserted, under the table's policies and constraints like any other row.
 */
async function landing(
  client: pg.Client,
  target: string,
  names: string,
): Promise<{ into: string; finish(): Promise<void> }> {
  const { rows } = await client.query<{ active: boolean }>('select row_security_active($1::text) as active', [target]);
  if (rows[0]?.active !== true) return { into: target, finish: async () => undefined };
  await client.query(`create temporary table landing on commit drop as select ${names} from ${target} with no data`);
  return {
    into: 'landing',
    async finish() {
      await client.query(`insert into ${target} (${names}) select ${names} from landing`);
      await client.query('drop table landing');
    },
  };
}

function explained(error: unknown, what: string): Error {
  if (error instanceof pg.DatabaseError && !(error.code ?? '').startsWith(SHUTDOWN)) return new CopyError(what, error);
  return new DatabaseUnavailable(error);
}

/** The class of SQLSTATEs with which PostgreSQL ends a connection or refuses a new one. */
const SHUTDOWN = '57P';

interface Source {
  failure?: { readonly error: unknown };
}

/** Long enough that a system call is worth it, short enough that nothing waits. */
const CHUNK_CHARACTERS = 65_536;

async function* chunks(options: TableCopy, source: Source, state: CopyState): AsyncIterable<Buffer> {
  let [text, sent] = ['', 0];
  try {
    for await (const row of options.rows) {
      if (state.over) throw new Error('A copy was still running when its transaction ended.');
      if (row.length !== options.columns.length)
        throw new RangeError(
          `A row for ${options.table} has ${row.length} values for ${options.columns.length} columns.`,
        );
      text += copyLine(row);
      sent++;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      // A table that takes rows as fast as they come would leave no time to hear of an abort.
      await otherWork();
      state.signal?.throwIfAborted();
      text = '';
      options.onProgress?.(sent);
    }
  } catch (error) {
    source.failure = { error };
    // PostgreSQL writes the reason into its log, so the reason must hold no data.
    throw new Error('The source of the rows failed.');
  }
  if (text !== '') yield Buffer.from(text);
  options.onProgress?.(sent);
}
