import { Fault } from './errors.ts';

/**
 * Refuses a request with a text that PostgreSQL cannot hold: one with a zero byte, or with half a character (a lone surrogate). Asked of the
 * request as it comes, so that no input of any department can be forgotten.
 *
 * @throws Fault BAD_USER_INPUT
 */
export function checkStorable(query: string, variables: unknown): void {
  if (ESCAPED_ZERO.test(query) || holdsUnstorable(variables))
    throw new Fault(
      'BAD_USER_INPUT',
      'A text holds a zero byte or half a character, which cannot be kept: leave it out.',
    );
}

/** In a query a zero byte can only stand escaped; the parser itself refuses half a character. */
const ESCAPED_ZERO = /\\u(0000|\{0+\})/;

/** However deep it goes: what is nested too deep is refused by the types it is for. */
function holdsUnstorable(variables: unknown): boolean {
  const left = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return true;
    if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) left.push(one);
  }
  return false;
}
