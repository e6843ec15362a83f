import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { cursorOfAnotherList } from './connection.ts';
import type { CursorSeal } from './cursor-seal.ts';

/** The argument of every list that takes a cursor. */
const AFTER = 'after';

/**
 * Seals every cursor that a schema gives and opens every one that it takes: a cursor holds the value that its row is sorted by, and the row may
 * be withheld. Changes the schema and gives it back.
 */
export function sealCursors(schema: GraphQLSchema, { seal, open }: CursorSeal): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    // The cursors of events are places in the outbox, which hold nothing.
    if (!isObjectType(type) || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      if (isCursor(type, field.name)) {
        field.resolve = async (source, args, context, info) => {
          const text = (await resolve(source, args, context, info)) as string | null;
          return text === null ? null : seal(text);
        };
      } else if (field.args.some(({ name }) => name === AFTER)) {
        field.resolve = (source, args: { readonly after?: string | null }, context, info) => {
          const { after } = args;
          if (after === null || after === undefined) return resolve(source, args, context, info);
          const text = open(after);
          if (text === null) throw cursorOfAnotherList();
          return resolve(source, { ...args, after: text }, context, info);
        };
      }
    }
  }
  return schema;
}

function isCursor(type: GraphQLObjectType, field: string): boolean {
  return type.name === 'PageInfo' ? field.endsWith('Cursor') : type.name.endsWith('Edge') && field === 'cursor';
}
