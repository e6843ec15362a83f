import { refuseLiteral } from '@samspil/kit/subgraph/cpr-scalar.ts';
import { sharedScalars } from '@samspil/kit/subgraph/shared-scalars.ts';
import { type GraphQLSchema, isScalarType, valueFromASTUntyped } from 'graphql';

/**
 * Lets a composed schema refuse values that are none of their scalar, in variables and in the text of a query: the departments would refuse them too,
 * and a refusal of a whole question reads like an outage. What is good is passed on as it was written. Changes the schema.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue }] of Object.entries(sharedScalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = (value) => {
      parseValue(value);
      return value;
    };
    type.parseLiteral = (node, variables) => type.parseValue(valueFromASTUntyped(node, variables));
  }
  const cpr = schema.getType('CPR');
  if (isScalarType(cpr)) cpr.parseLiteral = refuseLiteral;
}
