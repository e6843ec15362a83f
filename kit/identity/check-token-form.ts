import { Fault } from '../errors.ts';
import { repeatsName } from './repeats-name.ts';

/**
 * Refuses what a signature does not rule out: a token with a second spelling (base64url whose last bits are not zero), with a name
 * twice in its header or claims, with a key of its own in its header, which must never be followed (RFC 8725 §3.10), or with an
 * extension that must be understood (RFC 7515 §4.1.11): we know none.
 *
 * @param token three parts of base64url letters.
 * @throws Fault UNAUTHENTICATED, which repeats nothing of the token.
 */
export function checkTokenForm(token: string): void {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const [headerText, claimsText] = [decode(header), decode(claims)];
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) throw notAToken();
  const names = parseObject(headerText);
  parseObject(claimsText);
  if (repeatsName(headerText) || repeatsName(claimsText))
    throw new Fault('UNAUTHENTICATED', 'The access token says something twice.');
  if (KEYS_OF_ITS_OWN.some((name) => Object.hasOwn(names, name)))
    throw new Fault('UNAUTHENTICATED', 'The access token brings a key or the address of one (jwk, jku, x5c or x5u).');
  if (EXTENSIONS.some((name) => Object.hasOwn(names, name)))
    throw new Fault('UNAUTHENTICATED', 'The access token asks for an extension that is not known here (crit).');
}

const KEYS_OF_ITS_OWN = ['jwk', 'jku', 'x5c', 'x5u'];
/** `b64` must not stand in a JWT (RFC 7797 §7). */
const EXTENSIONS = ['crit', 'b64'];

function decode(part: string): string {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw notAToken();
  try {
    return UTF8.decode(bytes);
  } catch {
    throw notAToken();
  }
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notAToken();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAToken();
  return value;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function notAToken(): Fault {
  return new Fault('UNAUTHENTICATED', 'The access token is not a valid signed token.');
}
