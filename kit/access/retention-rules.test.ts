import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readClassification } from './classification.ts';
import { retentionRules } from './retention-rules.ts';

const ACCESS = '@access(roles: [LEAD], basis: [SSP])';
const CASE = `type Case ${ACCESS} @data(category: ORDINARY, retention: "P5Y", table: "case_file", from: "closed_on") { a: Int }`;
const PARTY = `type Party ${ACCESS} @data(category: ORDINARY, retention: "LINKED", table: "party", with: "number = case_file.number") { a: Int }`;
const PERSON = `type Person ${ACCESS} @data(category: ORDINARY, retention: "LINKED", table: "person", with: "person_id = party.person_id") { a: Int }`;

const rulesOf = (...types: string[]) => retentionRules(readClassification(parse(types.join('\n')), 'dke'));

test('a table comes after those that its rows go with, whatever the order of the schema', () => {
  const tables = (...types: string[]) => rulesOf(...types).map(({ table }) => table);
  expect(tables(PERSON, PARTY, CASE)).toEqual(['case_file', 'party', 'person']);
  expect(tables(CASE, PERSON, PARTY)).toEqual(['case_file', 'party', 'person']);
});

test('a rule tells the period, the clock and the rows that it goes with', () => {
  expect(rulesOf(PARTY, CASE)).toEqual([
    { table: 'case_file', retention: 'P5Y', from: ['closed_on'], with: [] },
    {
      table: 'party',
      retention: 'LINKED',
      from: [],
      with: [{ column: 'number', table: 'case_file', otherColumn: 'number' }],
    },
  ]);
});

test('fields of one table that disagree, and circles, are refused', () => {
  expect(() => rulesOf(CASE, CASE.replace('type Case', 'type Other').replace('P5Y', 'P6Y'))).toThrow(
    'Other.a has another retention than other fields of the table case_file',
  );
  const back = CASE.replace(
    '"P5Y", table: "case_file", from: "closed_on"',
    '"LINKED", table: "case_file", with: "id = party.id"',
  );
  expect(() => rulesOf(PARTY, back)).toThrow('party goes with case_file goes with party, in a circle');
});
