import { GraphQLError, Kind, type ValidationRule } from 'graphql';
import { Fault } from '../errors.ts';
import { checkLimits } from '../limits/check-limits.ts';
import type { Limits } from '../limits/limits.ts';

/** Refuses operations that are too large, for whoever calls a subgraph past the gateway. */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        try {
          checkLimits(document, definition, limits);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          context.reportError(new GraphQLError(error.message, { nodes: definition }));
        }
      }
    },
  });
}
