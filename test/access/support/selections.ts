import type { Graph, GraphField } from './composed-graph.ts';

/** A field that is asked for, and what is asked of it. */
export interface Selection {
  readonly field: GraphField;
  readonly args: string;
  readonly children: readonly Selection[];
}

/** What a field is asked with where it needs arguments, by `Type.field`. */
export type Arguments = Readonly<Record<string, string>>;

/**
 * Everything below a field: each type along every path that leads to it, once more where a type leads to itself (a case to its parties to
 * their case), and of what is only referred to (a person, an area) the key.
 */
export function selectAll(graph: Graph, field: GraphField, args: Arguments): Selection {
  return select(graph, field, args, []);
}

function select(graph: Graph, field: GraphField, args: Arguments, above: readonly string[]): Selection {
  const place = `${field.type}.${field.name}`;
  for (const [name, type] of field.args) {
    if (type.endsWith('!') && args[place]?.includes(`${name}:`) !== true)
      throw new Error(`${place} takes the argument ${name}: say in the table with which value it is asked.`);
  }
  const asked = args[place] === undefined ? '' : `(${args[place]})`;
  const isReference = (field.of === 'Person' || field.of === 'Area') && !ROOTS.includes(field.type);
  const again = above.includes(field.of) || field.name === 'edges';
  const below = [...(graph.get(field.of)?.values() ?? [])].filter((child) => {
    if (isReference) return !child.composite;
    if (!child.composite || child.of === 'PageInfo' || child.of === 'Person' || child.of === 'Area') return true;
    if (above.filter((type) => type === child.of).length >= 1 && again) return false;
    return !above.includes('edges') || child.name === 'node';
  });
  const path = [...above, ...(field.name === 'edges' ? ['edges'] : []), field.of];
  return { field, args: asked, children: below.map((child) => select(graph, child, args, path)) };
}

/** Each leaf of a selection by itself, with just what leads to it. */
export function eachAlone(selection: Selection): Selection[] {
  if (selection.children.length === 0) return [selection];
  return selection.children.flatMap(eachAlone).map((child) => ({ ...selection, children: [child] }));
}

const ROOTS = ['Query', 'Mutation'];

/** The text of a selection. */
export function printSelection({ field, args, children }: Selection): string {
  const below = children.length === 0 ? '' : ` { ${children.map(printSelection).join(' ')} }`;
  return `${field.name}${args}${below}`;
}
