import { randomUUID } from 'node:crypto';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { type Answer, type LogLine, post, type RunningHub } from './run-hub.ts';

export interface CountedAnswer extends Answer {
  /** The lines "request" of the departments that were asked: one for each time that they were. */
  readonly asked: readonly LogLine[];
  /** The SQL statements of each department that was asked. */
  readonly statements: Partial<Readonly<Record<Department, number>>>;
}

/** Asks all departments something as a caseworker, with an access grant if one is given, and reads from the hub's log, by the request's id, what each department did for it. */
export async function askAndCount(
  hub: RunningHub,
  query: string,
  variables: Record<string, unknown> = {},
  grant?: string,
): Promise<CountedAnswer> {
  const requestId = randomUUID();
  const headers = {
    authorization: `Bearer ${await hub.token('CASEWORKER')}`,
    'x-request-id': requestId,
    ...(grant === undefined ? {} : { 'access-grant': grant }),
  };
  const answer = await post(`${hub.url}/graphql`, { query, variables }, headers);
  const lines = () => hub.log().filter((line) => line.requestId === requestId && line.msg === 'request');
  // Each process writes its own lines: the gateway's, which comes last, can be here first.
  for (let waited = 0; new Set(lines().map(({ part }) => part)).size < 1 + DEPARTMENTS.length; waited += 10) {
    if (waited > 5_000) throw new Error('Not every department has logged the request.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, 20)); // for one that was asked twice
  const asked = lines().filter(({ part }) => part !== 'gateway');
  const statements: Partial<Record<Department, number>> = {};
  for (const { part, statements: count } of asked) {
    const department = part as Department;
    statements[department] = (statements[department] ?? 0) + Number(count);
  }
  return { ...answer, asked, statements };
}
