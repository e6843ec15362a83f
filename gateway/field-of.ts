import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** A field's definition by the names of its type and itself; undefined for `__typename` and what does not exist. */
export function fieldOf(
  schema: GraphQLSchema,
  typename: string,
  field: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typename);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const fields = type.getFields();
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
