import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { graphql, parse } from 'graphql';
import type { Transaction } from '../database/database.ts';
import type { Role } from '../identity/reader.ts';
import { applyAccess } from './apply-access.ts';
import { readClassification } from './classification.ts';
import { RequestAccess } from './request-access.ts';

const ALL = 'roles: [CASEWORKER, LEAD, DEPARTMENT, ANALYST, DIRECTOR, AUDITOR, CITIZEN], basis: [OPEN]';
const OPEN = `@access(${ALL}) @data(category: NOT_PERSONAL, retention: "UNLIMITED")`;
const FOR_THE_LEAD = '@access(roles: [LEAD], basis: [OPEN]) @data(category: NOT_PERSONAL, retention: "UNLIMITED")';

const SDL = `
  scalar Word
  directive @access(roles: [Word!]!, basis: [Word!]!) on OBJECT | FIELD_DEFINITION
  directive @data(category: Word!, retention: String) on OBJECT | FIELD_DEFINITION
  interface Place { name: String }
  type Park implements Place ${OPEN} { name: String  hours: String }
  type Depot implements Place ${OPEN} { name: String ${FOR_THE_LEAD} }
  union Thing = Park | Depot
  type Query { places: [Place] ${OPEN}  things: [Thing] ${OPEN} }`;

const rows = [
  { __typename: 'Park', name: 'Kongsholm', hours: 'always' },
  { __typename: 'Depot', name: 'Nord' },
];

async function ask(role: Role, query: string, given: readonly object[] = rows) {
  const schema = applyAccess(
    buildSubgraphSchema([
      {
        typeDefs: parse(SDL),
        resolvers: { Query: { places: () => given, things: () => given } },
      },
    ]),
    readClassification(parse(SDL), 'schools'),
  );
  const reader = { subject: 'a', roles: new Set([role]), department: null, unit: null, personId: null, expiresAt: 0 };
  const access = new RequestAccess({
    department: 'schools',
    reader,
    tx: undefined as unknown as Transaction, // nothing here is about a person
    grant: null,
    traceId: 't',
    fieldsOf: () => [],
  });
  const { data, errors = [] } = await graphql({ schema, source: query, contextValue: { access } });
  return {
    data,
    errors: errors.map(({ path, extensions, message }) => [path?.join('.'), extensions['code'] ?? message]),
  };
}

test.each(['places', 'things'])('of an interface and of a union the type behind decides (%s)', async (field) => {
  const query = `{ ${field} { ... on Park { name } ... on Depot { name } } }`;
  expect((await ask('LEAD', query)).errors).toEqual([]);
  const { data, errors } = await ask('ANALYST', query);
  expect(data).toEqual({ [field]: [{ name: 'Kongsholm' }, { name: null }] });
  expect(errors).toEqual([[`${field}.1.name`, 'ACCESS_DENIED']]);
});

test('a field of the interface itself is decided by the type behind too, under an alias and in a fragment', async () => {
  const { errors } = await ask('ANALYST', 'query { places { ...named } } fragment named on Place { n: name }');
  expect(errors).toEqual([['places.1.n', 'ACCESS_DENIED']]);
});

test('a field that nothing resolves is a fault, and never reads as "nothing there"', async () => {
  const query = '{ places { ... on Park { hours } } }';
  expect((await ask('LEAD', query, [{ __typename: 'Park', name: 'x', hours: null }])).errors).toEqual([]);
  const { errors } = await ask('LEAD', query, [{ __typename: 'Park', name: 'x' }]);
  expect(errors).toEqual([['places.0.hours', 'nothing resolves Park.hours']]);
});
