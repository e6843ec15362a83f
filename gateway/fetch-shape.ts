import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './field-of.ts';
import { type Fragments, fragmentsOf, responseKey, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** Where the department's own answer for the key of a shared root field stands; removed before the client sees anything. */
export const KEY_ALIAS = 'samspil_key_';

/** A fetch of the query plan, looked at once: the text that is sent, and what in it is the department's own. */
export interface FetchShape {
  readonly department: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly mutation: boolean;
  /** Whether it fetches entities by representations and not root fields. */
  readonly entities: boolean;
  /** The text to send: the planner's, with the key added to each shared root field. */
  readonly text: string;
  /** Whether another department answers this root field too. */
  isShared(rootField: FieldNode): boolean;
  /** The paths below (and including) `base` that only this department answers and that this fetch asks for. */
  ownPaths(selectionSet: SelectionSetNode, typename: string, base: Path, variables: Variables): Path[];
  rootFields(variables: Variables): FieldNode[];
}

export type Path = readonly (string | number)[];
type Variables = Readonly<Record<string, unknown>> | undefined;

/** Looks at the planner's document for one department. */
export function readFetchShape(
  document: DocumentNode,
  department: string,
  schema: GraphQLSchema,
  facts: SupergraphFacts,
): FetchShape {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('The planner made a fetch without an operation.');
  // The planner moves selections that occur twice into fragments of its own.
  const fragments = fragmentsOf(document);
  const rootName = operation.operation === 'mutation' ? schema.getMutationType()?.name : schema.getQueryType()?.name;
  const entities = selectedFields(operation.selectionSet, { fragments, variables: undefined }).some(
    (field) => field.name.value === '_entities',
  );
  const shared = (type: string, field: string) => facts.owners(type, field).length > 1;

  const ownPaths = (selectionSet: SelectionSetNode, typename: string, base: Path, variables: Variables): Path[] => {
    const paths: Path[] = [];
    for (const field of selectedFields(selectionSet, { fragments, variables, schema, typename })) {
      if (field.name.value === '__typename') continue;
      const path = [...base, responseKey(field)];
      if (!shared(typename, field.name.value)) {
        paths.push(path);
        continue;
      }
      const type = fieldOf(schema, typename, field.name.value)?.type;
      const below =
        type === undefined || isListType(isNonNullType(type) ? type.ofType : type) ? undefined : getNamedType(type);
      if (isCompositeType(below) && field.selectionSet !== undefined) {
        paths.push(...ownPaths(field.selectionSet, below.name, path, variables));
      }
    }
    return paths;
  };

  return {
    department,
    operation,
    fragments,
    mutation: operation.operation === 'mutation',
    entities,
    text: print(entities ? document : withKeys(document, operation, rootName, department, schema, facts)),
    isShared: (field) => rootName !== undefined && shared(rootName, field.name.value),
    ownPaths,
    rootFields: (variables) => selectedFields(operation.selectionSet, { fragments, variables, schema }),
  };
}

/** Asks each shared root field that is an entity for its key as well, under names that no client can use. */
function withKeys(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootName: string | undefined,
  department: string,
  schema: GraphQLSchema,
  facts: SupergraphFacts,
): DocumentNode {
  const extend = (selection: SelectionNode): SelectionNode => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inside = { ...selection.selectionSet, selections: selection.selectionSet.selections.map(extend) };
      return { ...selection, selectionSet: inside };
    }
    if (selection.kind !== Kind.FIELD || selection.selectionSet === undefined || rootName === undefined)
      return selection;
    const type = namedTypeOf(schema, rootName, selection.name.value);
    if (!isObjectType(type) || facts.owners(rootName, selection.name.value).length < 2) return selection;
    const keys = facts.keys(type.name, department).map(keyField);
    const selections = [...selection.selectionSet.selections, ...keys];
    return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
  };
  const selections = operation.selectionSet.selections.map(extend);
  const changed = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  return {
    ...document,
    definitions: document.definitions.map((definition) => (definition === operation ? changed : definition)),
  };
}

/** The selection `samspil_key_id: id`. */
export function keyField(key: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: `${KEY_ALIAS}${key}` },
    name: { kind: Kind.NAME, value: key },
  };
}

/** The type of a field without its lists and non-nulls. */
function namedTypeOf(schema: GraphQLSchema, typename: string, field: string): GraphQLNamedType | undefined {
  const type = fieldOf(schema, typename, field)?.type;
  return type === undefined ? undefined : getNamedType(type);
}
