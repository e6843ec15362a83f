import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** Refuses an operation of a kind that the schema does not have: graphql-js validates it without a word and then fails to execute it. */
export const offeredOperationsRule: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`A ${node.operation} is not offered here: ask by a query.`, { nodes: node }));
  },
});
