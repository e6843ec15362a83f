import type { HandlerRequest, HandlerResponse } from '../server/handler.ts';
import { endingWith } from './ending-with.ts';

/** One result of a subscription: an event, or, as the last one, why it ends. */
export interface EventResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The results of a subscription, in order. It never throws: what ends it is told by its last result. `return` ends it from the other side. */
export type EventResults = AsyncGenerator<EventResult, void, void>;

/** What came of asking for a subscription: its results, or the answer that refuses it. */
export type Subscribed = { readonly results: EventResults } | { readonly refused: HandlerResponse };

/** Asks for a subscription. Never throws. */
export type Subscribe = (request: HandlerRequest) => Promise<Subscribed>;

/**
 * Results of what is given one by one; a failure becomes the last of them, and so does what `signal` is aborted with.
 *
 * @param done called once when it is over, however that came.
 */
export function resultsOf<Item>(
  items: AsyncGenerator<Item, void, void>,
  {
    toResult,
    toLast,
    done,
    signal,
  }: {
    readonly toResult: (item: Item) => EventResult;
    readonly toLast: (error: unknown) => EventResult;
    readonly done: () => void;
    readonly signal: AbortSignal | undefined;
  },
): EventResults {
  let [returned, last]: [boolean, EventResult | null] = [false, null];
  const each = endingWith(items, () => {
    signal?.removeEventListener('abort', leave);
    done();
  });
  const leave = () => {
    last ??= toLast(signal?.reason);
    each.return().catch(() => undefined);
  };
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted === true) leave();
  const over = { done: true, value: undefined } as const;
  /** The last result, once. */
  const end = () => {
    const told = returned ? null : last;
    [returned, last] = [true, null];
    return told === null ? over : ({ done: false, value: told } as const);
  };
  const give = async () => {
    returned = true;
    await each.return();
    return over;
  };
  return {
    async next() {
      if (returned) return over;
      try {
        const next = await each.next();
        return next.done === true ? end() : { done: false, value: toResult(next.value) };
      } catch (error) {
        last ??= toLast(error);
        await each.return(); // one that cannot be made a result of is not what ended them
        return end();
      }
    },
    return: give,
    async throw(error: unknown) {
      await give();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await give();
    },
  };
}
