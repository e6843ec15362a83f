import { z } from 'zod';
import type { Department } from '../departments.ts';
import type { FetchHead } from './exchange-heads.ts';
import { HEAD_PATH } from './head-route.ts';

const TIMEOUT = 1_500;
/** A head with its proof takes a few kilobytes. */
const MAXIMUM = 64 * 1024;

const servedHead = z.object({
  statement: z.string().max(4_000),
  proof: z.array(z.string().regex(/^[A-Za-z0-9_-]{43}$/)).max(110),
});

/**
 * Asks the departments' services for their heads.
 *
 * @param graphqlUrls the addresses of their `/graphql`, as the gateway knows them; the head is served beside it.
 */
export function fetchHeadByHttp(graphqlUrls: Readonly<Record<Department, string>>): FetchHead {
  return async (department, from) => {
    const url = new URL(graphqlUrls[department]);
    url.pathname = url.pathname.replace(/\/graphql\/?$/, '') + HEAD_PATH;
    url.search = `?from=${from}`;
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new HeadUnavailable(`answered with status ${response.status}`);
    }
    const read = servedHead.nullable().safeParse(JSON.parse(await limitedText(response)));
    if (!read.success) throw new HeadUnavailable('answered with something else than a head');
    return read.data;
  };
}

class HeadUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HeadUnavailable';
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAXIMUM) throw new HeadUnavailable('answered with too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
