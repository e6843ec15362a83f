import type { Database } from '../database/database.ts';
import { describeError } from '../describe-error.ts';
import { Fault } from '../errors.ts';
import type { Reader } from '../identity/reader.ts';
import type { Log } from '../log.ts';
import { endingWith } from './ending-with.ts';
import { EventQueue } from './event-queue.ts';
import { listenForWakes } from './wake-listener.ts';

/** An event as the outbox holds it. It says that something has come or has changed, and nothing of whom it is about. */
export interface LiveEvent {
  /** Its place: the order in which events were committed, without a gap. */
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly urgency: string | null;
  readonly at: Date;
}

export interface LiveEventsOptions {
  readonly database: Database;
  /** The URL of the role that listens. */
  readonly url: string;
  readonly log: Log;
  /** Streams of one process, and of one reader in it. */
  readonly mostStreams?: number;
  readonly mostOfReader?: number;
  /** Events that wait for one slow stream. */
  readonly mostWaiting?: number;
  /** Milliseconds after which the outbox is looked into though no notice came. */
  readonly pollMs?: number;
  /** Milliseconds without a look into the outbox after which every stream ends: it must not read as if nothing happened. */
  readonly blindMs?: number;
}

interface Watcher {
  readonly reader: Reader;
  readonly kind: string;
  readonly queue: EventQueue<LiveEvent>;
  /** The place up to which it has been told. */
  position: number;
  /** Forgets it. */
  done: () => void;
}

/** How many events are looked at at a time. */
const BATCH = 500;

/**
 * The events of one process for those who watch. The outbox is the truth: it is read from the last place on whenever PostgreSQL says that there is
 * something, and each second where it does not. Who may be told is asked of the database for each event, of all who watch in one statement.
 */
export class LiveEvents {
  readonly #options: Required<LiveEventsOptions>;
  readonly #watchers = new Set<Watcher>();
  readonly #listener: { close(): Promise<void> };
  readonly #poll: NodeJS.Timeout;
  #woken = false;
  /** When the outbox was last read to its end; in milliseconds. */
  #lastRead = performance.now();
  #reading: Promise<void> | null = null;
  #closed = false;
  #closing: Promise<void> | null = null;

  constructor(options: LiveEventsOptions) {
    this.#options = {
      mostStreams: 2_000,
      mostOfReader: 20,
      mostWaiting: 1_000,
      pollMs: 1_000,
      blindMs: 10_000,
      ...options,
    };
    this.#listener = listenForWakes({ url: options.url, wake: () => this.#wake(), log: options.log });
    this.#poll = setInterval(() => {
      this.#endBlind();
      this.#wake();
    }, this.#options.pollMs);
  }

  /**
   * The events of a kind for a reader: those after a cursor, or those that come from now on. They end when the reader's token does, when the
   * reader is too slow, or when the process stops, each with a fault that says so.
   *
   * @throws Fault BAD_USER_INPUT for what is no cursor, CURSOR_TOO_OLD, TOO_MANY_STREAMS or STOPPING.
   */
  async watch(reader: Reader, kind: string, after: string | null): Promise<AsyncGenerator<LiveEvent, void, void>> {
    if (this.#closed) throw new Fault('STOPPING');
    const ofReader = [...this.#watchers].filter((one) => one.reader.subject === reader.subject).length;
    if (this.#watchers.size >= this.#options.mostStreams || ofReader >= this.#options.mostOfReader)
      throw new Fault('TOO_MANY_STREAMS');
    const queue = new EventQueue<LiveEvent>(this.#options.mostWaiting);
    const done = () => void this.#watchers.delete(watcher);
    const watcher: Watcher = { reader, kind, queue, position: Number.NaN, done };
    this.#watchers.add(watcher); // counted from now on, told from its place on
    try {
      watcher.position = await this.#begin(after);
      if (this.#closed) throw new Fault('STOPPING');
    } catch (error) {
      done();
      throw error;
    }
    this.#wake();
    return this.#events(watcher);
  }

  #events(watcher: Watcher): AsyncGenerator<LiveEvent, void, void> {
    const { queue, reader } = watcher;
    // A timer holds 2^31 ms at most, which is longer than any token.
    const left = Math.min(Math.max(reader.expiresAt * 1_000 - Date.now(), 0), 2 ** 31 - 1);
    const expiry = setTimeout(() => queue.end(new Fault('TOKEN_EXPIRED')), left);
    watcher.done = () => {
      clearTimeout(expiry);
      this.#watchers.delete(watcher);
      queue.end(null); // whoever waits for its next event is woken
    };
    return endingWith(queue.items(), watcher.done);
  }

  async #begin(after: string | null): Promise<number> {
    const [range] = await this.#options.database.transaction((tx) =>
      tx.sql<{ first_kept: string; last: string }>('select first_kept, last from samspil.outbox_range()'),
    );
    const last = Number(range?.last ?? 0);
    if (after === null) return last;
    const position = readCursor(after);
    if (position > last) throw new Fault('BAD_USER_INPUT', 'The argument "after" is not a cursor of these events.');
    if (position < Number(range?.first_kept ?? 1) - 1) throw new Fault('CURSOR_TOO_OLD');
    return position;
  }

  #wake(): void {
    this.#woken = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
      if (this.#woken && !this.#closed) this.#wake();
    });
  }

  async #readAll(): Promise<void> {
    while (this.#woken && !this.#closed) {
      this.#woken = false;
      try {
        while (!this.#closed && (await this.#readOn()));
        this.#lastRead = performance.now();
      } catch (error) {
        // The poll tries again; whoever watches keeps their place.
        this.#options.log.warn({ err: describeError(error) }, 'events cannot be read; it is tried again');
      }
    }
  }

  #endBlind(): void {
    if (performance.now() - this.#lastRead < this.#options.blindMs) return;
    for (const { queue } of this.#watchers) queue.end(new Fault('DEPARTMENT_UNAVAILABLE'));
  }

  /** Tells the next batch to those who are furthest behind; true when there may be more for somebody. */
  async #readOn(): Promise<boolean> {
    const placed = [...this.#watchers].filter(({ position, queue }) => !Number.isNaN(position) && !queue.ended);
    if (placed.length === 0) return false;
    const from = Math.min(...placed.map(({ position }) => position));
    const told = placed.filter(({ position }) => position === from);
    const upTo = Math.min(...placed.filter(({ position }) => position > from).map(({ position }) => position));
    const kept = await this.#after(from);
    if (kept.length === 0 && upTo === Number.POSITIVE_INFINITY) return false;
    // Places have no gap: what came next has been pruned since they began.
    if (kept[0]?.position !== from + 1) {
      for (const { queue } of told) queue.end(new Fault('CURSOR_TOO_OLD'));
      return true;
    }
    const events = kept.filter(({ position }) => position <= upTo);
    const may = await this.#mayBeTold(events, told);
    for (const [at, watcher] of told.entries()) {
      for (const event of events) {
        if (event.kind !== watcher.kind || !may.has(`${event.position} ${at}`)) continue;
        if (!watcher.queue.push(event)) watcher.queue.end(new Fault('STREAM_TOO_SLOW'));
      }
      watcher.position = from + events.length;
    }
    return true;
  }

  async #after(position: number): Promise<LiveEvent[]> {
    const rows = await this.#options.database.transaction((tx) =>
      tx.sql<{ position: string; kind: string; row_id: string; version: number; urgency: string | null; at: Date }>(
        'select "position", kind, row_id, version, urgency, at from samspil.outbox_after($1, $2)',
        [position, BATCH],
      ),
    );
    return rows.map(({ position: place, row_id: id, ...rest }) => ({ ...rest, id, position: Number(place) }));
  }

  async #mayBeTold(events: readonly LiveEvent[], watchers: readonly Watcher[]): Promise<ReadonlySet<string>> {
    const kinds = new Set(watchers.map(({ kind }) => kind));
    const asked = events.filter(({ kind }) => kinds.has(kind)).map(({ position }) => position);
    if (asked.length === 0) return new Set();
    const entries = watchers.map(({ reader }) => ({
      subject: reader.subject,
      roles: [...reader.roles],
      department: reader.department,
      person: reader.personId,
    }));
    const rows = await this.#options.database.transaction((tx) =>
      tx.sql<{ position: string; watcher: number }>(
        'select "position", watcher from samspil.event_watchers($1::bigint[], $2)',
        [asked, JSON.stringify(entries)],
      ),
    );
    return new Set(rows.map(({ position, watcher }) => `${position} ${watcher}`));
  }

  /** Ends every stream with STOPPING, and what reads the outbox. A second call waits for the first. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    for (const { queue, done } of this.#watchers) {
      queue.end(new Fault('STOPPING'));
      done();
    }
    await this.#listener.close();
    await this.#reading;
  }
}

/** A cursor as events carry it: a place in the outbox, which says nothing of anybody. */
export function cursorOf({ position }: Pick<LiveEvent, 'position'>): string {
  return String(position);
}

function readCursor(text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw new Fault('BAD_USER_INPUT', 'The argument "after" is not a cursor of these events.');
  return Number(text);
}
