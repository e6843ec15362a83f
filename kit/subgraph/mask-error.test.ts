import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { Fault } from '../errors.ts';
import { createLog } from '../log.ts';
import { logUnforeseen, maskError } from './mask-error.ts';

describe('what a client sees of an error', () => {
  const masked = (error: GraphQLError) => maskError(error.toJSON(), error);

  test('a fault of the catalogue keeps its code, message and path', () => {
    const error = new GraphQLError('x', { path: ['area', 'urban'], originalError: new Fault('NOT_FOUND') });
    expect(masked(error)).toMatchObject({ path: ['area', 'urban'], extensions: { code: 'NOT_FOUND' } });
  });

  test('anything unforeseen is told without its message', () => {
    const error = new GraphQLError('duplicate key value (0101011234)', {
      path: ['person'],
      originalError: new Error('secret'),
    });
    expect(JSON.stringify(masked(error))).not.toMatch(/duplicate|0101|secret/);
    expect(masked(error).extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });

  test('a faulty variable is named without its value', () => {
    const error = new GraphQLError('Variable "$id" got invalid value "0101011234"; ID cannot represent value', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(masked(error).message).toBe('The variable $id is not of the type that the query declares.');
  });

  test('a parse that failed by itself is told without its inner message', () => {
    const error = new GraphQLError('Maximum call stack size exceeded', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
    expect(masked(error).message).toBe('The query is not valid GraphQL.');
  });

  test('a literal of the wrong type is told without its value, and without suggestions', () => {
    const literal = new GraphQLError('Int cannot represent non-integer value: "0101011234"', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(masked(literal).message).toBe('Int cannot represent non-integer value.');
    const unknown = new GraphQLError('Cannot query field "nam" on type "Person". Did you mean "name"?', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(masked(unknown).message).toBe('Cannot query field "nam" on type "Person".');
  });
});

test('only what nobody foresaw is logged, with the request id and without the message', () => {
  const lines: string[] = [];
  const log = createLog('test', 'info', { write: (line) => lines.push(line) }).child({ requestId: 'request-1' });
  logUnforeseen(
    [
      new GraphQLError('x', { originalError: new Fault('SUPPRESSED') }),
      new GraphQLError('x', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
      new GraphQLError('x', { originalError: new RangeError('0101011234'), path: ['person', 'dke'] }),
    ],
    log,
  );
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    requestId: 'request-1',
    path: ['person', 'dke'],
    err: { type: 'RangeError' },
  });
  expect(lines[0]).not.toContain('0101011234');
});
