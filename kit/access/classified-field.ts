import type { Role } from '../identity/reader.ts';
import type { AccessBasis } from './basis.ts';

/** The kinds of data that `@data(category:)` tells apart; those after TECHNICAL are personal. */
export const DATA_CATEGORIES = [
  'NOT_PERSONAL',
  'AGGREGATE',
  'TECHNICAL',
  'ORDINARY',
  'CONFIDENTIAL',
  'SENSITIVE',
  'CRIMINAL_OFFENCES',
] as const;

export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** Whether data of a category is about persons. */
export function isPersonalCategory(category: DataCategory): boolean {
  return DATA_CATEGORIES.indexOf(category) > DATA_CATEGORIES.indexOf('TECHNICAL');
}

/** What a reader must have to read a field: one of the roles, on one of the bases that the role can stand on. */
export interface Requirement {
  readonly roles: ReadonlySet<Role>;
  readonly bases: ReadonlySet<AccessBasis>;
  /** Whether a basis is needed, that is, whether the bases are others than OPEN. */
  readonly personal: boolean;
}

/** Rows that a row goes with: those of `table` whose `otherColumn` has the value of the row's `column`. */
export interface Link {
  readonly column: string;
  readonly table: string;
  readonly otherColumn: string;
}

/** What data a field is, and how long it is kept: the arguments of `@data`, as schema/shared.graphql explains them. */
export interface DataRule {
  readonly category: DataCategory;
  /** An ISO 8601 duration, which PostgreSQL reads as an interval; or a word. */
  readonly retention: string;
  readonly table: string | null;
  readonly from: readonly string[];
  readonly with: readonly Link[];
}

/** A field of an object type with its requirement and rule. */
export interface ClassifiedField {
  readonly type: string;
  readonly field: string;
  readonly requirement: Requirement;
  readonly data: DataRule;
}
