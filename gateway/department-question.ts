/** A GraphQL request to one department. `headers` are those that travel and no other. */
export interface DepartmentQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether asking twice may do something twice. */
  readonly mutation: boolean;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal | undefined;
}
