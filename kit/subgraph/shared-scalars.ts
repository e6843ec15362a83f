import {
  DateTimeResolver,
  JSONObjectResolver,
  LocalDateResolver,
  NonNegativeFloatResolver,
  NonNegativeIntResolver,
} from 'graphql-scalars';

/** The scalars of `schema/shared.graphql`, the same in every department and at the gateway. */
export const sharedScalars = {
  LocalDate: LocalDateResolver,
  DateTime: DateTimeResolver,
  NonNegativeInt: NonNegativeIntResolver,
  NonNegativeFloat: NonNegativeFloatResolver,
  JSONObject: JSONObjectResolver,
};
