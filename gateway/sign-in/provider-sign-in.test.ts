import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { createPages } from './pages.ts';
import { pagesSettings } from './pages-settings.ts';
import { CookieBrowser, locationOf } from './testing/cookie-browser.ts';
import { type ServedPages, servePages } from './testing/serve-pages.ts';
import { AUDIENCE, type StartedProvider, startProvider } from './testing/start-provider.ts';

const log = createLog('test', 'silent');
const SECRET = 'a secret of this test only, of length';
let site: ServedPages;
let provider: StartedProvider;

beforeAll(async () => {
  // The provider tells on the console that it is set up for a trial, as it is.
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => {});
  site = await servePages();
  provider = await startProvider(site.origin, SECRET);
  configure();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await provider.close();
  await site.close();
});

/** Lets the gateway run with these settings from now on. */
function configure(more: Record<string, string> = {}): void {
  const settings = readSettings(pagesSettings, {
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_CLIENT_ID: 'gateway',
    OIDC_CLIENT_SECRET: SECRET,
    PUBLIC_URL: site.origin,
    ...more,
  });
  const verifyToken = createTokenVerifier(settings, log);
  site.use(createPages({ settings, verifyToken, log, syntheticData: true }), verifyToken);
}

/** Goes to the provider and through its pages, and stops before the way back. */
async function throughProvider(browser: CookieBrowser, to = '/graphql'): Promise<{ asked: URL; back: URL }> {
  const asked = locationOf(await browser.get(`${site.origin}/sign-in/start?to=${encodeURIComponent(to)}`));
  let at = asked;
  for (let step = 0; step < 8 && at.origin === provider.issuer; step += 1) {
    if (!at.pathname.startsWith('/interaction/')) {
      at = locationOf(await browser.get(at));
      continue;
    }
    const isLogin = (await (await browser.get(at)).text()).includes('name="login"');
    at = locationOf(
      await browser.post(at, isLogin ? { prompt: 'login', login: 'somebody', password: 'x' } : { prompt: 'consent' }),
    );
  }
  return { asked, back: at };
}

async function expectClearPage(response: Response, status: number, text: RegExp): Promise<void> {
  const body = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/text\/html/);
  expect(body).toMatch(text);
  expect(body).not.toMatch(/ at .+:\d+:\d+|Error:|127\.0\.0\.1|evil/);
}

describe('sign-in at a provider', () => {
  test('ends with a session that the graph takes, and asks with PKCE, state and nonce', async () => {
    configure();
    const browser = new CookieBrowser();
    const { asked, back } = await throughProvider(browser);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${site.origin}/sign-in/callback`,
      resource: AUDIENCE,
      audience: AUDIENCE,
    });
    const answer = await browser.get(back);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('content="0; url=/graphql"');
    expect(browser.setCookies).toEqual([
      expect.stringMatching(/^samspil-session=[^;]+; Path=\/; Max-Age=(600|59\d); HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^samspil-sign-in=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await (await browser.get(`${site.origin}/graphql`)).text()).toContain('Signed in as <b>caseworker</b>');
    const session = browser.cookies.get('samspil-session');
    const query = {
      method: 'POST',
      headers: { cookie: `samspil-session=${session}` },
      body: JSON.stringify({ query: '{ person(id: "1") { id } }' }),
    };
    expect(await (await fetch(`${site.origin}/graphql`, query)).json()).toEqual({ data: { person: { id: '1' } } });
  });

  test('is refused when the state is another, and when the browser began none', async () => {
    configure();
    const browser = new CookieBrowser();
    const { back } = await throughProvider(browser);
    const wrong = new URL(back);
    wrong.searchParams.set('state', 'another');
    await expectClearPage(await new CookieBrowser().get(back), 400, /cannot be finished/);
    await expectClearPage(await browser.get(wrong), 400, /cannot be finished/);
    expect(browser.cookies.has('samspil-session')).toBe(false);
    await expectClearPage(await browser.get(back), 400, /cannot be finished/);
  });

  test('is refused when the code was begun with another verifier, or the answer names another nonce or issuer', async () => {
    configure();
    for (const [name, value] of [
      ['verifier', 'x'.repeat(43)],
      ['nonce', 'another'],
    ] as const) {
      const browser = new CookieBrowser();
      const { back } = await throughProvider(browser);
      const kept = JSON.parse(
        Buffer.from(browser.cookies.get('samspil-sign-in') ?? '', 'base64url').toString(),
      ) as Record<string, string>;
      browser.cookies.set(
        'samspil-sign-in',
        Buffer.from(JSON.stringify({ ...kept, [name]: value })).toString('base64url'),
      );
      await expectClearPage(await browser.get(back), name === 'verifier' ? 502 : 400, /did not work/);
      expect(browser.cookies.size).toBeGreaterThan(0);
      expect(browser.cookies.has('samspil-session')).toBe(false);
    }
    const browser = new CookieBrowser();
    const { back } = await throughProvider(browser);
    back.searchParams.set('iss', 'https://evil.example.org');
    await expectClearPage(await browser.get(back), 400, /did not work/);
  });

  test('redeems a code only once', async () => {
    configure();
    const browser = new CookieBrowser();
    const { back } = await throughProvider(browser);
    const kept = browser.cookies.get('samspil-sign-in') ?? '';
    await browser.get(back);
    browser.cookies.set('samspil-sign-in', kept);
    await expectClearPage(await browser.get(back), 502, /did not work/);
  });

  test('says so when the provider declines, without repeating what the address says', async () => {
    configure();
    const browser = new CookieBrowser();
    const asked = locationOf(await browser.get(`${site.origin}/sign-in/start`));
    const back = new URL(`${site.origin}/sign-in/callback?error=access_denied&error_description=evil`);
    back.searchParams.set('state', asked.searchParams.get('state') ?? '');
    back.searchParams.set('iss', provider.issuer);
    await expectClearPage(await browser.get(back), 403, /declined/);
  });

  test('says so when the provider is down, and works as soon as it is up', async () => {
    configure({ OIDC_ISSUER: 'http://127.0.0.1:1' });
    await expectClearPage(await new CookieBrowser().get(`${site.origin}/sign-in/start`), 503, /cannot be reached/);
    expect((await new CookieBrowser().get(`${site.origin}/`)).status).toBe(200);
  });

  test('says so when the provider refuses this client', async () => {
    configure({ OIDC_CLIENT_SECRET: 'not the secret' });
    const browser = new CookieBrowser();
    await expectClearPage(await browser.get((await throughProvider(browser)).back), 502, /did not work/);
  });

  test('says so when the provider gives no token for us', async () => {
    configure({ OIDC_AUDIENCE: 'samspil' });
    const browser = new CookieBrowser();
    const { asked, back } = await throughProvider(browser);
    expect(asked.searchParams.has('resource')).toBe(false);
    await expectClearPage(await browser.get(back), 401, /cannot be signed in/);
  });

  test('leads to no other site, whatever the address asks for', async () => {
    configure();
    for (const to of [
      'https://evil.example.org/',
      '//evil.example.org',
      '/\\evil.example.org',
      '/graphql/../evil',
      'javascript:alert(1)',
    ]) {
      const browser = new CookieBrowser();
      const { back } = await throughProvider(browser, to);
      const text = await (await browser.get(back)).text();
      expect(text).toContain('content="0; url=/"');
      expect(text).not.toContain('evil');
    }
  });

  test('is not offered when this gateway is no client', async () => {
    const settings = readSettings(pagesSettings, { OIDC_ISSUER: provider.issuer });
    const verifyToken = createTokenVerifier(settings, log);
    site.use(createPages({ settings, verifyToken, log, syntheticData: true }), verifyToken);
    await expectClearPage(await new CookieBrowser().get(`${site.origin}/sign-in`), 404, /OIDC_CLIENT_ID/);
  });
});

test('settings that do not fit together are all told at once', () => {
  const settings = readSettings(pagesSettings, { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'gateway' });
  const make = () =>
    createPages({ settings, verifyToken: createTokenVerifier(settings, log), log, syntheticData: true });
  expect(make).toThrow(/PUBLIC_URL is not set/);
  expect(() => readSettings(pagesSettings, { PUBLIC_URL: 'https://hub.example.org/path' })).toThrow(
    /PUBLIC_URL is not valid/,
  );
});
