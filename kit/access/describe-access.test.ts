import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { readClassification } from './classification.ts';
import { describeAccess } from './describe-access.ts';

function described(sdl: string): string {
  const document = parse(sdl);
  return print(describeAccess(document, readClassification(document, 'schools'), 'schools'));
}

test('a description ends with who may read the field, on what basis, and how long it is kept', () => {
  const text = described(`
    type Row
      @access(roles: [CASEWORKER, LEAD, DEPARTMENT, CITIZEN], basis: [SSP, EXIT, OWN_DUTY, OWN_DATA])
      @data(category: ORDINARY, retention: "P1Y6M", table: "row", from: ["until_date", "closed_on", "quarter"], with: "number = case_file.number") {
      "A thing (ting)."
      thing: Int
    }
    type Log @access(roles: [AUDITOR], basis: [OVERSIGHT]) @data(category: ORDINARY, retention: "LINKED", table: "log", with: "id = row.id") {
      line: Int
    }`);
  expect(text).toMatch(/A thing \(ting\)\.\s+Read/);
  expect(text).toContain(`
  Read with a grant on SSP or EXIT by CASEWORKER, LEAD and DEPARTMENT; on OWN_DUTY by DEPARTMENT; on OWN_DATA by CITIZEN. Kept for 1 year and 6 months from its last day, or else the day it was closed, or else the end of the quarter, and as long as its case file.
  """
  thing: Int`);
  expect(text).toContain('Read on OVERSIGHT by AUDITOR. Kept as long as its row.');
});

test('what is open tells which roles read it', () => {
  const open = (roles: string, retention: string) =>
    described(
      `type A @access(roles: [${roles}], basis: [OPEN]) @data(category: NOT_PERSONAL, retention: "${retention}") { a: Int }`,
    );
  const staff = 'CASEWORKER, LEAD, DEPARTMENT, ANALYST, DIRECTOR, AUDITOR';
  expect(open(`${staff}, CITIZEN`, 'NONE')).toContain(
    'Read by everyone who is signed in. Nothing is kept for it alone.',
  );
  expect(open(staff, 'UNLIMITED')).toContain('Read by every role but CITIZEN. Kept without limit.');
  expect(open('ANALYST, DIRECTOR', 'NONE')).toContain('Read by ANALYST and DIRECTOR.');
});
