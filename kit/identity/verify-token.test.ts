import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  CompactSign,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { parseCpr } from '../cpr.ts';
import { Fault } from '../errors.ts';
import { createLog } from '../log.ts';
import { createPersonIds } from '../person-id.ts';
import { readSettings } from '../settings.ts';
import { createSchools } from '../synthetic/schools.ts';
import { createDevelopmentIssuer, type TokenRequest } from './development-issuer.ts';
import { DEVELOPMENT_UNITS } from './development-units.ts';
import { identityFaults, identitySettings, personIdFaults } from './identity-settings.ts';
import type { TokenVerifier } from './reader.ts';
import { readerPersonIds } from './reader-person-ids.ts';
import { createTokenVerifier } from './verify-token.ts';

const log = createLog('test', 'silent');
const now = () => Math.floor(Date.now() / 1000);

/** A provider on loopback whose metadata, keys and health a test can change; it counts how often its keys are fetched. */
class Provider {
  issuer = '';
  metadata: Record<string, unknown> = {};
  keys: JWK[] = [];
  broken = false;
  fetches = 0;
  readonly #server: Server = createServer((request, response) => {
    if (this.broken) return void response.writeHead(500).end();
    const isKeys = request.url === '/keys';
    if (isKeys) this.fetches += 1;
    const body = isKeys
      ? { keys: this.keys }
      : { issuer: this.issuer, jwks_uri: `${this.issuer}/keys`, ...this.metadata };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

let provider: Provider;
let key: GenerateKeyPairResult;
let stranger: GenerateKeyPairResult;
let verify: TokenVerifier;

beforeAll(async () => {
  provider = await new Provider().start();
  key = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256', { extractable: true });
  provider.keys = [{ ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  verify = createTokenVerifier(settingsFor(provider), log);
});

afterAll(() => provider.stop());
afterEach(() => {
  jest.useRealTimers();
});

function settingsFor({ issuer }: Provider, more: Record<string, string> = {}) {
  return readSettings(identitySettings, { OIDC_ISSUER: issuer, ...more });
}

interface Variation {
  readonly claims?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly leaveOut?: readonly string[];
  readonly signWith?: GenerateKeyPairResult;
}

/** A good caseworker's token, but for the variation. */
function token({ claims = {}, header = {}, leaveOut = [], signWith = key }: Variation = {}): Promise<string> {
  const good = { iss: provider.issuer, aud: 'samspil', sub: 'user-1', exp: now() + 300, roles: ['CASEWORKER'] };
  const all = Object.fromEntries(Object.entries({ ...good, ...claims }).filter(([name]) => !leaveOut.includes(name)));
  return new SignJWT(all)
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'one', ...header })
    .sign(signWith.privateKey);
}

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const caught: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(caught instanceof Fault)) throw new Error(`expected a fault, got ${String(caught)}`);
  return caught;
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test('gives its reader', async () => {
    const exp = now() + 300;
    expect(await verify(`Bearer ${await token({ claims: { exp } })}`)).toEqual({
      subject: 'user-1',
      roles: new Set(['CASEWORKER']),
      department: null,
      unit: null,
      personId: null,
      expiresAt: exp,
    });
  });

  test.each([
    ['expired 50 seconds ago, within the skew', () => ({ claims: { exp: now() - 50 } })],
    ['valid in 50 seconds, within the skew', () => ({ claims: { nbf: now() + 50 } })],
    ['of type JWT', () => ({ header: { typ: 'JWT' } })],
    ['for several audiences, one of them ours', () => ({ claims: { aud: ['other', 'samspil'] } })],
    [
      'that names a role twice and roles of other systems',
      () => ({ claims: { roles: ['CASEWORKER', 'CASEWORKER', 'offline_access'] } }),
    ],
    ['without kid, while the provider has one key', () => ({ header: { kid: undefined } })],
  ])('is taken when %s', async (_title, vary) => {
    const reader = await verify(`bearer ${await token(vary())}`);
    expect([...reader.roles]).toEqual(['CASEWORKER']);
  });

  test('of department staff gives the department, from a text or a list of one', async () => {
    for (const department of ['schools', ['schools']]) {
      const reader = await verify(`Bearer ${await token({ claims: { roles: ['DEPARTMENT'], department } })}`);
      expect(reader.department).toBe('schools');
    }
  });

  test('gives no department to another role, whatever it claims', async () => {
    expect((await verify(`Bearer ${await token({ claims: { department: 'schools' } })}`)).department).toBeNull();
  });

  test('can carry its roles at a dotted path or under a name with dots', async () => {
    const nested = createTokenVerifier(settingsFor(provider, { OIDC_ROLES_CLAIM: 'realm_access.roles' }), log);
    const named = createTokenVerifier(settingsFor(provider, { OIDC_ROLES_CLAIM: 'https://example.org/roles' }), log);
    const one = await token({ claims: { realm_access: { roles: ['LEAD'] } } });
    const two = await token({ claims: { 'https://example.org/roles': 'AUDITOR' } });
    expect([...(await nested(`Bearer ${one}`)).roles]).toEqual(['LEAD']);
    expect([...(await named(`Bearer ${two}`)).roles]).toEqual(['AUDITOR']);
  });
});

describe('a bad token is refused as UNAUTHENTICATED', () => {
  const publicKeyAsSecret = async () => {
    const signed = `${base64({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })}.${(await token()).split('.')[1]}`;
    const secret = await exportSPKI(key.publicKey);
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  const withAlgNone = () =>
    `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64({ iss: provider.issuer, aud: 'samspil', sub: 'x', exp: now() + 60, roles: ['LEAD'] })}.AA`;
  const tampered = async () => {
    const [head, , signature] = (await token()).split('.');
    return `${head}.${base64({ iss: provider.issuer, aud: 'samspil', sub: 'user-1', exp: now() + 300, roles: ['LEAD'] })}.${signature}`;
  };
  const embeddedKey = async () => token({ signWith: stranger, header: { jwk: await exportJWK(stranger.publicKey) } });

  const cases: readonly [string, () => string | undefined | Promise<string>, RegExp][] = [
    ['no header', () => undefined, /Sign in first/],
    ['an empty header', () => '', /Sign in first/],
    ['garbage', () => 'garbage', /one signed token/],
    ['the scheme Basic', () => 'Basic dTpw', /one signed token/],
    ['a bearer without a token', () => 'Bearer ', /one signed token/],
    ['two tokens', async () => `Bearer ${await token()}, Bearer ${await token()}`, /one signed token/],
    ['two tokens with a space', async () => `Bearer ${await token()} ${await token()}`, /one signed token/],
    ['three parts of nonsense', () => 'Bearer a.b.c', /not a valid signed token/],
    ['a token of 20,000 characters', () => `Bearer a.${'b'.repeat(20_000)}.c`, /too long/],
    ['alg none without a signature', () => `Bearer ${new UnsecuredJWT({ sub: 'x' }).encode()}`, /one signed token/],
    ['alg none with a signature', () => `Bearer ${withAlgNone()}`, /algorithm/],
    ['HS256 with the public key as secret', async () => `Bearer ${await publicKeyAsSecret()}`, /algorithm/],
    [
      'RS512',
      async () => `Bearer ${await token({ header: { alg: 'RS512' }, signWith: await generateKeyPair('RS512') })}`,
      /algorithm/,
    ],
    ['a changed payload', async () => `Bearer ${await tampered()}`, /signature/],
    ['the key of a stranger', async () => `Bearer ${await token({ signWith: stranger })}`, /signature/],
    ['a key that it brings along', async () => `Bearer ${await embeddedKey()}`, /brings a key/],
    ['an unknown kid', async () => `Bearer ${await token({ header: { kid: 'two' } })}`, /key that is not known/],
    ['another issuer', async () => `Bearer ${await token({ claims: { iss: 'https://example.org' } })}`, /issuer/],
    ['no issuer', async () => `Bearer ${await token({ leaveOut: ['iss'] })}`, /issuer/],
    ['another audience', async () => `Bearer ${await token({ claims: { aud: 'other' } })}`, /audience/],
    ['no audience', async () => `Bearer ${await token({ leaveOut: ['aud'] })}`, /audience/],
    ['an end 70 seconds ago', async () => `Bearer ${await token({ claims: { exp: now() - 70 } })}`, /expired/],
    [
      'an end beyond all numbers',
      async () => {
        const claims = JSON.stringify({ iss: provider.issuer, aud: 'samspil', sub: 'user-1', roles: ['LEAD'] });
        const endless = new TextEncoder().encode(`${claims.slice(0, -1)},"exp":1e999}`);
        const header = { alg: 'RS256', typ: 'at+jwt', kid: 'one' };
        return `Bearer ${await new CompactSign(endless).setProtectedHeader(header).sign(key.privateKey)}`;
      },
      /end/,
    ],
    ['no end', async () => `Bearer ${await token({ leaveOut: ['exp'] })}`, /end/],
    [
      'a beginning in 70 seconds',
      async () => `Bearer ${await token({ claims: { nbf: now() + 70 } })}`,
      /not valid yet/,
    ],
    ['no subject', async () => `Bearer ${await token({ leaveOut: ['sub'] })}`, /whose/],
    ['an empty subject', async () => `Bearer ${await token({ claims: { sub: ' ' } })}`, /whose/],
    [
      'a subject that no database can hold',
      async () => `Bearer ${await token({ claims: { sub: 'user\0-1' } })}`,
      /whose/,
    ],
    ['half a character as subject', async () => `Bearer ${await token({ claims: { sub: '\ud83d' } })}`, /whose/],
    ['a subject like a CPR number', async () => `Bearer ${await token({ claims: { sub: '3112990000' } })}`, /CPR/],
    [
      'the type of an ID token request',
      async () => `Bearer ${await token({ header: { typ: 'oauth-authz-req+jwt' } })}`,
      /typ/,
    ],
    ['no type', async () => `Bearer ${await token({ header: { typ: undefined } })}`, /typ/],
    [
      'the role DEPARTMENT alone',
      async () => `Bearer ${await token({ claims: { roles: ['DEPARTMENT'] } })}`,
      /department/,
    ],
    [
      'an unknown department',
      async () => `Bearer ${await token({ claims: { roles: ['DEPARTMENT', 'LEAD'], department: 'x' } })}`,
      /department/,
    ],
    [
      'two departments',
      async () => `Bearer ${await token({ claims: { roles: ['DEPARTMENT'], department: ['dke', 'social'] } })}`,
      /department/,
    ],
  ];

  test.each(cases)('%s', async (_title, authorization, hint) => {
    const fault = await faultOf(verify(await authorization()));
    expect(fault.code).toBe('UNAUTHENTICATED');
    expect(fault.message).toMatch(hint);
    expect(fault.message).not.toMatch(/user-1|127\.0\.0\.1|example|3112990000/);
  });
});

test('a valid token without any of our roles is ACCESS_DENIED, since signing in again would not help', async () => {
  for (const roles of [[], ['offline_access'], 'caseworker', { CASEWORKER: true }, null]) {
    expect((await faultOf(verify(`Bearer ${await token({ claims: { roles } })}`))).code).toBe('ACCESS_DENIED');
  }
});

describe('unit and person', () => {
  const ID = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
  const key32 = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  const withSettings = (more: Record<string, string>) => settingsFor(provider, { SAMSPIL_HOME: '/nowhere', ...more });

  test('come from the claims that are set', async () => {
    const settings = withSettings({ OIDC_UNIT_CLAIM: 'org.unit', OIDC_PERSON_CLAIM: 'org.person' });
    const claims = { org: { unit: 'team-unge', person: ID }, unit: 'another', person: 'nonsense' };
    expect(await createTokenVerifier(settings, log)(`Bearer ${await token({ claims })}`)).toMatchObject({
      unit: 'team-unge',
      personId: ID,
    });
  });

  test('come from a CPR number in a service, and neither the log nor a fault says any of it', async () => {
    const settings = withSettings({ OIDC_CPR_CLAIM: 'cpr' });
    const written: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    try {
      const noisy = createLog('test', 'trace');
      const service = createTokenVerifier(settings, noisy, createPersonIds(key32));
      const authorization = async (cpr: unknown) => `Bearer ${await token({ claims: { cpr } })}`;
      expect((await service(await authorization('010140-0001'))).personId).toBe(ID);
      expect((await createTokenVerifier(settings, noisy)(await authorization('010140-0001'))).personId).toBeNull();
      const fault = await faultOf(service(await authorization('310240-0001')));
      expect(fault.code).toBe('UNAUTHENTICATED');
      expect(inspect(fault, { depth: null, showHidden: true })).not.toMatch(/310240/);
    } finally {
      spy.mockRestore();
    }
    expect(written.join('')).not.toMatch(/010140|310240/);
  });

  test('cannot be said by two claims, and in production a CPR number needs the key that makes an id of it', () => {
    const both = { OIDC_PERSON_CLAIM: 'person', OIDC_CPR_CLAIM: 'cpr' };
    expect(identityFaults(both)).toEqual([expect.stringMatching(/^OIDC_PERSON_CLAIM and OIDC_CPR_CLAIM are both set/)]);
    expect(() => createTokenVerifier(withSettings(both), log)).toThrow(/both set/);
    expect(identityFaults({ OIDC_PERSON_CLAIM: '', OIDC_CPR_CLAIM: 'cpr' })).toEqual([]);
    const production = { NODE_ENV: 'production', OIDC_CPR_CLAIM: 'cpr' };
    expect(personIdFaults(production)).toEqual([expect.stringMatching(/^PERSON_ID_KEY is not set/)]);
    expect(personIdFaults({ ...production, PERSON_ID_KEY: '00' })).toEqual([]);
    expect(personIdFaults({ NODE_ENV: 'production' })).toEqual([]);
    expect(personIdFaults({ NODE_ENV: 'production' }, true)).toEqual([
      expect.stringMatching(/^PERSON_ID_KEY is not set/),
    ]);
    expect(personIdFaults({}, true)).toEqual([]);
    expect(personIdFaults({ OIDC_CPR_CLAIM: 'cpr' })).toEqual([]);
  });

  test('need the key of ids only where tokens bring CPR numbers', async () => {
    const bad = { PERSON_ID_KEY: 'no key' };
    expect(await readerPersonIds(withSettings({}), bad)).toBeNull();
    expect(await readerPersonIds(withSettings({ OIDC_PERSON_CLAIM: 'person' }), bad)).toBeNull();
    const settings = withSettings({ OIDC_CPR_CLAIM: 'cpr' });
    await expect(readerPersonIds(settings, bad)).rejects.toThrow(/PERSON_ID_KEY is not valid/);
    const ids = await readerPersonIds(settings, { PERSON_ID_KEY: key32.toString('hex') });
    expect(ids?.fromCpr(parseCpr('0101400001'))).toBe(ID);
  });
});

describe('the keys of a provider', () => {
  test('rotate: a new key is found once the pause is over, and the old one is then refused', async () => {
    const rotating = await new Provider().start();
    try {
      rotating.keys = provider.keys;
      const verifyHere = createTokenVerifier(settingsFor(rotating), log);
      const good = (more: Variation = {}) => token({ ...more, claims: { iss: rotating.issuer, exp: now() + 3_600 } });
      await verifyHere(`Bearer ${await good()}`);
      rotating.keys = [{ ...(await exportJWK(stranger.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' }];
      const fresh = `Bearer ${await good({ header: { kid: 'two' }, signWith: stranger })}`;
      for (let flood = 0; flood < 20; flood += 1)
        expect((await faultOf(verifyHere(fresh))).code).toBe('UNAUTHENTICATED');
      expect(rotating.fetches).toBe(1);
      jest.useFakeTimers({
        now: Date.now() + 31_000,
        doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance'],
      });
      expect((await verifyHere(fresh)).subject).toBe('user-1');
      expect((await faultOf(verifyHere(`Bearer ${await good()}`))).message).toMatch(/key that is not known/);
      expect(rotating.fetches).toBe(2);
    } finally {
      await rotating.stop();
    }
  });

  test('are asked for again after the provider was down at first', async () => {
    const late = await new Provider().start();
    late.keys = provider.keys;
    late.broken = true;
    try {
      const verifyHere = createTokenVerifier(settingsFor(late), log);
      const authorization = `Bearer ${await token({ claims: { iss: late.issuer } })}`;
      const fault = await faultOf(verifyHere(authorization));
      expect([fault.code, fault.status]).toEqual(['SIGN_IN_UNAVAILABLE', 503]);
      late.broken = false;
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect((await verifyHere(authorization)).subject).toBe('user-1');
      late.broken = true;
      expect((await verifyHere(authorization)).subject).toBe('user-1');
    } finally {
      await late.stop();
    }
  });

  test.each([
    ['another issuer', { issuer: 'http://127.0.0.1:1' }],
    ['keys at an address that can be overheard', { jwks_uri: 'http://keys.example.org/' }],
    ['no keys', { jwks_uri: 7 }],
  ])('are not taken from metadata that names %s', async (_title, metadata) => {
    const odd = await new Provider().start();
    odd.keys = provider.keys;
    odd.metadata = metadata;
    try {
      const verifyHere = createTokenVerifier(settingsFor(odd), log);
      expect((await faultOf(verifyHere(`Bearer ${await token({ claims: { iss: odd.issuer } })}`))).code).toBe(
        'SIGN_IN_UNAVAILABLE',
      );
    } finally {
      await odd.stop();
    }
  });

  test('must come by https, or from this machine', () => {
    expect(() => readSettings(identitySettings, { OIDC_ISSUER: 'http://login.example.org' })).toThrow(
      /OIDC_ISSUER is not valid.*https/,
    );
    expect(() => readSettings(identitySettings, { OIDC_ISSUER: 'http://127.0.0.1.example.org' })).toThrow(/https/);
    expect(readSettings(identitySettings, { OIDC_ISSUER: 'https://login.example.org/a' }).OIDC_ISSUER).toBe(
      'https://login.example.org/a',
    );
  });
});

describe('the development issuer', () => {
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'samspil-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  const settings = (folder: string, more: Record<string, string> = {}) =>
    readSettings(identitySettings, { SAMSPIL_HOME: join(home, folder), ...more });

  test('signs tokens that are verified, and a rotation is seen at once while old tokens stay good', async () => {
    const issuer = createDevelopmentIssuer(settings('rotation'));
    const verifyHere = createTokenVerifier(settings('rotation'), log);
    expect((await faultOf(verifyHere('Bearer a.b.c'))).code).toBe('UNAUTHENTICATED');
    const before = await issuer.sign({ role: 'DEPARTMENT', department: 'social' });
    expect((await verifyHere(`Bearer ${before}`)).department).toBe('social');
    await createDevelopmentIssuer(settings('rotation')).rotate();
    const after = await issuer.sign({ role: 'LEAD', subject: 'me' });
    expect((await verifyHere(`Bearer ${after}`)).subject).toBe('me');
    expect((await verifyHere(`Bearer ${before}`)).department).toBe('social');
    const kid = (text: string) =>
      JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()).kid as string;
    expect(kid(after)).not.toBe(kid(before));
  });

  test('says the unit and the person that it is asked for', async () => {
    const issuer = createDevelopmentIssuer(settings('who'));
    const verifyHere = createTokenVerifier(settings('who'), log);
    const reader = async (request: TokenRequest) => {
      const { unit, personId } = await verifyHere(`Bearer ${await issuer.sign(request)}`);
      return [unit, personId];
    };
    const person = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
    expect(await reader({ role: 'DEPARTMENT', department: 'schools' })).toEqual(['0165-S1', null]);
    expect(await reader({ role: 'DEPARTMENT', department: 'schools', unit: '0165-S2' })).toEqual(['0165-S2', null]);
    expect(await reader({ role: 'DEPARTMENT', department: 'schools', unit: null })).toEqual([null, null]);
    expect(await reader({ role: 'LEAD', person: person.toUpperCase() })).toEqual(['team-dke', person]);
    expect(await reader({ role: 'CITIZEN', person })).toEqual([null, person]);
    await expect(issuer.sign({ role: 'CITIZEN', person: '0101400001' })).rejects.toThrow(/UUID/);
  });

  test('takes its unit for schools from the synthetic municipality', () => {
    expect(createSchools(1).map(({ code }) => code)).toContain(DEVELOPMENT_UNITS.schools);
  });

  test('refuses a key whose time after rotation is over', async () => {
    const issuer = createDevelopmentIssuer(settings('over'));
    const before = await issuer.sign({ role: 'LEAD' });
    await issuer.rotate();
    const path = join(home, 'over', 'issuer', 'jwks.json');
    const published = JSON.parse(await readFile(path, 'utf8')) as { keys: { exp?: number }[] };
    for (const old of published.keys) if (old.exp !== undefined) old.exp = now() - 1;
    await writeFile(path, JSON.stringify(published));
    const fault = await faultOf(createTokenVerifier(settings('over'), log)(`Bearer ${before}`));
    expect(fault.message).toMatch(/key that is not known/);
  });

  test('keeps its private key to itself, and publishes no part of it', async () => {
    const { stat } = await import('node:fs/promises');
    await createDevelopmentIssuer(settings('secret')).sign({ role: 'CITIZEN', subject: randomUUID() });
    expect((await stat(join(home, 'secret', 'issuer', 'key.json'))).mode & 0o777).toBe(0o600);
    const published = JSON.parse(await readFile(join(home, 'secret', 'issuer', 'jwks.json'), 'utf8')) as {
      keys: JWK[];
    };
    expect(published.keys.map((one) => one.d)).toEqual([undefined]);
  });

  test('makes one key when many start at once', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 8 }, () => createDevelopmentIssuer(settings('race')).sign({ role: 'LEAD' })),
    );
    expect(new Set(tokens.map((text) => text.split('.')[0])).size).toBe(1);
  });

  test('says in one line what to do when its folder cannot be written', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(createDevelopmentIssuer(settings('file')).sign({ role: 'LEAD' })).rejects.toThrow(
      /SAMSPIL_HOME: .*\(ENOTDIR\)/,
    );
  });

  test('refuses to exist in production and beside a real provider, and its tokens are not trusted there', () => {
    expect(() => createDevelopmentIssuer(settings('x', { NODE_ENV: 'production' }))).toThrow(/production/);
    expect(() => createDevelopmentIssuer(settings('x', { OIDC_ISSUER: 'https://login.example.org' }))).toThrow(
      /OIDC_ISSUER/,
    );
    expect(() => createTokenVerifier(settings('x', { NODE_ENV: 'production' }), log)).toThrow(/OIDC_ISSUER is not set/);
  });
});
