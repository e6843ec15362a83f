import { MendableError } from '@samspil/kit/mendable-error.ts';
import type { AnswerError } from './summarise.ts';

/** What a hub answered, and how fast. */
export interface HubAnswer {
  readonly status: number;
  readonly milliseconds: number;
  readonly data: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  readonly errors: readonly (AnswerError & { readonly message: string })[];
}

/** A question to a hub, with who asks. */
export interface HubQuestion {
  readonly token: string;
  readonly grant?: string | undefined;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Asks a hub by HTTP, as any client does.
 *
 * @throws MendableError when it does not answer.
 */
export async function askHub(
  url: string,
  { token, grant, query, variables }: HubQuestion,
  interrupted: AbortSignal,
): Promise<HubAnswer> {
  const started = performance.now();
  let response: Response;
  let body: Partial<Pick<HubAnswer, 'data' | 'errors'>>;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(grant === undefined ? {} : { 'access-grant': grant }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([interrupted, AbortSignal.timeout(30_000)]),
    });
    body = (await response.json()) as typeof body;
  } catch {
    throw noHub(url);
  }
  return {
    status: response.status,
    milliseconds: Math.round(performance.now() - started),
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
}

/** @throws MendableError when no hub is ready there. */
export async function expectHub(url: string): Promise<void> {
  const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.ok,
    () => false,
  );
  if (!ready) throw noHub(url);
}

function noHub(url: string): MendableError {
  return new MendableError(`No hub answers at ${url}: start it with npm start, or give its address with --url.`);
}
