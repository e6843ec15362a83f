import type { Addressed } from '../pages.ts';
import type { PagesSettings } from './pages-settings.ts';

/** The origin at which browsers reach us: PUBLIC_URL, or else where this request was sent. */
export function ownOrigin(request: Addressed, settings: PagesSettings): string {
  return settings.PUBLIC_URL ?? new URL(request.url).origin;
}

/** Whether cookies can be `Secure`. Behind a proxy that ends TLS only PUBLIC_URL knows. */
export function isSecure(request: Addressed, settings: PagesSettings): boolean {
  return ownOrigin(request, settings).startsWith('https:');
}

/**
 * Whether a form was sent from one of our own pages. Browsers say it in `Origin`, and in `Sec-Fetch-Site` where the connection is
 * trustworthy; a request with neither did not come from a browser's form and is refused too.
 */
export function isFromOwnPage(request: Addressed, settings: PagesSettings): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === ownOrigin(request, settings);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

/**
 * Whether a session cookie may speak for this request. `SameSite` takes every port of a host for the same site, so a page of
 * another program on this machine could send our cookie along; its `Origin` tells it apart.
 */
export function cookieCounts(request: Addressed, settings: PagesSettings): boolean {
  const origin = request.headers.get('origin');
  return origin === null || origin === ownOrigin(request, settings);
}
