/** What a department says of its rows beyond what stands in its schema (`@data`). Types are those of the GraphQL schema. */
export interface RetentionPlan {
  /** Types that go to the public archive before they are deleted, with the law; a row waits until a handover covers it. */
  readonly archived: Readonly<Record<string, string>>;
  /** What becomes of a type's rows when the person they are about asks for their erasure. Every type that is about persons has one. */
  readonly erasure: Readonly<Record<string, ErasureRule>>;
}

/** Rows are erased, or kept by a law; with `where` (SQL about the row `t`) the law keeps those only for which that holds. */
export type ErasureRule = 'ERASED' | { readonly keptBy: string; readonly where?: string };
