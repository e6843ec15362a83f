import type { GrantBasis } from '@samspil/kit/access/basis.ts';
import type { AccessRefusalCode, Department } from './schema.types.ts';

/** What somebody wants opened. */
export interface AccessRequest {
  readonly basis: GrantBasis;
  readonly departments: readonly Department[];
  /** Whether a case was named. */
  readonly namesCase: boolean;
}

/** What the database knows of it. */
export interface AccessFacts {
  /** Null for whoever does not work on it, as for a case that there is not. */
  readonly case: {
    readonly number: string;
    readonly cooperation: 'SSP' | 'PSP' | 'KSP' | 'EXIT' | 'NONE';
    readonly status: 'OPEN' | 'FOLLOW_UP' | 'CLOSED';
    readonly worksAs: 'CASEWORKER' | 'LEAD' | 'DEPARTMENT';
  } | null;
  /** The case's number, if there is such a case: for VITAL_INTEREST alone. */
  readonly caseNumber: string | null;
  readonly persons: readonly PersonFacts[];
}

export interface PersonFacts {
  readonly id: string;
  readonly party: boolean;
  /** Null where DKE does not know when the person was born. */
  readonly under18: boolean | null;
  /** The reader, or the reader's family. */
  readonly conflict: boolean;
  readonly shielded: boolean;
  /** Whether the lead has named the reader on the case for this person. */
  readonly named: boolean;
  /** When the consents in force end, by department. */
  readonly consents: Readonly<Partial<Record<Department, string>>>;
}

/** Why access is not opened. */
export interface Refusal {
  readonly code: AccessRefusalCode;
  readonly personId?: string;
  readonly department?: Department;
}

type Rule = (request: AccessRequest, facts: AccessFacts) => readonly Refusal[];

/**
 * Why access is not opened; nothing where it is. Whoever does not work on the case is told just that: whether there is such a case, and who
 * the parties are, is not theirs to know. Of who is no party to the case, nothing is told but that.
 */
export function refusalsOf(request: AccessRequest, facts: AccessFacts): readonly Refusal[] {
  if (request.basis === 'VITAL_INTEREST') {
    if (request.namesCase && facts.caseNumber === null) return [{ code: 'NOT_ON_CASE' }];
    return CORE_RULES.flatMap((rule) => rule(request, facts));
  }
  if (facts.case === null) return [{ code: 'NOT_ON_CASE' }];
  const parties = { ...facts, persons: facts.persons.filter(({ party }) => party) };
  return [
    ...RULES_OF_CASES.flatMap((rule) => rule(request, facts)),
    ...[...RULES_OF_PARTIES, ...CORE_RULES].flatMap((rule) => rule(request, parties)),
  ];
}

/**
 * What is told of why. On VITAL_INTEREST any caseworker may ask for any person, so that which core rule keeps somebody from the reader is not
 * told: one could ask who is shielded. On the other bases it is told of parties alone, to who works on their case.
 */
export function toldOf({ basis }: AccessRequest, refusals: readonly Refusal[]): readonly Refusal[] {
  if (basis !== 'VITAL_INTEREST') return refusals;
  const kept = new Set(refusals.flatMap(({ personId }) => personId ?? []));
  return [
    ...refusals.filter(({ personId }) => personId === undefined),
    ...[...kept].map((personId) => ({ code: 'CORE_RULE' as const, personId })),
  ];
}

/** When the consents end that a grant rests on; null where it rests on none. */
export function endOfConsents({ basis, departments }: AccessRequest, { persons }: AccessFacts): Date | null {
  if (!RESTS_ON_CONSENT.includes(basis)) return null;
  const ends = persons.flatMap(({ consents }) => needingConsent(departments).map((name) => timeOf(consents[name])));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

const RESTS_ON_CONSENT: readonly GrantBasis[] = ['CONSENT', 'EXIT'];
const FOR_THE_YOUNG: readonly GrantBasis[] = ['EARLY_HELP', 'CHILD_PROTECTION'];
const COOPERATIONS: readonly GrantBasis[] = ['SSP', 'PSP', 'KSP', 'EXIT'];

/** A case that was closed opens nothing. */
const theCaseIsOpen: Rule = (_, facts) => (facts.case?.status === 'CLOSED' ? [{ code: 'CASE_CLOSED' }] : []);

/** SSP, PSP, KSP and EXIT are for cases that are worked within that cooperation; the other bases fit any case. */
const theBasisFitsTheCooperation: Rule = ({ basis }, facts) =>
  COOPERATIONS.includes(basis) && facts.case?.cooperation !== basis ? [{ code: 'BASIS_DOES_NOT_FIT' }] : [];

/** Access is opened to parties to the case and to nobody else. */
const eachPersonIsAParty: Rule = (_, { persons }) =>
  persons.filter(({ party }) => !party).map(({ id }) => ({ code: 'NOT_A_PARTY', personId: id }));

/** With CONSENT and EXIT each person has given a consent for each department, and it is in force. */
const eachPersonConsentsToEachDepartment: Rule = ({ basis, departments }, { persons }) =>
  RESTS_ON_CONSENT.includes(basis)
    ? persons.flatMap(({ id, consents }) =>
        needingConsent(departments)
          .filter((name) => timeOf(consents[name]) < Date.now() + SHORTEST_MS)
          .map((department) => ({ code: 'NO_CONSENT' as const, personId: id, department })),
      )
    : [];

/** EARLY_HELP and CHILD_PROTECTION are for those under 18; who is not known to be, is not. */
const theYoungAreUnder18: Rule = ({ basis }, { persons }) =>
  FOR_THE_YOUNG.includes(basis)
    ? persons.filter(({ under18 }) => under18 !== true).map(({ id }) => ({ code: 'NOT_UNDER_18', personId: id }))
    : [];

/** Nobody opens access to themselves or their family. */
const nobodyOpensTheirOwnFamily: Rule = (_, { persons }) =>
  persons.filter(({ conflict }) => conflict).map(({ id }) => ({ code: 'CONFLICT_OF_INTEREST', personId: id }));

/** A shielded person is opened to readers whom the lead has named on the case. */
const theShieldedAreForThoseNamed: Rule = (_, { persons }) =>
  persons.filter(({ shielded, named }) => shielded && !named).map(({ id }) => ({ code: 'SHIELDED', personId: id }));

const RULES_OF_CASES: readonly Rule[] = [theCaseIsOpen, theBasisFitsTheCooperation, eachPersonIsAParty];
const RULES_OF_PARTIES: readonly Rule[] = [eachPersonConsentsToEachDepartment, theYoungAreUnder18];

/** Nothing overrides these, VITAL_INTEREST neither. */
const CORE_RULES: readonly Rule[] = [nobodyOpensTheirOwnFamily, theShieldedAreForThoseNamed];

/** A token ends on a whole second, so one that would end within this one cannot be made. */
const SHORTEST_MS = 2_000;

/** DKE holds what it holds by its own duty: a consent is given for passing something on between departments. */
function needingConsent(departments: readonly Department[]): readonly Department[] {
  return departments.filter((department) => department !== 'DKE');
}

/** `infinity` never comes: a consent has a last day. */
function timeOf(moment: string | undefined): number {
  return moment === undefined ? 0 : Date.parse(moment);
}
