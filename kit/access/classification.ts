import type { DocumentNode, FieldDefinitionNode, TypeNode } from 'graphql';
import type { Department } from '../departments.ts';
import { ROLES, type Role } from '../identity/reader.ts';
import { MendableError } from '../mendable-error.ts';
import type { AccessBasis } from './basis.ts';
import { canStandOn } from './can-stand-on.ts';
import { type ClassifiedField, isPersonalCategory, type Requirement } from './classified-field.ts';
import { placesOf } from './places-of.ts';
import { type AccessArguments, hasData, isAnnotated, readAccess, readData } from './read-directives.ts';

/** Who may read which field of a department, and what the field is. */
export interface Classification {
  /** Every field of every object type, in the schema's order. */
  readonly fields: readonly ClassifiedField[];
  /**
   * What reading a field takes.
   *
   * @throws Error for a field that is none of the schema's: nothing is open by being unknown.
   */
  requirementOf(type: string, field: string): Requirement;
}

/** A schema that does not say of every field who may read it, or says what cannot be. */
export class ClassificationError extends MendableError {
  readonly faults: readonly string[];

  constructor(department: Department, faults: readonly string[]) {
    super(`The schema of ${department} is not classified:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads who may read what from a department's SDL (what all share and its own, in one document). A type's directives hold for the fields
 * that are written in it, so `extend type` elsewhere opens nothing by accident; a field's own replace them. Interfaces and unions carry
 * none: the types behind them decide.
 *
 * @throws ClassificationError naming every field that is not classified, and every classification that cannot be.
 */
export function readClassification(document: DocumentNode, department: Department): Classification {
  const faults: string[] = [];
  const read: ReadField[] = [];
  const ofType = new Map<string, Requirement>();
  const members = membersOf(document);
  for (const node of document.definitions) {
    if (node.kind === 'InterfaceTypeDefinition' || node.kind === 'InterfaceTypeExtension') {
      if (isAnnotated(node) || node.fields?.some(isAnnotated) === true)
        faults.push(`${node.name.value} is an interface: the types that implement it are classified instead`);
    }
    if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'ObjectTypeExtension') continue;
    const type = node.name.value;
    const access = readAccess(node, type, faults);
    const data = readData(node, type, faults);
    if (access !== null) {
      const requirement = requirementFrom(access);
      faults.push(
        ...impossible(requirement, placesOf(node.directives, department)).map((fault) => `${type}: ${fault}`),
      );
      ofType.set(type, requirement);
    }
    for (const field of node.fields ?? []) {
      const place = `${type}.${field.name.value}`;
      const own = readAccess(field, place, faults);
      const rule = readData(field, place, faults, data);
      if (own === null && access === null) faults.push(`${place} does not say who may read it (@access)`);
      if (rule === null && !hasData(node) && !hasData(field))
        faults.push(`${place} does not say what it is and how long it is kept (@data)`);
      if (own !== null)
        faults.push(
          ...impossible(requirementFrom(own), placesOf(field.directives, department)).map(
            (fault) => `${place}: ${fault}`,
          ),
        );
      const effective = own ?? access;
      if (effective === null || rule === null) continue;
      const requirement = requirementFrom(effective);
      if (!requirement.personal && isPersonalCategory(rule.category))
        faults.push(`${place} is personal data (${rule.category}) and cannot be OPEN`);
      read.push({ node: field, type, field: field.name.value, requirement, data: rule });
    }
  }
  for (const field of read) {
    faults.push(...opensTooMuch(field, ofType, members, department));
    const whole = ofType.get(field.type);
    if (
      whole !== undefined &&
      field.node.type.kind === 'NonNullType' &&
      !isWithin(whole, field.requirement, department)
    )
      faults.push(`${field.type}.${field.field} is not for all who read ${field.type}, so it must be nullable`);
  }
  if (faults.length > 0) throw new ClassificationError(department, faults);
  const requirements = new Map(read.map((one) => [`${one.type}.${one.field}`, one.requirement]));
  return {
    fields: read.map(({ type, field, requirement, data }) => ({ type, field, requirement, data })),
    requirementOf(type, field) {
      const requirement = requirements.get(`${type}.${field}`);
      if (requirement === undefined) throw new Error(`${type}.${field} is not classified`);
      return requirement;
    },
  };
}

interface ReadField extends ClassifiedField {
  readonly node: FieldDefinitionNode;
}

function requirementFrom({ roles, bases }: AccessArguments): Requirement {
  return { roles: new Set(roles), bases: new Set(bases), personal: bases.some((basis) => basis !== 'OPEN') };
}

/** What is wrong with roles and bases that are named together. */
function impossible({ roles, bases, personal }: Requirement, places: readonly Department[]): string[] {
  const faults: string[] = [];
  const where = places.length === 1 ? ` in ${places[0]}` : '';
  const can = (role: Role, basis: AccessBasis) => places.some((place) => canStandOn(role, basis, place));
  if (personal && bases.has('OPEN')) faults.push('OPEN cannot stand beside a basis for personal data');
  for (const role of roles)
    if (![...bases].some((basis) => can(role, basis)))
      faults.push(
        personal && (role === 'DIRECTOR' || role === 'ANALYST')
          ? `${role} reads no personal data`
          : `${role} can stand on none of its bases${where}`,
      );
  for (const basis of bases)
    if (![...roles].some((role) => can(role, basis))) faults.push(`none of its roles can stand on ${basis}${where}`);
  return faults;
}

/** Whether whoever may read by the first requirement may also read by the second. */
function isWithin(inner: Requirement, outer: Requirement, department: Department): boolean {
  const on = (basis: AccessBasis) => outer.bases.has('OPEN') || outer.bases.has(basis);
  return ROLES.every(
    (role) =>
      !inner.roles.has(role) ||
      [...inner.bases].every((basis) => !canStandOn(role, basis, department) || (outer.roles.has(role) && on(basis))),
  );
}

/** A field that leads to a type which not all who may read the field may read; they would get an object that is null from within. */
function opensTooMuch(
  { node, type, field, requirement }: ReadField,
  ofType: ReadonlyMap<string, Requirement>,
  members: ReadonlyMap<string, readonly string[]>,
  department: Department,
): string[] {
  const target = nameOf(node.type);
  return (members.get(target) ?? [target]).flatMap((name) => {
    const whole = ofType.get(name);
    return whole === undefined || isWithin(requirement, whole, department)
      ? []
      : [`${type}.${field} is open to more than may read ${name}, to which it leads`];
  });
}

/** The object types behind each interface and union. */
function membersOf(document: DocumentNode): Map<string, string[]> {
  const members = new Map<string, string[]>();
  const add = (abstract: string, type: string) => members.set(abstract, [...(members.get(abstract) ?? []), type]);
  for (const node of document.definitions) {
    if (node.kind === 'UnionTypeDefinition' || node.kind === 'UnionTypeExtension')
      for (const type of node.types ?? []) add(node.name.value, type.name.value);
    if (node.kind === 'ObjectTypeDefinition' || node.kind === 'ObjectTypeExtension')
      for (const one of node.interfaces ?? []) add(one.name.value, node.name.value);
  }
  return members;
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}
