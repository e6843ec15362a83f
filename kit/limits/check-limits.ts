import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { Fault } from '../errors.ts';
import type { Limits } from './limits.ts';

/** What a selection set costs, fragments expanded. */
interface Size {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Fields of the set itself. */
  readonly width: number;
  /** Fields of the widest set in it. */
  readonly breadth: number;
  /** Fields in all. */
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, introspectionDepth: 0, aliases: 0, width: 0, breadth: 0, fields: 0 };

/**
 * Refuses an operation that is too large. Each fragment is measured once, so a chain of fragments that expands to 2^50 fields costs no
 * more than its text; fragments that contain themselves are left to validation.
 *
 * @throws Fault QUERY_TOO_LARGE
 */
export function checkLimits(document: DocumentNode, operation: OperationDefinitionNode, limits: Limits): void {
  const size = measure(document, operation.selectionSet);
  refuseOver('depth', size.depth, limits.depth, 'levels deep');
  refuseOver('introspection depth', size.introspectionDepth, limits.introspectionDepth, 'levels deep');
  refuseOver('aliases', size.aliases, limits.aliases, 'aliases');
  refuseOver('root fields', size.width, limits.rootFields, 'fields at its root');
  refuseOver('breadth', size.breadth, limits.breadth, 'fields in one selection');
  refuseOver('fields', size.fields, limits.fields, 'fields in all');
}

function refuseOver(limit: string, size: number, allowed: number, unit: string): void {
  if (size > allowed)
    throw new Fault('QUERY_TOO_LARGE', `The query is too large (${limit}): at most ${allowed} ${unit} are allowed.`);
}

function measure(document: DocumentNode, root: SelectionSetNode): Size {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const selectionSet = fragments.get(name);
    const size = selectionSet === undefined ? NOTHING : ofSet(selectionSet);
    measured.set(name, size);
    return size;
  };

  const ofSet = (selectionSet: SelectionSetNode): Size => {
    let sum = NOTHING;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum = beside(sum, ofFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum = beside(sum, ofSet(selection.selectionSet));
      else {
        const below = selection.selectionSet === undefined ? NOTHING : ofSet(selection.selectionSet);
        const isMeta = selection.name.value.startsWith('__');
        sum = beside(sum, {
          depth: isMeta ? 1 : below.depth + 1,
          introspectionDepth: isMeta ? Math.max(below.depth, below.introspectionDepth) : below.introspectionDepth,
          aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
          width: 1,
          breadth: below.breadth,
          fields: below.fields + 1,
        });
      }
    }
    return sum;
  };
  return ofSet(root);
}

function beside(one: Size, other: Size): Size {
  const width = one.width + other.width;
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    aliases: one.aliases + other.aliases,
    width,
    breadth: Math.max(one.breadth, other.breadth, width),
    fields: one.fields + other.fields,
  };
}
