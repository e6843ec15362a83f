import { describeError } from '@samspil/kit/describe-error.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import type { Log } from '@samspil/kit/log.ts';
import type { Pages } from '../pages.ts';
import { playgroundPage } from '../playground/playground-page.ts';
import { destination } from './destination.ts';
import { developmentSignIn } from './development-sign-in.ts';
import { html } from './html.ts';
import { landingPage } from './landing-page.ts';
import type { Frame } from './layout.ts';
import { continuePage, messagePage } from './message-page.ts';
import { cookieCounts, isFromOwnPage } from './own-origin.ts';
import { page, seeOther } from './page-response.ts';
import { checkPagesSettings, type PagesSettings } from './pages-settings.ts';
import { providerSignIn } from './provider-sign-in.ts';
import { readFiles } from './read-files.ts';
import { Session } from './session.ts';
import type { SignIn } from './sign-in.ts';
import type { StaticFiles } from './static-files.ts';

export interface PagesOptions {
  readonly settings: PagesSettings;
  readonly verifyToken: TokenVerifier;
  readonly log: Log;
  /** Whether the hub runs on invented data; every page then says so. */
  readonly syntheticData: boolean;
  /** Whom the playground's saved queries ask for, and whom the citizen of the role chooser is. */
  readonly examplePerson?: string;
  /** A case that this person is a party to, on which the playground opens access. */
  readonly exampleCase?: string;
}

/**
 * The pages of a gateway: start page, sign-in, sign-out and the playground. They keep no state, so any gateway can serve any
 * request.
 *
 * @throws SettingsError when settings do not fit together, or when there is no OIDC_ISSUER in production.
 */
export function createPages({
  settings,
  verifyToken,
  log,
  syntheticData,
  examplePerson = '',
  exampleCase = '',
}: PagesOptions): Pages {
  checkPagesSettings(settings);
  const session = new Session(settings, verifyToken);
  const signIn: SignIn =
    settings.OIDC_ISSUER === undefined
      ? developmentSignIn({ settings, issuer: createDevelopmentIssuer(settings), session, examplePerson })
      : providerSignIn({ ...settings, OIDC_ISSUER: settings.OIDC_ISSUER }, session, log);
  let reading: Promise<StaticFiles> | null = null;
  const files = (): Promise<StaticFiles> => {
    reading ??= readFiles();
    return reading;
  };

  const respond = async (request: Request): Promise<Response | null> => {
    const { pathname: path, searchParams } = new URL(request.url);
    if (path.startsWith('/static/')) return isRead(request) ? (await files()).respond(path, request) : null;
    const isPlayground = path === '/graphql' && isRead(request) && acceptsHtml(request);
    if (path !== '/' && path !== '/sign-out' && !/^\/sign-in(\/|$)/.test(path) && !isPlayground) return null;

    const visitor = await session.visitor(request);
    const frame: Frame = { syntheticData, visitor, files: await files() };
    if (path === '/sign-out') return request.method === 'POST' ? signOut(request, frame) : seeOther('/');
    if (!isRead(request) && (path !== '/sign-in' || request.method !== 'POST')) return notThisWay(frame);
    if (path === '/' || path === '/graphql') {
      if (visitor.kind === 'signed-out' && visitor.reason === null && isFromOtherSite(request))
        return page(continuePage(frame, path));
      if (path === '/') return page(landingPage(frame));
      if (visitor.kind === 'signed-in')
        return page(await playgroundPage(frame, { personId: examplePerson, caseId: exampleCase }), {
          inlineStyles: true,
        });
      return seeOther('/sign-in?to=/graphql');
    }
    if (path === '/sign-in' && request.method === 'POST' && !isFromOwnPage(request, settings)) return notFromUs(frame);
    return (await signIn.respond(request, frame, destination(searchParams.get('to')))) ?? nothingHere(frame);
  };

  const signOut = (request: Request, frame: Frame): Response => {
    if (!isFromOwnPage(request, settings)) return notFromUs(frame);
    // What the playground keeps of queries goes as well.
    return seeOther('/', { cookies: [session.end(request)], headers: { 'clear-site-data': '"storage"' } });
  };

  return {
    async handle(request) {
      try {
        return await respond(request);
      } catch (error) {
        log.error({ err: describeError(error) }, 'a page failed');
        return new Response('Something went wrong on our side. It has been logged.', {
          status: 500,
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
          },
        });
      }
    },
    authorizationFrom(request) {
      const given = request.headers.get('authorization');
      if (given !== null) return given;
      return cookieCounts(request, settings) ? session.authorization(request) : undefined;
    },
  };
}

function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function acceptsHtml(request: Request): boolean {
  return /\btext\/html\b/.test(request.headers.get('accept') ?? '');
}

function isFromOtherSite(request: Request): boolean {
  return request.headers.get('sec-fetch-site') === 'cross-site';
}

function notFromUs(frame: Frame): Response {
  const text =
    'The form was not sent from a page of this hub. If you reach the hub through a proxy, PUBLIC_URL must be the address in your browser.';
  return page(messagePage(frame, 'This was not accepted', text), { status: 403 });
}

function notThisWay(frame: Frame): Response {
  return page(messagePage(frame, 'This cannot be done here', 'This address takes no such request.'), {
    status: 405,
    headers: { allow: 'GET, HEAD' },
  });
}

function nothingHere(frame: Frame): Response {
  const way = html`<a class="button" href="/">To the start page</a>`;
  return page(messagePage(frame, 'There is nothing here', 'This address leads nowhere.', way), { status: 404 });
}
