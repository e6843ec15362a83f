/** What a request may cost. Each is refused with a message that names the limit. */
export interface Limits {
  /** Bytes of the body. */
  readonly body: number;
  /** Lexical tokens of the query. */
  readonly tokens: number;
  /** Fields below one another; introspection has a limit of its own. */
  readonly depth: number;
  /** Levels below `__schema` and `__type`; GraphiQL's own query has 15. */
  readonly introspectionDepth: number;
  /** Aliases, fragments expanded. */
  readonly aliases: number;
  /** Fields in one selection set, fragments expanded. */
  readonly breadth: number;
  /** Fields in all, fragments expanded. */
  readonly fields: number;
  readonly rootFields: number;
}

export const STANDARD_LIMITS: Limits = {
  body: 100_000,
  tokens: 2_000,
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  breadth: 200,
  fields: 1_000,
  rootFields: 20,
};

/** What a subgraph takes: twice the gateway's standard, since the planner adds keys, aliases and `_entities` to what a client asked. */
export const SUBGRAPH_LIMITS: Limits = {
  body: 2_000_000,
  tokens: 4_000,
  depth: 24,
  introspectionDepth: 20,
  aliases: 60,
  breadth: 400,
  fields: 2_000,
  rootFields: 40,
};
