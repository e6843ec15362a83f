import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Department } from '../departments.ts';
import { ClassificationError, readClassification } from './classification.ts';

const OPEN = '@access(roles: [DIRECTOR], basis: [OPEN]) @data(category: AGGREGATE, retention: "UNLIMITED")';
const ROW = '@data(category: ORDINARY, retention: "P5Y", table: "row", from: "to_date")';

function faultsOf(sdl: string, department: Department = 'schools'): readonly string[] {
  try {
    readClassification(parse(sdl), department);
  } catch (error) {
    if (error instanceof ClassificationError) return error.faults;
    throw error;
  }
  return [];
}

test('a type says it for its fields, and a field for itself', () => {
  const { requirementOf, fields } = readClassification(
    parse(`type Row @access(roles: [CASEWORKER, CITIZEN], basis: [SSP, OWN_DATA]) ${ROW} {
      id: ID
      text: String @access(roles: [CASEWORKER], basis: [SSP]) @data(category: SENSITIVE)
    }
    type Figure ${OPEN} { count: Int }`),
    'schools',
  );
  expect(requirementOf('Row', 'id')).toEqual({
    roles: new Set(['CASEWORKER', 'CITIZEN']),
    bases: new Set(['SSP', 'OWN_DATA']),
    personal: true,
  });
  expect(requirementOf('Row', 'text')).toEqual({
    roles: new Set(['CASEWORKER']),
    bases: new Set(['SSP']),
    personal: true,
  });
  expect(requirementOf('Figure', 'count')).toMatchObject({ personal: false });
  expect(fields.map(({ type, field, data }) => [type, field, data.category, data.retention])).toEqual([
    ['Row', 'id', 'ORDINARY', 'P5Y'],
    ['Row', 'text', 'SENSITIVE', 'P5Y'],
    ['Figure', 'count', 'AGGREGATE', 'UNLIMITED'],
  ]);
});

test('nothing is open by being unknown', () => {
  const { requirementOf } = readClassification(parse(`type Figure ${OPEN} { count: Int }`), 'schools');
  expect(() => requirementOf('Figure', 'other')).toThrow('Figure.other is not classified');
});

test('every field that is not classified is named, root fields too', () => {
  expect(faultsOf(`type Query { a: Int b: Int ${OPEN} } type Mutation { c: Int } type Row ${ROW} { d: Int }`)).toEqual([
    'Query.a does not say who may read it (@access)',
    'Query.a does not say what it is and how long it is kept (@data)',
    'Mutation.c does not say who may read it (@access)',
    'Mutation.c does not say what it is and how long it is kept (@data)',
    'Row.d does not say who may read it (@access)',
  ]);
});

test('a field that is added by an extension takes nothing from the type that it extends', () => {
  expect(faultsOf(`type Person ${OPEN} { id: ID } extend type Person { schools: Int }`)).toEqual([
    'Person.schools does not say who may read it (@access)',
    'Person.schools does not say what it is and how long it is kept (@data)',
  ]);
});

test('an enum, an input, a scalar, an interface and a union need nothing', () => {
  expect(
    faultsOf(
      `enum E { A } input I { a: Int } scalar S interface F { a: Int } union U = T type T implements F ${OPEN} { a: Int }`,
    ),
  ).toEqual([]);
});

test.each([
  ['DIRECTOR', 'SSP', 'DIRECTOR reads no personal data'],
  ['ANALYST', 'OWN_DUTY', 'ANALYST reads no personal data'],
  ['AUDITOR', 'SSP', 'AUDITOR can stand on none of its bases in schools'],
  ['CITIZEN', 'SSP', 'CITIZEN can stand on none of its bases in schools'],
  ['CASEWORKER', 'OWN_DUTY', 'CASEWORKER can stand on none of its bases in schools'],
  ['LEAD', 'OVERSIGHT', 'LEAD can stand on none of its bases in schools'],
  ['DEPARTMENT', 'OWN_DATA', 'DEPARTMENT can stand on none of its bases in schools'],
])('%s on %s is refused', (role, basis, fault) => {
  expect(faultsOf(`type Row @access(roles: [${role}], basis: [${basis}]) ${ROW} { a: Int }`)).toEqual([
    `Row: ${fault}`,
    `Row: none of its roles can stand on ${basis} in schools`,
  ]);
});

test('a role that can stand on one basis does not hide a role that can stand on none', () => {
  expect(faultsOf(`type Row @access(roles: [CASEWORKER, DIRECTOR], basis: [SSP]) ${ROW} { a: Int }`)).toEqual([
    'Row: DIRECTOR reads no personal data',
  ]);
  expect(faultsOf(`type Row @access(roles: [CASEWORKER], basis: [SSP, OVERSIGHT]) ${ROW} { a: Int }`)).toEqual([
    'Row: none of its roles can stand on OVERSIGHT in schools',
  ]);
});

test("own duty is the caseworker's and the lead's in dke, and not the department's", () => {
  const row = (role: string) => `type Row @access(roles: [${role}], basis: [OWN_DUTY]) ${ROW} { a: Int }`;
  expect(faultsOf(row('CASEWORKER'), 'dke')).toEqual([]);
  expect(faultsOf(row('DEPARTMENT'), 'dke')).not.toEqual([]);
  expect(faultsOf(row('DEPARTMENT'), 'social')).toEqual([]);
});

test('personal data is not open, and OPEN does not stand beside a basis', () => {
  expect(faultsOf(`type Row @access(roles: [CASEWORKER], basis: [OPEN]) ${ROW} { a: Int }`)).toEqual([
    'Row.a is personal data (ORDINARY) and cannot be OPEN',
  ]);
  expect(faultsOf(`type Row @access(roles: [CASEWORKER], basis: [OPEN, SSP]) ${ROW} { a: Int }`)).toEqual([
    'Row: OPEN cannot stand beside a basis for personal data',
  ]);
});

test('unknown roles, bases and categories, and empty lists, are refused', () => {
  expect(faultsOf(`type A @access(roles: [POLICE, LEAD], basis: [SSP, INVESTIGATION]) ${ROW} { a: Int }`)).toEqual([
    'A: @access names the unknown role POLICE',
    'A: @access names the unknown basis INVESTIGATION',
  ]);
  expect(faultsOf(`type A @access(roles: [], basis: [SSP]) ${ROW} { a: Int }`)).toContain(
    'A: @access names no role or no basis',
  );
  expect(
    faultsOf('type A @access(roles: [LEAD], basis: [SSP]) @data(category: X, retention: "NONE") { a: Int }'),
  ).toEqual(['A: @data names the unknown category X']);
});

test('interfaces carry no directives, nor do their fields', () => {
  expect(faultsOf(`interface A { a: Int ${OPEN} } interface B ${OPEN} { b: Int }`)).toEqual([
    'A is an interface: the types that implement it are classified instead',
    'B is an interface: the types that implement it are classified instead',
  ]);
});

test.each([
  ['retention: "5 years"', 'retention "5 years" is neither an ISO 8601 duration nor LINKED, NONE or UNLIMITED'],
  ['retention: "P"', 'retention "P" is neither an ISO 8601 duration nor LINKED, NONE or UNLIMITED'],
  ['retention: "P5Y"', 'retention "P5Y" needs a table, and from which column the clock starts'],
  ['retention: "P5Y", table: "row"', 'retention "P5Y" needs a table, and from which column the clock starts'],
  [
    'retention: "LINKED", table: "row"',
    'retention "LINKED" needs a table and the rows that it goes with, and has no clock',
  ],
  ['retention: "NONE", table: "row"', 'retention "NONE" is for what no table holds'],
  ['retention: "UNLIMITED"', 'personal data is not kept UNLIMITED'],
  ['retention: "P5Y", table: "row", from: "to;date"', '"to;date" is no name of a table or column'],
  ['retention: "LINKED", table: "row", with: ["x = a.b", "a.b"]', '"a.b" is not of the form "column = table.column"'],
])('@data(%s) is refused', (given, fault) => {
  const data = `@data(category: ORDINARY, ${given})`;
  expect(faultsOf(`type Row @access(roles: [LEAD], basis: [SSP]) ${data} { a: Int }`)).toEqual([`Row: ${fault}`]);
});

test('a type without a period is refused', () => {
  expect(faultsOf('type Row @access(roles: [LEAD], basis: [SSP]) @data(category: ORDINARY) { a: Int }')).toEqual([
    'Row: @data does not say how long it is kept (retention)',
  ]);
});

test('a field that not all of its type may read must be nullable, so that a denial does not take the row', () => {
  const row = (type: string) =>
    `type Row @access(roles: [LEAD, CITIZEN], basis: [SSP, OWN_DATA]) ${ROW} { a: ${type} @access(roles: [LEAD], basis: [SSP]) }`;
  expect(faultsOf(row('Int!'))).toEqual(['Row.a is not for all who read Row, so it must be nullable']);
  expect(faultsOf(row('Int'))).toEqual([]);
});

test('a field is not open to more than may read what it leads to, through interfaces and unions too', () => {
  const leads = (target: string) =>
    `type From @access(roles: [LEAD], basis: [SSP, PSP]) ${ROW} { to: [${target}] }
     interface Face { a: Int } union Either = To
     type To implements Face @access(roles: [LEAD], basis: [SSP]) ${ROW} { a: Int }`;
  for (const target of ['To', 'Face', 'Either'])
    expect(faultsOf(leads(target))).toEqual(['From.to is open to more than may read To, to which it leads']);
  expect(
    faultsOf(`type From @access(roles: [LEAD], basis: [SSP]) ${ROW} { to: To } type To ${OPEN} { a: Int }`),
  ).toEqual(['From.to is open to more than may read To, to which it leads']);
});
