import type { AccessBasis } from '@samspil/kit/access/basis.ts';
import { readClassification } from '@samspil/kit/access/classification.ts';
import type { ClassifiedField, DataCategory } from '@samspil/kit/access/classified-field.ts';
import { accessSentence, retentionSentence } from '@samspil/kit/access/describe-access.ts';
import { type LegalBasis, readLegalBases } from '@samspil/kit/access/legal-bases.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { concatAST, type DocumentNode, parse } from 'graphql';
import { PROCESSING } from './processing.ts';

/** The record of processing (fortegnelse), GDPR art. 30(1): what it must hold, letter by letter. */
export interface RecordOfProcessing {
  readonly controller: string;
  readonly dataProtectionOfficer: string;
  readonly departments: readonly DepartmentRecord[];
  readonly categories: readonly { readonly category: DataCategory; readonly meaning: string }[];
  readonly legalBases: readonly Pick<LegalBasis, 'basis' | 'law' | 'conditions'>[];
  readonly transfers: string;
  readonly security: string;
}

export interface DepartmentRecord {
  readonly department: Department;
  readonly name: string;
  readonly purpose: string;
  readonly persons: string;
  readonly kinds: readonly KindOfData[];
}

/** A kind of data about persons: a type of the schema. */
export interface KindOfData {
  readonly type: string;
  readonly description: string;
  readonly categories: readonly DataCategory[];
  readonly bases: readonly AccessBasis[];
  readonly roles: readonly Role[];
  readonly recipients: string;
  readonly kept: string;
  readonly retention: string;
}

/** The SDL that the record is made from: what all departments share, and each one's own. */
export interface Sdl {
  readonly shared: string;
  readonly own: Readonly<Record<Department, string>>;
}

/** Makes the record of processing from the schemas; the same schemas give the same record. */
export function recordOfProcessing(
  sdl: Sdl,
  { controller, dataProtectionOfficer }: Pick<RecordOfProcessing, 'controller' | 'dataProtectionOfficer'>,
): RecordOfProcessing {
  const shared = parse(sdl.shared);
  const departments = DEPARTMENTS.map((department) => {
    const document = concatAST([shared, parse(sdl.own[department])]);
    return { department, ...PROCESSING[department], kinds: kindsOf(document, department) };
  });
  const used = new Set(departments.flatMap(({ kinds }) => kinds.flatMap(({ categories }) => categories)));
  return {
    controller,
    dataProtectionOfficer,
    departments,
    categories: [...used].sort().map((category) => ({ category, meaning: meaningOf(category, shared) })),
    legalBases: [...readLegalBases().values()]
      .filter(({ basis }) => basis !== 'OPEN')
      .map(({ basis, law, conditions }) => ({ basis, law, conditions })),
    transfers:
      'Samspil passes nothing on outside of the municipality: not to third countries, and not for the investigation of crime (retsplejeloven § 115, stk. 2).',
    security:
      'Every field is denied unless its classification opens it; each look is decided by the department that owns the data and is on record before the answer leaves; rows are closed by the database until then. See docs/access.md, docs/identity.md, docs/keys.md and docs/operations.md.',
  };
}

function kindsOf(document: DocumentNode, department: Department): KindOfData[] {
  const rows = readClassification(document, department).fields.filter(
    ({ requirement, data }) => requirement.personal && data.retention !== 'NONE',
  );
  return [...Map.groupBy(rows, ({ type }) => type)].map(([type, fields]) => kindOf(type, fields, document, department));
}

function kindOf(
  type: string,
  fields: readonly ClassifiedField[],
  document: DocumentNode,
  department: Department,
): KindOfData {
  const bases = new Set(fields.flatMap(({ requirement }) => [...requirement.bases]));
  const roles = new Set(fields.flatMap(({ requirement }) => [...requirement.roles]));
  return {
    type,
    description: descriptionOf(type, document),
    categories: [...new Set(fields.map(({ data }) => data.category))].sort(),
    bases: [...bases],
    roles: [...roles],
    recipients: accessSentence({ roles, bases, personal: true }, [department]),
    kept: [...new Set(fields.map(({ data }) => retentionSentence(data)))].join(' '),
    retention: [...new Set(fields.map(({ data }) => data.retention))].join(', '),
  };
}

function descriptionOf(type: string, document: DocumentNode): string {
  const node = document.definitions.find((one) => one.kind === 'ObjectTypeDefinition' && one.name.value === type);
  return node !== undefined && 'description' in node ? oneLine(node.description?.value ?? '') : '';
}

/** What the schema says a category is. */
function meaningOf(category: DataCategory, shared: DocumentNode): string {
  for (const node of shared.definitions)
    if (node.kind === 'EnumTypeDefinition' && node.name.value === 'DataCategory')
      return oneLine(node.values?.find(({ name }) => name.value === category)?.description?.value ?? '');
  return '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
