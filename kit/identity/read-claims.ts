import type { JWTPayload } from 'jose';
import { CprError, containsCpr, parseCpr } from '../cpr.ts';
import { type Department, isDepartment } from '../departments.ts';
import { Fault } from '../errors.ts';
import { type PersonId, type PersonIds, parsePersonId } from '../person-id.ts';
import { type Reader, ROLES, type Role } from './reader.ts';

/** Where a provider puts what we read: a claim's name, or a dotted path into nested claims. */
export interface ClaimNames {
  readonly roles: string;
  readonly department: string;
  readonly unit: string;
  /** The claim that says which person the reader is, and whether it does so by id or by CPR number; null where none does. */
  readonly person: { readonly name: string; readonly form: 'ID' | 'CPR' } | null;
}

/**
 * Makes a reader of the claims of a token whose signature, issuer, audience and times have been checked.
 *
 * Roles that are not ours are passed over, since providers serve other systems too. A token with none of ours is a good sign-in
 * that gives no access here: ACCESS_DENIED and not UNAUTHENTICATED, because signing in again would change nothing.
 * A role DEPARTMENT without a department that we know makes the token unusable as a whole: UNAUTHENTICATED. So does a unit or
 * a person that is malformed, since rules about own rows and own data would be decided by it. No message repeats a claim.
 *
 * @param personIds makes ids of CPR numbers; without it (the gateway decides nothing by person, and has no key) a CPR claim is
 *   only checked for its form, so that a malformed one gets the same answer at every door.
 */
export function readClaims(payload: JWTPayload, names: ClaimNames, personIds: PersonIds | null): Reader {
  const { sub, exp } = payload;
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > 255 || !isPlain(sub)) {
    throw new Fault('UNAUTHENTICATED', 'The access token does not say whose it is (sub).');
  }
  if (looksLikeCpr(sub)) {
    throw new Fault(
      'UNAUTHENTICATED',
      'The subject (sub) of the access token has the form of a CPR number, which may not be used as an id.',
    );
  }
  if (exp === undefined || !Number.isFinite(exp))
    throw new Fault('UNAUTHENTICATED', 'The access token has no end (exp).');
  const roles = rolesOf(claimAt(payload, names.roles));
  if (roles.size === 0) throw new Fault('ACCESS_DENIED', 'You are signed in, but with none of the roles of this hub.');
  return {
    subject: sub,
    roles,
    department: roles.has('DEPARTMENT') ? departmentOf(claimAt(payload, names.department)) : null,
    unit: unitOf(claimAt(payload, names.unit)),
    personId:
      names.person === null ? null : personOf(claimAt(payload, names.person.name), names.person.form, personIds),
    expiresAt: exp,
  };
}

function rolesOf(claim: unknown): ReadonlySet<Role> {
  const given: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return new Set(ROLES.filter((role) => given.includes(role)));
}

/** One value, or a list of just one, as providers with multi-valued attributes send it. */
function single(claim: unknown): unknown {
  return Array.isArray(claim) && claim.length === 1 ? claim[0] : claim;
}

function departmentOf(claim: unknown): Department {
  const department = single(claim);
  if (typeof department === 'string' && isDepartment(department)) return department;
  throw new Fault(
    'UNAUTHENTICATED',
    'The access token has the role DEPARTMENT without one department that this hub knows.',
  );
}

function unitOf(claim: unknown): string | null {
  const unit = single(claim);
  if (isAbsent(unit)) return null;
  if (typeof unit !== 'string' || unit.trim() === '' || unit.length > 100 || !isPlain(unit))
    throw new Fault('UNAUTHENTICATED', 'The unit in the access token is not one text of 1 to 100 characters.');
  // One UUID in some thousands has a run of digits that reads as a CPR number, and units of an organisation register are UUIDs.
  if (containsCpr(unit) && !UUID.test(unit))
    throw new Fault('UNAUTHENTICATED', 'The unit in the access token has the form of a CPR number.');
  return unit;
}

/** The person for staff too, not only for citizens: rules about a reader's own data must find the reader. */
function personOf(claim: unknown, form: 'ID' | 'CPR', personIds: PersonIds | null): PersonId | null {
  const person = single(claim);
  if (isAbsent(person)) return null;
  try {
    if (typeof person !== 'string') throw new CprError('FORM');
    if (form === 'ID') return parsePersonId(person);
    const cpr = parseCpr(person);
    return personIds?.fromCpr(cpr) ?? null;
  } catch (error) {
    if (error instanceof Fault || error instanceof CprError)
      throw new Fault('UNAUTHENTICATED', 'The access token does not say properly which person you are.');
    throw error;
  }
}

/** Providers send null for an attribute that a user does not have. */
function isAbsent(claim: unknown): claim is undefined | null {
  return claim === undefined || claim === null;
}

/** Without control characters and halves of characters: the database could not record NUL, and would mend the halves into one text. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A claim of just this name wins over a path, because names such as `https://example.org/roles` have dots too. */
function claimAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), payload);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function looksLikeCpr(subject: string): boolean {
  return /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}$/.test(subject);
}
