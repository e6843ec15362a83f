import { z } from 'zod';
import { DEPARTMENTS } from '../../departments.ts';
import { isPersonId } from '../../person-id.ts';
import { GRANT_BASES } from '../basis.ts';

/** Who issues grants: the dke service and nobody else. */
export const GRANT_ISSUER = 'samspil:dke';

/** Seconds that a grant lives at most; it is renewed while what it rests on holds. */
export const GRANT_SECONDS = 300;

/** Persons that one grant can name at most. */
export const GRANT_PERSONS = 20;

const isList = <Item>(list: readonly Item[]) => new Set(list).size === list.length;
const persons = z.array(z.string().refine(isPersonId)).max(GRANT_PERSONS).refine(isList);
const seconds = z.number().int().positive();

/** The claims of a grant's token; none may be missing and none may be added. */
export const grantClaims = z
  .strictObject({
    iss: z.literal(GRANT_ISSUER),
    /** The departments that it is for. */
    aud: z.array(z.enum(DEPARTMENTS)).min(1).refine(isList),
    /** The reader's subject: nobody else can use it. */
    sub: z.string().min(1).max(255),
    /** The grant's id, the same in each renewal. */
    jti: z.uuid().lowercase(),
    iat: seconds,
    exp: seconds,
    persons: persons.min(1),
    /** The case's number; null for VITAL_INTEREST without one. */
    case: z.string().min(1).max(30).nullable(),
    basis: z.enum(GRANT_BASES),
    /** Those of the persons who are shielded and whom the lead has opened to the reader. */
    shielded: persons,
  })
  .refine(({ iat, exp }) => exp > iat && exp - iat <= GRANT_SECONDS)
  .refine(({ persons: named, shielded }) => shielded.every((id) => named.includes(id)))
  .refine(({ case: number, basis }) => number !== null || basis === 'VITAL_INTEREST');

export type GrantClaims = z.output<typeof grantClaims>;
