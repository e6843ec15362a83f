import { randomUUID } from 'node:crypto';
import type { Department } from '../oracle.ts';
import type { Known } from './readers.ts';

/** A value that stands in one place of the fixture alone: whose it is, and which field gives it. */
export interface Sentinel {
  readonly of: readonly Known[];
  readonly department: Department;
  readonly field: string;
}

/** Makes values that are met nowhere else, and remembers where each stands. */
export class Sentinels {
  readonly #places = new Map<string, Sentinel>();
  #days = 0;

  get all(): ReadonlyMap<string, Sentinel> {
    return this.#places;
  }

  /** A value of one's own making, which must be met nowhere else. */
  mark(value: string, sentinel: Sentinel): string {
    this.#places.set(value, sentinel);
    return value;
  }

  id(sentinel: Sentinel): string {
    return this.mark(randomUUID(), sentinel);
  }

  text(sentinel: Sentinel): string {
    return this.mark(`sentinel ${randomUUID()}`, sentinel);
  }

  /** Each later than the last, long before all other rows. */
  day(sentinel: Sentinel): string {
    return this.mark(this.#nextDay('2001-02-01'), sentinel);
  }

  /** Each later than the last, long after all other rows. */
  futureDay(sentinel: Sentinel): string {
    return this.mark(this.#nextDay('2151-02-01'), sentinel);
  }

  moment(sentinel: Sentinel): string {
    return `${this.day(sentinel)}T10:11:12Z`;
  }

  /** The sentinels that an answer shows, also within its cursors. */
  within(text: string): [value: string, sentinel: Sentinel][] {
    const whole = withCursors(text);
    return [...this.#places].filter(([value]) => whole.includes(value));
  }

  /** Whether an answer shows a value, also within its cursors. */
  names(text: string, value: string): boolean {
    return withCursors(text).includes(value);
  }

  #nextDay(first: string): string {
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + this.#days++);
    return day.toISOString().slice(0, 10);
  }
}

/** A text, and what the base64url in it says. */
function withCursors(text: string): string {
  const cursors = [...text.matchAll(/[\w-]{40,}/g)].map(([cursor]) => Buffer.from(cursor, 'base64url').toString());
  return [text, ...cursors].join('\n');
}
