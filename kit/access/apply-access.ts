import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { ROLES } from '../identity/reader.ts';
import type { PersonId } from '../person-id.ts';
import type { RequestContext } from '../subgraph/service.ts';
import type { Classification } from './classification.ts';
import type { Requirement } from './classified-field.ts';

type Context = RequestContext<unknown>;
type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>, unknown>;
type Field = GraphQLField<unknown, Context>;

/** The entity whose fields open a person: `Person.schools` and its sisters. */
const PERSON = 'Person';

/**
 * Puts the checks that the schema's `@access` asks for around every resolver, once, at start: on root fields, nested fields and what
 * `__resolveReference` gives alike, and on the types behind interfaces and unions. Changes the schema and gives it back.
 */
export function applyAccess(schema: GraphQLSchema, classification: Classification): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (field.name.startsWith('_')) continue;
      field.resolve = guarded(type, field, classification);
      // Whoever may not watch is told so at once, and not with the first event.
      if (field.subscribe !== undefined)
        field.subscribe = checked(field.subscribe as Resolver, classification.requirementOf(type.name, field.name));
    }
  }
  return schema;
}

function guarded(type: GraphQLObjectType, field: Field, classification: Classification): Resolver {
  const requirement = classification.requirementOf(type.name, field.name);
  const resolve = (field.resolve as Resolver | undefined) ?? present;
  const inner = getNamedType(field.type).name === PERSON && !isRoot(type) ? identified(resolve, requirement) : resolve;
  if (type.name === PERSON && requirement.personal) return opening(inner, requirement);
  return isForAll(requirement) ? inner : checked(inner, requirement);
}

/**
 * What a field without a resolver of its own gives: the row's value. A row that has no such value is a resolver that was forgotten, which must
 * not read as "nothing there".
 */
const present: Resolver = (source, args, context, info) => {
  const value = defaultFieldResolver(source, args, context, info);
  if (value === undefined) throw new Error(`nothing resolves ${info.parentType.name}.${info.fieldName}`);
  return value;
};

/** A field of a person: it opens their rows to whatever is asked below it. */
function opening(resolve: Resolver, requirement: Requirement): Resolver {
  return async (source, args, context, info) => {
    const id = await context.access.open((source as { id: PersonId }).id, requirement, info);
    return resolve({ id }, args, context, info);
  };
}

function checked(resolve: Resolver, requirement: Requirement): Resolver {
  return (source, args, context, info) => {
    if (requirement.personal) context.access.check(requirement, source, info);
    else context.access.checkRole(requirement, info);
    return resolve(source, args, context, info);
  };
}

/**
 * A reference to another person identifies them, so it is given only where they may be looked at, and counts as a look; in a list, each by
 * itself.
 */
function identified(resolve: Resolver, requirement: Requirement): Resolver {
  return async (source, args, context, info) => {
    const open = async (person: { id: PersonId } | null | undefined) => {
      if (person === null || person === undefined) return null;
      await context.access.openMet(person.id, requirement, info);
      return person;
    };
    const found = (await resolve(source, args, context, info)) as Reference | readonly Reference[];
    return isList(found) ? found.map((one) => open(one)) : open(found);
  };
}

type Reference = { readonly id: PersonId } | null | undefined;

function isList(found: Reference | readonly Reference[]): found is readonly Reference[] {
  return Array.isArray(found);
}

function isRoot(type: GraphQLObjectType): boolean {
  return type.name === 'Query' || type.name === 'Mutation' || type.name === 'Subscription';
}

/** Whether it stands open to every role, so that there is nothing to check: whoever comes here has one. */
function isForAll({ personal, roles }: Requirement): boolean {
  return !personal && roles.size === ROLES.length;
}
