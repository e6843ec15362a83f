import { GraphQLError, GraphQLScalarType } from 'graphql';
import { type Cpr, CprError, parseCpr } from '../cpr.ts';

/** A CPR number as a mutation gets it, or why what came is none, to be told with the field that it stands in. */
export type GivenCpr = Cpr | CprError;

/**
 * CPR numbers in the inputs of mutations. One is taken in a variable alone, since the text of a query is kept, measured and told of in faults; it
 * hides itself in every log, and never leaves again.
 */
export const CprScalar = new GraphQLScalarType<GivenCpr, never>({
  name: 'CPR',
  parseValue(value) {
    try {
      return parseCpr(typeof value === 'string' ? value : '');
    } catch (error) {
      if (error instanceof CprError) return error;
      throw error;
    }
  },
  parseLiteral: refuseLiteral,
  serialize() {
    throw new TypeError('A CPR number is never given back.');
  },
});

/** For every schema that has the scalar, also the gateway's. */
export function refuseLiteral(): never {
  throw new GraphQLError('A CPR number is sent in a variable, never in the text of a query.');
}
