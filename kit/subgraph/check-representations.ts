import { type GraphQLSchema, isUnionType } from 'graphql';
import { Fault } from '../errors.ts';

/**
 * Makes `_entities` refuse what is no representation of an entity of this subgraph as BAD_USER_INPUT. The library behind it throws
 * plain errors then, which would count as faults of ours. Changes the schema and gives it back.
 */
export function checkRepresentations(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  if (field?.resolve === undefined || !isUnionType(union)) return schema;
  const entities = new Set<unknown>(union.getTypes().map(({ name }) => name));
  const { resolve } = field;
  field.resolve = (parent, args: { representations: readonly unknown[] }, context, info) => {
    if (!args.representations.every((one) => entities.has((one as { __typename?: unknown } | null)?.__typename))) {
      throw new Fault('BAD_USER_INPUT', 'A representation does not name an entity of this department.');
    }
    return resolve(parent, args, context, info);
  };
  return schema;
}
