/** A browser without a screen: keeps cookies and follows no redirect by itself. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();
  /** The last `Set-Cookie` headers as they came. */
  setCookies: readonly string[] = [];

  async get(url: string | URL, headers: Record<string, string> = {}): Promise<Response> {
    return this.#keep(
      await fetch(url, { redirect: 'manual', headers: { accept: 'text/html', ...this.#cookie(), ...headers } }),
    );
  }

  async post(
    url: string | URL,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const origin = new URL(url).origin;
    const body = new URLSearchParams(fields);
    return this.#keep(
      await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: { origin, ...this.#cookie(), ...headers },
      }),
    );
  }

  #cookie(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  #keep(response: Response): Response {
    this.setCookies = response.headers.getSetCookie();
    for (const line of this.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** Where a redirect leads. */
export function locationOf(response: Response): URL {
  return new URL(response.headers.get('location') ?? '', response.url);
}
