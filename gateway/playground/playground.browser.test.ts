import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createPages } from '../sign-in/pages.ts';
import { pagesSettings } from '../sign-in/pages-settings.ts';
import { type ServedPages, servePages } from '../sign-in/testing/serve-pages.ts';
import { AUDIENCE, startProvider } from '../sign-in/testing/start-provider.ts';

/** `CHROMIUM` names another one. Nothing is installed for this test; where there is no browser it is passed over, and says so. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
/** Where pictures of the pages go, for whoever wants to look at them. */
const PICTURES = process.env['PICTURES'];
const STORED_TAB = "JSON.parse(sessionStorage['graphiql:tabState']).activeTabIndex";
/** The comments of which a part lies under the buttons beside the query, or further. */
const HIDDEN_COMMENTS = `[...document.querySelectorAll('.graphiql-query-editor .view-line > span')]
  .filter((line) => line.textContent.startsWith('#') &&
    line.getBoundingClientRect().right > document.querySelector('.graphiql-toolbar').getBoundingClientRect().left)
  .map((line) => line.textContent)`;
const PERSON = '00000000-0000-8000-8000-000000000001';
const CASE = '00000000-0000-8000-8000-00000000000c';
const GRANT = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';

const hasBrowser = existsSync(EXECUTABLE);
if (!hasBrowser)
  process.stderr.write(`NOTICE: there is no ${EXECUTABLE}, so the pages are not tried in a browser (set CHROMIUM).\n`);

(hasBrowser ? describe : describe.skip)('in a real browser', () => {
  const log = createLog('test', 'silent');
  let home = '';
  let site: ServedPages;
  let browser: Browser;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'samspil-'));
    site = await servePages();
    browser = await chromium.launch({
      executablePath: EXECUTABLE,
      args: [...FLAGS, '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(home, { recursive: true });
  });

  function configure(more: Record<string, string> = {}): void {
    const settings = readSettings(pagesSettings, { SAMSPIL_HOME: home, ...more });
    const verifyToken = createTokenVerifier(settings, log);
    site.use(
      createPages({ settings, verifyToken, log, syntheticData: true, examplePerson: PERSON, exampleCase: CASE }),
      verifyToken,
    );
  }

  /** A page that notes every request, and everything that the browser complains about. */
  async function open(context: BrowserContext): Promise<{ page: Page; requests: URL[]; complaints: string[] }> {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const requests: URL[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => requests.push(new URL(request.url())));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return { page, requests, complaints };
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** As a hand does: what moves between press and release is missed. */
  async function pressSlowly(page: Page, tab: string): Promise<void> {
    const button = page.getByRole('button', { name: tab });
    const box = await button.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.mouse.down();
    await page.waitForTimeout(100);
    await page.mouse.up();
  }

  test('a caseworker signs in, looks at a person with a grant and at an area, and signs out, and no request leaves the origin', async () => {
    configure();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const { page, requests, complaints } = await open(context);
      await page.goto(`${site.origin}/`);
      await picture(page, 'landing');
      await page.getByRole('link', { name: 'Sign in to the playground' }).click();
      await picture(page, 'sign-in');
      await page.getByRole('button', { name: 'Caseworker medarbejder' }).click();
      await page.waitForURL(`${site.origin}/graphql`);
      await page.getByRole('tab', { name: 'PersonView' }).waitFor();
      expect((await page.getByRole('tab').allTextContents()).map((title) => title.slice(0, 7))).toEqual([
        'OpenAcc',
        'PersonV',
        'AreaVie',
        'DkesDay',
        'RaiseCo',
        'WatchCo',
      ]);
      expect(await page.locator('header.strip').textContent()).toMatch(/syntetiske data[\s\S]*Signed in as caseworker/);

      await page.locator('.graphiql-editors').getByText(`"${CASE}"`).waitFor();
      await picture(page, 'open-access');

      await pressSlowly(page, 'PersonView');
      await page.getByRole('tab', { name: 'PersonView', selected: true }).waitFor();
      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.graphiql-response').getByText(`"${PERSON}"`).waitFor();
      expect(site.asked.at(-1)?.has('access-grant')).toBe(false);
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor-tool').getByText('"Access-Grant"').click();
      // Into the empty quotes.
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.insertText(GRANT);
      const questions = site.asked.length;
      await page.getByRole('button', { name: /Execute query/ }).click();
      for (let wait = 0; wait < 50 && site.asked.length === questions; wait += 1) await page.waitForTimeout(100);
      expect(site.asked.at(-1)?.get('access-grant')).toBe(GRANT);
      expect(site.asked.at(-1)?.has('authorization')).toBe(false);
      await picture(page, 'person');
      await page.getByRole('tab', { name: 'AreaView' }).click();
      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.graphiql-response').getByText('"0165"').waitFor();
      // GraphiQL stores which tab is open with a delay.
      for (let wait = 0; wait < 50 && (await page.evaluate(STORED_TAB)) !== 2; wait += 1)
        await page.waitForTimeout(100);
      await picture(page, 'area');
      await page.goto(`${site.origin}/graphql?query=%7Bevil%7D`);
      await page.getByRole('tab', { name: 'AreaView' }).waitFor();
      expect(await page.getByRole('tab').count()).toBe(6);
      expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain(GRANT);
      await page.locator('.graphiql-editors').getByText('"0165"').waitFor();
      await page.goto(`${site.origin}/graphql`);
      await page.getByRole('button', { name: /Documentation Explorer/ }).click();
      await page.getByRole('link', { name: 'Query' }).first().waitFor();
      expect(page.url()).toBe(`${site.origin}/graphql`);
      expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
      expect(await page.evaluate('document.cookie')).toBe('');

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(`${site.origin}/`);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
      await page.goto(`${site.origin}/graphql`);
      expect(page.url()).toBe(`${site.origin}/sign-in?to=/graphql`);

      expect(
        new Set(
          requests.filter(({ protocol }) => protocol !== 'data:' && protocol !== 'blob:').map(({ origin }) => origin),
        ),
      ).toEqual(new Set([site.origin]));
      expect(complaints).toEqual([]);
    } finally {
      for (const page of context.pages()) await picture(page, 'last');
      await context.close();
    }
  });

  test('a subscription shows its events as they come, or the answer that refuses it', async () => {
    configure();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const { page, complaints } = await open(context);
      await page.goto(`${site.origin}/sign-in?to=/graphql`);
      await page.getByRole('button', { name: /^Caseworker/ }).click();
      await pressSlowly(page, 'WatchConcerns');
      await page.locator('.graphiql-query-editor .view-line').getByText('WatchConcerns').first().waitFor();
      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.graphiql-response').getByText('"place 2"').waitFor();
      await picture(page, 'watch');
      expect(site.asked.at(-1)?.get('accept')).toBe('text/event-stream');
      expect(complaints).toEqual([]);
      await page.getByRole('button', { name: 'Variables' }).click();
      await page.locator('.graphiql-editor-tool .view-lines').first().click();
      await page.keyboard.insertText('{"after": "x"}');
      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.graphiql-response').getByText('no cursor of these events').waitFor();
    } finally {
      for (const page of context.pages()) await picture(page, 'last-watch');
      await context.close();
    }
  });

  test('what the saved queries say of themselves is read whole in a window of 1000 pixels', async () => {
    configure();
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    try {
      const { page } = await open(context);
      await page.goto(`${site.origin}/sign-in?to=/graphql`);
      await page.getByRole('button', { name: /^Caseworker/ }).click();
      for (const tab of ['OpenAccess', 'PersonView', 'AreaView', 'DkesDay', 'RaiseConcern', 'WatchConcerns']) {
        await pressSlowly(page, tab);
        await page.getByRole('tab', { name: tab, selected: true }).waitFor();
        await page.locator('.graphiql-query-editor .view-line').getByText(tab, { exact: true }).first().waitFor();
        await picture(page, `narrow-${tab}`);
        expect(await page.evaluate(HIDDEN_COMMENTS)).toEqual([]);
      }
    } finally {
      await context.close();
    }
  });

  test('the pages fit a telephone in the dark', async () => {
    configure();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    try {
      const { page } = await open(context);
      for (const [name, path] of [
        ['landing', '/'],
        ['sign-in', '/sign-in'],
      ] as const) {
        await page.goto(site.origin + path);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
        await picture(page, `telephone-${name}`);
      }
    } finally {
      await context.close();
    }
  });

  test('sign-in at a provider of another site ends in the playground, with the strict cookie sent', async () => {
    for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => {});
    // Another name for this machine makes the gateway another site than the provider at 127.0.0.1.
    const origin = site.origin.replace('127.0.0.1', 'localhost');
    const provider = await startProvider(origin, 'a secret of this test only');
    const context = await browser.newContext();
    try {
      configure({
        OIDC_ISSUER: provider.issuer,
        OIDC_AUDIENCE: AUDIENCE,
        OIDC_CLIENT_ID: 'gateway',
        OIDC_CLIENT_SECRET: 'a secret of this test only',
        PUBLIC_URL: origin,
      });
      const { page } = await open(context);
      await page.goto(`${origin}/graphql`);
      await page.getByRole('link', { name: 'Go to sign-in' }).click();
      await page.getByPlaceholder('Enter any login').fill('somebody');
      await page.getByPlaceholder('and password').fill('x');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(`${origin}/graphql`);
      await page.getByRole('tab', { name: 'PersonView' }).waitFor();
      await page.goto(`${provider.issuer}/.well-known/openid-configuration`);
      await page.evaluate(`location.href = '${origin}/graphql'`);
      await page.getByRole('tab', { name: 'PersonView' }).waitFor();
    } finally {
      await context.close();
      await provider.close();
      jest.restoreAllMocks();
    }
  });
});
