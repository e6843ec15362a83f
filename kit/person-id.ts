import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Cpr } from './cpr.ts';
import { Fault } from './errors.ts';

/** A person's key in the graph: a UUID in lower case. Made by `PersonIds.fromCpr` or, without a CPR number, at random. */
export type PersonId = string & { readonly __brand: 'PersonId' };

/** Derives the keys of persons. It holds the secret key and does not show it. */
export interface PersonIds {
  /** The same CPR number always gives the same id, in every department that has the same key. */
  fromCpr(cpr: Cpr): PersonId;
}

/** The fewest bytes of a key: as long as the digest, as RFC 2104 §3 recommends. */
export const PERSON_ID_KEY_BYTES = 32;

/**
 * Makes the deriver of person ids: HMAC-SHA-256 of the ten digits, formatted as a UUIDv8, so 122 bits of the digest remain. There are only some 10^9 CPR numbers: whoever has
 * the key can undo every id, so it is kept like a database password, and losing it means importing everything anew.
 *
 * @throws RangeError for a key of fewer than 32 bytes.
 */
export function createPersonIds(key: Uint8Array): PersonIds {
  if (key.byteLength < PERSON_ID_KEY_BYTES)
    throw new RangeError(`The key for person ids needs ${PERSON_ID_KEY_BYTES} bytes or more.`);
  const secret = createSecretKey(key); // made once: a bare array of bytes would be made into one for each id
  return { fromCpr: (cpr) => derivePersonId(secret, cpr.reveal()) };
}

/** HMAC-SHA-256 of a text, of which the first 16 bytes are formatted as a UUIDv8 (RFC 9562 §5.8: version 8, variant 10). */
export function derivePersonId(key: KeyObject, text: string): PersonId {
  const bytes = createHmac('sha256', key).update(text).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as PersonId;
}

/**
 * Reads a person's key: any UUID of RFC 9562 (versions 1-8, variant 10) in either case; given back in lower case.
 *
 * @throws Fault BAD_USER_INPUT, which does not repeat the text.
 */
export function parsePersonId(text: string): PersonId {
  if (!UUID.test(text))
    throw new Fault(
      'BAD_USER_INPUT',
      'The id of a person is a UUID: 32 hexadecimal digits in five groups with hyphens.',
    );
  return text.toLowerCase() as PersonId;
}

/** Whether a text is a person's key in lower case, as it stands in our own databases and tokens. */
export function isPersonId(text: string): text is PersonId {
  return UUID.test(text) && text === text.toLowerCase();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
