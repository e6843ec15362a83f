import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Basis, DEPARTMENTS, GRANT_BASES, readOracle } from './oracle.ts';
import { readComposedGraph } from './support/composed-graph.ts';
import type { ROLES } from './support/readers.ts';

const oracle = readOracle();
const composed = [...readComposedGraph()].flatMap(([type, fields]) =>
  [...fields.keys()].map((name) => `${type}.${name}`),
);

describe('the oracle', () => {
  test('classifies every field of the composed graph, and no other', () => {
    const classified = new Set(DEPARTMENTS.flatMap((department) => [...oracle.fieldsOf(department)]));
    expect([...classified].sort()).toEqual([...composed].sort());
    expect(composed.length).toBeGreaterThan(500);
  });

  test('shares no code with what it judges: what reads the SDL and says what is allowed imports nothing of the kit', () => {
    const judging = [
      'oracle.ts',
      'support/composed-graph.ts',
      'support/judge.ts',
      'support/permitted.ts',
      'support/compare.ts',
    ];
    expect(readdirSync(import.meta.dirname)).toContain('oracle.ts');
    for (const file of judging) {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      expect([file, /@samspil|\/kit\//.test(text)]).toEqual([file, false]);
    }
  });

  test('lets roles stand on bases as docs/legal-bases.md says', () => {
    const personal = composed.filter((field) => oracle.isPersonal(field));
    const read = (role: (typeof ROLES)[number], basis: Basis) =>
      DEPARTMENTS.filter((department) =>
        personal.some(
          (field) => oracle.departmentsOf(field).includes(department) && oracle.opens(field, department, role, basis),
        ),
      );
    for (const role of ['ANALYST', 'DIRECTOR'] as const) {
      for (const basis of [...GRANT_BASES, 'OWN_DUTY', 'OWN_DATA', 'OVERSIGHT'] as const)
        expect([role, basis, read(role, basis)]).toEqual([role, basis, []]);
    }
    for (const basis of GRANT_BASES) {
      for (const role of ['AUDITOR', 'CITIZEN'] as const)
        expect([role, basis, read(role, basis)]).toEqual([role, basis, []]);
      expect([basis, read('CASEWORKER', basis)]).toEqual([basis, read('LEAD', basis)]);
    }
    expect(read('CASEWORKER', 'OWN_DUTY')).toEqual(['dke']);
    expect(read('DEPARTMENT', 'OWN_DUTY')).not.toContain('dke');
  });
});
