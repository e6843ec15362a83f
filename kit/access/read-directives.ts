import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import { ROLES, type Role } from '../identity/reader.ts';
import { ACCESS_BASES, type AccessBasis } from './basis.ts';
import { DATA_CATEGORIES, type DataRule, isPersonalCategory, type Link } from './classified-field.ts';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** What `@access` on a type or field says. */
export interface AccessArguments {
  readonly roles: readonly Role[];
  readonly bases: readonly AccessBasis[];
}

/** Whether a type or field carries one of the two directives. */
export function isAnnotated(node: Annotated): boolean {
  return argumentsOf(node, 'access') !== null || hasData(node);
}

/** Whether a type or field says what data it is. */
export function hasData(node: Annotated): boolean {
  return argumentsOf(node, 'data') !== null;
}

/** The `@access` of a type or field, null where it has none; what is wrong with it is added to the faults. */
export function readAccess(node: Annotated, place: string, faults: string[]): AccessArguments | null {
  const given = argumentsOf(node, 'access');
  if (given === null) return null;
  const roles = texts(given['roles']);
  const bases = texts(given['basis']);
  for (const role of roles) if (!isOneOf(ROLES, role)) faults.push(`${place}: @access names the unknown role ${role}`);
  for (const basis of bases)
    if (!isOneOf(ACCESS_BASES, basis)) faults.push(`${place}: @access names the unknown basis ${basis}`);
  if (roles.length === 0 || bases.length === 0) faults.push(`${place}: @access names no role or no basis`);
  return {
    roles: roles.filter((role) => isOneOf(ROLES, role)),
    bases: bases.filter((basis) => isOneOf(ACCESS_BASES, basis)),
  };
}

/** The `@data` of a type, or of a field whose type has `inherited`; null where neither has one. */
export function readData(
  node: Annotated,
  place: string,
  faults: string[],
  inherited: DataRule | null = null,
): DataRule | null {
  const given = argumentsOf(node, 'data');
  if (given === null) return inherited;
  const category = String(given['category']);
  if (!isOneOf(DATA_CATEGORIES, category)) {
    faults.push(`${place}: @data names the unknown category ${category}`);
    return null;
  }
  if (given['retention'] === undefined) {
    if (inherited === null) faults.push(`${place}: @data does not say how long it is kept (retention)`);
    return inherited === null ? null : { ...inherited, category };
  }
  const rule = {
    category,
    retention: String(given['retention']),
    table: given['table'] === undefined ? null : String(given['table']),
    from: texts(given['from']),
    with: texts(given['with']).flatMap((text) => readLink(text, place, faults)),
  };
  faults.push(...retentionFaults(rule).map((fault) => `${place}: ${fault}`));
  return rule;
}

const PERIOD = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;
const NAME = /^[a-z][a-z_]*$/;

function retentionFaults({ category, retention, table, from, with: links }: DataRule): string[] {
  const faults: string[] = [];
  for (const name of [...(table === null ? [] : [table]), ...from])
    if (!NAME.test(name)) faults.push(`"${name}" is no name of a table or column`);
  const isPeriod = PERIOD.test(retention);
  if (isPeriod && (table === null || from.length === 0))
    faults.push(`retention "${retention}" needs a table, and from which column the clock starts`);
  else if (retention === 'LINKED' && (table === null || links.length === 0 || from.length > 0))
    faults.push('retention "LINKED" needs a table and the rows that it goes with, and has no clock');
  else if (retention === 'NONE' && (table !== null || from.length > 0 || links.length > 0))
    faults.push('retention "NONE" is for what no table holds');
  else if (retention === 'UNLIMITED' && isPersonalCategory(category))
    faults.push('personal data is not kept UNLIMITED');
  else if (!isPeriod && !['LINKED', 'NONE', 'UNLIMITED'].includes(retention))
    faults.push(`retention "${retention}" is neither an ISO 8601 duration nor LINKED, NONE or UNLIMITED`);
  return faults;
}

function readLink(text: string, place: string, faults: string[]): Link[] {
  const [, column, table, otherColumn] = /^([a-z_]+) = ([a-z_]+)\.([a-z_]+)$/.exec(text) ?? [];
  if (column !== undefined && table !== undefined && otherColumn !== undefined) return [{ column, table, otherColumn }];
  faults.push(`${place}: "${text}" is not of the form "column = table.column"`);
  return [];
}

function argumentsOf(node: Annotated, name: string): Readonly<Record<string, unknown>> | null {
  const directive = node.directives?.find((one) => one.name.value === name);
  if (directive === undefined) return null;
  return Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
}

/** A list as GraphQL coerces it: a single value counts as a list of one. */
function texts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function isOneOf<const Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
