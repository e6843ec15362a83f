import { Fault } from '@samspil/kit/errors.ts';
import type { Reader, TokenVerifier } from '@samspil/kit/identity/reader.ts';
import type { Addressed } from '../pages.ts';
import { LONGEST_COOKIE, readCookie, setCookie } from './cookies.ts';
import { isSecure } from './own-origin.ts';
import type { PagesSettings } from './pages-settings.ts';

/** Who looks at a page. `unknown`: the provider's keys cannot be had, so nobody can say. */
export type Visitor =
  | { kind: 'signed-in'; reader: Reader }
  | { kind: 'signed-out'; reason: string | null }
  | { kind: 'unknown' };

const NAME = 'samspil-session';

/** The session is the access token itself in a cookie, so that any gateway can serve any browser and none keeps state. */
export class Session {
  readonly #settings: PagesSettings;
  readonly #verify: TokenVerifier;

  constructor(settings: PagesSettings, verify: TokenVerifier) {
    this.#settings = settings;
    this.#verify = verify;
  }

  /** The `Authorization` header that a request's session cookie stands for. */
  authorization(request: Addressed): string | undefined {
    const token = readCookie(request.headers, NAME, isSecure(request, this.#settings));
    return token === undefined ? undefined : `Bearer ${token}`;
  }

  async visitor(request: Addressed): Promise<Visitor> {
    const authorization = this.authorization(request);
    if (authorization === undefined) return { kind: 'signed-out', reason: null };
    try {
      return { kind: 'signed-in', reader: await this.#verify(authorization) };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return error.code === 'SIGN_IN_UNAVAILABLE' ? { kind: 'unknown' } : { kind: 'signed-out', reason: error.message };
    }
  }

  /**
   * The `Set-Cookie` header that begins a session; it ends with the token.
   *
   * @throws Fault when the token is not one that this hub takes, or is too long for a cookie.
   */
  async begin(request: Addressed, token: string): Promise<string> {
    const reader = await this.#verify(`Bearer ${token}`);
    if (token.length > LONGEST_COOKIE) {
      throw new Fault(
        'UNAUTHENTICATED',
        'The access token is too long for a cookie. Ask for fewer claims in the access token at the provider.',
      );
    }
    return this.#cookie(request, token, reader.expiresAt - Date.now() / 1000);
  }

  /** The `Set-Cookie` header that ends a session. */
  end(request: Addressed): string {
    return this.#cookie(request, '', 0);
  }

  #cookie(request: Addressed, token: string, seconds: number): string {
    return setCookie(NAME, token, { secure: isSecure(request, this.#settings), sameSite: 'Strict', seconds });
  }
}
