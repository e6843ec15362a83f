import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Department } from '../departments.ts';

/** Writes cursors so that they tell nothing, and reads those that it wrote. */
export interface CursorSeal {
  /** The same text gives the same cursor. */
  seal(text: string): string;
  /** The text, or null for what this department did not seal. */
  open(cursor: string): string | null;
}

/**
 * The seal of a department's cursors: AES-256-GCM under a key derived from the owner's password, like the passwords of the roles, so that a
 * cursor outlives a restart and counts in every instance of the service. The nonce is a digest of the text, so that it never meets another
 * text; blanks at the end hide how long the value is.
 */
export function createCursorSeal(ownerUrl: string, department: Department): CursorSeal {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  const derive = (use: string) => createHmac('sha256', secret).update(`samspil ${department} ${use}`).digest();
  const [key, nonceKey] = [derive('cursor'), derive('cursor nonce')];
  return {
    seal(text) {
      const padded = text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK);
      const nonce = createHmac('sha256', nonceKey).update(padded).digest().subarray(0, NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(padded, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    open(cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (cursor.length > LONGEST || bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAuthTag(bytes.subarray(-TAG));
      try {
        return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null; // GCM's way to say that somebody else wrote it
      }
    },
  };
}

const BLOCK = 64;
const NONCE = 12;
const TAG = 16;
const LONGEST = 1_500;
