import type { Basis, Department, Oracle } from '../oracle.ts';
import type { GraphField } from './composed-graph.ts';
import type { AskingReader, Known } from './readers.ts';
import type { TriedGrant } from './tried-grants.ts';

/** Who asks, with which grant. */
export interface Credential {
  readonly reader: AskingReader;
  readonly grant: TriedGrant | null;
}

/** Where in an answer one is. */
export interface Place {
  readonly department: Department | null;
  /** Whose rows these are; `other` is somebody in a list of the reader's own work. */
  readonly whose: Known | 'other' | null;
  /** On what the rows here were opened. */
  readonly bases: readonly Basis[];
  /** Who beside `whose` was opened on the way. */
  readonly beside: readonly Known[];
}

export const START: Place = { department: null, whose: null, bases: [], beside: [] };

const STAFF = ['CASEWORKER', 'LEAD', 'DEPARTMENT'];

/** What a client is told where it may not read. */
export function refusalCode({ reader, grant }: Credential): string {
  return (STAFF.includes(reader.role) ? grant?.fault : null) ?? 'ACCESS_DENIED';
}

/**
 * On what a reader can look at a person in a department. The first that opens the department's field is the one that everything below it
 * is read on: a grant states the purpose of the whole request, so it comes before what one's own work would open, and a grant that does
 * not count leaves nothing but what is one's own.
 */
export function basesOn({ reader, grant }: Credential, whose: Place['whose'], department: Department): Basis[] {
  const own = whose === 'other' ? true : whose !== null && reader.duty[department]?.includes(whose) === true;
  const covered =
    grant !== null &&
    grant.fault === null &&
    STAFF.includes(reader.role) &&
    grant.departments.includes(department) &&
    grant.covers.includes(whose as Known);
  return [
    ...(reader.role === 'CITIZEN' && reader.is !== null && reader.is === whose ? (['OWN_DATA'] as const) : []),
    ...(covered ? [grant.basis] : []),
    ...(own && !isFaulty({ reader, grant }) ? (['OWN_DUTY'] as const) : []),
  ];
}

/** What a reader has in a department without any person being named. */
function standing({ reader, grant }: Credential, department: Department): Basis[] {
  const atHome = reader.role === 'DEPARTMENT' ? reader.department === department : true;
  return [
    ...(reader.is === null ? [] : (['OWN_DATA'] as const)),
    ...(atHome && !isFaulty({ reader, grant }) ? (['OWN_DUTY'] as const) : []),
    'CORRESPONDENCE',
    'OVERSIGHT',
  ];
}

const isFaulty = ({ reader, grant }: Credential) =>
  STAFF.includes(reader.role) && grant !== null && grant.fault !== null;

/** The roots whose row rule decides more than the role does: they are about P. */
const ABOUT_P = /^(case|(withhold|release)\w+Row|holdBack\w+)$/;
/** Tried with what there is not, since it can be done once and not by each who may. */
const NOTHING_THERE = /^liftHoldBack/;
/** Types without a key, of which each department has a field. */
const SPREAD = /^(Person)?AccessLog$/;

/** Whether a field may be read here, and what is below it; null where it may not. */
export function judge(oracle: Oracle, credential: Credential, field: GraphField, here: Place): Place | null {
  const { reader } = credential;
  const name = `${field.type}.${field.name}`;
  const opens = (department: Department, bases: readonly Basis[]) =>
    bases.filter((basis) => oracle.opens(name, department, reader.role, basis));
  if (!oracle.isPersonal(name)) {
    if (!oracle.isOpenTo(name, reader.role)) return null;
    return name === 'Query.person' ? { ...START, whose: 'P' } : here;
  }
  if (field.type === 'Person') {
    for (const department of oracle.departmentsOf(name)) {
      const [basis] = opens(department, basesOn(credential, here.whose, department));
      if (basis !== undefined) return { department, whose: here.whose, bases: [basis], beside: [] };
    }
    return null;
  }
  if (SPREAD.test(field.type)) {
    const [department] = oracle.departmentsOf(name);
    return department !== undefined && opens(department, here.bases).length > 0 ? { ...here, department } : null;
  }
  if (NOTHING_THERE.test(field.name)) return null;
  if (field.type === 'Query' || field.type === 'Mutation') {
    for (const department of oracle.departmentsOf(name)) {
      const bases = opens(department, standing(credential, department));
      if (bases.length === 0) continue;
      if (!ABOUT_P.test(field.name))
        return { department, whose: field.of === 'Person' ? reader.is : null, bases, beside: [] };
      if (department === 'urban') return { department, whose: null, bases, beside: [] };
      if (!basesOn(credential, 'P', department).includes('OWN_DUTY')) return null;
      return { department, whose: 'P', bases: ['OWN_DUTY'], beside: ['Q'] };
    }
    return null;
  }
  if (here.department === null) return null;
  // Below what all departments share, each gives its own part.
  const owners = oracle.departmentsOf(name);
  const department = owners.includes(here.department) ? here.department : owners[0];
  if (department === undefined || opens(department, here.bases).length === 0) return null;
  return { ...here, department };
}

/**
 * Of a field that has been judged readable: whether what stands at an index of it may be shown (0 where it is no list). A reference to a
 * person tells who they are, and a case's party is one; everything else is as the field is.
 */
export function judgeEntry(
  oracle: Oracle,
  credential: Credential,
  field: GraphField,
  here: Place,
  index: number,
): Place | null {
  const name = `${field.type}.${field.name}`;
  if (field.type === 'Query' || field.type === 'Mutation') return here;
  if (name === 'Case.parties') {
    const party = (['P', 'Q'] as const)[index];
    if (party === undefined) return null;
    if (party === here.whose || here.beside.includes(party)) return { ...here, whose: party };
    // Another party is opened on what the reader has for them.
    const [basis] = basesOn(credential, party, 'dke');
    return basis === undefined ? null : { ...here, whose: party, bases: [basis] };
  }
  if (field.of !== 'Person' || here.department === null) return here;
  // Who waits in DKE's queue is neither P nor Q, and is there by the reader's own duty.
  if (name === 'QueueItem.person') return { ...here, whose: 'other' };
  const whose =
    name === 'Relation.person' ? (here.whose === 'P' ? 'Q' : 'P') : (here.whose ?? (index === 0 ? 'P' : 'other'));
  const seen = basesOn(credential, whose, here.department).some((basis) =>
    oracle.opens(name, here.department as Department, credential.reader.role, basis),
  );
  return seen ? { ...here, whose } : null;
}
