import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldDefinitionNode, Kind, parse, print, type TypeNode } from 'graphql';
import type { Department } from '../oracle.ts';

/** A field of a graph, as its text says. */
export interface GraphField {
  readonly type: string;
  readonly name: string;
  /** The type of what comes, without lists and exclamation marks. */
  readonly of: string;
  /** Whether it has fields of its own. */
  readonly composite: boolean;
  /** Whether it cannot be null, so that a refusal of it takes what it is a field of. */
  readonly required: boolean;
  /** Its arguments with their types, such as `ID!`. */
  readonly args: ReadonlyMap<string, string>;
}

/** The object types of a graph, by type and field. */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, GraphField>>;

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

/** Reads the composed graph from the text of the supergraph, without any of the code that serves it. */
export function readComposedGraph(): Graph {
  return readGraph(read('schema/supergraph.graphql'));
}

/** Reads what a department's own subgraph offers. */
export function readSubgraph(department: Department): Graph {
  return readGraph(`${read('schema/shared.graphql')}\n${read(`services/${department}/schema.graphql`)}`);
}

function readGraph(text: string): Graph {
  const fields = parse(text).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (node.fields ?? []).map((field) => [node.name.value, field] as const)
      : [],
  );
  const types = new Set(fields.map(([type]) => type).filter((type) => !type.startsWith('join__')));
  const graph = new Map<string, Map<string, GraphField>>();
  for (const type of types) graph.set(type, new Map());
  for (const [type, field] of fields) graph.get(type)?.set(field.name.value, toField(type, field, types));
  return graph;
}

function toField(type: string, field: FieldDefinitionNode, types: ReadonlySet<string>): GraphField {
  const of = namedType(field.type);
  const args = new Map((field.arguments ?? []).map((arg) => [arg.name.value, print(arg.type)]));
  const required = field.type.kind === Kind.NON_NULL_TYPE;
  return { type, name: field.name.value, of, composite: types.has(of), required, args };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
