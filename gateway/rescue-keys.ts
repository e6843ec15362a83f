import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  visit,
} from 'graphql';
import type { AskedRoot } from './asked-roots.ts';
import type { DepartmentAnswer } from './department-answer.ts';
import { KEY_ALIAS, keyField } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { type Fragments, responseKey, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface Rescue {
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly fragments: Fragments;
  readonly variables: Variables;
  ask(department: string, query: string, variables: Variables): Promise<DepartmentAnswer>;
}

/**
 * What a stub gives is there as long as one department is. When all that were asked for it are down, the ones that were not are
 * asked for its key alone (its type's name, where the type has no key); the first that answers gives the object with the key,
 * and null in every department's field.
 *
 * @returns the object as the client asked for it, or null.
 */
export async function rescueKeys(root: AskedRoot, rescue: Rescue): Promise<Record<string, unknown> | null> {
  const { schema, facts } = rescue;
  const queryName = schema.getQueryType()?.name ?? '';
  const report = root.reports[0];
  if (report === undefined || report.shape.mutation) return null;
  const { field, shape } = report;
  const type = fieldOf(schema, queryName, field.name.value)?.type;
  const entity = type === undefined ? undefined : getNamedType(type);
  if (!isObjectType(entity)) return null;
  const asked = new Set(root.reports.map((each) => each.shape.department));
  const others = facts.owners(queryName, field.name.value).filter((department) => !asked.has(department));
  const keys = await firstKeys(
    others.map(async (department) => {
      const names = facts.keys(entity.name, department);
      const query = keyQuery(
        field,
        names.length > 0 ? names : ['__typename'],
        shape.operation.variableDefinitions ?? [],
      );
      const answer = await rescue.ask(department, query.text, pick(report.variables ?? {}, query.variables));
      const value = answer.kind === 'answered' ? answer.data?.[root.key] : undefined;
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
    }),
  );
  return keys === null ? null : fill(root.clientFields(rescue.variables), entity.name, keys, rescue);
}

/** The first that is not null, without waiting for the rest. */
function firstKeys(asked: Promise<Record<string, unknown> | null>[]): Promise<Record<string, unknown> | null> {
  return Promise.any(
    asked.map(async (ask) => {
      const keys = await ask;
      if (keys === null) throw new Error('no key here');
      return keys;
    }),
  ).catch(() => null);
}

function keyQuery(field: FieldNode, keys: readonly string[], definitions: NonNullable<QueryDefinitions>) {
  const reduced: FieldNode = { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: keys.map(keyField) } };
  const variables = new Set<string>();
  visit(reduced, { Variable: (node) => void variables.add(node.name.value) });
  const text = print({
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query' as never,
    variableDefinitions: definitions.filter((definition) => variables.has(definition.variable.name.value)),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [reduced] },
  });
  return { text, variables };
}

type QueryDefinitions = import('graphql').OperationDefinitionNode['variableDefinitions'];

function pick(values: Variables, names: ReadonlySet<string>): Variables {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** The entity as the client asked for it, with nothing known but its key. */
function fill(
  roots: readonly FieldNode[],
  typename: string,
  keys: Record<string, unknown>,
  { schema, fragments, variables }: Rescue,
): Record<string, unknown> | null {
  const entity: Record<string, unknown> = {};
  for (const root of roots) {
    if (root.selectionSet === undefined) continue;
    for (const field of selectedFields(root.selectionSet, { fragments, variables, schema, typename })) {
      const name = field.name.value;
      const value = name === '__typename' ? typename : (keys[`${KEY_ALIAS}${name}`] ?? null);
      const type = fieldOf(schema, typename, name)?.type;
      if (value === null && type !== undefined && isNonNullType(type)) return null;
      entity[responseKey(field)] = value;
    }
  }
  return entity;
}
