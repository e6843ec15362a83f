import { expect } from '@jest/globals';
import { ERRORS, isErrorCode } from '@samspil/kit/errors.ts';

/** A number of the form of a CPR number that can be none (day 47, month 13), a different one for each `n`. */
export const canary = (n: number): string => `471399${String(n).padStart(4, '0')}`;

/** What a canary looks like anywhere, also with a hyphen or in two halves. */
export const CANARY = /471399/;

const INSIDES = [
  /^\s*at .+:\d+:\d+/m, // stack trace
  /\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b/i,
  /\w+:\/\//,
  /node_modules|node:internal|\.ts\b/,
  /(^|["\s(])\/(usr|home|root|tmp|work|var|etc|samspil)\//,
  /postgres|127\.0\.0\.1|localhost|ECONN/i,
];

/** Says that a body refuses with errors of the catalogue, and tells nothing of the inside or of what was sent. */
export function expectCleanRefusal(text: string, mayHold: RegExp = /(?!)/): void {
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: unknown } }[] };
  expect(errors?.length ?? 0).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect([message, isErrorCode(extensions?.code)]).toEqual([message, true]);
    expect(message.length).toBeLessThanOrEqual(300);
    if (extensions?.code === 'INTERNAL_SERVER_ERROR')
      throw new Error(`An unforeseen fault: ${ERRORS.INTERNAL_SERVER_ERROR.message}`);
  }
  for (const inside of INSIDES) expect(text).not.toMatch(inside);
  expect(text.replaceAll(new RegExp(mayHold.source, 'g'), '')).not.toMatch(CANARY);
}
