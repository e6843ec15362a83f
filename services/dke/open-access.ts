import { randomUUID } from 'node:crypto';
import { isDepartment } from '@samspil/kit/departments.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import type { RequestContext } from '@samspil/kit/subgraph/service.ts';
import { InputCheck } from './grant-input.ts';
import type { Entry } from './grant-queries.ts';
import type { Loaders } from './loaders.ts';
import { type AccessFacts, type AccessRequest, endOfConsents, type Refusal, refusalsOf, toldOf } from './rules.ts';
import type { AccessRefusalCode, Department, MutationResolvers, ResolversTypes } from './schema.types.ts';

type Context = RequestContext<Loaders>;
type Payload = Awaited<ResolversTypes['OpenAccessPayload']>;

/** A reason is given in words; where somebody's life or health is at stake, in a sentence. */
const REASON = { fewest: 3, most: 500, fewestForVitalInterest: 20 } as const;

/** A grant is renewed for a working day at most; then it is opened anew, with its reason. */
const RENEWABLE_MS = 8 * 3_600_000;
/** For a screen that slept through a renewal. */
const RENEWABLE_AFTER_END_MS = 5 * 60_000;

/** Opens access: the rules (rules.ts) decide from what the database knows, and what was decided is on record either way. */
export const openAccess: NonNullable<MutationResolvers['openAccess']> = async (_, { input }, context) => {
  const { access, loaders, personIds } = context;
  const { basis } = input;
  const check = new InputCheck();
  const caseId = typeof input.caseId === 'string' ? check.caseId('input.caseId', input.caseId) : null;
  const byCpr = check.cprs('input.cprs', input.cprs ?? [], personIds);
  const persons = check.persons('input.persons', input.persons, byCpr);
  const named = check.list('input.departments', input.departments);
  const fewest = basis === 'VITAL_INTEREST' ? REASON.fewestForVitalInterest : REASON.fewest;
  const reason = check.text('input.reason', input.reason, fewest, REASON.most);
  if (basis !== 'VITAL_INTEREST')
    check.require(caseId !== null, 'input.caseId', 'Every basis but VITAL_INTEREST needs a case.');
  check.done();

  const staffDepartment = staffDepartmentOf(context);
  const departments = [...new Set([...named, ...(staffDepartment === null ? [] : [staffDepartment])])];
  const request: AccessRequest = { basis, departments, namesCase: caseId !== null };
  const entry: Entry = { ...access.entry(basis, null), purpose: reason, fields: ['Mutation.openAccess'] };
  const facts = await loaders.grants.facts(entry, caseId, staffDepartment, persons);
  const openedAs = basis === 'VITAL_INTEREST' ? dkeRole(context) : (facts.case?.worksAs ?? null);
  const refusals: readonly Refusal[] =
    basis === 'VITAL_INTEREST' && openedAs === null ? [{ code: 'NOT_FOR_YOUR_ROLE' }] : refusalsOf(request, facts);
  if (refusals.length > 0 || openedAs === null) {
    access.denied.byRule({ entry, persons, detail: { command: 'openAccess', caseId, refusals } });
    return refused(toldOf(request, refusals));
  }
  const opening = { id: randomUUID(), openedAt: new Date(), caseNumber: facts.caseNumber, request, facts };
  const signed = sign(context, opening);
  await loaders.grants.open(
    { ...entry, case: facts.caseNumber, grant: opening.id },
    {
      openedAs,
      staffDepartment: openedAs === 'DEPARTMENT' ? staffDepartment : null,
      departments,
      persons: facts.persons.map(({ id }) => id),
      expiresAt: signed.expiresAt,
    },
  );
  return granted(opening, signed);
};

/** Renews a grant of the reader's own for another five minutes, if all that it rests on still holds. */
export const renewAccess: NonNullable<MutationResolvers['renewAccess']> = async (_, { grantId }, context) => {
  const { access, loaders } = context;
  const check = new InputCheck();
  const id = check.uuid('grantId', grantId);
  check.done();
  const asking: Entry = { ...access.entry(null, null), grant: id, fields: ['Mutation.renewAccess'] };
  const grant = await loaders.grants.own(asking);
  const blank: Entry = { ...asking, basis: grant?.basis ?? null };
  const refuse = (persons: readonly string[], refusals: readonly Refusal[], told = refusals) => {
    access.denied.byRule({ entry: blank, persons, detail: { command: 'renewAccess', refusals } });
    return refused(told);
  };
  // One that there is not and one of somebody else are told apart by nothing.
  if (grant === undefined) return refuse([], [{ code: 'NO_SUCH_GRANT' }]);
  const { basis, persons, caseNumber, openedAt, facts } = grant;
  if (grant.revokedAt !== null) return refuse(persons, [{ code: 'REVOKED' }]);
  const now = Date.now();
  if (openedAt.getTime() + RENEWABLE_MS < now || grant.expiresAt.getTime() + RENEWABLE_AFTER_END_MS < now)
    return refuse(persons, [{ code: 'TOO_LATE' }]);

  const request: AccessRequest = { basis, departments: grant.departments, namesCase: caseNumber !== null };
  const entry: Entry = { ...blank, purpose: grant.reason, case: caseNumber };
  const refusals = refusalsOf(request, facts);
  if (refusals.length > 0) return refuse(persons, refusals, toldOf(request, refusals));
  const opening = { id, openedAt, caseNumber, request, facts };
  const signed = sign(context, opening);
  if (!(await loaders.grants.renew(entry, signed.expiresAt))) return refuse(persons, [{ code: 'REVOKED' }]);
  return granted(opening, signed);
};

interface Opening {
  readonly id: string;
  readonly openedAt: Date;
  readonly caseNumber: string | null;
  readonly request: AccessRequest;
  readonly facts: AccessFacts;
}

interface Signed {
  readonly token: string;
  readonly expiresAt: Date;
}

function sign({ reader, signGrant }: Context, { id, caseNumber, request, facts }: Opening): Signed {
  if (signGrant === null) throw new Error('This service does not issue grants.');
  return signGrant({
    jti: id,
    sub: reader.subject,
    aud: request.departments.map(nameOf),
    persons: facts.persons.map((person) => person.id as PersonId),
    shielded: facts.persons.filter(({ shielded }) => shielded).map((person) => person.id as PersonId),
    case: caseNumber,
    basis: request.basis,
    until: endOfConsents(request, facts),
  });
}

function granted({ id, openedAt, caseNumber, request, facts }: Opening, { token, expiresAt }: Signed): Payload {
  const grant = {
    id,
    token,
    expiresAt,
    renewableUntil: new Date(openedAt.getTime() + RENEWABLE_MS),
    basis: request.basis,
    departments: [...request.departments],
    personIds: facts.persons.map((person) => person.id),
    caseNumber,
  };
  return { grant, refusals: [] };
}

function refused(refusals: readonly Refusal[]): Payload {
  return {
    grant: null,
    refusals: refusals.map(({ code, personId, department }) => ({
      code,
      message: MESSAGES[code],
      personId: personId ?? null,
      department: department ?? null,
    })),
  };
}

const MESSAGES: Readonly<Record<AccessRefusalCode, string>> = {
  NOT_ON_CASE: 'You do not work on such a case. Ask the lead to be put on it.',
  NOT_FOR_YOUR_ROLE: 'VITAL_INTEREST is for the caseworkers of DKE.',
  CASE_CLOSED: 'The case is closed.',
  BASIS_DOES_NOT_FIT: 'The case is not worked within the cooperation that this basis is for.',
  NOT_A_PARTY: 'The person is not a party to the case.',
  NO_CONSENT: 'The person has no consent in force for this department.',
  NOT_UNDER_18: 'The person is not known to be under 18.',
  CONFLICT_OF_INTEREST: 'The person is you, or of your family. Somebody else must take this over.',
  SHIELDED: 'The person is shielded. The lead can name you on the case for them.',
  CORE_RULE:
    'A rule that nothing overrides keeps this person from you, also in an emergency. Ask the lead who can take this over.',
  NO_SUCH_GRANT: 'You have opened no such grant.',
  REVOKED: 'The grant was revoked. Open access anew.',
  TOO_LATE: 'The grant is too old to be renewed. Open access anew.',
};

/** The department of a reader who is department staff, as the SDL writes it. */
function staffDepartmentOf({ reader }: Context): Department | null {
  return reader.department === null ? null : (reader.department.toUpperCase() as Uppercase<typeof reader.department>);
}

function dkeRole({ reader }: Context): 'LEAD' | 'CASEWORKER' | null {
  if (reader.roles.has('LEAD')) return 'LEAD';
  return reader.roles.has('CASEWORKER') ? 'CASEWORKER' : null;
}

function nameOf(department: Department) {
  const name = department.toLowerCase();
  if (!isDepartment(name)) throw new TypeError('There is no such department.');
  return name;
}
