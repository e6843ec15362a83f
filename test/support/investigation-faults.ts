import type { Classification } from '@samspil/kit/access/classification.ts';
import type { LegalBasis } from '@samspil/kit/access/legal-bases.ts';
import type { Department } from '@samspil/kit/departments.ts';
import { type DocumentNode, type FieldDefinitionNode, type TypeNode, visit } from 'graphql';

/** What could serve the investigation of crime: everything that names something, leads to persons, or gives data away. */
export interface Surface {
  /** The graph that clients see. */
  readonly supergraph: DocumentNode;
  readonly schemas: readonly {
    readonly department: Department;
    readonly document: DocumentNode;
    readonly classification: Classification;
  }[];
  readonly roles: readonly string[];
  readonly legalBases: readonly LegalBasis[];
  /** Commands, imports and parts of services, by name. */
  readonly commands: readonly string[];
}

/** Words of investigation, of who investigates, and of what they would want. */
const INVESTIGATION =
  /investigat|efterforsk|polic|politi\b|politiet|prosecut|anklage|suspect|mistænkt|mistanke|informant|intelligence|surveil|wiretap|aflyt/i;
/** Names of ways out for many persons at once. */
const BULK = /export|dump|extract|download|bulk|csv/i;

/** Places where such a word stands for something plainly else, each with what that is. */
export const PLAINLY_ELSE: Readonly<Record<string, string>> = {
  AccessBasis: 'says that there is no basis for investigation',
  'AccessBasis.SSP': 'names who takes part in the SSP cooperation, as the law does',
  'AccessBasis.PSP': 'names who takes part in the PSP cooperation, as the law does',
  'AccessBasis.KSP': 'names who takes part in the KSP cooperation, as the law does',
  'Cooperation.SSP': 'names who takes part in the SSP cooperation, as the law does',
  'Cooperation.PSP': 'names who takes part in the PSP cooperation, as the law does',
  'Cooperation.KSP': 'names who takes part in the KSP cooperation, as the law does',
  'DataCategory.CRIMINAL_OFFENCES': 'says what GDPR art. 10 protects',
  'NotificationSource.POLICE':
    'tells the social services that the police sent a notification: data comes from there, none goes there',
  'NotificationKind.CRIME': 'what a notification to the social services is about',
  'SafetyMeasureKind.CAMERA': 'a measure in a place, not of a person',
};

/** Every way in which a surface could serve the investigation of crime; none is what retsplejelovens § 115, stk. 2, asks for. */
export function investigationFaults(
  { supergraph, schemas, roles, legalBases, commands }: Surface,
  plainlyElse: Readonly<Record<string, string>> = PLAINLY_ELSE,
): string[] {
  const used = new Set<string>();
  const faults = new Set<string>();
  const check = (place: string, text: string) => {
    if (!INVESTIGATION.test(text)) return;
    if (place in plainlyElse) used.add(place);
    else faults.add(`${place} speaks of investigation: ${text}`);
  };
  for (const document of [supergraph, ...schemas.map((schema) => schema.document)])
    for (const { place, name, description } of namesOf(document)) {
      check(place, name);
      check(place, description);
      if (BULK.test(name)) faults.add(`${place} is a way out for many persons at once`);
    }
  for (const role of roles) check(`the role ${role}`, role);
  for (const { basis, law, conditions, opens } of legalBases)
    for (const text of [basis, law, conditions, opens]) check(`the row of ${basis} in docs/legal-bases.md`, text);
  for (const command of commands) {
    check(`the command ${command}`, command);
    if (BULK.test(command)) faults.add(`the command ${command} is a way out for many persons at once`);
  }
  for (const place of Object.keys(plainlyElse))
    if (!used.has(place)) faults.add(`${place} is excepted, but no longer speaks of investigation`);
  for (const schema of schemas) for (const fault of waysToPersons(schema)) faults.add(fault);
  return [...faults];
}

/** Every name of a document with its place and description. */
function namesOf(document: DocumentNode): { place: string; name: string; description: string }[] {
  const found: { place: string; name: string; description: string }[] = [];
  const owners: string[] = [];
  visit(document, {
    enter(node) {
      if (
        !('name' in node) ||
        node.name === undefined ||
        node.kind === 'NamedType' ||
        !/Definition|Extension/.test(node.kind)
      )
        return;
      owners.push(node.name.value);
      const description = 'description' in node ? (node.description?.value ?? '') : '';
      found.push({ place: owners.join('.'), name: node.name.value, description });
    },
    leave(node) {
      if (
        'name' in node &&
        node.name !== undefined &&
        node.kind !== 'NamedType' &&
        /Definition|Extension/.test(node.kind)
      )
        owners.pop();
    },
  });
  return found;
}

/** The bases on which a list of persons may be asked for without naming them: one's own work and letters, one's own data, the log. */
const WITHOUT_NAMING = new Set<string>(['OWN_DUTY', 'CORRESPONDENCE', 'OWN_DATA', 'OVERSIGHT']);

/** Ways to persons that do not start with a person who is named: lists for others than their own department, open fields, subscriptions. */
function waysToPersons({ document, classification }: Surface['schemas'][number]): string[] {
  const faults: string[] = [];
  const fields = fieldsByType(document);
  const isPersonal = (type: string) =>
    type === 'Person' ||
    [...(fields.get(type) ?? [])].some((field) => classification.requirementOf(type, field.name.value).personal);
  for (const [type, own] of fields)
    for (const field of own) {
      const place = `${type}.${field.name.value}`;
      const target = nameOf(field.type);
      const { personal, bases } = classification.requirementOf(type, field.name.value);
      if (type === 'Subscription') {
        if (personal || reaches(target, fields, isPersonal))
          faults.push(`${place} carries personal data in a subscription`);
      } else if (!personal && isPersonal(target) && place !== 'Query.person' && !isKeyOf(target)) {
        faults.push(`${place} is open and leads to persons`);
      } else if (type === 'Query' && personal) {
        for (const basis of bases)
          if (!WITHOUT_NAMING.has(basis)) faults.push(`${place} finds persons on ${basis} without naming them`);
        const isPage = field.arguments?.some((argument) => argument.name.value === 'first') === true;
        if (isListed(target, field.type) && !isPage) faults.push(`${place} lists persons without an end`);
      }
    }
  return faults;
}

/** The entities that every department adds to: an area leads to a department's answer about the area, which is open itself. */
function isKeyOf(type: string): boolean {
  return type === 'Area';
}

function reaches(
  type: string,
  fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
  isPersonal: (type: string) => boolean,
  seen: Set<string> = new Set(),
): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  return (
    isPersonal(type) || (fields.get(type) ?? []).some((field) => reaches(nameOf(field.type), fields, isPersonal, seen))
  );
}

function fieldsByType(document: DocumentNode): Map<string, FieldDefinitionNode[]> {
  const fields = new Map<string, FieldDefinitionNode[]>();
  for (const node of document.definitions)
    if (node.kind === 'ObjectTypeDefinition' || node.kind === 'ObjectTypeExtension')
      fields.set(node.name.value, [...(fields.get(node.name.value) ?? []), ...(node.fields ?? [])]);
  return fields;
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}

function isListed(target: string, type: TypeNode): boolean {
  return (
    target.endsWith('Connection') ||
    type.kind === 'ListType' ||
    (type.kind === 'NonNullType' && type.type.kind === 'ListType')
  );
}
