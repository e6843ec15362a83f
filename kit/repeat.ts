import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

export interface RepeatOptions {
  /** What is done, for the log. */
  readonly what: string;
  /** Milliseconds between the end of one time and the start of the next. */
  readonly every: number;
  /** Ends the repetition; the time under way is finished. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly level: 'warn' | 'error';
  /** What may be logged of a fault beside its class; nothing if not given. */
  readonly reasonOf?: (error: unknown) => string | undefined;
}

const REMIND = 60_000;

/**
 * Does something again and again. A fault ends nothing: it is logged when it begins, once a minute while it lasts, and when it is over.
 */
export async function repeat(work: () => Promise<void>, options: RepeatOptions) {
  const { what, every, signal, log, level, reasonOf } = options;
  let loggedAt: number | null = null;
  while (!signal.aborted) {
    try {
      await work();
      if (loggedAt !== null) log.info({ what }, 'works again');
      loggedAt = null;
    } catch (error) {
      if (loggedAt === null || performance.now() - loggedAt > REMIND) {
        loggedAt = performance.now();
        log[level]({ what, fault: reasonOf?.(error), err: describeError(error) }, 'does not work; it is tried again');
      }
    }
    await sleep(every, undefined, { signal }).catch(() => undefined); // an abort ends the sleep, and then the loop
  }
}
