import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { services } from '@samspil/hub/services.ts';
import { ACCESS_BASES } from '@samspil/kit/access/basis.ts';
import { readClassification } from '@samspil/kit/access/classification.ts';
import { readLegalBases } from '@samspil/kit/access/legal-bases.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ROLES } from '@samspil/kit/identity/reader.ts';
import { readServiceSdl } from '@samspil/kit/subgraph/create-subgraph.ts';
import { concatAST, parse } from 'graphql';
import { investigationFaults, type Surface } from './support/investigation-faults.ts';
import { ROOT } from './support/root.ts';

// Retsplejelovens § 115, stk. 2: nothing in the SSP, PSP and KSP cooperations may be passed on for the investigation of crime.

/** The real surface, with more SDL in one department. */
function surface(department: Department = 'dke', more = ''): Surface {
  return {
    supergraph: parse(readFileSync(join(ROOT, 'schema/supergraph.graphql'), 'utf8')),
    schemas: DEPARTMENTS.map((name) => {
      const sdl = readServiceSdl(services[name].folder);
      const own = parse(name === department ? `${sdl.own}\n${more}` : sdl.own);
      const document = concatAST([parse(sdl.shared), own]);
      return { department: name, document, classification: readClassification(document, name) };
    }),
    roles: ROLES,
    legalBases: [...readLegalBases().values()],
    commands: [
      ...Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts),
      ...DEPARTMENTS.flatMap((name) => [
        ...services[name].imports.map((definition) => `import ${definition.name}`),
        ...Object.keys(services[name]),
      ]),
    ],
  };
}

describe('nothing in Samspil can serve the investigation of crime', () => {
  test('no basis, role, type, field, argument, value, command or import speaks of it, and no way leads to persons who are not named', () => {
    expect(investigationFaults(surface())).toEqual([]);
  });

  test('the roles are those seven, and the bases those thirteen: another one is a decision, not an edit', () => {
    expect(ROLES).toEqual(['CASEWORKER', 'LEAD', 'DEPARTMENT', 'ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN']);
    expect(ACCESS_BASES).toEqual(
      'SSP PSP KSP EXIT CONSENT EARLY_HELP CHILD_PROTECTION VITAL_INTEREST OWN_DUTY CORRESPONDENCE OWN_DATA OVERSIGHT OPEN'.split(
        ' ',
      ),
    );
  });
});

describe('what would serve it is found', () => {
  const PERSONAL = '@access(roles: [CASEWORKER, LEAD], basis: [SSP]) @data(category: ORDINARY, retention: "NONE")';
  const DUTY = '@access(roles: [CASEWORKER, LEAD], basis: [OWN_DUTY]) @data(category: ORDINARY, retention: "NONE")';
  const OPEN = '@access(roles: [LEAD], basis: [OPEN]) @data(category: TECHNICAL, retention: "NONE")';
  const found = (more: string) => investigationFaults(surface('dke', more));

  test.each([
    ['a field for the police', `extend type Query { policeView: Int ${OPEN} }`, 'Query.policeView speaks of'],
    [
      'an argument',
      `extend type Query { view(forInvestigation: Boolean): Int ${OPEN} }`,
      'Query.view.forInvestigation speaks of',
    ],
    ['a value', 'enum Purpose { "Efterforskning." OTHER }', 'Purpose.OTHER speaks of'],
    ['an input', 'input Order { suspect: ID }', 'Order.suspect speaks of'],
    ['a mutation that gives many away', `type Mutation { exportAll: Int ${DUTY} }`, 'Mutation.exportAll is a way out'],
    [
      'a search',
      `extend type Query { search(name: String, first: Int): PersonDke ${PERSONAL} }`,
      'Query.search finds persons on SSP',
    ],
    [
      'a list without an end',
      `extend type Query { all: [PersonDke!] ${DUTY} }`,
      'Query.all lists persons without an end',
    ],
    ['persons of an area', `extend type Area { people: [Person] ${OPEN} }`, 'Area.people is open and leads to persons'],
    ['a subscription', `type Subscription { concern: Concern ${DUTY} }`, 'Subscription.concern carries personal data'],
    [
      'a subscription that leads there',
      `type Subscription { area: Holder ${OPEN} } type Holder { person: Person ${OPEN} }`,
      'Subscription.area carries personal data',
    ],
  ])('%s', (_, more, fault) => {
    expect(found(more)).toContainEqual(expect.stringContaining(fault));
  });

  test('a type that only the composed graph has', () => {
    const supergraph = parse('type PoliceView { a: Int }');
    expect(investigationFaults({ ...surface(), supergraph })).toEqual([
      'PoliceView speaks of investigation: PoliceView',
    ]);
  });

  test('a role, a legal basis and a command', () => {
    const real = surface();
    const basis = {
      ...real.legalBases[0],
      basis: 'SSP',
      law: 'for the police’s investigations',
    } as Surface['legalBases'][number];
    expect(
      investigationFaults({
        ...real,
        roles: [...ROLES, 'POLICE'],
        legalBases: [basis],
        commands: ['import suspects', 'export'],
      }),
    ).toEqual([
      'the role POLICE speaks of investigation: POLICE',
      'the row of SSP in docs/legal-bases.md speaks of investigation: for the police’s investigations',
      'the command import suspects speaks of investigation: import suspects',
      'the command export is a way out for many persons at once',
    ]);
  });

  test('an exception that nothing needs any more', () => {
    expect(investigationFaults(surface(), { 'Query.person': 'once' })).toContain(
      'Query.person is excepted, but no longer speaks of investigation',
    );
  });
});
