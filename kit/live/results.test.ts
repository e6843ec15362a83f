import { expect, test } from '@jest/globals';
import { Fault } from '../errors.ts';
import { endingWith } from './ending-with.ts';
import { EventQueue } from './event-queue.ts';
import { type EventResult, resultsOf } from './results.ts';

async function* numbers(count: number): AsyncGenerator<number, void, void> {
  for (let n = 1; n <= count; n++) yield n;
}

const toResult = (n: number): EventResult => ({ data: { n } });
const toLast = (error: unknown): EventResult => ({
  errors: [{ message: 'over', extensions: { code: error instanceof Fault ? error.code : String(error) } }],
});
const code = (result: EventResult | undefined) => result?.errors?.[0]?.extensions['code'];

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const seen: Item[] = [];
  for await (const one of items) seen.push(one);
  return seen;
}

test('a queue gives in order what is put in, wakes who waits, and ends after what waits with the fault it is ended with', async () => {
  const queue = new EventQueue<number>(3);
  const items = queue.items();
  const first = items.next();
  expect(queue.push(1)).toBe(true);
  expect(await first).toEqual({ done: false, value: 1 });
  expect([queue.push(2), queue.push(3), queue.push(4), queue.push(5)]).toEqual([true, true, true, false]);
  queue.end(new Fault('STREAM_TOO_SLOW'));
  queue.end(null); // the first end counts
  expect(queue.push(6)).toBe(false);
  expect([(await items.next()).value, (await items.next()).value, (await items.next()).value]).toEqual([2, 3, 4]);
  await expect(items.next()).rejects.toMatchObject({ code: 'STREAM_TOO_SLOW' });
});

test('what is done at the end is done once: at the end, at a failure, when it is returned, also before the first item was asked for', async () => {
  const ends: string[] = [];
  await all(endingWith(numbers(2), () => ends.push('ended')));
  async function* failing(): AsyncGenerator<number, void, void> {
    yield 1;
    throw new Error('it broke');
  }
  await expect(all(endingWith(failing(), () => ends.push('failed')))).rejects.toThrow('it broke');
  const unasked = endingWith(numbers(2), () => ends.push('returned'));
  await unasked.return();
  await unasked.return();
  expect(await unasked.next()).toEqual({ done: true, value: undefined });
  expect(ends).toEqual(['ended', 'failed', 'returned']);
});

test('returning what waits for its next item ends the wait', async () => {
  const queue = new EventQueue<number>(1);
  const items = endingWith(queue.items(), () => queue.end(null));
  const waiting = items.next();
  await items.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test('a failure is the last result, once; so is what the signal is aborted with', async () => {
  async function* failing(): AsyncGenerator<number, void, void> {
    yield 1;
    throw new Fault('TOKEN_EXPIRED');
  }
  const failed = await all(resultsOf(failing(), { toResult, toLast, done: () => {}, signal: undefined }));
  expect([failed[0]?.data, code(failed[1]), failed.length]).toEqual([{ n: 1 }, 'TOKEN_EXPIRED', 2]);

  const queue = new EventQueue<number>(1);
  const stop = new AbortController();
  const stopped = resultsOf(queue.items(), { toResult, toLast, done: () => queue.end(null), signal: stop.signal });
  const waiting = stopped.next();
  stop.abort(new Fault('STOPPING'));
  const last = await waiting;
  expect(last.done === true ? null : code(last.value)).toBe('STOPPING');
  expect(await stopped.next()).toEqual({ done: true, value: undefined });
});

test('an item that cannot be made a result of is told as the last one, and its source is let go', async () => {
  let [taken, over] = [0, 0];
  const results = resultsOf(numbers(3), {
    toResult: (n) => {
      taken += 1;
      if (n === 2) throw new Fault('DEPARTMENT_UNAVAILABLE');
      return toResult(n);
    },
    toLast,
    done: () => {
      over += 1;
    },
    signal: undefined,
  });
  const seen = await all(results);
  expect([seen[0]?.data, code(seen[1]), seen.length]).toEqual([{ n: 1 }, 'DEPARTMENT_UNAVAILABLE', 2]);
  expect([taken, over]).toEqual([2, 1]);
});

test('a client that returns the results is told nothing more', async () => {
  const results = resultsOf(numbers(3), { toResult, toLast, done: () => {}, signal: undefined });
  expect((await results.next()).value).toEqual({ data: { n: 1 } });
  await results.return();
  expect(await results.next()).toEqual({ done: true, value: undefined });
});
