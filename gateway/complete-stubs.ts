import { type GraphQLSchema, getNamedType, isAbstractType, isNonNullType, isObjectType } from 'graphql';
import type { ClientError, PreparedOperation } from './engine.ts';
import type { Path } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { type Fragments, responseKey, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

interface IncompleteAnswer {
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly operation: PreparedOperation;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The data as the client gets it; changed in place. */
  readonly data: Record<string, unknown>;
  readonly errors: readonly ClientError[];
}

/** The selections of one object in the answer. */
type Selections = readonly Parameters<typeof selectedFields>[0][];

/**
 * Completes the stubs below the root (`me.accessLog`) of an answer that lacks something. A stub is there where its parent is: when all
 * departments asked for it were down, it stands with null in each field. And where one department refused it and another gave it,
 * the refusal stands at the refusing department's own fields.
 *
 * @returns the errors, at the places that they are about.
 */
export function completeStubs(answer: IncompleteAnswer): ClientError[] {
  const { schema, facts, operation, fragments, variables, data, errors } = answer;
  const refusals = new Map<string, ClientError[]>();
  for (const error of errors) {
    if (error.path === undefined || error.path.length < 2) continue;
    const at = error.path.join('.');
    refusals.set(at, [...(refusals.get(at) ?? []), error]);
  }
  const moved = new Map<ClientError, ClientError[]>();

  const fieldsOf = (selections: Selections, typename: string) =>
    selections.flatMap((each) => selectedFields(each, { fragments, variables, schema, typename }));

  const visit = (object: Record<string, unknown>, selections: Selections, typename: string, path: Path): void => {
    const nodes = Map.groupBy(fieldsOf(selections, typename), responseKey);
    for (const [key, [first, ...others]] of nodes) {
      const definition = first === undefined ? undefined : fieldOf(schema, typename, first.name.value);
      const below = [first, ...others].flatMap((node) => node?.selectionSet ?? []);
      if (first === undefined || definition === undefined || below.length === 0) continue;
      const at = [...path, key];
      const { name } = getNamedType(definition.type);
      if (path.length > 0 && facts.isStub(typename, first.name.value)) {
        const here = refusals.get(at.join('.')) ?? [];
        if (object[key] == null && here.length === 0) object[key] = emptyStub(fieldsOf(below, name), name);
        else if (object[key] != null) for (const error of here) moved.set(error, atOwnFields(error, below, name, at));
      }
      descend(object[key], below, name, at);
    }
  };

  const descend = (value: unknown, selections: Selections, type: string, path: Path): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) descend(item, selections, type, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      const object = value as Record<string, unknown>;
      const typename = isAbstractType(schema.getType(type)) ? object['__typename'] : type;
      if (typeof typename === 'string') visit(object, selections, typename, path);
    }
  };

  /** Null where a field cannot be null. */
  const emptyStub = (fields: ReturnType<typeof fieldsOf>, typename: string): Record<string, unknown> | null => {
    const stub: Record<string, unknown> = {};
    for (const field of fields) {
      const isName = field.name.value === '__typename';
      const type = fieldOf(schema, typename, field.name.value)?.type;
      if (type !== undefined && isNonNullType(type)) return null;
      stub[responseKey(field)] = isName ? typename : null;
    }
    return stub;
  };

  const atOwnFields = (error: ClientError, selections: Selections, typename: string, path: Path): ClientError[] => {
    const { department } = error.extensions;
    return fieldsOf(selections, typename).flatMap((field): ClientError[] => {
      const owners = facts.owners(typename, field.name.value);
      const own = owners.length === 1 && owners[0] === department;
      return own ? [{ ...error, path: [...path, responseKey(field)] }] : [];
    });
  };

  const root = schema.getRootType(operation.operation.operation);
  if (isObjectType(root)) visit(data, [operation.operation.selectionSet], root.name, []);
  return errors.flatMap((error) => moved.get(error) ?? [error]);
}
