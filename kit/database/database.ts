import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Log } from '../log.ts';
import { isOutdated, preparing } from './preparing.ts';

/** What `run` hands to its callback: drizzle without a way to reach the client or to open a transaction of its own. */
export type Drizzle = Pick<
  NodePgDatabase,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$with'
>;

/** A drizzle query that has been built and not yet run. */
export interface Query<Result> {
  execute(): Promise<Result>;
}

/**
 * The statements of one transaction. Each starts at once and is waited for before the transaction ends, so a forgotten `await`
 * can neither lose a statement nor let one run outside; a statement after the end throws.
 */
export interface Transaction {
  /** Runs one query built with drizzle: `tx.run((db) => db.select().from(school))`. */
  run<Result>(build: (db: Drizzle) => Query<Result>): Promise<Result>;
  /** Runs one statement of plain SQL with `$1…` parameters and gives its rows. */
  sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many statements have been started. */
  readonly statements: number;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly log: Log;
  /** Connections at most; a transaction waits up to 5 s for a free one. */
  readonly connections?: number;
  /** Milliseconds after which PostgreSQL ends a statement; 0 means never. */
  readonly statementTimeout?: number;
  /**
   * For short statements by keys that come again and again, as requests bring them: each is prepared once a connection and planned once, whatever
   * its values. Work on whole tables is better planned each time.
   */
  readonly prepared?: boolean;
}

/** Thrown when PostgreSQL cannot be reached or has ended the connection; the message names no host and no user. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** Thrown by the next statement when the caller of a transaction has left: nobody waits for its result. */
export class CallerLeft extends Error {
  constructor() {
    super('The caller has left.');
    this.name = 'CallerLeft';
  }
}

/**
 * The only door to a database. It never hands out a client: work is done in `transaction`, which takes a client from the pool
 * at the first statement, commits when the work and every statement have succeeded, rolls back otherwise, and always gives
 * the client back (or destroys it after a fault).
 */
export class Database {
  readonly #pool: pg.Pool;
  readonly #prepared: boolean;
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: DatabaseOptions) {
    this.#prepared = options.prepared ?? false;
    const statementTimeout = options.statementTimeout ?? 5_000;
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections ?? 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: statementTimeout,
      // PostgreSQL ends a statement by itself; this is for one that cannot be reached any more.
      ...(statementTimeout === 0 ? {} : { query_timeout: statementTimeout + 2_000 }),
      keepAlive: true,
      application_name: 'samspil',
      // An answer leaves after COMMIT, and its audit row must be on the disk then, whatever the server's own setting is.
      options: `-c synchronous_commit=on${this.#prepared ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
    });
    // The pool listens to a client only while it is idle: a backend that dies during a transaction, or just after its client was
    // given up, would end the process. The running statement fails with the same loss and reports it.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    // An idle connection that PostgreSQL ends must not end the process; the pool has dropped it already.
    this.#pool.on('error', (error) =>
      options.log.warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost'),
    );
  }

  /**
   * Runs `work` in one transaction and gives its result after COMMIT. Without any statement, no connection is taken. When `signal` is
   * aborted, the next statement fails instead of running.
   *
   * @throws what `work` or the first failed statement threw, after ROLLBACK; DatabaseUnavailable when there is no connection.
   */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const running = this.#run(work, signal);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  async #run<Result>(work: (tx: Transaction) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const tx = new LazyTransaction(this.#pool, this.#prepared, signal);
    try {
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      // After a failed statement PostgreSQL refuses all others: the first one tells why.
      throw tx.failure === null ? error : tx.failure.error;
    }
  }

  /** Waits for running transactions and closes every connection. */
  async close(): Promise<void> {
    // The pool knows of those alone that have a connection.
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    await this.#pool.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

class LazyTransaction implements Transaction {
  readonly #pool: pg.Pool;
  readonly #prepared: boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #pending = new Set<Promise<unknown>>();
  #client: Promise<pg.PoolClient> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #over = false;
  statements = 0;
  /** The first statement that failed. */
  failure: { readonly error: unknown } | null = null;

  constructor(pool: pg.Pool, prepared: boolean, signal: AbortSignal | undefined) {
    this.#pool = pool;
    this.#prepared = prepared;
    this.#signal = signal;
  }

  run<Result>(build: (db: Drizzle) => Query<Result>): Promise<Result> {
    return this.#track((client) => build(drizzle(this.#prepared ? preparing(client) : client)).execute());
  }

  sql<Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.#track(async (client) => {
      const { rows } = await (this.#prepared ? preparing(client) : client).query<Row>({ text }, [...parameters]);
      return rows;
    });
  }

  async commit(): Promise<void> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending);
    this.#over = true;
    if (this.failure !== null) throw this.failure.error;
    if (this.#client === null) return;
    const client = await this.#client;
    await client.query('commit');
    this.#client = null;
    client.release();
  }

  async rollback(): Promise<void> {
    this.#over = true;
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending);
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    if (client === null || client === undefined) return;
    try {
      await client.query('rollback');
      client.release(isOutdated(this.failure?.error)); // a connection that has such a statement would fail with it each time
    } catch {
      client.release(true);
    }
  }

  #track<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    if (this.#over) return Promise.reject(new Error('A statement came after its transaction had ended.'));
    this.statements += 1;
    // One statement at a time: pg's own queue goes away with pg 9.
    const running = this.#last.then(() => {
      if (this.#signal?.aborted === true) throw new CallerLeft();
      this.#client ??= this.#begin();
      return this.#client.then(work);
    });
    this.#last = running.catch((error: unknown) => {
      this.failure ??= { error };
    });
    this.#pending.add(running);
    const done = () => this.#pending.delete(running);
    running.then(done, done);
    return running;
  }

  async #begin(): Promise<pg.PoolClient> {
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw new DatabaseUnavailable(error);
    }
    try {
      await client.query('begin');
      return client;
    } catch (error) {
      client.release(true);
      throw new DatabaseUnavailable(error);
    }
  }
}
