import {
  defaultFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { InputFaults } from '../input-faults.ts';

/**
 * Makes every argument of every field refuse what PostgreSQL cannot hold as BAD_USER_INPUT, by name: U+0000, and half of a surrogate pair,
 * which is no character. One such text would fail its statement, and with it the whole request. Changes the schema and gives it back.
 */
export function checkTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        const faults = new InputFaults();
        for (const argument of field.args) check(args[argument.name], argument.type, argument.name, faults);
        faults.done();
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

/** Representations of entities are no texts: they are parsed, each in its form. */
function check(value: unknown, type: GraphQLInputType, path: string, faults: InputFaults): void {
  const named = getNamedType(type);
  if (typeof value === 'string') {
    faults.require(!value.includes('\0') && value.isWellFormed(), path, 'Write no zero byte and no half character.');
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) check(one, type, `${path}.${at}`, faults);
  } else if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
    const given = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(named.getFields()))
      check(given[field.name], field.type, `${path}.${field.name}`, faults);
  }
}
