/** The pages that the gateway serves beside GraphQL: sign-in and the playground. Asked first for everything but a POST to /graphql. */
export interface Pages {
  /** The answer to a request, or null when it is not for a page. */
  respond(request: Request): Promise<Response | null>;
  /**
   * The `Authorization` header that a request's cookies stand for; asked when a GraphQL request has none of its own. (Such a request
   * cannot come from a form on another site: only application/json is taken, and no other origin is allowed to send that.)
   */
  authorization?(headers: Headers): Promise<string | undefined>;
}
