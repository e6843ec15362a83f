import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { HandlerRequest } from '@samspil/kit/server/handler.ts';
import { openDepartment } from './department-link.ts';
import { startToyHub, type Way } from './testing/toy-hub.ts';

const question = { query: '{ __typename }', variables: { list: [1] }, headers: {}, mutation: false, signal: undefined };

describe('a handler in the same process', () => {
  test.each([
    [
      'throws',
      () => {
        throw new Error('x');
      },
      'threw',
    ],
    ['rejects', () => Promise.reject(new Error('x')), 'threw'],
    ['answers nothing', async () => undefined as never, 'not graphql'],
    ['answers a body that is no text', async () => ({ status: 200, headers: {}, body: {} }) as never, 'not graphql'],
    ['never answers', () => new Promise<never>(() => {}), 'deadline'],
  ])('that %s is a department that is down', async (_, handle, why) => {
    const department = openDepartment({ kind: 'direct', handle, deadlineMs: 50 });
    expect(await department.ask(question)).toEqual({ kind: 'unavailable', why });
  });

  test('gets its own copy of the variables and is told when its deadline has passed', async () => {
    let seen: HandlerRequest | undefined;
    const handle = (request: HandlerRequest) => {
      seen = request;
      return new Promise<never>(() => {});
    };
    await openDepartment({ kind: 'direct', handle, deadlineMs: 20 }).ask(question);
    expect(seen?.signal?.aborted).toBe(true);
    const { variables } = (seen?.body ?? {}) as { variables: typeof question.variables };
    expect(variables).toEqual(question.variables);
    expect(variables.list).not.toBe(question.variables.list);
  });
});

test.each(['direct', 'http'] as const)(
  'when a client leaves, a query is given up in the departments and a mutation is not (%s)',
  async (way: Way) => {
    await using hub = await startToyHub({ way, deadlineMs: 2_000 });
    const { dke } = hub.departments;
    dke.delayMs = 500;
    const leave = async (query: string) => {
      dke.seen.length = 0;
      const client = new AbortController();
      const headers = { 'content-type': 'application/json', authorization: 'Bearer anna' };
      const asked = fetch(hub.url, { method: 'POST', headers, body: JSON.stringify({ query }), signal: client.signal });
      while (dke.seen.length === 0) await wait(5);
      client.abort();
      await expect(asked).rejects.toThrow();
      await wait(200);
      return dke.seen[0]?.signal?.aborted;
    };
    expect(await leave('{ cases { number } }')).toBe(true);
    expect(await leave('mutation { raiseConcern(area: "0165") { id } }')).toBe(false);
  },
);
