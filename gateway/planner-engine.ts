import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { createLog } from '@samspil/kit/log.ts';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  OperationTypeNode,
} from 'graphql';
import { AskedRoots } from './asked-roots.ts';
import { checkScalars } from './check-scalars.ts';
import { completeStubs } from './complete-stubs.ts';
import type { OpenDepartment } from './department-link.ts';
import type { Engine, EngineResult, PreparedOperation, RequestContext } from './engine.ts';
import { exactEntityResult, exactRootResult, type FetchOutcome, rootAnswerFits } from './exact-outage.ts';
import { type FetchShape, readFetchShape } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { finishErrors } from './finish-errors.ts';
import { rescueKeys } from './rescue-keys.ts';
import { type Fragments, fragmentsOf, responseKey, selectedFields } from './selected-fields.ts';
import { readSupergraphFacts } from './supergraph-facts.ts';
import { watch } from './watch.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What the executor of the plan carries from a request to its fetches. */
interface Execution {
  readonly context: RequestContext;
  readonly roots: AskedRoots;
}

/**
 * An engine over the Rust query planner and its stock executor, which is kept from every fault by `exact-outage.ts`.
 *
 * @param supergraph the composed supergraph's SDL
 * @throws when the supergraph is not valid or names a department that is not among `departments`.
 */
export async function createPlannerEngine(
  supergraph: string,
  departments: ReadonlyMap<string, OpenDepartment>,
): Promise<Engine> {
  const unifiedGraph = buildSchema(supergraph, { assumeValidSDL: true });
  const facts = readSupergraphFacts(unifiedGraph);
  const unknown = facts.departments.filter((name) => !departments.has(name));
  if (unknown.length > 0)
    throw new Error(`the supergraph names departments that cannot be reached: ${unknown.join(', ')}`);
  if (facts.departments.length === 0) throw new Error('the supergraph names no departments');
  const shapes = new WeakMap<DocumentNode, FetchShape>();

  const ask = async (
    department: string,
    shape: { text: string; mutation: boolean },
    variables: Variables,
    context: RequestContext,
  ) => {
    const open = departments.get(department);
    if (open === undefined) throw new Error(`no way to the department ${department}`);
    const question = { query: shape.text, variables, headers: context.headers, mutation: shape.mutation };
    // A mutation is carried through even when its client has left: half of it must not depend on a closed browser.
    const answer = await open.ask({ ...question, signal: shape.mutation ? undefined : context.signal });
    if (answer.kind === 'unavailable') context.log.warn({ department, why: answer.why }, 'a department did not answer');
    return answer;
  };

  const handled = await unifiedGraphHandler({
    unifiedGraph,
    getUnifiedGraphSDL: () => supergraph,
    // Its own would be silent as well, but throws where LOG_LEVEL is one that ours knows and it does not: fatal, silent.
    log: createLog('planner', 'silent') as never,
    async onSubgraphExecute(department, request) {
      const { context, roots } = request.context as Execution;
      const shape =
        shapes.get(request.document) ?? readFetchShape(request.document, department, handled.unifiedGraph, facts);
      shapes.set(request.document, shape);
      const variables = (request.variables ?? {}) as Variables;
      const answer = await ask(department, shape, variables, context);
      const outcome = outcomeOf(answer, shape, variables, handled.unifiedGraph, context);
      return shape.entities
        ? exactEntityResult(outcome, handled.unifiedGraph, facts)
        : exactRootResult(outcome, roots, handled.unifiedGraph, facts);
    },
  });
  const schema = handled.unifiedGraph;
  checkScalars(schema);
  const { executor } = handled;
  if (executor === undefined) throw new Error('the planner gave no executor');
  // Builds the subschemas now: the first request would otherwise wait for it.
  for (const department of facts.departments) handled.getSubgraphSchema(department);

  return {
    schema,
    keyFields: facts.keyFields,
    subscribe: (operation, variables, context) => watch(operation, variables, context, { schema, facts, departments }),
    async execute(operation, variables, context) {
      if (operation.introspection) return introspect(schema, operation, variables);
      const fragments = fragmentsOf(operation.document);
      const roots = new AskedRoots(operation, fragments);
      const execution: Execution = { context, roots };
      const result: unknown = await executor({
        document: operation.document,
        variables: { ...variables },
        ...(operation.operationName === undefined ? {} : { operationName: operation.operationName }),
        operationType: operation.operation.operation,
        context: execution,
      });
      const { data, errors } = result as { data?: Record<string, unknown> | null; errors?: readonly GraphQLError[] };
      const complete = { ...emptyRoots(schema, operation, fragments, variables), ...data };
      const rescue = {
        schema,
        facts,
        fragments,
        variables,
        ask: (department: string, text: string, given: Variables) =>
          ask(department, { text, mutation: false }, given, context),
      };
      await Promise.all(
        roots
          .all()
          .filter((root) => root.isDown)
          .map(async (root) => {
            complete[root.key] = await rescueKeys(root, rescue);
          }),
      );
      const told = finishErrors([...roots.errors(complete), ...(errors ?? [])], operation, fragments);
      const all =
        told.length === 0 && !roots.lackSomething()
          ? told
          : completeStubs({ schema, facts, operation, fragments, variables, data: complete, errors: told });
      const lost = Object.keys(complete).length === 0 || hasLostRoot(schema, operation, fragments, variables, complete);
      return { data: lost && all.length > 0 ? null : complete, ...(all.length > 0 ? { errors: all } : {}) };
    },
  };
}

function outcomeOf(
  answer: Awaited<ReturnType<OpenDepartment['ask']>>,
  shape: FetchShape,
  variables: Variables,
  schema: GraphQLSchema,
  context: RequestContext,
): FetchOutcome {
  if (answer.kind === 'unavailable') return { shape, variables, data: null, errors: [], why: answer.why };
  if (!shape.entities && answer.data !== null && !rootAnswerFits(shape, answer.data, schema, variables)) {
    const why = 'does not fit the question';
    context.log.warn({ department: shape.department, why }, 'a department did not answer');
    return { shape, variables, data: null, errors: [], why };
  }
  return { shape, variables, data: answer.data, errors: answer.errors, why: undefined };
}

/** Every root field with null: the stock executor leaves `data` out when no department gave anything. */
function emptyRoots(schema: GraphQLSchema, operation: PreparedOperation, fragments: Fragments, variables: Variables) {
  const root = rootName(schema, operation);
  return Object.fromEntries(
    selectedFields(operation.operation.selectionSet, { fragments, variables, schema }).map((field) => [
      responseKey(field),
      field.name.value === '__typename' ? root : null,
    ]),
  ) as Record<string, unknown>;
}

function hasLostRoot(
  schema: GraphQLSchema,
  operation: PreparedOperation,
  fragments: Fragments,
  variables: Variables,
  data: Record<string, unknown>,
): boolean {
  return selectedFields(operation.operation.selectionSet, { fragments, variables, schema }).some((field) => {
    const type = fieldOf(schema, rootName(schema, operation), field.name.value)?.type;
    return type !== undefined && isNonNullType(type) && data[responseKey(field)] === null;
  });
}

function rootName(schema: GraphQLSchema, { operation }: PreparedOperation): string {
  return (
    schema.getRootType(operation.operation === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY)
      ?.name ?? ''
  );
}

async function introspect(
  schema: GraphQLSchema,
  operation: PreparedOperation,
  variables: Variables,
): Promise<EngineResult> {
  const { data, errors } = await execute({
    schema,
    document: operation.document,
    variableValues: variables,
    ...(operation.operationName === undefined ? {} : { operationName: operation.operationName }),
  });
  if (errors !== undefined) throw new Error('introspection failed');
  return { data: data ?? null };
}
