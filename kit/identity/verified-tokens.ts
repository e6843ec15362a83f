import { createHash } from 'node:crypto';
import type { Reader } from './reader.ts';
import { SKEW_SECONDS } from './skew-seconds.ts';

/**
 * How long a verification counts. A key that its issuer withdraws is noticed by the next one, so a token of that key lives on for
 * so long and not until its own end.
 */
const MAXIMUM_AGE = 60_000;
/** Some kilobytes for each thousand; more people than that do not ask one service within a minute. */
const CAPACITY = 10_000;

interface Verified {
  readonly reader: Reader;
  /** By the monotonic clock. */
  readonly at: number;
}

/**
 * The tokens that one verifier has found good, by their SHA-256, so that the tokens themselves are not kept. A token counts for 60
 * seconds without another look at its signature, but never past its end. Who asks twice at once waits for one verification. What
 * was refused is not remembered: it may become good, and a flood of it must not push out what is.
 */
export class VerifiedTokens {
  /** In order of use: the first is the one that was used longest ago. */
  readonly #verified = new Map<string, Verified>();
  readonly #pending = new Map<string, Promise<Reader>>();
  readonly #capacity: number;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  /** How many are kept now. */
  get size(): number {
    return this.#verified.size;
  }

  /** The reader of a token: as remembered, or else by `verify`, whose refusal is passed on. */
  async reader(token: string, verify: (token: string) => Promise<Reader>): Promise<Reader> {
    const hash = createHash('sha256').update(token).digest('base64url');
    const known = this.#verified.get(hash);
    this.#verified.delete(hash);
    if (known !== undefined && stillCounts(known)) {
      this.#verified.set(hash, known);
      return known.reader;
    }
    const pending = this.#pending.get(hash) ?? this.#begin(hash, verify(token));
    return await pending;
  }

  #begin(hash: string, verifying: Promise<Reader>): Promise<Reader> {
    const pending = verifying
      .then((reader) => {
        this.#keep(hash, reader);
        return reader;
      })
      .finally(() => this.#pending.delete(hash));
    this.#pending.set(hash, pending);
    return pending;
  }

  #keep(hash: string, reader: Reader): void {
    this.#verified.set(hash, { reader, at: performance.now() });
    for (const oldest of this.#verified.keys()) {
      if (this.#verified.size <= this.#capacity) return;
      this.#verified.delete(oldest);
    }
  }
}

function stillCounts({ reader, at }: Verified): boolean {
  return performance.now() - at < MAXIMUM_AGE && Math.floor(Date.now() / 1000) < reader.expiresAt + SKEW_SECONDS;
}
