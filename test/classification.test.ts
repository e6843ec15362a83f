import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ACCESS_BASES, type AccessBasis } from '@samspil/kit/access/basis.ts';
import { type Classification, readClassification } from '@samspil/kit/access/classification.ts';
import { DATA_CATEGORIES } from '@samspil/kit/access/classified-field.ts';
import { readLegalBases } from '@samspil/kit/access/legal-bases.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ROLES } from '@samspil/kit/identity/reader.ts';
import { concatAST, parse } from 'graphql';
import { ROOT } from './support/root.ts';

const shared = parse(readFileSync(join(ROOT, 'schema/shared.graphql'), 'utf8'));
const classifications = new Map<Department, Classification>(
  DEPARTMENTS.map((name) => {
    const own = parse(readFileSync(join(ROOT, 'services', name, 'schema.graphql'), 'utf8'));
    return [name, readClassification(concatAST([shared, own]), name)];
  }),
);

/** The types that hold rows of persons; what only leads to them (entry points, pages of lists) is not told one by one. */
const rowFields = [...classifications.values()].flatMap(({ fields }) =>
  fields.filter(({ requirement, data }) => requirement.personal && data.retention !== 'NONE'),
);

describe.each(ACCESS_BASES)('docs/legal-bases.md on %s', (basis) => {
  test('names the types that it opens, and the fields of them that it does not', () => {
    const opened = new Set(rowFields.filter((one) => one.requirement.bases.has(basis)).map(({ type }) => type));
    const closed = rowFields.filter((one) => opened.has(one.type) && !one.requirement.bases.has(basis));
    const told = toldOf(basis);
    expect(told.opened).toEqual([...opened].sort());
    expect(told.closed).toEqual(closed.map(({ type, field }) => `${type}.${field}`).sort());
  });
});

/** The names in the column "opens": types, and after "not" fields. */
function toldOf(basis: AccessBasis): { opened: string[]; closed: string[] } {
  const [opened = '', closed = ''] = (readLegalBases().get(basis)?.opens ?? '').split('**not**');
  const names = (text: string) => [...text.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name).sort();
  return { opened: names(opened), closed: names(closed) };
}

describe('the classification', () => {
  test('has the same words in the SDL and in the code', () => {
    const values = (name: string) =>
      shared.definitions.flatMap((node) =>
        node.kind === 'EnumTypeDefinition' && node.name.value === name
          ? (node.values ?? []).map((value) => value.name.value)
          : [],
      );
    expect(values('Role')).toEqual(ROLES);
    expect(values('AccessBasis')).toEqual(ACCESS_BASES);
    expect(values('DataCategory')).toEqual(DATA_CATEGORIES);
  });

  test('opens nothing of crime to early help, which comes before any case', () => {
    const crime = rowFields.filter(({ data }) => data.category === 'CRIMINAL_OFFENCES');
    expect(crime.length).toBeGreaterThan(20);
    expect(crime.filter(({ requirement }) => requirement.bases.has('EARLY_HELP'))).toEqual([]);
  });

  test('never tells a citizen who reported, what others wrote, or who belongs to whom', () => {
    const hidden = ['Notification.source', 'Concern.raisedBy', 'Concern.text', 'ExitRequest.requestedBy'];
    const found = rowFields.filter(({ type, field }) => hidden.includes(`${type}.${field}`) || type === 'Relation');
    expect(found).toHaveLength(hidden.length + 3);
    expect(found.filter(({ requirement }) => requirement.roles.has('CITIZEN'))).toEqual([]);
  });
});
