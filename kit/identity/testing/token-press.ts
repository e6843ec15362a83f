import { createPrivateKey, sign as signBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { DEVELOPMENT_ISSUER, issuerFiles, type PublishedKeys } from '../issuer-files.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** Presses tokens with the private key of a home's development issuer, sound or not: nothing that it is given is checked. */
export interface TokenPress {
  /** The public key as the issuer publishes it. */
  readonly published: JWK;
  /** The header of a good token; `more` replaces what it has, and undefined leaves it out. */
  header(more?: Claims): Claims;
  /** The claims of a caseworker's good token; `more` replaces what they have, and undefined leaves it out. */
  claims(more?: Claims): Claims;
  /** Signs what is given: objects as JSON, and texts and bytes as they are. */
  sign(header: Part, claims: Part): string;
  /** Signs header and claims that are base64url (or should be) already. */
  signEncoded(header: string, claims: string): string;
}

export type Part = Claims | string | Uint8Array;

/** @param home a state folder in which the issuer has signed before. */
export async function createTokenPress(home: string): Promise<TokenPress> {
  const files = issuerFiles(home);
  const jwk = JSON.parse(await readFile(files.privateKey, 'utf8')) as JWK;
  const published = (JSON.parse(await readFile(files.publicKeys, 'utf8')) as PublishedKeys).keys[0];
  if (published === undefined) throw new Error('The issuer has no published key.');
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const signEncoded: TokenPress['signEncoded'] = (header, claims) =>
    `${header}.${claims}.${signBytes(null, Buffer.from(`${header}.${claims}`), key).toString('base64url')}`;
  return {
    published,
    header: (more = {}) => withoutUndefined({ alg: 'EdDSA', typ: 'at+jwt', kid: jwk.kid, ...more }),
    claims: (more = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const good = { iss: DEVELOPMENT_ISSUER, aud: 'samspil', sub: 'forged', iat: now, exp: now + 300 };
      return withoutUndefined({ ...good, roles: ['CASEWORKER'], ...more });
    },
    sign: (header, claims) => signEncoded(base64(header), base64(claims)),
    signEncoded,
  };
}

/** Base64url of a part of a token. */
export function base64(part: Part): string {
  const bytes = typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part);
  return Buffer.from(bytes).toString('base64url');
}

function withoutUndefined(value: Claims): Claims {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
