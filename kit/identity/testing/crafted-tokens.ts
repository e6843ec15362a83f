import { createHmac } from 'node:crypto';
import { CompactEncrypt, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { base64, type Claims, type TokenPress } from './token-press.ts';

/** A token that nobody may accept. */
export interface CraftedToken {
  readonly wrong: string;
  /** The value of an Authorization header; undefined is none. */
  readonly authorization: string | undefined;
  /** Whether HTTP carries it unchanged: blanks at its ends are trimmed on the way, and control characters are not sent at all. */
  readonly overHttp: boolean;
}

type Row = readonly [wrong: string, authorization: string | undefined];

/**
 * Every bad token that is made of a good one, each bad for one reason alone wherever that can be: most are signed by the issuer's
 * own key, so that nothing but the check of that reason stands in their way.
 *
 * @param claims what the good token says beside a caseworker's claims.
 */
export async function craftedTokens(press: TokenPress, claims: Claims = {}): Promise<readonly CraftedToken[]> {
  const sent = [
    ...sentOddly(press, claims),
    ...encodedOddly(press, claims),
    ...signedBadly(press, claims),
    ...(await signedByOthers(press, claims)),
    ...withHeaders(press, claims),
    ...withClaims(press, claims),
    ...withNamesTwice(press, claims),
    ['an encrypted token', `Bearer ${await encrypted(press, claims)}`] as const,
  ];
  return [
    ...sent.map(([wrong, authorization]) => ({ wrong, authorization, overHttp: true })),
    ...notOverHttp(press, claims).map(([wrong, authorization]) => ({ wrong, authorization, overHttp: false })),
  ];
}

function goodToken(press: TokenPress, claims: Claims): string {
  return press.sign(press.header(), press.claims(claims));
}

function sentOddly(press: TokenPress, claims: Claims): readonly Row[] {
  const good = goodToken(press, claims);
  const [head = '', body = '', signature = ''] = good.split('.');
  return [
    ['no header', undefined],
    ['an empty header', ''],
    ['garbage', 'Bearer garbage'],
    ['three parts of garbage', 'Bearer a.b.c'],
    ['the scheme without a token', 'Bearer'],
    ['the scheme Basic', `Basic ${good}`],
    ['the scheme DPoP', `DPoP ${good}`],
    ['a token without its scheme', good],
    ['the scheme twice', `Bearer Bearer ${good}`],
    ['no blank after the scheme', `Bearer${good}`],
    ['a tab after the scheme', `Bearer\t${good}`],
    ['a colon after the scheme', `Bearer: ${good}`],
    ['two tokens', `Bearer ${good} ${good}`],
    ['two tokens with a comma', `Bearer ${good},${good}`],
    ['two headers in one', `Bearer ${good}, Bearer ${good}`],
    ['a parameter after the token', `Bearer ${good};x=1`],
    ['quotes around the token', `Bearer "${good}"`],
    ['dots as percent codes', `Bearer ${good.replaceAll('.', '%2E')}`],
    ['a blank in the token', `Bearer ${head}. ${body}.${signature}`],
    ['a letter beyond ASCII', `Bearer ${head}é.${body}.${signature}`],
    ['one part', `Bearer ${head}`],
    ['two parts', `Bearer ${head}.${body}`],
    ['four parts', `Bearer ${good}.${signature}`],
    ['a dot at the end', `Bearer ${good}.`],
    ['a dot at the beginning', `Bearer .${good}`],
    ['two dots between its parts', `Bearer ${head}..${body}.${signature}`],
    ['its parts in another order', `Bearer ${body}.${head}.${signature}`],
    ['JSON instead of the compact form', `Bearer ${JSON.stringify({ protected: head, payload: body, signature })}`],
    ['half of the token', `Bearer ${good.slice(0, good.length / 2)}`],
  ];
}

function notOverHttp(press: TokenPress, claims: Claims): readonly Row[] {
  const good = goodToken(press, claims);
  return [
    ['a blank at the end', `Bearer ${good} `],
    ['a blank at the beginning', ` Bearer ${good}`],
    ['a line break at the end', `Bearer ${good}\n`],
    ['a line break in the middle', `Bearer ${good.replace('.', '.\r\n')}`],
    ['a line break after the scheme', `Bearer\n${good}`],
    ['NUL at the end', `Bearer ${good}\0`],
    ['NUL in the middle', `Bearer ${good.replace('.', '\0.')}`],
    ['a full-width letter', `Bearer ${good.replace(/[a-z]/, 'ａ')}`],
    ['the Kelvin sign, which lower case makes a k', `Bearer ${good.replace('.', 'K.')}`],
    ['a byte-order mark', `\ufeffBearer ${good}`],
    ['more than 16 KB', `Bearer ${press.sign(press.header(), press.claims({ ...claims, more: 'x'.repeat(12_500) }))}`],
  ];
}

function encodedOddly(press: TokenPress, claims: Claims): readonly Row[] {
  const header = JSON.stringify(press.header());
  const body = JSON.stringify(press.claims(claims));
  const good = goodToken(press, claims);
  const [head = '', payload = '', signature = ''] = good.split('.');
  const bytes = (...parts: readonly (string | number)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))));
  // Blanks at the end of JSON mean nothing; they make lengths that leave bits over in base64url.
  const spare = (text: string) => (Buffer.byteLength(text) % 3 === 0 ? `${text} ` : text);
  return rows(
    ['bits left over in the header', press.signEncoded(otherSpelling(base64(spare(header))), payload)],
    ['bits left over in the claims', press.signEncoded(head, otherSpelling(base64(spare(body))))],
    ['bits left over in the signature', `${head}.${payload}.${otherSpelling(signature)}`],
    [
      'one letter too many in the header',
      press.signEncoded(`${base64(`${header}${' '.repeat(lack(header))}`)}A`, payload),
    ],
    ['one letter too many in the claims', press.signEncoded(head, `${base64(`${body}${' '.repeat(lack(body))}`)}A`)],
    ['padding in the signature', `${good}==`],
    ['padding in the claims', press.signEncoded(head, `${payload}=`)],
    ['the alphabet of plain base64', `${head}.${payload}.+${signature.slice(1)}`],
    ['the other alphabet of plain base64', `${head}.${payload}./${signature.slice(1)}`],
    ['a header of no letters', press.signEncoded('', payload)],
    ['claims of no letters', press.signEncoded(head, '')],
    ['claims that are a list', press.sign(header, `[${body}]`)],
    ['claims that are null', press.sign(header, 'null')],
    ['claims that are a text', press.sign(header, '"text"')],
    ['claims that are a number', press.sign(header, '1')],
    ['claims that are cut off', press.sign(header, body.slice(0, -1))],
    ['claims with a comma too many', press.sign(header, `${body.slice(0, -1)},}`)],
    ['claims in single quotes', press.sign(header, body.replaceAll('"', "'"))],
    ['claims twice', press.sign(header, body + body)],
    ['claims with a comment', press.sign(header, `/**/${body}`)],
    ['NUL after the claims', press.sign(header, `${body}\0`)],
    ['a byte-order mark before the claims', press.sign(header, `\ufeff${body}`)],
    ['a byte-order mark before the header', press.sign(`\ufeff${header}`, body)],
    ['claims that are not UTF-8', press.sign(header, bytes(`${body.slice(0, -1)},"more":"`, 0xff, '"}'))],
    ['claims with an overlong byte', press.sign(header, bytes(`${body.slice(0, -1)},"more":"`, 0xc0, 0xaf, '"}'))],
    ['claims in UTF-16', press.sign(header, Buffer.from(body, 'utf16le'))],
    ['claims 2,000 lists deep', press.sign(header, '['.repeat(2_000))],
    ['a header that is a list', press.sign(`[${header}]`, body)],
    ['a header that is null', press.sign('null', body)],
    ['a header that is cut off', press.sign(header.slice(0, -1), body)],
    ['a header that is not UTF-8', press.sign(bytes(`${header.slice(0, -1)},"more":"`, 0xff, '"}'), body)],
    ['a token in base64url once more', press.signEncoded(base64(head), base64(payload))],
  );
}

/** How many bytes are lacking until base64url leaves no bits over, so that one more letter is one too many. */
function lack(text: string): number {
  return (3 - (Buffer.byteLength(text) % 3)) % 3;
}

/** The same bytes, spelt with a last letter whose spare bits are not zero. */
function otherSpelling(part: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(part.at(-1) ?? '');
  return part.slice(0, -1) + letters.charAt(last + 1);
}

function signedBadly(press: TokenPress, claims: Claims): readonly Row[] {
  const good = goodToken(press, claims);
  const [head = '', body = '', signature = ''] = good.split('.');
  const other = press.sign(press.header(), press.claims({ ...claims, sub: 'another' })).split('.');
  const raw = Buffer.from(signature, 'base64url');
  const changed = (change: (bytes: Buffer) => Buffer) =>
    `${head}.${body}.${change(Buffer.from(raw)).toString('base64url')}`;
  const flipped = (at: number) =>
    changed((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });
  const none = (alg: string) => `${base64({ alg, typ: 'at+jwt' })}.${body}`;
  const publicBytes = Buffer.from(String(press.published.x), 'base64url');
  const hmac = (alg: string, hash: string, secret: string | Uint8Array) => {
    const text = `${base64(press.header({ alg }))}.${body}`;
    return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
  };
  return rows(
    ['no signature', `${head}.${body}.`],
    ['a signature without its last letter', good.slice(0, -1)],
    ['a signature without its last eight letters', good.slice(0, -8)],
    ['a signature of zeros', changed((bytes) => bytes.fill(0))],
    ['a signature with its first bit turned', flipped(0)],
    ['a signature with its last byte changed', flipped(63)],
    ['a signature twice', changed((bytes) => Buffer.concat([bytes, bytes]))],
    ['a byte after the signature', changed((bytes) => Buffer.concat([bytes, Buffer.of(0)]))],
    ['the signature in hex', `${head}.${body}.${raw.toString('hex')}`],
    ['the signature of another token', `${head}.${body}.${other[2]}`],
    ['the claims of another token', `${head}.${other[1]}.${signature}`],
    [
      'claims with another role',
      `${head}.${base64(press.claims({ ...claims, roles: ['AUDITOR', 'LEAD'] }))}.${signature}`,
    ],
    ['claims with a later end', `${head}.${base64(press.claims({ ...claims, exp: 4_000_000_000 }))}.${signature}`],
    ['claims with another unit', `${head}.${base64(press.claims({ ...claims, unit: 'another' }))}.${signature}`],
    ['claims with a blank more', `${head}.${base64(`${JSON.stringify(press.claims(claims))} `)}.${signature}`],
    ['another header', `${base64(press.header({ typ: 'JWT' }))}.${body}.${signature}`],
    ['a header with a name more', `${base64(press.header({ more: 1 }))}.${body}.${signature}`],
    ...['none', 'None', 'NONE', 'nOnE'].flatMap((alg) => [
      [`alg ${alg} without a signature`, `${none(alg)}.`] as const,
      [`alg ${alg} with the signature of a good token`, `${none(alg)}.${signature}`] as const,
      [`alg ${alg}, signed all the same`, press.sign({ ...press.header(), alg }, press.claims(claims))] as const,
    ]),
    ...[
      ['HS256', 'sha256'],
      ['HS384', 'sha384'],
      ['HS512', 'sha512'],
    ].flatMap(([alg = '', hash = '']) => [
      [`${alg} with the public key in JSON as secret`, hmac(alg, hash, JSON.stringify(press.published))] as const,
      [`${alg} with the bytes of the public key as secret`, hmac(alg, hash, publicBytes)] as const,
      [`${alg} with the letters of the public key as secret`, hmac(alg, hash, String(press.published.x))] as const,
      [`${alg} with the key's name as secret`, hmac(alg, hash, String(press.published.kid))] as const,
      [`${alg} with an empty secret`, hmac(alg, hash, '')] as const,
    ]),
  );
}

async function signedByOthers(press: TokenPress, claims: Claims): Promise<readonly Row[]> {
  const stranger = await generateKeyPair('EdDSA', { extractable: true });
  const own = await exportJWK(stranger.publicKey);
  const by = async (alg: string, key: CryptoKey, header: Claims = {}) =>
    await new SignJWT({ ...press.claims(claims) }).setProtectedHeader({ ...press.header(header), alg }).sign(key);
  const text = `${base64(press.header({ alg: 'HS256' }))}.${base64(press.claims(claims))}`;
  const pem = await exportSPKI((await importJWK(press.published, 'EdDSA')) as CryptoKey);
  const others = await Promise.all(
    ['RS256', 'PS256', 'ES256', 'RS512', 'PS512', 'ES384'].map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg);
      return [`${alg} by another key under the same kid`, await by(alg, privateKey)] as const;
    }),
  );
  const zeros = Buffer.alloc(64).toString('base64url');
  return rows(
    [
      'HS256 with the public key in PEM as secret',
      `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`,
    ],
    ['the key of a stranger', await by('EdDSA', stranger.privateKey)],
    ['the key of a stranger without its name', await by('EdDSA', stranger.privateKey, { kid: undefined })],
    ['the key of a stranger by its own name', await by('EdDSA', stranger.privateKey, { kid: 'own' })],
    ['the key of a stranger that it brings along', await by('EdDSA', stranger.privateKey, { jwk: own })],
    [
      'the key of a stranger at an address',
      await by('EdDSA', stranger.privateKey, { jku: 'https://idp.example/keys' }),
    ],
    ['the certificate of a stranger', await by('EdDSA', stranger.privateKey, { x5c: ['MIIB'] })],
    [
      'ES256 with a signature of zeros',
      `${base64(press.header({ alg: 'ES256' }))}.${base64(press.claims(claims))}.${zeros}`,
    ],
    ...others,
  );
}

function withHeaders(press: TokenPress, claims: Claims): readonly Row[] {
  const kid = String(press.published.kid);
  const table: Readonly<Record<string, readonly unknown[]>> = {
    alg: [undefined, null, 1, ['EdDSA'], 'eddsa', 'EDDSA', 'EdDSA ', 'Ed25519', 'Ed448', 'ES256K', 'dir', ''],
    kid: [
      'unknown',
      '',
      null,
      7,
      [kid],
      { kid },
      `${kid} `,
      kid.toUpperCase(),
      '../key.json',
      "' or '1'='1",
      '__proto__',
    ],
    typ: [
      ...[
        undefined,
        null,
        '',
        1,
        ['at+jwt'],
        'id+jwt',
        'access-grant+jwt',
        'access-grant-feed+jwt',
        'dpop+jwt',
        'logout+jwt',
      ],
      ...[
        'JWE',
        'JOSE',
        'at+jwt ',
        ' at+jwt',
        'at+jwt\n',
        'at+jwt,JWT',
        'xat+jwt',
        'application/access-grant+jwt',
        'text/jwt',
      ],
    ],
    crit: [['exp'], ['b64'], ['unknown'], [], null, 'b64', [1]],
    b64: [true, false],
    jwk: [press.published, null],
    jku: ['https://idp.example/keys', ''],
    x5u: ['https://idp.example/cert'],
    x5c: [['MIIB'], []],
  };
  return rows(
    ...Object.entries(table).flatMap(([name, values]) =>
      values.map((value) => {
        const more = { [name]: value, ...(name === 'crit' ? { unknown: 1 } : {}) };
        return [told(`header ${name}`, value), press.sign(press.header(more), press.claims(claims))] as const;
      }),
    ),
    ['b64 false, named in crit', press.sign(press.header({ b64: false, crit: ['b64'] }), press.claims(claims))],
  );
}

function withClaims(press: TokenPress, claims: Claims): readonly Row[] {
  const now = Math.floor(Date.now() / 1000);
  const { iss } = press.claims();
  const issuer = String(iss);
  const id = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
  const table: Readonly<Record<string, readonly unknown[]>> = {
    iss: [
      undefined,
      null,
      '',
      1,
      [issuer],
      { issuer },
      'https://idp.example',
      `${issuer}/`,
      issuer.toUpperCase(),
      `${issuer} `,
    ],
    aud: [
      undefined,
      null,
      '',
      1,
      [],
      ['another'],
      'another',
      { samspil: true },
      [['samspil']],
      'samspil ',
      'SAMSPIL',
      'samspil2',
      '*',
    ],
    exp: [
      undefined,
      null,
      now - 60,
      now - 61,
      now - 75,
      0,
      -1,
      true,
      String(now + 300),
      [now + 300],
      { now },
      '2099-01-01T00:00:00Z',
    ],
    // No less than an hour: who tries them may take minutes. The skew is verify-token.test.ts's.
    nbf: [now + 3_600, null, String(now - 10), [now - 10], true],
    iat: [null, 'now', [now]],
    sub: [
      undefined,
      null,
      '',
      ' ',
      7,
      ['forged'],
      { sub: 1 },
      'x'.repeat(256),
      '3112990000',
      '311299-0000',
      'a\0b',
      'a\nb',
      'a\ud800',
    ],
    unit: ['', ' ', 7, ['a', 'b'], [], { a: 1 }, 'x'.repeat(101), 'a\0b', 'a\ud800', '010140-0001', 'of 0101400001'],
    person: [
      '',
      7,
      [id, id],
      [],
      { id },
      '0101400001',
      '010140-0001',
      `${id} `,
      `${id}\n`,
      `{${id}}`,
      id.replaceAll('-', ''),
    ],
  };
  const departments = [
    undefined,
    null,
    '',
    'police',
    'Schools',
    'schools ',
    ['schools', 'dke'],
    [],
    1,
    { schools: true },
    'toString',
  ];
  return rows(
    ...Object.entries(table).flatMap(([name, values]) =>
      values.map(
        (value) =>
          [
            told(`claim ${name}`, value),
            press.sign(press.header(), press.claims({ ...claims, [name]: value })),
          ] as const,
      ),
    ),
    ...departments.map((department) => {
      const staff = press.claims({ ...claims, roles: ['LEAD', 'DEPARTMENT'], department });
      return [told('department', department), press.sign(press.header(), staff)] as const;
    }),
    [
      'an end beyond all numbers',
      press.sign(press.header(), withName(press.claims({ ...claims, exp: undefined }), '"exp":1e999')),
    ],
    ['a beginning beyond all numbers', press.sign(press.header(), withName(press.claims(claims), '"nbf":1e999'))],
  );
}

/** Names twice in signed JSON: the good value stands first or last, and the other is bad or the very same. */
function withNamesTwice(press: TokenPress, claims: Claims): readonly Row[] {
  const good = press.claims({ department: 'schools', unit: '0165-S1', ...claims });
  const twice = (name: string, value: unknown) => {
    const said = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    const json = JSON.stringify(good);
    return [
      [`claim ${name} twice, the last is another`, press.sign(press.header(), withName(good, said))] as const,
      [`claim ${name} twice, the first is another`, press.sign(press.header(), `{${said},${json.slice(1)}`)] as const,
    ];
  };
  const header = press.header();
  const headers = Object.entries({ alg: 'none', kid: 'unknown', typ: 'access-grant+jwt' }).flatMap(([name, value]) => [
    [
      `header ${name} twice, the first is another`,
      press.sign(`{"${name}":"${value}",${JSON.stringify(header).slice(1)}`, good),
    ] as const,
    [`header ${name} twice, both the same`, press.sign(withName(header, `"${name}":"${header[name]}"`), good)] as const,
  ]);
  return rows(
    ...twice('roles', ['AUDITOR']),
    ...twice('department', 'dke'),
    ...twice('unit', '0165-S2'),
    ...twice('sub', 'another'),
    ...twice('aud', ['samspil', 'another']),
    ...twice('iss', good['iss']),
    ...twice('exp', Number(good['exp']) + 1),
    ...twice('person', '9a4e5020-e03b-8f63-89da-69701f8a3a35').slice(claims['person'] === undefined ? 2 : 0),
    ['claim roles twice, once escaped', press.sign(header, withName(good, '"\\u0072oles":["AUDITOR"]'))],
    [
      'claim roles twice in an object',
      press.sign(header, withName(good, '"realm":{"roles":["LEAD"],"roles":["AUDITOR"]}')),
    ],
    [
      'claim department twice in a list',
      press.sign(header, withName(good, '"all":[{"department":"dke","department":"social"}]')),
    ],
    ['an empty name twice', press.sign(header, withName(good, '"":1,"":2'))],
    ...headers,
  );
}

async function encrypted(press: TokenPress, claims: Claims): Promise<string> {
  const secret = Buffer.alloc(32, 7);
  const body = Buffer.from(goodToken(press, claims));
  return await new CompactEncrypt(body).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: 'JWT' }).encrypt(secret);
}

/** An object's JSON with one more name at its end, whether it has it or not. */
function withName(value: Claims, said: string): string {
  return `${JSON.stringify(value).slice(0, -1)},${said}}`;
}

function told(what: string, value: unknown): string {
  const text = value === undefined ? 'left out' : JSON.stringify(value);
  return `${what}: ${text.length > 60 ? `${text.length} characters` : text}`;
}

function rows(...tokens: readonly (readonly [wrong: string, token: string])[]): readonly Row[] {
  return tokens.map(([wrong, token]) => [wrong, `Bearer ${token}`]);
}
