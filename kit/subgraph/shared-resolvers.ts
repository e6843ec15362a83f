import { parseAreaCode } from '../area-code.ts';
import { parsePersonId } from '../person-id.ts';
import type { RequestContext } from './service.ts';
import { sharedScalars } from './shared-scalars.ts';

/**
 * The resolvers of `schema/shared.graphql`, the same in every department. The two entry points answer a stub for every
 * well-formed key, never null and without SQL: the gateway asks all departments at once and merges the answers, and a null
 * from one would stand against an object from another by order of arrival.
 */
export const sharedResolvers = {
  ...sharedScalars,
  Query: {
    person: (_: unknown, { id }: { id: string }) => ({ id: parsePersonId(id) }),
    area: (_: unknown, { code }: { code: string }) => ({ code: parseAreaCode(code) }),
    // Who is nobody here has been told so by the check before.
    me: (_: unknown, _args: unknown, { reader }: RequestContext<unknown>) => ({ id: reader.personId }),
    accessLog: () => ({}),
  },
  Person: {
    accessLog: ({ id }: { id: string }) => ({ personId: id }),
    __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Person', id: parsePersonId(id) }),
  },
  // Named here, and not by `personId`: what is held back may be known of also by who may not look at the person.
  HeldBack: {
    person: ({ about }: { about: string }) => ({ id: about }),
  },
  Area: {
    __resolveReference: ({ code }: { code: string }) => ({ __typename: 'Area', code: parseAreaCode(code) }),
  },
};
