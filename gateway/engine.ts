import type { EventResults } from '@samspil/kit/live/results.ts';
import type { Log } from '@samspil/kit/log.ts';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** An operation that has been parsed, measured and validated. The same object is handed in for the same text. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** Whether it asks about the schema itself and nothing else. */
  readonly introspection: boolean;
}

/** What goes with a request to the departments. */
export interface RequestContext {
  /** The travelling headers, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal | undefined;
}

/** An error as a client gets it: a code of the catalogue, and no more than the agreed extensions. */
export interface ClientError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface EngineResult {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly ClientError[];
}

/** Executes operations over one supergraph. It holds no state of its own beyond plans, and is replaced when the supergraph changes. */
export interface Engine {
  readonly schema: GraphQLSchema;
  /** The key fields of all entities, as `Person.id`. */
  readonly keyFields: ReadonlySet<string>;
  /** @param variables the coerced variables. Never rejects because of a department. */
  execute(
    operation: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): Promise<EngineResult>;
  /**
   * Starts a subscription. Its results come as they happen; the last one says why it ends, where that is not the client's doing.
   *
   * @throws Fault when it is refused, or its department is not there.
   */
  subscribe(
    operation: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): Promise<EventResults>;
}
