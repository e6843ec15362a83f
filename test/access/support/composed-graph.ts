import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

/** A field of the composed graph, as its text says. */
export interface GraphField {
  readonly type: string;
  readonly name: string;
  /** The type of what comes, without lists and exclamation marks. */
  readonly of: string;
  readonly list: boolean;
  readonly nonNull: boolean;
  /** Whether it has fields of its own. */
  readonly composite: boolean;
  /** Its arguments, and whether each must be given. */
  readonly args: ReadonlyMap<string, boolean>;
}

/** The composed graph, by type and field. */
export type ComposedGraph = ReadonlyMap<string, ReadonlyMap<string, GraphField>>;

/** Reads the object types of the supergraph from its text, without any of the code that serves it. */
export function readComposedGraph(
  text = readFileSync(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8'),
): ComposedGraph {
  const types = parse(text).definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && !node.name.value.startsWith('join__'),
  ) as { readonly name: { readonly value: string }; readonly fields?: readonly FieldDefinitionNode[] }[];
  const names = new Set(types.map(({ name }) => name.value));
  return new Map(
    types.map(({ name, fields = [] }) => [
      name.value,
      new Map(fields.map((field) => [field.name.value, toField(name.value, field, names)])),
    ]),
  );
}

function toField(type: string, { name, type: result, arguments: args = [] }: FieldDefinitionNode, types: Set<string>) {
  const of = namedType(result);
  const inner = result.kind === Kind.NON_NULL_TYPE ? result.type : result;
  return {
    type,
    name: name.value,
    of,
    list: inner.kind === Kind.LIST_TYPE,
    nonNull: result.kind === Kind.NON_NULL_TYPE,
    composite: types.has(of),
    args: new Map(args.map((arg) => [arg.name.value, arg.type.kind === Kind.NON_NULL_TYPE && !arg.defaultValue])),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
