import { type GraphQLSchema, getNamedType, type SelectionSetNode } from 'graphql';
import type { FetchShape, Path } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { responseKey, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

interface StubQuestion {
  readonly shape: FetchShape;
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly selectionSet: SelectionSetNode;
  readonly typename: string;
  readonly object: Record<string, unknown>;
  readonly path: Path;
}

/** A stub that a department gave as null, and the department's own fields below it that were asked for. */
interface NullStub {
  readonly path: Path;
  readonly ownPaths: readonly Path[];
}

/** A department's object without its null stubs: merged, they would wipe out what another department gave for the same stub. */
export function withoutNullStubs(question: StubQuestion): { object: Record<string, unknown>; nulls: NullStub[] } {
  const { shape, schema, facts, variables, selectionSet, typename, path } = question;
  let { object } = question;
  const nulls: NullStub[] = [];
  for (const field of selectedFields(selectionSet, { fragments: shape.fragments, variables, schema, typename })) {
    const definition = fieldOf(schema, typename, field.name.value);
    if (definition === undefined || field.selectionSet === undefined) continue;
    if (!facts.isStub(typename, field.name.value)) continue;
    const key = responseKey(field);
    const at = [...path, key];
    const type = getNamedType(definition.type).name;
    const value = object[key];
    if (value === null || value === undefined) {
      // Undefined where the same stub, asked for twice, was taken out before.
      const { [key]: _, ...rest } = object;
      object = rest;
      nulls.push({ path: at, ownPaths: shape.ownPaths(field.selectionSet, type, at, variables) });
    } else {
      const below = { ...question, selectionSet: field.selectionSet, typename: type, path: at };
      const inside = withoutNullStubs({ ...below, object: value as Record<string, unknown> });
      if (inside.nulls.length > 0) object = { ...object, [key]: inside.object };
      nulls.push(...inside.nulls);
    }
  }
  return { object, nulls };
}
