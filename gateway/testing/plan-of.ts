import { QueryPlanner } from '@graphql-hive/router-query-planner';

/** The steps of a query's plan over a supergraph: `Parallel` or `Sequence` with what is in it, and the departments that are asked. */
export interface Steps {
  readonly kind: string;
  readonly department?: string;
  readonly steps?: readonly Steps[];
}

/** Plans a query as the gateway does. */
export function planOf(supergraph: string, query: string): Steps | undefined {
  const { node } = new QueryPlanner(supergraph).plan(query, null, new Set(), 0);
  return node === undefined ? undefined : toSteps(node);
}

type PlanNode = NonNullable<ReturnType<QueryPlanner['plan']>['node']>;

function toSteps(node: PlanNode): Steps {
  if (node.kind === 'Fetch') return { kind: node.kind, department: node.serviceName };
  if (node.kind === 'Parallel' || node.kind === 'Sequence') {
    return { kind: node.kind, steps: node.nodes.map((each) => toSteps(each as PlanNode)) };
  }
  return { kind: node.kind };
}
