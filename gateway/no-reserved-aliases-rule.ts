import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/**
 * Refuses aliases that the machinery below has a use for: the executor reads `__typename` as the type whatever stands behind it,
 * and `constructor` and its like exist on every object, so a missing value would not look missing.
 */
export function NoReservedAliasesRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const alias = node.alias?.value;
      if (alias === undefined) return;
      const reserved = alias.startsWith('__') || alias.startsWith('samspil_') || alias === '_entities' || alias in Object.prototype;
      if (reserved) context.reportError(new GraphQLError(`The alias "${alias}" is reserved: choose another name.`, { nodes: node }));
    },
  };
}
