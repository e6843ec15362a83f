import { Fault } from '@samspil/kit/errors.ts';
import type { Log } from '@samspil/kit/log.ts';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { Destination } from './destination.ts';
import { html } from './html.ts';
import { type Frame, layout } from './layout.ts';
import { continuePage, messagePage } from './message-page.ts';
import { isSecure, ownOrigin } from './own-origin.ts';
import { page, seeOther } from './page-response.ts';
import { type ProviderSettings, providerClient } from './provider-client.ts';
import type { Session } from './session.ts';
import type { SignIn } from './sign-in.ts';
import { forgetTransaction, keepTransaction, readTransaction, type Transaction } from './transaction.ts';

/** Sign-in at an OpenID provider: authorization code with PKCE, state and nonce; this gateway redeems the code. */
export function providerSignIn(settings: ProviderSettings, session: Session, log: Log): SignIn {
  const clientId = settings.OIDC_CLIENT_ID;
  const client = clientId === undefined ? null : providerClient(settings, clientId);

  const failed = (frame: Frame, request: Request, { title, text, status, reason }: Failure): Response => {
    log.warn({ reason }, 'a sign-in failed');
    return page(messagePage(frame, title, text), { status, cookies: [forgetTransaction(isSecure(request, settings))] });
  };

  const start = async (configuration: Configuration, request: Request, to: Destination): Promise<Response> => {
    const transaction = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: `${ownOrigin(request, settings)}/sign-in/callback`,
      scope: settings.OIDC_SCOPE,
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      ...wantedToken(settings),
    });
    return seeOther(url.href, { cookies: [keepTransaction(transaction, isSecure(request, settings))] });
  };

  const finish = async (configuration: Configuration, request: Request, transaction: Transaction): Promise<string> => {
    const url = new URL(`/sign-in/callback${new URL(request.url).search}`, ownOrigin(request, settings));
    const checks = {
      pkceCodeVerifier: transaction.verifier,
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
    };
    const tokens = await authorizationCodeGrant(
      configuration,
      url,
      { ...checks, idTokenExpected: true },
      wantedToken(settings),
    );
    return session.begin(request, tokens.access_token);
  };

  return {
    async respond(request, frame, to) {
      const { pathname, searchParams } = new URL(request.url);
      if (request.method === 'POST' || !['/sign-in', '/sign-in/start', '/sign-in/callback'].includes(pathname))
        return null;
      if (client === null) return failed(frame, request, FAILURES.notSetUp);
      if (pathname === '/sign-in') return page(signInPage(frame, to));
      const secure = isSecure(request, settings);
      const transaction = pathname === '/sign-in/callback' ? readTransaction(request.headers, secure) : null;
      if (
        pathname === '/sign-in/callback' &&
        (transaction === null || searchParams.get('state') !== transaction.state)
      ) {
        return failed(frame, request, FAILURES.notStartedHere);
      }
      let configuration: Configuration;
      try {
        configuration = await client();
      } catch {
        return failed(frame, request, FAILURES.unreachable);
      }
      if (transaction === null) return start(configuration, request, to);
      try {
        const cookies = [await finish(configuration, request, transaction), forgetTransaction(secure)];
        return page(continuePage(frame, transaction.to), { cookies, headers: { 'referrer-policy': 'no-referrer' } });
      } catch (error) {
        return failed(frame, request, failureOf(error));
      }
    },
  };
}

/**
 * Asks for an access token for us and not for the provider's own use. `audience` is what most providers read; `resource` (RFC 8707)
 * must be an absolute URI, and is left out for a plain name, because providers refuse it otherwise.
 */
function wantedToken({ OIDC_AUDIENCE }: ProviderSettings): Record<string, string> {
  const isUri = /^[a-z][a-z\d+.-]*:[^#]+$/i.test(OIDC_AUDIENCE);
  return { audience: OIDC_AUDIENCE, ...(isUri ? { resource: OIDC_AUDIENCE } : {}) };
}

function signInPage(frame: Frame, to: Destination) {
  const reason = frame.visitor.kind === 'signed-out' ? frame.visitor.reason : null;
  const main = html`<main><h1>Sign in</h1>
<p class="lead">You sign in with your municipality’s identity provider and come back here afterwards.</p>
${reason === null ? null : html`<p class="note" role="status">${reason}</p>`}
<p class="ways"><a class="button" href="/sign-in/start?to=${to}">Go to sign-in</a></p></main>`;
  return layout(frame, { title: 'Sign in – Samspil', main });
}

interface Failure {
  readonly title: string;
  readonly text: string;
  readonly status: number;
  /** For the log: words of ours only, since what a provider or an address says may be anybody's text. */
  readonly reason: string;
}

const FAILURES = {
  notSetUp: {
    title: 'Sign-in is not set up',
    text: 'OIDC_CLIENT_ID is not set at this gateway. Programs can still use tokens of the identity provider.',
    status: 404,
    reason: 'OIDC_CLIENT_ID is not set',
  },
  notStartedHere: {
    title: 'This sign-in cannot be finished',
    text: 'It was started in another window or browser, or more than ten minutes ago. Please start again.',
    status: 400,
    reason: 'no such sign-in under way in this browser',
  },
  unreachable: {
    title: 'The sign-in service cannot be reached',
    text: 'Nobody can sign in right now. Please try again in a moment.',
    status: 503,
    reason: 'the provider gave no usable answer',
  },
  denied: {
    title: 'The sign-in was declined',
    text: 'The identity provider did not sign you in, or you cancelled.',
    status: 403,
    reason: 'the provider declined',
  },
  refused: {
    title: 'The sign-in did not work',
    text: 'The identity provider did not accept this gateway’s request. Please start again; if it happens twice, tell whoever runs this hub.',
    status: 502,
    reason: 'the provider refused the code or this client',
  },
  notValid: {
    title: 'The sign-in did not work',
    text: 'The answer of the identity provider did not pass the checks. Please start again.',
    status: 400,
    reason: 'the answer of the provider did not pass the checks',
  },
} as const satisfies Record<string, Failure>;

function failureOf(error: unknown): Failure {
  if (error instanceof Fault) {
    if (error.code === 'SIGN_IN_UNAVAILABLE') return FAILURES.unreachable;
    return { title: 'You cannot be signed in', text: error.message, status: error.status, reason: error.message };
  }
  if (error instanceof AuthorizationResponseError) return FAILURES.denied;
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) return FAILURES.refused;
  const cause = error instanceof Error ? error.cause : undefined;
  // fetch says TypeError for a lost connection, and TimeoutError; openid-client hands both on, bare or as a cause.
  const lost = [error, cause].some(
    (one) =>
      one instanceof Error &&
      (one.name === 'TimeoutError' || (one instanceof TypeError && one.message === 'fetch failed')),
  );
  return lost ? FAILURES.unreachable : FAILURES.notValid;
}
