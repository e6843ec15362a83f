import { Fault } from '@samspil/kit/errors.ts';
import { type FieldNode, GraphQLError, type GraphQLSchema, getNamedType, isNonNullType, Kind } from 'graphql';
import { answerFits } from './answer-fits.ts';
import type { AskedRoots } from './asked-roots.ts';
import type { DepartmentError, Unavailability } from './department-answer.ts';
import { type FetchShape, KEY_ALIAS, type Path } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { responseKey } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';
import { toClientError } from './to-client-error.ts';
import { withoutNullStubs } from './without-null-stubs.ts';

type Variables = Readonly<Record<string, unknown>> | undefined;

/** One fetch of the plan, and what the department answered. */
export interface FetchOutcome {
  readonly shape: FetchShape;
  readonly variables: Variables;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly DepartmentError[];
  /** Set when the department is down; `data` and `errors` are empty then. */
  readonly why: Unavailability | undefined;
}

/** What the planner's executor is given to merge. */
interface FetchResult {
  readonly data: Record<string, unknown> | null;
  readonly errors?: GraphQLError[];
}

/**
 * Gives the executor of the plan only what can be merged without harm: objects, never nulls, in shared root fields. Errors of
 * root fetches are kept in `roots` until all departments have answered; errors of entity fetches go through the executor,
 * which knows where in the client's answer each entity stands.
 */
export function exactRootResult(
  outcome: FetchOutcome,
  roots: AskedRoots,
  schema: GraphQLSchema,
  facts: SupergraphFacts,
): FetchResult {
  const { shape, variables, data, errors } = outcome;
  const rootType = shape.mutation ? schema.getMutationType() : schema.getQueryType();
  const fields = shape.rootFields(variables).filter((field) => field.name.value !== '__typename');
  const merged: Record<string, unknown> = {};
  // A root field that cannot be null takes all with it: the others did not fail, whatever the department did for them.
  const isLost = data === null && errors.some((error) => isAtNonNull(error, fields, rootType?.name ?? '', schema));
  for (const field of fields) {
    const key = responseKey(field);
    const value = data?.[key];
    const ownPaths = ownPathsOf(field, shape, rootType?.name ?? '', schema, variables);
    const { root, report } = roots.asked(key, field, shape, variables);
    const here = errors.filter((error) => error.path === undefined || error.path[0] === key);
    if (outcome.why !== undefined) {
      report.down = ownPaths;
      continue;
    }
    for (const error of here) {
      const atRoot = error.path === undefined || error.path.length === 1;
      report.errors.push({ error, ownPaths: atRoot ? ownPaths : undefined });
    }
    if (value === undefined || value === null) {
      if (here.length === 0 && !isLost && (shape.isShared(field) || value === undefined)) report.down = ownPaths;
      else if (!shape.isShared(field)) merged[key] = null;
      continue;
    }
    root.isAnswered = true;
    if (!shape.isShared(field) || !isRecord(value) || field.selectionSet === undefined) {
      merged[key] = value;
      continue;
    }
    const typename = typeNameOf(field, rootType?.name ?? '', schema);
    const { selectionSet } = field;
    const stubs = { shape, schema, facts, variables, selectionSet, typename, object: value, path: [key] };
    const { object, nulls } = withoutNullStubs(stubs);
    for (const { path, ownPaths: below } of nulls) {
      if (!here.some((error) => isAt(error, path))) report.down = [...(report.down ?? []), ...below];
    }
    merged[key] = withClientKeys(object, root.clientKeys(schema, facts));
  }
  for (const error of errors) {
    if (error.path !== undefined && !fields.some((field) => responseKey(field) === error.path?.[0])) {
      roots.stray(error, shape.department);
    }
  }
  return { data: merged };
}

/** Whether the root fields of an answer have the form that was asked for; a root that is null is judged elsewhere. */
export function rootAnswerFits(
  shape: FetchShape,
  data: Record<string, unknown>,
  schema: GraphQLSchema,
  variables: Variables,
): boolean {
  const rootType = shape.mutation ? schema.getMutationType() : schema.getQueryType();
  if (rootType === undefined || rootType === null) return false;
  return answerFits({
    schema,
    fragments: shape.fragments,
    variables,
    selectionSet: shape.operation.selectionSet,
    typename: rootType.name,
    object: data,
  });
}

/** The same for a fetch of entities: their own fields null with an error each, where they failed. */
export function exactEntityResult(outcome: FetchOutcome, schema: GraphQLSchema, facts: SupergraphFacts): FetchResult {
  const { shape, variables, data, errors, why } = outcome;
  const faults: GraphQLError[] = [];
  const merged: Record<string, unknown> = {};
  for (const field of shape.operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD || field.selectionSet === undefined) continue;
    const { selectionSet } = field;
    const key = responseKey(field);
    const representations = representationsOf(field, variables);
    const answer = data?.[key];
    const entities = Array.isArray(answer) && answer.length === representations.length ? (answer as unknown[]) : [];
    merged[key] = representations.map((representation, index) => {
      const { __typename: typename } = representation;
      const own = shape.ownPaths(selectionSet, typename, [key, index], variables);
      const paths = own.length > 0 ? own : [[key, index]];
      const here = errors.filter((error) => concerns(error, key, index));
      const entity = entities[index];
      if (
        why === undefined &&
        isRecord(entity) &&
        answerFits({ schema, fragments: shape.fragments, variables, selectionSet, typename, object: entity })
      ) {
        for (const error of here) faults.push(...located(error, shape.department, paths, 2));
        const stubs = { shape, schema, facts, variables, selectionSet, typename, object: entity, path: [key, index] };
        const { object, nulls } = withoutNullStubs(stubs);
        for (const { path, ownPaths: below } of nulls) {
          if (!here.some((error) => isAt(error, path))) {
            faults.push(...below.map((each) => unavailableAt(each, shape.department)));
          }
        }
        return object;
      }
      const explained = why === undefined && (entity === null || entity === undefined) && here.length > 0;
      for (const error of explained ? here : []) faults.push(...located(error, shape.department, paths, 2));
      if (!explained) faults.push(...paths.map((path) => unavailableAt(path, shape.department)));
      return null;
    });
  }
  return { data: merged, ...(faults.length > 0 ? { errors: faults } : {}) };
}

/** DEPARTMENT_UNAVAILABLE at a path. */
function unavailableAt(path: Path, department: string): GraphQLError {
  const { message, extensions } = new Fault('DEPARTMENT_UNAVAILABLE', undefined, { department });
  return new GraphQLError(message, { path: [...path], extensions });
}

function located(
  error: DepartmentError,
  department: string,
  ownPaths: readonly Path[],
  rootDepth: number,
): GraphQLError[] {
  const { message, extensions } = toClientError(error, department);
  const deep = error.path !== undefined && error.path.length > rootDepth;
  return (deep ? [error.path ?? []] : ownPaths).map(
    (path) => new GraphQLError(message, { path: [...path], extensions }),
  );
}

function concerns(error: DepartmentError, key: string, index: number): boolean {
  if (error.path === undefined || error.path.length < 2) return true;
  return error.path[0] === key && error.path[1] === index;
}

function isAt({ path }: DepartmentError, other: Path): boolean {
  return path !== undefined && path.length === other.length && path.every((step, index) => step === other[index]);
}

function isAtNonNull(error: DepartmentError, fields: readonly FieldNode[], rootType: string, schema: GraphQLSchema) {
  const field = fields.find((each) => responseKey(each) === error.path?.[0]);
  const type = field === undefined ? undefined : fieldOf(schema, rootType, field.name.value)?.type;
  return type !== undefined && isNonNullType(type);
}

function typeNameOf(field: FieldNode, rootType: string, schema: GraphQLSchema): string {
  const type = fieldOf(schema, rootType, field.name.value)?.type;
  return type === undefined ? '' : getNamedType(type).name;
}

function ownPathsOf(
  field: FieldNode,
  shape: FetchShape,
  rootType: string,
  schema: GraphQLSchema,
  variables: Variables,
): Path[] {
  const only = { kind: Kind.SELECTION_SET, selections: [field] } as const;
  return shape.ownPaths(only, schema.getType(rootType)?.name ?? rootType, [], variables);
}

function representationsOf(field: FieldNode, variables: Variables): { __typename: string }[] {
  const value = field.arguments?.find((argument) => argument.name.value === 'representations')?.value;
  const list = value?.kind === Kind.VARIABLE ? variables?.[value.name.value] : undefined;
  return Array.isArray(list) ? (list as { __typename: string }[]) : [];
}

/** Moves the key to wherever the client asked for it, so that it does not matter which department the planner chose for it. */
function withClientKeys(value: Record<string, unknown>, clientKeys: ReadonlyMap<string, readonly string[]>) {
  const object: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (!name.startsWith(KEY_ALIAS)) object[name] = part;
    else for (const alias of clientKeys.get(name.slice(KEY_ALIAS.length)) ?? []) object[alias] = part;
  }
  return object;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
