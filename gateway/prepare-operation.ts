import { Fault } from '@samspil/kit/errors.ts';
import { checkLimits } from '@samspil/kit/limits/check-limits.ts';
import type { Limits } from '@samspil/kit/limits/limits.ts';
import { queryFaultMessage } from '@samspil/kit/query-fault-message.ts';
import { offeredOperationsRule } from '@samspil/kit/subgraph/offered-operations-rule.ts';
import { type DocumentNode, GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Engine, PreparedOperation } from './engine.ts';
import { noReservedAliasesRule } from './no-reserved-aliases-rule.ts';
import { fragmentsOf, selectedFields } from './selected-fields.ts';

const MAX_ERRORS = 20;

/** A query that GraphQL itself refuses: all its faults, without the names that graphql-js would suggest. */
export class RefusedQuery extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The query was refused.');
    this.name = 'RefusedQuery';
    this.faults = faults;
  }
}

/**
 * Parses, measures and validates a query against the schema.
 *
 * @throws Fault QUERY_TOO_LARGE or BAD_REQUEST
 * @throws RefusedQuery with GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED
 */
export function prepareOperation(
  query: string,
  operationName: string | undefined,
  { schema, keyFields }: Pick<Engine, 'schema' | 'keyFields'>,
  limits: Limits,
): PreparedOperation {
  const document = parseQuery(query, limits);
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) {
    throw new Fault(
      'BAD_REQUEST',
      operationName === undefined
        ? 'The query holds no operation or several: name the one to run in "operationName".'
        : 'The query holds no operation with the name that "operationName" gives.',
    );
  }
  checkLimits(document, operation, limits);
  const errors = validate(
    schema,
    document,
    [...specifiedRules, offeredOperationsRule, noReservedAliasesRule(keyFields)],
    {
      maxErrors: MAX_ERRORS,
    },
  );
  if (errors.length > 0) throw new RefusedQuery(errors.map((error) => refusal('GRAPHQL_VALIDATION_FAILED', error)));
  return {
    document,
    operation,
    operationName: operation.name?.value,
    introspection: isIntrospection(document, operation),
  };
}

function parseQuery(query: string, limits: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('Parsing aborted')) {
      throw new Fault(
        'QUERY_TOO_LARGE',
        `The query is too large (tokens): at most ${limits.tokens} tokens are allowed.`,
      );
    }
    throw new RefusedQuery([refusal('GRAPHQL_PARSE_FAILED', error)]);
  }
}

function refusal(code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED', error: GraphQLError): Fault {
  const fault = new Fault(code, queryFaultMessage(error.message));
  return Object.defineProperty(fault, 'locations', { value: error.locations, enumerable: true });
}

function isIntrospection(document: DocumentNode, operation: PreparedOperation['operation']): boolean {
  const fragments = fragmentsOf(document);
  const fields = selectedFields(operation.selectionSet, { fragments, variables: undefined, regardless: true });
  const meta = fields.filter((field) => field.name.value.startsWith('__'));
  const aboutSchema = meta.some((field) => field.name.value !== '__typename');
  // The stock executor would answer such a mix with null in every other field, or fail to plan it.
  if (aboutSchema && meta.length < fields.length) {
    throw new Fault('GRAPHQL_VALIDATION_FAILED', 'Ask about the schema (__schema, __type) in a request of its own.');
  }
  return meta.length === fields.length;
}
