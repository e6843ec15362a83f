import type { Transaction } from '../database/database.ts';
import type { ErrorCode } from '../errors.ts';

/** A denied attempt as the trail holds it. */
export interface Attempt {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly persons: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Persons of one entry of the trail: a page of the access log must fit an answer, whatever somebody has tried. */
export const MOST_PERSONS = 200;

/** What was denied in one request, until it is on record; as much as the limits of a request allow. */
export class DeniedAttempts {
  readonly #fields = new Map<string, { readonly person: string | null; readonly code: ErrorCode }>();
  readonly #byRules: Attempt[] = [];
  readonly #byDatabase: Attempt[] = [];

  /** Notes that a field was denied, about a person or about nobody in particular. */
  ofField(person: string | null, code: ErrorCode): void {
    this.#fields.set(`${person} ${code}`, { person, code });
  }

  /** Notes an attempt that a rule of the service's own denied. */
  byRule(attempt: Attempt): void {
    this.#byRules.push(attempt);
  }

  /** Notes an attempt that a function of the database denied, and recorded in the request's transaction. */
  byDatabase(attempt: Attempt): void {
    this.#byDatabase.push(attempt);
  }

  /** Whether nothing was denied. */
  get none(): boolean {
    return this.#fields.size + this.#byRules.length + this.#byDatabase.length === 0;
  }

  /** Writes to the trail what the database has not recorded itself. `entry` says who tried the fields. */
  async record(tx: Transaction, entry: Attempt['entry']): Promise<void> {
    for (const { entry: who, persons, detail } of [...this.#byRules, ...this.#ofFields(entry)])
      await tx.sql("select samspil.record('DENIED', $1, $2::uuid[], $3)", [who, persons, detail]);
  }

  /** Writes all of it, when the request's transaction was rolled back, and with it what the database had recorded. */
  async recordAnew(tx: Transaction, entry: Attempt['entry']): Promise<void> {
    this.#byRules.unshift(...this.#byDatabase.splice(0));
    await this.record(tx, entry);
  }

  /** Persons together, as far as an entry holds them. */
  #ofFields(entry: Attempt['entry']): Attempt[] {
    if (this.#fields.size === 0) return [];
    const denied = [...this.#fields.values()];
    const persons = [...new Set(denied.flatMap(({ person }) => (person === null ? [] : [person])))];
    const codes = [...new Set(denied.map(({ code }) => code))];
    const attempts: Attempt[] = [];
    for (let at = 0; at === 0 || at < persons.length; at += MOST_PERSONS)
      attempts.push({ entry, persons: persons.slice(at, at + MOST_PERSONS), detail: { codes } });
    return attempts;
  }
}
