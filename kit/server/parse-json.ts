import { Fault } from '../errors.ts';

/**
 * Parses the JSON text of a request.
 *
 * @throws Fault BAD_REQUEST, which does not repeat the text.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('BAD_REQUEST', 'The body is not valid JSON.');
  }
}
