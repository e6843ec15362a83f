/**
 * The same items, with something that is done once when they have ended, have failed or are wanted no more: also when nobody has asked for the
 * first one yet, where a generator's own `finally` would not run. It is done before the end of what gives the items is waited for, so that it can
 * wake what waits there.
 */
export function endingWith<Item>(
  items: AsyncGenerator<Item, void, void>,
  done: () => void,
): AsyncGenerator<Item, void, void> {
  let ended = false;
  const end = () => {
    if (!ended) done();
    ended = true;
  };
  const giveUp = async () => {
    end();
    await items.return();
    return { done: true, value: undefined } as const;
  };
  return {
    async next() {
      if (ended) return { done: true, value: undefined };
      try {
        const next = await items.next();
        if (next.done === true) end();
        return next;
      } catch (error) {
        end();
        throw error;
      }
    },
    return: giveUp,
    async throw(error: unknown) {
      await giveUp();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await giveUp();
    },
  };
}
