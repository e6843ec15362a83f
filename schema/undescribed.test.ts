import { expect, test } from '@jest/globals';
import { composeSupergraph } from './compose-supergraph.ts';
import { undescribed } from './undescribed.ts';

const SHARED = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const DIRECTIVES = `
  directive @access(roles: [String], basis: [String]) on OBJECT | FIELD_DEFINITION
  directive @data(category: String, retention: String) on OBJECT | FIELD_DEFINITION`;

test('types, fields, arguments and enum values without a description or a Danish term are named', () => {
  const own = `
    "A thing (ting)."
    type Thing {
      "A name."
      name: String
      size(unit: Unit): Int
    }
    enum Unit {
      "Metres (meter)."
      METRE
      INCH
    }`;
  expect(undescribed('type Query { "One (en)." thing: Int }', own)).toEqual([
    'Thing.name gives no Danish term in brackets',
    'Thing.size has no description',
    'Thing.size.unit has no description',
    'Unit has no description',
    'Unit.INCH has no description',
  ]);
});

test('a described schema has no faults', () => {
  expect(undescribed('type Query { "One (en)." thing("Which." id: ID): Int }', '"A day (dag)." scalar Day')).toEqual(
    [],
  );
});

test('schemas that do not fit together are refused with every fault named', () => {
  const service = (name: 'schools' | 'social', type: string) => ({
    name,
    shared: `${SHARED} ${DIRECTIVES}`,
    own: `type Query @access(roles: ["LEAD"], basis: ["OPEN"]) @data(category: "TECHNICAL", retention: "NONE") { same: ${type} @shareable }`,
  });
  expect(() => composeSupergraph([service('schools', 'Int'), service('social', 'String')])).toThrow(
    /do not fit together:\n {2}.*same/s,
  );
});
