import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql';

export const DEPARTMENTS = ['schools', 'social', 'urban', 'associations', 'dke'] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const GRANT_BASES = [
  'SSP',
  'PSP',
  'KSP',
  'EXIT',
  'CONSENT',
  'EARLY_HELP',
  'CHILD_PROTECTION',
  'VITAL_INTEREST',
] as const;
export type GrantBasis = (typeof GRANT_BASES)[number];
export type Basis = GrantBasis | 'OWN_DUTY' | 'CORRESPONDENCE' | 'OWN_DATA' | 'OVERSIGHT';

export type Role = 'CASEWORKER' | 'LEAD' | 'DEPARTMENT' | 'ANALYST' | 'DIRECTOR' | 'AUDITOR' | 'CITIZEN';

/** What `@access` says of a field. */
interface Rule {
  readonly roles: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/**
 * Who may read which field, read from the text of the departments' SDL and of docs/legal-bases.md by this file alone: it shares no code with
 * the checks that it judges. Fields are named `Type.field`.
 */
export interface Oracle {
  /** Every classified field of a department. */
  fieldsOf(department: Department): ReadonlySet<string>;
  /** The departments that give a field: one, or all where it is shared. */
  departmentsOf(field: string): readonly Department[];
  /** Whether a field needs a basis. */
  isPersonal(field: string): boolean;
  /** Whether a role may read a field that is no personal data. */
  isOpenTo(field: string, role: Role): boolean;
  /** Whether a role may read a field of a department on a basis. */
  opens(field: string, department: Department, role: Role, basis: Basis): boolean;
}

/** Reads the SDL as it stands in the repository. */
export function readOracle(root = join(import.meta.dirname, '../..')): Oracle {
  const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'));
  const shared = rulesOf(read('schema/shared.graphql'));
  const rules = new Map(
    DEPARTMENTS.map((name) => [name, new Map([...shared, ...rulesOf(read(`services/${name}/schema.graphql`))])]),
  );
  const departmentsOf = (field: string) => DEPARTMENTS.filter((name) => rules.get(name)?.has(field));
  const ruleOf = (field: string, department = departmentsOf(field)[0]): Rule => {
    const rule = department === undefined ? undefined : rules.get(department)?.get(field);
    if (rule === undefined) throw new Error(`No department classifies ${field}.`);
    return rule;
  };
  return {
    fieldsOf: (department) => new Set(rules.get(department)?.keys()),
    departmentsOf,
    isPersonal: (field) => !ruleOf(field).bases.has('OPEN'),
    isOpenTo: (field, role) => ruleOf(field).bases.has('OPEN') && ruleOf(field).roles.has(role),
    opens(field, department, role, basis) {
      const { roles, bases } = ruleOf(field, department);
      return roles.has(role) && bases.has(basis) && standsOn(role, basis, department);
    },
  };
}

/** docs/legal-bases.md, "Which role can stand on which basis". */
function standsOn(role: Role, basis: Basis, department: Department): boolean {
  if (basis === 'CORRESPONDENCE') return department === 'dke' && ['CASEWORKER', 'LEAD', 'DEPARTMENT'].includes(role);
  if (basis === 'OWN_DATA') return role === 'CITIZEN';
  if (basis === 'OVERSIGHT') return role === 'AUDITOR' || (role === 'LEAD' && department === 'dke');
  if (basis === 'OWN_DUTY') return department === 'dke' ? ['CASEWORKER', 'LEAD'].includes(role) : role === 'DEPARTMENT';
  return ['CASEWORKER', 'LEAD', 'DEPARTMENT'].includes(role);
}

/** The rule of every field of a document: its own, or that of the type where it is written. */
function rulesOf(document: DocumentNode): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  const ofType = (node: {
    readonly name: { readonly value: string };
    readonly directives?: readonly ConstDirectiveNode[];
    readonly fields?: readonly {
      readonly name: { readonly value: string };
      readonly directives?: readonly ConstDirectiveNode[];
    }[];
  }) => {
    for (const field of node.fields ?? []) {
      const rule = accessOf(field.directives) ?? accessOf(node.directives);
      if (rule === null) throw new Error(`${node.name.value}.${field.name.value} carries no @access.`);
      rules.set(`${node.name.value}.${field.name.value}`, rule);
    }
  };
  visit(document, { ObjectTypeDefinition: ofType, ObjectTypeExtension: ofType });
  return rules;
}

function accessOf(directives: readonly ConstDirectiveNode[] = []): Rule | null {
  const access = directives.find(({ name }) => name.value === 'access');
  if (access === undefined) return null;
  const words = (argument: string) => {
    const value = access.arguments?.find(({ name }) => name.value === argument)?.value;
    const list = value?.kind === Kind.LIST ? value.values : value === undefined ? [] : [value];
    return new Set(list.map((each) => (each.kind === Kind.ENUM ? each.value : '')));
  };
  return { roles: words('roles'), bases: words('basis') };
}
