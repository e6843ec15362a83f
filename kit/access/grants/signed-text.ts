import { type KeyObject, sign, verify } from 'node:crypto';
import { parseStrictJson } from './parse-strict-json.ts';
import type { SigningKey } from './signing-key.ts';

/** What a signed text is for: one type can never stand for the other. */
export type SignedType = 'access-grant+jwt' | 'access-grant-feed+jwt';

/** Signs claims as a compact JWS (RFC 7515) with EdDSA. */
export function signText(typ: SignedType, claims: object, key: SigningKey): string {
  const text = `${encode({ alg: 'EdDSA', typ, kid: key.kid })}.${encode(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** Thrown for a text that is not of our form, or whose signature is not good. It repeats nothing of the text. */
export class BadSignedText extends Error {}

/** A signed text taken apart and not yet believed. */
export interface SignedText {
  readonly kid: string;
  /**
   * The claims, when this key has signed them.
   *
   * @throws BadSignedText
   */
  claims(key: KeyObject): unknown;
}

/**
 * Takes a signed text apart. There is one way to write each: three parts in canonical base64url, a header of just `alg`, `typ` and `kid`
 * (so no `crit`, and no key that the text brings along), and no member named twice.
 *
 * @throws BadSignedText
 */
export function readSignedText(text: string, typ: SignedType): SignedText {
  const [header = '', body = '', signature = '', more] = text.split('.');
  if (more !== undefined) throw new BadSignedText('not three parts');
  const head = parse(decode(header));
  const bytes = decode(body);
  const signed = decode(signature);
  if (
    typeof head !== 'object' ||
    head === null ||
    Object.keys(head).sort().join() !== 'alg,kid,typ' ||
    !('alg' in head && head.alg === 'EdDSA') ||
    !('typ' in head && head.typ === typ) ||
    !('kid' in head && typeof head.kid === 'string')
  )
    throw new BadSignedText('not our header');
  return {
    kid: head.kid,
    claims(key) {
      // Ed25519 alone, whatever the key: the algorithm is the key's, never the text's.
      if (key.asymmetricKeyType !== 'ed25519' || !verify(null, Buffer.from(`${header}.${body}`), key, signed))
        throw new BadSignedText('not signed with this key');
      return parse(bytes);
    },
  };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  // Node passes over what is not base64: only what encodes to the same again is read.
  if (part === '' || bytes.toString('base64url') !== part) throw new BadSignedText('not canonical base64url');
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Buffer): unknown {
  try {
    return parseStrictJson(utf8.decode(bytes));
  } catch {
    throw new BadSignedText('not JSON without repeated members');
  }
}
