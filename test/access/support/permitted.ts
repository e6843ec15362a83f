import { type Basis, DEPARTMENTS, type Oracle } from '../oracle.ts';
import { basesOn, type Credential } from './judge.ts';
import { ID } from './persons.ts';
import type { Known } from './readers.ts';
import type { Sentinel, Sentinels } from './sentinels.ts';

/**
 * The values in an answer that its reader may not see, whatever was asked, as `value: whose field`. What the request itself names is not told
 * by the answer.
 */
export function leaksIn(
  oracle: Oracle,
  credential: Credential | null,
  sentinels: Sentinels,
  request: string,
  answer: string,
): string[] {
  const leaks = sentinels
    .within(answer)
    .filter(([value, sentinel]) => !request.includes(value) && !isPermitted(oracle, credential, sentinel))
    .filter(([, { field }]) => !(field.startsWith('Referral.') && hasReferrals(credential, request)))
    .map(([value, { of, field }]) => `${value}: ${field} of ${of.join(' and ')}`);
  const identified = (['P', 'Q'] as const)
    .filter((known) => sentinels.names(answer, ID[known]) && !request.includes(ID[known]))
    .filter(
      (known) =>
        credential === null ||
        !(mayLookAt(credential, known) || overseesBy(credential, request) || hasReferrals(credential, request)),
    )
    .map((known) => `${ID[known]}: the id of ${known}`);
  return [...leaks, ...identified];
}

/** On one of the bases that the reader has on one of those whose it is, both the department's field of a person and the field itself. */
function isPermitted(oracle: Oracle, credential: Credential | null, { of, department, field }: Sentinel): boolean {
  if (credential === null) return false;
  const opens = (basis: Basis) =>
    [`Person.${department}`, field].every((name) => oracle.opens(name, department, credential.reader.role, basis));
  return of.some((known) => basesOn(credential, known, department).some(opens));
}

/** The auditor's log names persons by id, and says nothing else about them. */
function mayLookAt(credential: Credential, known: Known): boolean {
  if (credential.reader.role === 'AUDITOR') return true;
  return DEPARTMENTS.some((department) => basesOn(credential, known, department).length > 0);
}

/** What is there for oversight names persons by their ids, and tells nothing else of them. */
function overseesBy({ reader }: Credential, request: string): boolean {
  return ['LEAD', 'AUDITOR'].includes(reader.role) && /breakGlassUses|accessLog|controlSample/.test(request);
}

/** The referrals of P and Q are to the social services, whose staff are told what they are asked for, and for whom. */
function hasReferrals(credential: Credential | null, request: string): boolean {
  return credential?.reader.department === 'social' && request.includes('departmentReferrals');
}
