/** The part of a request that says where it was sent to and where it came from. */
export type Addressed = Pick<Request, 'headers' | 'url'>;

/** The pages that the gateway serves beside GraphQL: sign-in and the playground. Asked first for everything but a POST to /graphql. */
export interface Pages {
  /** The answer to a request for a page, a form of ours or a static file; null for every other path. Never throws. */
  handle(request: Request): Promise<Response | null>;
  /**
   * The `Authorization` header of a request, or without one what its session cookie stands for. It is given all headers, since
   * `Origin` tells whether the cookie may speak for the request.
   */
  authorizationFrom(request: Addressed): string | undefined;
}
