import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exportSPKI, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { DEVELOPMENT_ISSUER, issuerFiles, type PublishedKeys } from '../issuer-files.ts';

/** Makes tokens, good and bad, of a home's development issuer, with its own private key. */
export interface TokenForge {
  /** Signs with the issuer's key; `claims` and `header` replace what a caseworker's good token has, and undefined leaves it out. */
  sign(claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Bad tokens by what is wrong with them, as the value of an Authorization header; undefined is none. */
  bad(): Promise<readonly (readonly [wrong: string, authorization: string | undefined])[]>;
}

/** @param home a state folder in which the issuer has signed before. */
export async function createTokenForge(home: string): Promise<TokenForge> {
  const files = issuerFiles(home);
  const jwk = JSON.parse(await readFile(files.privateKey, 'utf8')) as JWK;
  const published = (JSON.parse(await readFile(files.publicKeys, 'utf8')) as PublishedKeys).keys[0];
  if (published === undefined) throw new Error('The issuer has no published key.');
  const now = () => Math.floor(Date.now() / 1000);
  const payload = (claims: Readonly<Record<string, unknown>> = {}): JWTPayload =>
    withoutUndefined({
      iss: DEVELOPMENT_ISSUER,
      aud: 'samspil',
      sub: 'forged',
      iat: now(),
      exp: now() + 300,
      roles: ['CASEWORKER'],
      ...claims,
    });
  const headerOf = (header: Readonly<Record<string, unknown>> = {}) =>
    withoutUndefined({ alg: 'EdDSA', typ: 'at+jwt', kid: jwk.kid, ...header }) as { alg: string };
  const sign: TokenForge['sign'] = async (claims, header) =>
    new SignJWT(payload(claims)).setProtectedHeader(headerOf(header)).sign(await importJWK(jwk, 'EdDSA'));

  return {
    sign,
    async bad() {
      const good = await sign();
      const [head = '', body = '', signature = ''] = good.split('.');
      const stranger = await generateKeyPair('EdDSA');
      const rsa = await generateKeyPair('RS256');
      const byStranger = (header: Readonly<Record<string, unknown>> = {}) =>
        new SignJWT(payload()).setProtectedHeader(headerOf(header)).sign(stranger.privateKey);
      const unsigned = `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(payload())}`;
      const publicKey = (await importJWK(published, 'EdDSA')) as CryptoKey;
      const hmac = (secret: string) => {
        const text = `${base64(headerOf({ alg: 'HS256' }))}.${base64(payload())}`;
        return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
      };
      return [
        ['no header', undefined],
        ['an empty header', ''],
        ['garbage', 'Bearer garbage'],
        ['three parts of garbage', 'Bearer a.b.c'],
        ['a scheme other than Bearer', `Basic ${good}`],
        ['a token without its scheme', good],
        ['two tokens', `Bearer ${good} ${good}`],
        ['alg none without a signature', `Bearer ${unsigned}.`],
        ['alg none with the signature of a good token', `Bearer ${unsigned}.${signature}`],
        ['HS256 with the public key in PEM as secret', `Bearer ${hmac(await exportSPKI(publicKey))}`],
        ['HS256 with the public key in JSON as secret', `Bearer ${hmac(JSON.stringify(published))}`],
        ['another audience', `Bearer ${await sign({ aud: 'another' })}`],
        ['no audience', `Bearer ${await sign({ aud: undefined })}`],
        ['another issuer', `Bearer ${await sign({ iss: 'https://idp.example' })}`],
        ['no issuer', `Bearer ${await sign({ iss: undefined })}`],
        ['an end more than 60 s ago', `Bearer ${await sign({ exp: now() - 75 })}`],
        ['no end', `Bearer ${await sign({ exp: undefined })}`],
        ['a beginning in more than 60 s', `Bearer ${await sign({ nbf: now() + 75 })}`],
        ['no subject', `Bearer ${await sign({ sub: undefined })}`],
        ['a subject of the form of a CPR number', `Bearer ${await sign({ sub: '311299-0000' })}`],
        ['an unknown kid', `Bearer ${await sign({}, { kid: 'unknown' })}`],
        ['an id token', `Bearer ${await sign({}, { typ: 'id+jwt' })}`],
        ['the key of a stranger', `Bearer ${await byStranger()}`],
        [
          'the key of a stranger that it brings along',
          `Bearer ${await byStranger({ jwk: { ...published, kid: 'own' }, kid: 'own' })}`,
        ],
        [
          'another algorithm under the same kid',
          `Bearer ${await new SignJWT(payload()).setProtectedHeader(headerOf({ alg: 'RS256' })).sign(rsa.privateKey)}`,
        ],
        ['a changed payload', `Bearer ${head}.${base64(payload({ roles: ['LEAD'] }))}.${signature}`],
        ['a changed header', `Bearer ${base64(headerOf({ typ: 'JWT' }))}.${body}.${signature}`],
        ['a cut signature', `Bearer ${head}.${body}.${signature.slice(0, -8)}`],
        ['a department that there is not', `Bearer ${await sign({ roles: ['DEPARTMENT'], department: 'police' })}`],
      ];
    },
  };
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function withoutUndefined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
