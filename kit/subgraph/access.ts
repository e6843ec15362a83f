import type { GraphQLResolveInfo } from 'graphql';
import { Fault } from '../errors.ts';
import type { Reader, Role } from '../identity/reader.ts';

/** Until purpose-bound grants exist, personal data is for DKE's caseworkers and their lead alone. */
const PERSONAL: readonly Role[] = ['CASEWORKER', 'LEAD'];

/** Figures and facts about areas, schools and associations are for everyone who works for the municipality. */
const STAFF: readonly Role[] = ['CASEWORKER', 'LEAD', 'DEPARTMENT', 'ANALYST', 'DIRECTOR', 'AUDITOR'];

type Resolve<Parent, Arguments, Context, Result> = (
  parent: Parent,
  args: Arguments,
  context: Context,
  info: GraphQLResolveInfo,
) => Result;

/** A resolver of personal data: it runs for a reader who may see it, and is null with ACCESS_DENIED for any other. */
export function personal<Parent, Arguments, Context extends { readonly reader: Reader }, Result>(
  resolve: Resolve<Parent, Arguments, Context, Result>,
): Resolve<Parent, Arguments, Context, Result> {
  return allow(PERSONAL, resolve);
}

/** A resolver for the municipality's staff of any role. */
export function staff<Parent, Arguments, Context extends { readonly reader: Reader }, Result>(
  resolve: Resolve<Parent, Arguments, Context, Result>,
): Resolve<Parent, Arguments, Context, Result> {
  return allow(STAFF, resolve);
}

function allow<Parent, Arguments, Context extends { readonly reader: Reader }, Result>(
  roles: readonly Role[],
  resolve: Resolve<Parent, Arguments, Context, Result>,
): Resolve<Parent, Arguments, Context, Result> {
  return (parent, args, context, info) => {
    if (!roles.some((role) => context.reader.roles.has(role))) throw new Fault('ACCESS_DENIED');
    return resolve(parent, args, context, info);
  };
}
