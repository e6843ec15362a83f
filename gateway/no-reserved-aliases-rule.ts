import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Refuses aliases that the machinery below has a use for: the executor reads `__typename` as the type whatever stands behind it;
 * `constructor` and its like exist on every object, so a missing value would not look missing; and for `id: __typename` on an
 * entity the planner writes `id: __typename id` into its fetch, which no department can answer.
 *
 * @param keyFields the key fields of all entities, as `Person.id`
 */
export function noReservedAliasesRule(keyFields: ReadonlySet<string>): ValidationRule {
  return (context) => ({
    Field(node) {
      const alias = node.alias?.value;
      if (alias === undefined || alias === node.name.value) return;
      const reserved =
        alias.startsWith('__') ||
        alias.startsWith('samspil_') ||
        alias === '_entities' ||
        alias in Object.prototype ||
        keyFields.has(`${context.getParentType()?.name}.${alias}`);
      if (!reserved) return;
      context.reportError(new GraphQLError(`The alias "${alias}" is reserved: choose another name.`, { nodes: node }));
    },
  });
}
