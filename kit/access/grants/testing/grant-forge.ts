import {
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign as signBytes,
} from 'node:crypto';
import type { GrantClaims } from '../grant-claims.ts';
import { openSigningKeys } from '../signing-keys.ts';

/** Makes grants, good and bad, with the key that a home's dke signs with. */
export interface GrantForge {
  /** Signs a grant; `claims` and `header` replace what a good one has, and undefined leaves it out. */
  sign(claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): string;
  /** Signs this very text as the claims. */
  signText(claims: string, header?: string): string;
  /** Bad grants by what is wrong with them: for the reader and the department of `good`, none of them counts. */
  bad(): readonly (readonly [wrong: string, grant: string])[];
}

/** What a good grant has beside issuer, times and id. */
export type Good = Pick<GrantClaims, 'aud' | 'sub' | 'persons' | 'case' | 'basis'> & Partial<GrantClaims>;

export async function createGrantForge(home: string, good: Good): Promise<GrantForge> {
  const { kid, privateKey, publicKey } = (await openSigningKeys(home)).current();
  // Stands still while bad grants are made: a life of 301 s must not become one of 300 s at the turn of a second.
  let second = 0;
  const look = () => {
    second = Math.floor(Date.now() / 1000);
  };
  const now = () => second;
  const claimsOf = (claims: Readonly<Record<string, unknown>> = {}) => ({
    iss: 'samspil:dke',
    jti: randomUUID(),
    iat: now(),
    exp: now() + 300,
    shielded: [],
    ...good,
    ...claims,
  });
  const headerOf = (header: Readonly<Record<string, unknown>> = {}) => ({
    alg: 'EdDSA',
    typ: 'access-grant+jwt',
    kid,
    ...header,
  });
  const signText = (claims: string, header = JSON.stringify(headerOf()), key: KeyObject = privateKey) => {
    const text = `${base64(header)}.${base64(claims)}`;
    return `${text}.${signBytes(null, Buffer.from(text), key).toString('base64url')}`;
  };
  const sign: GrantForge['sign'] = (claims, header) =>
    signText(JSON.stringify(claimsOf(claims)), JSON.stringify(headerOf(header)));

  look();
  return {
    sign(claims, header) {
      look();
      return sign(claims, header);
    },
    signText: (claims, header) => signText(claims, header),
    bad() {
      look();
      return bad();
    },
  };

  function bad(): [string, string][] {
    return [...badSignatures(), ...badHeaders(), ...badClaims(), ...badJson(), ...damaged()];
  }

  function badSignatures(): [string, string][] {
    const body = JSON.stringify(claimsOf());
    const hmac = (alg: string, hash: string, secret: string | Buffer) => {
      const text = `${base64(JSON.stringify(headerOf({ alg })))}.${base64(body)}`;
      return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
    };
    const secrets: [string, string | Buffer][] = [
      ['the public key', publicKey.x],
      ['the bytes of the public key', Buffer.from(publicKey.x, 'base64url')],
      ['the public key in JSON', JSON.stringify(publicKey)],
      ['the kid', kid],
      ['nothing', ''],
    ];
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const stranger = generateKeyPairSync('ed25519');
    const own = { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'own' };
    const byOther = (key: KeyObject, hash: string | null, header: Readonly<Record<string, unknown>> = {}) => {
      const text = `${base64(JSON.stringify(headerOf(header)))}.${base64(body)}`;
      return `${text}.${signBytes(hash, Buffer.from(text), key).toString('base64url')}`;
    };
    const unsigned = (alg: unknown) => `${base64(JSON.stringify(headerOf({ alg })))}.${base64(body)}`;
    const signature = sign().split('.')[2];
    return [
      ...secrets.flatMap(([name, secret]): [string, string][] => [
        [`HS256 with ${name} as secret`, hmac('HS256', 'sha256', secret)],
        [`HS384 with ${name} as secret`, hmac('HS384', 'sha384', secret)],
        [`HS512 with ${name} as secret`, hmac('HS512', 'sha512', secret)],
        [`EdDSA claimed of an HMAC with ${name}`, hmac('EdDSA', 'sha512', secret)],
      ]),
      ...['none', 'None', 'NONE', 'nOnE', '', null, 0].flatMap((alg): [string, string][] => [
        [`alg ${alg} without a signature`, `${unsigned(alg)}.`],
        [`alg ${alg} with the signature of another`, `${unsigned(alg)}.${signature}`],
      ]),
      ['RS256', byOther(rsa, 'sha256', { alg: 'RS256' })],
      ['EdDSA claimed of an RSA signature', byOther(rsa, 'sha256')],
      ['ES256', byOther(ec, 'sha256', { alg: 'ES256' })],
      ['EdDSA claimed of an ECDSA signature', byOther(ec, 'sha256')],
      ['the key of a stranger under our kid', byOther(stranger.privateKey, null)],
      ['the key of a stranger, which it brings along', byOther(stranger.privateKey, null, { jwk: own, kid: 'own' })],
      ['the key of a stranger under our kid, which it brings along', byOther(stranger.privateKey, null, { jwk: own })],
      ['the key of a stranger at an address', byOther(stranger.privateKey, null, { jku: 'https://keys.example/' })],
      ['the signature of another grant', `${sign().split('.').slice(0, 2).join('.')}.${signature}`],
      ['a signature of zeros', `${unsigned('EdDSA')}.${Buffer.alloc(64).toString('base64url')}`],
      ['a signature of nothing', `${unsigned('EdDSA')}.`],
    ];
  }

  function badHeaders(): [string, string][] {
    const changes: Record<string, unknown>[] = [
      { alg: undefined },
      { alg: 'Ed25519' },
      { alg: 'eddsa' },
      { alg: 'Ed448' },
      { alg: ['EdDSA'] },
      { alg: 'RS256' },
      { alg: 'HS256' },
      { typ: undefined },
      { typ: 'JWT' },
      { typ: 'at+jwt' },
      { typ: 'access-grant' },
      { typ: 'Access-Grant+JWT' },
      { typ: 'application/access-grant+jwt' },
      { typ: 'access-grant-feed+jwt' },
      { typ: ['access-grant+jwt'] },
      { kid: undefined },
      { kid: '' },
      { kid: 'unknown' },
      { kid: null },
      { kid: 1 },
      { kid: [kid] },
      { kid: `${kid} ` },
      { kid: '__proto__' },
      { kid: 'constructor' },
      { kid: '../grant-signing.key' },
      { crit: ['exp'], exp: now() + 300 },
      { crit: [] },
      { crit: ['b64'], b64: false },
      { b64: false },
      { jwk: publicKey },
      { jku: 'https://keys.example/' },
      { x5u: 'https://keys.example/' },
      { x5c: [] },
      { zip: 'DEF' },
      { cty: 'JWT' },
    ];
    return changes.map((change) => [`the header ${JSON.stringify(change)}`, sign({}, change)]);
  }

  function badClaims(): [string, string][] {
    const uuid = randomUUID();
    const persons = (count: number) => Array.from({ length: count }, () => randomUUID());
    const changes: Record<string, readonly unknown[]> = {
      iss: [undefined, '', 'samspil', 'samspil:dke ', 'SAMSPIL:DKE', 'samspil:schools', null, ['samspil:dke']],
      aud: [
        undefined,
        [],
        null,
        good.aud[0],
        'samspil',
        ['samspil'],
        ['police'],
        [good.aud[0]?.toUpperCase()],
        [good.aud[0], good.aud[0]],
        [good.aud[0], 'police'],
        [[good.aud[0]]],
        ['dke', 'social', 'urban', 'associations', 'schools'].filter((name) => !good.aud.includes(name as never)),
      ],
      sub: [
        undefined,
        '',
        null,
        `${good.sub}2`,
        good.sub.toUpperCase(),
        ` ${good.sub}`,
        [good.sub],
        'x'.repeat(256),
        0,
      ],
      jti: [undefined, '', null, 'grant', 17, uuid.toUpperCase(), `{${uuid}}`, uuid.replaceAll('-', ''), [uuid]],
      iat: [
        undefined,
        null,
        `${now()}`,
        now() + 0.5,
        now() + 200,
        now() + 3_600,
        -1,
        0,
        [now()],
        now() * 1_000,
        now() - 1,
      ],
      exp: [
        undefined,
        null,
        `${now() + 300}`,
        now() + 299.5,
        now() + 301,
        now() + 3_600,
        now() - 1,
        now() - 60,
        0,
        -1,
        1e308,
        [now() + 300],
        (now() + 300) * 1_000,
      ],
      persons: [
        undefined,
        null,
        [],
        {},
        good.persons[0],
        persons(21),
        persons(100),
        [...good.persons, good.persons[0]],
        [...good.persons, good.persons[0]?.toUpperCase()],
        [good.persons[0]?.toUpperCase()],
        ['*'],
        [null],
        [...good.persons, 'everyone'],
        [...good.persons, '00000000-0000-0000-0000-000000000000'],
        [...good.persons, 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
        [good.persons],
      ],
      case: [undefined, '', 0, [], null, 'X'.repeat(31)],
      basis: [
        undefined,
        null,
        '',
        'INVESTIGATION',
        'POLICE',
        'OPEN',
        'OWN_DUTY',
        'OWN_DATA',
        'OVERSIGHT',
        'ssp',
        'SSP ',
        ['SSP'],
        'toString',
      ],
      shielded: [undefined, null, {}, [uuid], [good.persons[0], good.persons[0]], 'all', true],
      nbf: [now(), now() + 60],
      roles: [['LEAD']],
      scope: ['all'],
      department: ['dke'],
      __proto: [{}],
      toString: ['x'],
    };
    // With a beginning a second back and an end as late as can be, it lives too long.
    const late = { iat: now() - 1, exp: now() + 300 };
    return [
      ...Object.entries(changes).flatMap(([claim, values]) =>
        values.map((value): [string, string] => [
          `the claim ${claim}: ${JSON.stringify(value)?.slice(0, 80)}`,
          sign({ [claim]: value }),
        ]),
      ),
      ['a life of 301 s', sign(late)],
      ['an end before its beginning', sign({ iat: now(), exp: now() - 1 })],
      ['an end at its beginning', sign({ iat: now(), exp: now() })],
      ['an end 6 s ago', sign({ iat: now() - 200, exp: now() - 6 })],
      ['a beginning in two minutes', sign({ iat: now() + 120, exp: now() + 300 })],
      ...['schools', 'social', 'urban', 'associations', 'dke']
        .filter((name) => !good.aud.includes(name as never))
        .map((name): [string, string] => [`the audience ${name} alone`, sign({ aud: [name] })]),
    ];
  }

  function badJson(): [string, string][] {
    const body = JSON.stringify(claimsOf());
    const header = JSON.stringify(headerOf());
    const more = (text: string) => body.replace(/\}$/, `,${text}}`);
    const before = (text: string) => body.replace(/^\{/, `{${text},`);
    const claims: [string, string][] = Object.entries(claimsOf()).flatMap(([name, value]): [string, string][] => [
      [`the claim ${name} twice`, more(`"${name}":${JSON.stringify(value)}`)],
      [
        `the claim ${name} twice, once escaped`,
        more(`"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}":${JSON.stringify(value)}`),
      ],
      [`the claim ${name} twice, another first`, before(`"${name}":"other"`)],
    ]);
    const headers: [string, string][] = Object.entries(headerOf()).flatMap(([name, value]): [string, string][] => [
      [`the header's ${name} twice`, header.replace(/\}$/, `,"${name}":${JSON.stringify(value)}}`)],
      [`the header's ${name} twice, another first`, header.replace(/^\{/, `{"${name}":"none",`)],
    ]);
    const broken: [string, string][] = [
      ['a comma at the end', body.replace(/\}$/, ',}')],
      ['more after the end', `${body}{}`],
      ['a list around it', `[${body}]`],
      ['a text in place of an object', JSON.stringify(body)],
      ['null', 'null'],
      ['a number', '1'],
      ['nothing', ''],
      ['an empty object', '{}'],
      ['a byte order mark', `\ufeff${body}`],
      ['a comment', `/**/${body}`],
      ['half of it', body.slice(0, body.length / 2)],
      ['drawn out with blanks', `${body}${' '.repeat(6_144)}`],
      ['a zero byte', `${body}\u0000`],
    ];
    return [
      ...claims.map(([name, text]): [string, string] => [name, signText(text)]),
      ...headers.map(([name, text]): [string, string] => [name, signText(body, text)]),
      ...broken.map(([name, text]): [string, string] => [`claims that are ${name}`, signText(text)]),
      ...broken
        .filter(([name]) => name !== 'nothing')
        .map(([name]): [string, string] => [`a header with ${name}`, signText(body, header.slice(0, -1))]),
    ];
  }

  function damaged(): [string, string][] {
    const whole = sign();
    const [head = '', body = '', signature = ''] = whole.split('.');
    const last = (text: string) => text.slice(0, -1) + next(text.at(-1) ?? '');
    const cuts = Array.from({ length: 20 }, (_, at) => Math.floor((whole.length * (at + 0.5)) / 20));
    return [
      ...cuts.map((at): [string, string] => [`cut after ${at} characters`, whole.slice(0, at)]),
      ...cuts.map((at): [string, string] => [
        `the character at ${at} changed`,
        whole.slice(0, at) + next(whole.charAt(at)) + whole.slice(at + 1),
      ]),
      ['padding after the signature', `${whole}==`],
      ['padding in the claims', `${head}.${body}=.${signature}`],
      ['a last character of the signature that decodes to the same', `${head}.${body}.${last(signature)}`],
      ['the alphabet of plain base64', `${head}.${body}.${signature.slice(0, -2)}+/`],
      ['a blank at the end', `${whole} `],
      ['a blank at the beginning', ` ${whole}`],
      ['a line break within', `${head}.${body}\n.${signature}`],
      ['a blank within the claims', `${head}.${body.slice(0, 10)} ${body.slice(10)}.${signature}`],
      ['Bearer before it', `Bearer ${whole}`],
      ['two grants', `${whole}, ${whole}`],
      ['a part too many', `${whole}.${signature}`],
      ['five parts', `${head}.${body}.${body}.${body}.${signature}`],
      ['no header', `.${body}.${signature}`],
      ['no claims', `${head}..${signature}`],
      ['two parts', `${head}.${body}`],
      ['dots', '..'],
      ['four dots', '....'],
      ['garbage', 'garbage'],
      ['a blank', ' '],
      ['the claims bare', JSON.stringify(claimsOf())],
      ['JWS in JSON', JSON.stringify({ protected: head, payload: body, signature })],
      ['random bytes', `${random(60)}.${random(400)}.${random(64)}`],
      ['a grant of 7,000 characters', `${head}.${body.repeat(Math.ceil(7_000 / body.length))}.${signature}`],
      ['a million characters', `${head}.${'A'.repeat(1_000_000)}.${signature}`],
    ];
  }
}

const base64 = (text: string) => Buffer.from(text).toString('base64url');
const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const next = (character: string) => ALPHABET.charAt((ALPHABET.indexOf(character) + 1) % ALPHABET.length);
