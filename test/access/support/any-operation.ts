import fc from 'fast-check';
import type { Graph, GraphField } from './composed-graph.ts';
import { AREA, AREA_WITHIN, CASE, CLOSED_CASE, ID, NOBODY } from './persons.ts';

/** A valid query of any shape, with its variables. */
export interface AnyOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Draws values; fast-check makes a smaller operation of one that fails. */
export type Draw = <Value>(from: readonly Value[]) => Value;

/** Draws from lists by a generator of fast-check, each item as often as another. */
export function drawFrom(gen: fc.GeneratorValue): Draw {
  return (from) => from[gen(indexBelow, from.length)] as (typeof from)[number];
}

const indexBelow = (length: number) => fc.noBias(fc.integer({ min: 0, max: length - 1 }));

/** What may be given for an argument, by name; what is not here is left out, where it can be. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  id: [ID.P, ID.Q, ID.P, ID.Q, NOBODY],
  code: [AREA, AREA_WITHIN, '0165'],
  number: [CASE, CASE, CLOSED_CASE, 'ORA-NONE'],
  first: [1, 2, 20, 100],
};

/** Entities by their keys, as representations name them. */
const REPRESENTATIONS = [
  ...[ID.P, ID.Q, NOBODY].map((id) => ({ __typename: 'Person', id })),
  { __typename: 'Area', code: AREA },
];

/**
 * Makes a query: aliases, fragments with names and without, conditions by variables, pages, and, of a subgraph, entities by reference.
 * An alias begins with the field's name, so that the path of an error tells the field. The cursors are such as lists would give, or not.
 */
export function anyOperation(draw: Draw, graph: Graph, entities: boolean, cursors: readonly string[]): AnyOperation {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let names = 0;
  let aliases = 0;
  let fields = 0;

  const variable = (type: string, value: unknown): string => {
    const name = `v${names++}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const condition = () =>
    draw([
      () => '',
      () => '',
      () => '',
      () => ` @include(if: ${variable('Boolean!', draw([true, true, false]))})`,
      () => ` @skip(if: ${variable('Boolean!', draw([false, false, true]))})`,
    ])();
  const argumentsOf = (field: GraphField): string | null => {
    const given: string[] = [];
    for (const [name, type] of field.args) {
      const values = name === 'after' ? cursors : VALUES[name];
      const required = type.endsWith('!');
      if (values === undefined && required) return null;
      if (values !== undefined && (required || draw([true, false, false])))
        given.push(`${name}: ${variable(type, draw(values))}`);
    }
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };

  const selectionSet = (type: string, depth: number): string => {
    const all = [...(graph.get(type)?.values() ?? [])];
    const leaves = all.filter(({ composite }) => !composite);
    // What leads on comes oftener than what ends here: persons stand behind persons, cases and lists.
    const leading = depth > 1 ? all.filter(({ composite }) => composite) : [];
    const parts = Array.from({ length: draw([1, 2, 2, 3]) }, () => {
      const usable = [leaves, leading, leading].filter(({ length }) => length > 0);
      if (usable.length === 0 || fields > 90) return '__typename';
      const selected = select(draw(draw(usable)), depth);
      return draw([
        () => selected,
        () => selected,
        () => `... on ${type}${condition()} { ${selected} }`,
        () => `...${condition()} { ${selected} }`,
        () => {
          const name = `F${names++}`;
          fragments.push(`fragment ${name} on ${type} { ${selected} }`);
          return `...${name}${condition()}`;
        },
      ])();
    });
    return `{ ${parts.join(' ')} }`;
  };
  const select = (field: GraphField, depth: number): string => {
    // Two selections under one name must be the same, so what may differ has a name of its own.
    const differs = field.composite || field.args.size > 0;
    if (differs && aliases >= 28) return '__typename';
    const args = argumentsOf(field);
    if (args === null) return '__typename';
    fields++;
    const renamed = differs || (aliases < 20 && draw([true, false, false]));
    if (renamed) aliases++;
    const alias = renamed ? `${field.name}_${names++}: ` : '';
    const below = field.composite ? ` ${selectionSet(field.of, depth - 1)}` : '';
    return `${alias}${field.name}${args}${condition()}${below}`;
  };
  const ofEntities = (): string => {
    const representations = Array.from({ length: draw([1, 2, 3]) }, () => draw(REPRESENTATIONS));
    const given = variable('[_Any!]!', representations);
    aliases++;
    return `entities_${names++}: _entities(representations: ${given}) {
      ... on Person ${selectionSet('Person', 8)} ... on Area ${selectionSet('Area', 4)} }`;
  };

  const roots = [...(graph.get('Query')?.values() ?? [])];
  const person = roots.filter(({ name }) => name === 'person' || name === 'case');
  const chosen = Array.from({ length: draw([1, 1, 2, 3]) }, () => {
    if (entities && draw([true, false])) return ofEntities();
    return select(draw(draw([roots, person, person])), 9);
  });
  const head = declared.length === 0 ? 'query' : `query(${declared.join(', ')})`;
  return { query: `${head} { ${chosen.join('\n')} }\n${fragments.join('\n')}`, variables };
}
