import type { FetchFeed } from './grant-feed.ts';

/** Where dke publishes its list, beside /graphql and /health. */
export const FEED_PATH = '/access-grants';

/** Some 25,000 revoked grants; there are never more than users times a few. */
const MAXIMUM_BYTES = 1024 * 1024;

/** Asks the dke service over HTTP. */
export function fetchFeedByHttp(dkeUrl: string): FetchFeed {
  const url = new URL(FEED_PATH.slice(1), dkeUrl);
  return async (signal) => {
    const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/jwt' } });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new Error(`dke answered with status ${response.status}`);
    }
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > MAXIMUM_BYTES) throw new Error('the list is too large');
    }
    return text;
  };
}
