import { randomUUID } from 'node:crypto';
import { createGrantSigner } from '@samspil/kit/access/grants/grant-signer.ts';
import { openSigningKeys } from '@samspil/kit/access/grants/signing-keys.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { DEPARTMENTS, type Department, GRANT_BASES, type GrantBasis } from '../oracle.ts';
import { CASE, ID } from './persons.ts';
import type { AskingReader, Known } from './readers.ts';

/** A grant that is sent along, and what is true of it. */
export interface TriedGrant {
  readonly name: string;
  readonly basis: GrantBasis;
  readonly covers: readonly Known[];
  readonly departments: readonly Department[];
  /** The code of what is wrong with it; null for a good one. */
  readonly fault: GrantFault | null;
  /** Signed for somebody else than who sends it. */
  readonly ofAnother?: boolean;
}

type GrantFault = 'GRANT_INVALID' | 'GRANT_EXPIRED' | 'GRANT_REVOKED';

/** The id of every grant that is revoked, which the fixture puts on dke's list. */
export const REVOKED = randomUUID();

const good = (basis: GrantBasis): TriedGrant => ({
  name: basis,
  basis,
  covers: ['P'],
  departments: DEPARTMENTS,
  fault: null,
});

/** On one basis: for another person, for both, for one department alone, and those that do not count. */
export function variantsOf(basis: GrantBasis): readonly TriedGrant[] {
  const of = good(basis);
  return [
    { ...of, name: `${basis} for Q`, covers: ['Q'] },
    { ...of, name: `${basis} for P and Q`, covers: ['P', 'Q'] },
    ...DEPARTMENTS.map((department) => ({
      ...of,
      name: `${basis} for ${department} alone`,
      departments: [department],
    })),
    { ...of, name: `${basis}, expired`, fault: 'GRANT_EXPIRED' },
    { ...of, name: `${basis}, revoked`, fault: 'GRANT_REVOKED' },
    { ...of, name: `${basis}, of another reader`, fault: 'GRANT_INVALID', ofAnother: true },
  ];
}

export const GOOD_GRANTS: readonly TriedGrant[] = GRANT_BASES.map(good);

/** Signs grants as dke signs them, with the key of a hub's home. */
export async function createGrantPress(home: string) {
  const keys = await openSigningKeys(home);
  const signer = createGrantSigner(keys);
  const late = createGrantSigner(keys, () => Date.now() - 600_000);
  return (grant: TriedGrant, reader: AskingReader): string =>
    (grant.fault === 'GRANT_EXPIRED' ? late : signer).sign({
      aud: [...grant.departments],
      sub: grant.ofAnother ? 'oracle:somebody-else' : reader.subject,
      jti: grant.fault === 'GRANT_REVOKED' ? REVOKED : randomUUID(),
      persons: grant.covers.map((known) => ID[known] as PersonId),
      case: CASE,
      basis: grant.basis,
      shielded: [],
      until: null,
    }).token;
}
