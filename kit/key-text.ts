import { SettingsError } from './settings.ts';

/**
 * Reads a secret key that is written as hex or base64.
 *
 * @param name where the text stands, for the message.
 * @throws SettingsError for anything else, and for fewer bytes than asked for.
 */
export function decodeKey(text: string, name: string, bytes: number): Uint8Array {
  const form = keyForm(bytes);
  // Hex wins where both would do: 64 hex digits are meant as hex.
  const decoded = HEX.test(text) ? Buffer.from(text, 'hex') : BASE64.test(text) ? Buffer.from(text, 'base64') : null;
  if (decoded === null) throw new SettingsError([`${name} is not valid: write it ${form}`]);
  if (decoded.byteLength < bytes) throw new SettingsError([`${name} is too short: write it ${form}`]);
  return decoded;
}

/** How a key is to be written. */
export function keyForm(bytes: number): string {
  return `as hex or base64 of ${bytes} bytes or more`;
}

const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
