/**
 * A GraphQL request as a handler takes it: the same whether it came over HTTP or by a direct call in one process.
 * Header names are in lower case; `body` is the parsed JSON body.
 */
export interface HandlerRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** Aborted when the caller has left or its deadline has passed. */
  readonly signal?: AbortSignal;
}

/** The answer: `body` is JSON text. */
export interface HandlerResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Request in, response out. Never throws: a fault is a response. */
export type Handler = (request: HandlerRequest) => Promise<HandlerResponse>;

/** The headers that travel from a client through the gateway to the departments. No other header does. */
export const TRAVELLING_HEADERS = ['authorization', 'access-grant', 'x-request-id', 'traceparent'] as const;
