import { createHmac } from 'node:crypto';
import type { Department } from '../departments.ts';

/** The login roles beside the owner. Each owns nothing and has only the grants that the migrations give it. */
export const LOGIN_ROLES = ['app', 'statistics', 'importer', 'retention', 'sequencer'] as const;

/**
 * `app` serves requests through the row policies; `statistics` reads persons' rows and fills the aggregate tables;
 * `importer` writes imported and synthetic rows; `retention` deletes what is past its time or erased; `sequencer` builds the tree over
 * the audit trail.
 */
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** Owns the functions that decide and record, and cannot log in: what it may do is done by those functions alone. */
export type GuardRole = 'guard';

/** The name of a department's role in PostgreSQL, such as `schools_app`. */
export function roleName(department: Department, role: LoginRole | GuardRole): string {
  return `${department}_${role}`;
}

/**
 * A role's password, derived from the owner's (HMAC-SHA-256), so that one URL a department is all there is to configure and
 * several processes agree on it. Whoever holds the owner's URL could set these passwords anyway.
 */
export function rolePassword(ownerUrl: string, department: Department, role: LoginRole): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', secret)
    .update(`samspil ${roleName(department, role)}`)
    .digest('base64url');
}

/** The URL by which a role logs in to the database that the owner's URL names. */
export function roleUrl(ownerUrl: string, department: Department, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = roleName(department, role);
  url.password = rolePassword(ownerUrl, department, role);
  return url.href;
}
