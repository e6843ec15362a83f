import type { JWTPayload } from 'jose';
import { type Department, isDepartment } from '../departments.ts';
import { Fault } from '../errors.ts';
import { type Reader, ROLES, type Role } from './reader.ts';

/** Where a provider puts roles and department: a claim's name, or a dotted path into nested claims. */
export interface ClaimNames {
  readonly roles: string;
  readonly department: string;
}

/**
 * Makes a reader of the claims of a token whose signature, issuer, audience and times have been checked.
 *
 * Roles that are not ours are passed over, since providers serve other systems too. A token with none of ours is a good sign-in
 * that gives no access here: ACCESS_DENIED and not UNAUTHENTICATED, because signing in again would change nothing.
 * A role DEPARTMENT without a department that we know makes the token unusable as a whole: UNAUTHENTICATED.
 */
export function readClaims(payload: JWTPayload, names: ClaimNames): Reader {
  const { sub, exp } = payload;
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > 255) {
    throw new Fault('UNAUTHENTICATED', 'The access token does not say whose it is (sub).');
  }
  if (looksLikeCpr(sub)) {
    throw new Fault(
      'UNAUTHENTICATED',
      'The subject (sub) of the access token has the form of a CPR number, which may not be used as an id.',
    );
  }
  if (exp === undefined) throw new Fault('UNAUTHENTICATED', 'The access token has no end (exp).');
  const roles = rolesOf(claimAt(payload, names.roles));
  if (roles.size === 0) throw new Fault('ACCESS_DENIED', 'You are signed in, but with none of the roles of this hub.');
  return {
    subject: sub,
    roles,
    department: roles.has('DEPARTMENT') ? departmentOf(claimAt(payload, names.department)) : null,
    unit: null,
    personId: null,
    expiresAt: exp,
  };
}

function rolesOf(claim: unknown): ReadonlySet<Role> {
  const given: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return new Set(ROLES.filter((role) => given.includes(role)));
}

/** One text, or a list of just one, as providers with multi-valued attributes send it. */
function departmentOf(claim: unknown): Department {
  const department: unknown = Array.isArray(claim) && claim.length === 1 ? claim[0] : claim;
  if (typeof department === 'string' && isDepartment(department)) return department;
  throw new Fault(
    'UNAUTHENTICATED',
    'The access token has the role DEPARTMENT without one department that this hub knows.',
  );
}

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
