import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { describeError } from '../../describe-error.ts';
import type { Log } from '../../log.ts';
import { acceptFeed, EMPTY_FEED, FeedRefused, type FeedState, stateOfKept } from './feed-state.ts';
import { keepFeed, readKeptFeed } from './kept-feed.ts';
import { BadSignedText } from './signed-text.ts';

/** Asks dke for its list of keys and revoked grants. */
export type FetchFeed = (signal: AbortSignal) => Promise<string>;

/** Keeps up with dke's list, and knows what it says. */
export interface GrantFeed {
  state(): FeedState;
  close(): Promise<void>;
}

export interface GrantFeedOptions {
  readonly fetchFeed: FetchFeed;
  /** With the role of the background work, which alone may write what is kept. */
  readonly database: Database;
  readonly log: Log;
}

const EVERY_MS = 1_000;
/** Until a first list has come: at a start of all services together dke may be the last. */
const EVERY_AT_FIRST_MS = 200;
const TIMEOUT_MS = 1_000;

/**
 * Starts to keep up with dke's list: with the one kept in the database, and then each second with a new one. dke being down is told in
 * the log, once, and ends nothing.
 */
export async function startGrantFeed({ fetchFeed, database, log }: GrantFeedOptions): Promise<GrantFeed> {
  const kept = await database.transaction(readKeptFeed);
  let state = kept === null ? EMPTY_FEED : stateOfKept(kept);
  let written = kept === null ? '' : contentOf(kept);
  let trouble: string | null = null;
  const stopped = new AbortController();

  const poll = async (): Promise<void> => {
    const text = await fetchFeed(AbortSignal.any([stopped.signal, AbortSignal.timeout(TIMEOUT_MS)]));
    const accepted = acceptFeed(text, state, Date.now(), performance.now());
    if (
      accepted.state.keys.size !== state.keys.size ||
      [...accepted.state.keys.keys()].some((kid) => !state.keys.has(kid))
    )
      log.info({ keys: accepted.state.keys.size }, 'the keys of access grants have changed');
    state = accepted.state;
    const content = contentOf(accepted.claims);
    if (content === written) return;
    await database
      .transaction((tx) => keepFeed(tx, accepted.claims))
      .catch((cause: unknown) => {
        throw new NotKept('', { cause });
      });
    written = content;
  };
  const pollAndTell = async (): Promise<void> => {
    try {
      await poll();
      if (trouble !== null) log.info('the list of revoked access grants comes again');
      trouble = null;
    } catch (error) {
      if (stopped.signal.aborted) return;
      const reason = reasonOf(error);
      if (reason !== trouble)
        log.warn({ reason, err: describeError(error) }, 'the list of revoked access grants does not come');
      trouble = reason;
    }
  };

  await pollAndTell();
  const polling = (async () => {
    while (!stopped.signal.aborted) {
      const pause = state.cameAt === null ? EVERY_AT_FIRST_MS : EVERY_MS;
      await sleep(pause, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (!stopped.signal.aborted) await pollAndTell();
    }
  })();

  return {
    state: () => state,
    async close() {
      stopped.abort();
      await polling;
    },
  };
}

/** What is worth writing down: not the date, which changes each second. */
function contentOf({
  keys,
  revoked,
}: {
  readonly keys: readonly { kid: string }[];
  readonly revoked: readonly string[];
}) {
  return JSON.stringify([keys.map(({ kid }) => kid).sort(), [...revoked].sort()]);
}

/** The list counts all the same, until the next start. */
class NotKept extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof NotKept) return 'it cannot be kept in the database';
  if (error instanceof FeedRefused) return error.message;
  if (error instanceof BadSignedText) return 'its signature is not good';
  return 'dke does not answer';
}
