import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Classification } from './classification.ts';

/**
 * The personal fields that an operation may disclose, as `Type.field` in alphabetical order; whatever its conditions (`@skip`, `@include`)
 * say. Worked out once an operation and kept as long as its document is.
 */
export function createDisclosedFields(classification: Classification): (info: GraphQLResolveInfo) => readonly string[] {
  const known = new WeakMap<OperationDefinitionNode, readonly string[]>();
  return (info) => {
    const found = known.get(info.operation);
    if (found !== undefined) return found;
    const fields = [...collect(info, classification)].sort();
    known.set(info.operation, fields);
    return fields;
  };
}

function collect({ schema, operation, fragments }: GraphQLResolveInfo, classification: Classification): Set<string> {
  const fields = new Set<string>();
  const visited = new Set<string>();
  const walk = (selections: SelectionSetNode, type: GraphQLObjectType): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field === undefined || field.name.startsWith('_entities')) {
          if (selection.selectionSet !== undefined) walkAbstract(selection.selectionSet, '_Entity');
          continue;
        }
        if (classification.requirementOf(type.name, field.name).personal) fields.add(`${type.name}.${field.name}`);
        if (selection.selectionSet !== undefined) walkAbstract(selection.selectionSet, getNamedType(field.type).name);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value ?? type.name;
      const key = selection.kind === Kind.FRAGMENT_SPREAD ? `${selection.name.value} ${type.name}` : null;
      if (fragment === undefined || (key !== null && visited.has(key))) continue;
      if (key !== null) visited.add(key);
      const target = schema.getType(condition);
      if (target === type || (isAbstractType(target) && schema.isSubType(target, type)))
        walk(fragment.selectionSet, type);
    }
  };
  const walkAbstract = (selections: SelectionSetNode, name: string): void => {
    const type = schema.getType(name);
    if (isObjectType(type)) walk(selections, type);
    else if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) walk(selections, possible);
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root);
  return fields;
}
