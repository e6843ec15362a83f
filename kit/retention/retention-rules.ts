import { type DocumentNode, Kind } from 'graphql';
import { type DataCategory, isPersonalCategory, type Link } from '../access/classified-field.ts';
import { readData } from '../access/read-directives.ts';
import { MendableError } from '../mendable-error.ts';
import type { RetentionPlan } from './retention-plan.ts';

/** How long the rows of a type are kept, as `@data` in the schema says. */
export interface RetentionRule {
  readonly type: string;
  readonly category: DataCategory;
  readonly table: string;
  /** An ISO 8601 duration, or null for rows that go with the last of those which `links` name. */
  readonly period: string | null;
  /** The columns of which the first that is filled starts the clock. */
  readonly from: readonly string[];
  readonly links: readonly Link[];
}

/** A schema or plan that leaves open what becomes of a type's rows. */
export class RetentionError extends MendableError {}

/**
 * Reads the rules of every type that a table holds from a department's schema, and holds the department's plan against them.
 *
 * @throws RetentionError when a type about persons has no rule for its rows, or plan and schema name different types.
 */
export function readRetentionRules(document: DocumentNode, plan: RetentionPlan): RetentionRule[] {
  const faults: string[] = [];
  const rules: RetentionRule[] = [];
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = node.name.value;
    const data = readData(node, type, faults);
    if (data === null || data.table === null || !isPersonalCategory(data.category)) continue;
    const period = data.retention === 'LINKED' ? null : data.retention;
    rules.push({ type, category: data.category, table: data.table, period, from: data.from, links: data.with });
  }
  const types = new Set(rules.map((rule) => rule.type));
  const tables = new Set(rules.map((rule) => rule.table));
  for (const { type, links } of rules) {
    if (plan.erasure[type] === undefined)
      faults.push(`${type}: the plan does not say what becomes of it at an erasure`);
    for (const link of links)
      if (!tables.has(link.table)) faults.push(`${type}: goes with ${link.table}, for which no type has a rule`);
  }
  for (const type of [...Object.keys(plan.erasure), ...Object.keys(plan.archived)])
    if (!types.has(type)) faults.push(`${type}: the plan names it, but no table is said to hold such rows`);
  if (faults.length > 0) throw new RetentionError(`How long rows are kept is not clear:\n  ${faults.join('\n  ')}`);
  return rules;
}
