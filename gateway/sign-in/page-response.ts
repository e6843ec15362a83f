import type { Html } from './html.ts';

export interface PageOptions {
  readonly status?: number;
  /** `Set-Cookie` headers. */
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The playground's editor writes style elements of its own; no other page needs them. */
  readonly inlineStyles?: boolean;
}

/** Nothing from another origin, no script in the page itself, no frame around it. */
function contentSecurityPolicy(inlineStyles: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of everything that is not a static file. `Referrer-Policy: same-origin` tells other sites nothing, just as `no-referrer`
 * would; but with `no-referrer` browsers send `Origin: null` from our own forms, and then no form could be told from a forged one.
 */
function headersOf({ cookies = [], headers = {}, inlineStyles = false }: PageOptions): Headers {
  const all = new Headers({
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(inlineStyles),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...headers,
  });
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return all;
}

/** A page. */
export function page(content: Html, options: PageOptions = {}): Response {
  const headers = headersOf(options);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(content.text, { status: options.status ?? 200, headers });
}

/** Sends the browser on by GET. `location` is one of our own paths or an address that the provider's metadata gave. */
export function seeOther(location: string, options: PageOptions = {}): Response {
  const headers = headersOf(options);
  headers.set('location', location);
  return new Response(null, { status: 303, headers });
}
