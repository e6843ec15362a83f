import { z } from 'zod';
import { readCookie, setCookie } from './cookies.ts';
import { destination } from './destination.ts';

const NAME = 'samspil-sign-in';
const SECONDS = 600;

const shape = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(43),
  to: z.string().transform((to) => destination(to)),
});

/** One sign-in under way: what the answer of the provider must fit, and where to go afterwards. */
export type Transaction = z.output<typeof shape>;

/**
 * Keeps a transaction in the browser for ten minutes. It is sent back by the redirect from the provider, which comes from another
 * site; so it is `Lax`, while the session is `Strict`.
 */
export function keepTransaction(transaction: Transaction, secure: boolean): string {
  const value = Buffer.from(JSON.stringify(transaction)).toString('base64url');
  return setCookie(NAME, value, { secure, sameSite: 'Lax', seconds: SECONDS });
}

export function forgetTransaction(secure: boolean): string {
  return setCookie(NAME, '', { secure, sameSite: 'Lax', seconds: 0 });
}

/** The transaction of this browser, or null when there is none that can be read. */
export function readTransaction(headers: Headers, secure: boolean): Transaction | null {
  const value = readCookie(headers, NAME, secure);
  if (value === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
