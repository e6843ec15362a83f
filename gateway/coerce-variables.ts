import { blotNumbers } from '@samspil/kit/blot-numbers.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { type GraphQLSchema, getVariableValues, print } from 'graphql';
import type { PreparedOperation } from './engine.ts';

/**
 * The variables as the schema's types say. graphql-js repeats a wrong value in its message; ours names the variable and its
 * type alone.
 *
 * @throws Fault BAD_USER_INPUT
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation }: PreparedOperation,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  const all = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (all.coerced !== undefined) return all.coerced;
  for (const definition of definitions) {
    if (getVariableValues(schema, [definition], given, { maxErrors: 1 }).coerced === undefined) {
      const { name } = definition.variable;
      throw new Fault(
        'BAD_USER_INPUT',
        `The variable "$${blotNumbers(name.value)}" is missing or does not fit its type ${print(definition.type)}.`,
      );
    }
  }
  throw new Fault('BAD_USER_INPUT');
}
