import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import type { Pages } from '../pages.ts';
import { createPages } from './pages.ts';
import { pagesSettings } from './pages-settings.ts';
import { CookieBrowser, locationOf } from './testing/cookie-browser.ts';
import { type ServedPages, servePages } from './testing/serve-pages.ts';

const log = createLog('test', 'silent');
let home = '';
let site: ServedPages;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-'));
  site = await servePages();
  const settings = readSettings(pagesSettings, { SAMSPIL_HOME: home });
  site.use(pagesWith(), createTokenVerifier(settings, log));
});
afterAll(async () => {
  await site.close();
  await rm(home, { recursive: true });
});

function pagesWith(more: Record<string, string> = {}, syntheticData = true): Pages {
  const settings = readSettings(pagesSettings, { SAMSPIL_HOME: home, ...more });
  return createPages({ settings, verifyToken: createTokenVerifier(settings, log), log, syntheticData });
}

const get = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

describe('sign-in by choosing a role', () => {
  test('leads a signed-out visitor of the playground there and back', async () => {
    const browser = new CookieBrowser();
    const away = locationOf(await browser.get(`${site.origin}/graphql`));
    expect(away.pathname + away.search).toBe('/sign-in?to=/graphql');
    expect(await (await browser.get(away)).text()).toContain('name="to" value="/graphql"');
    const back = await browser.post(`${site.origin}/sign-in`, { as: 'department:schools', to: '/graphql' });
    expect([back.status, locationOf(back).pathname]).toEqual([303, '/graphql']);
    expect(browser.setCookies).toEqual([
      expect.stringMatching(/^samspil-session=[^;]+; Path=\/; Max-Age=28[78]\d\d; HttpOnly; SameSite=Strict$/),
    ]);
    expect(await (await browser.get(locationOf(back))).text()).toContain('department (schools)');
    const out = await browser.post(`${site.origin}/sign-out`, {});
    expect([out.status, locationOf(out).pathname, out.headers.get('clear-site-data')]).toEqual([303, '/', '"storage"']);
    expect(browser.cookies.size).toBe(0);
  });

  test('makes the citizen the person of the example, and staff a member of a unit', async () => {
    const person = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
    const settings = readSettings(pagesSettings, { SAMSPIL_HOME: home });
    const verifyToken = createTokenVerifier(settings, log);
    const signedIn = async (as: string, examplePerson: string) => {
      const pages = createPages({ settings, verifyToken, log, syntheticData: true, examplePerson });
      const headers = { 'sec-fetch-site': 'same-origin', 'content-length': '7' };
      const form = new Request('http://127.0.0.1/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ as }),
        headers,
      });
      const cookie = (await pages.handle(form))?.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const { roles, unit, personId } = await verifyToken(
        pages.authorizationFrom(get('http://127.0.0.1/graphql', { cookie })),
      );
      return [...roles, unit, personId];
    };
    expect(await signedIn('citizen', person)).toEqual(['CITIZEN', null, person]);
    expect(await signedIn('citizen', '')).toEqual(['CITIZEN', null, null]);
    expect(await signedIn('department:schools', person)).toEqual(['DEPARTMENT', '0165-S1', null]);
    expect(await signedIn('lead', person)).toEqual(['LEAD', 'team-dke', null]);
  });

  test.each([
    ['another site', { origin: 'https://evil.example.org' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a page that claims to be ours but is not', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-origin' }],
  ])('takes no form from %s, to sign in or out', async (_title, headers) => {
    for (const path of ['/sign-in', '/sign-out']) {
      const browser = new CookieBrowser();
      const response = await browser.post(site.origin + path, { as: 'lead' }, headers);
      expect(response.status).toBe(403);
      expect(browser.setCookies).toEqual([]);
    }
  });

  test('takes no form without any word of where it came from', async () => {
    const body = new URLSearchParams({ as: 'lead' });
    const form = (headers: Record<string, string>) =>
      new Request('http://127.0.0.1/sign-in', { method: 'POST', body, headers: { 'content-length': '7', ...headers } });
    expect((await pagesWith().handle(form({})))?.status).toBe(403);
    expect((await pagesWith().handle(form({ 'sec-fetch-site': 'same-origin' })))?.status).toBe(303);
  });

  test('leads to no other site', async () => {
    for (const to of ['https://evil.example.org', '//evil.example.org', '/\\evil', '/sign-out']) {
      const answer = await new CookieBrowser().post(`${site.origin}/sign-in`, { as: 'lead', to });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  test('answers a role that does not exist, a department that does not, and a body that is too large', async () => {
    for (const as of ['', 'king', 'department', 'department:police', 'CASEWORKER']) {
      expect((await new CookieBrowser().post(`${site.origin}/sign-in`, { as })).status).toBe(400);
    }
    expect(
      (await new CookieBrowser().post(`${site.origin}/sign-in`, { as: 'lead', more: 'x'.repeat(5_000) })).status,
    ).toBe(400);
  });

  test('is offered on this machine only, unless PUBLIC_URL says otherwise', async () => {
    const rebound = get('http://evil.example.org:4000/sign-in');
    expect((await pagesWith().handle(rebound))?.status).toBe(403);
    expect(
      (await pagesWith({ PUBLIC_URL: 'https://try.example.org' }).handle(get('http://10.0.0.1:4000/sign-in')))?.status,
    ).toBe(200);
  });

  test('does not exist in production', () => {
    expect(() => pagesWith({ NODE_ENV: 'production' })).toThrow(/OIDC_ISSUER/);
  });
});

describe('the session', () => {
  const token = () =>
    createDevelopmentIssuer(readSettings(pagesSettings, { SAMSPIL_HOME: home })).sign({ role: 'ANALYST' });

  test('is __Host- and Secure behind https, and the plain cookie does not count there', async () => {
    const pages = pagesWith({ PUBLIC_URL: 'https://hub.example.org' });
    const form = new Request('http://10.0.0.1/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ as: 'lead' }),
      headers: { origin: 'https://hub.example.org', 'content-length': '7' },
    });
    const cookie = (await pages.handle(form))?.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^__Host-samspil-session=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/);
    expect(pages.authorizationFrom(get('http://10.0.0.1/graphql', { cookie: `__Host-samspil-session=a.b.c` }))).toBe(
      'Bearer a.b.c',
    );
    expect(
      pages.authorizationFrom(get('http://10.0.0.1/graphql', { cookie: `samspil-session=a.b.c` })),
    ).toBeUndefined();
  });

  test('stands in for a missing Authorization header only, and for no page of another origin', () => {
    const pages = pagesWith();
    const cookie = 'other=1; samspil-session=a.b.c';
    const url = 'http://127.0.0.1:4000/graphql';
    expect(pages.authorizationFrom(get(url, { cookie }))).toBe('Bearer a.b.c');
    expect(pages.authorizationFrom(get(url, { cookie, origin: 'http://127.0.0.1:4000' }))).toBe('Bearer a.b.c');
    expect(pages.authorizationFrom(get(url, { cookie, authorization: 'Bearer x' }))).toBe('Bearer x');
    expect(pages.authorizationFrom(get(url, { cookie, origin: 'http://127.0.0.1:5000' }))).toBeUndefined();
    expect(pages.authorizationFrom(get(url, { cookie, origin: 'null' }))).toBeUndefined();
    expect(pages.authorizationFrom(get(url, { cookie: `${cookie}; samspil-session=planted` }))).toBeUndefined();
    expect(pages.authorizationFrom(get(url))).toBeUndefined();
  });

  test('is taken along by a second step when another site sent the visitor here', async () => {
    const arrival = await pagesWith().handle(
      get('http://127.0.0.1/graphql', { accept: 'text/html', 'sec-fetch-site': 'cross-site' }),
    );
    expect(await arrival?.text()).toContain('content="0; url=/graphql"');
    const known = { accept: 'text/html', 'sec-fetch-site': 'cross-site', cookie: `samspil-session=${await token()}` };
    expect(await (await pagesWith().handle(get('http://127.0.0.1/graphql', known)))?.text()).toContain(
      'id="playground"',
    );
  });

  test('that has ended is told on the sign-in page', async () => {
    const page = await pagesWith().handle(get('http://127.0.0.1/sign-in', { cookie: 'samspil-session=a.b.c' }));
    expect(await page?.text()).toContain('not a valid signed token');
  });
});

describe('every page', () => {
  test.each(['/', '/sign-in', '/sign-in/nothing'])(
    '%s forbids frames, foreign content, sniffing and keeping',
    async (path) => {
      const page = await pagesWith().handle(get(`http://127.0.0.1${path}`, { accept: 'text/html' }));
      expect(page?.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(page?.headers.get('cache-control')).toBe('no-store');
      expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page?.headers.get('referrer-policy')).toBe('same-origin');
      expect(await page?.text()).toContain('syntetiske data');
    },
  );

  test('says nothing of synthetic data when the data is real', async () => {
    expect(await (await pagesWith({}, false).handle(get('http://127.0.0.1/')))?.text()).not.toContain('syntetiske');
  });

  test('leaves other paths, and GraphQL itself, to the gateway', async () => {
    for (const url of ['/health/live', '/graphqlx', '/sign-input', '/static/none/x.js']) {
      expect(await pagesWith().handle(get(`http://127.0.0.1${url}`, { accept: 'text/html' }))).toBeNull();
    }
    expect(await pagesWith().handle(get('http://127.0.0.1/graphql', { accept: 'application/json' }))).toBeNull();
    expect(
      await pagesWith().handle(new Request('http://127.0.0.1/graphql', { method: 'POST', body: '{}' })),
    ).toBeNull();
  });
});
