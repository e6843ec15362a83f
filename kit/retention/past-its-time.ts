import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Reference, Tables } from './read-tables.ts';
import type { RetentionPlan } from './retention-plan.ts';
import type { RetentionRule } from './retention-rules.ts';

/** Why a row is kept though its own time is over, as SQL conditions about it. */
export interface Reason {
  /** Names the law, or the rows that it is kept with. */
  readonly because: string;
  readonly condition: string;
}

/** SQL about the row `t` of a type's table. */
export interface RowTest {
  /** Its own time is over. */
  readonly over: string;
  /** Why it is kept all the same. */
  readonly reasons: readonly Reason[];
}

export interface RowTests {
  readonly rules: readonly RetentionRule[];
  readonly plan: RetentionPlan;
  readonly tables: Tables;
  /** The day, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Which rows of a type may go. A row is kept while a row is kept that it goes with, and while one refers to it that is not over itself:
 * whatever is asked first, the answer is the same, so types may be deleted in any order and a run may be broken off anywhere.
 */
export function rowTest(tests: RowTests, rule: RetentionRule, alias = 't', path: readonly Edge[] = []): RowTest {
  if (path.length > DEEPEST) throw new Error(`The rows of ${rule.table} go with each other in a circle.`);
  const came = path.at(-1);
  const reasons: Reason[] = [...lawReasons(tests, rule, alias)];
  for (const link of rule.links) {
    if (came?.kind === 'REFERENCE' && came.parent === link.table) continue;
    const linked = ruleOf(tests, link.table);
    if (linked === null) continue;
    const other = `l${path.length + 1}`;
    reasons.push({
      because: `goes with its ${inWords(link.table)}`,
      condition: `exists (select from ${escapeIdentifier(link.table)} ${other}
        where ${other}.${escapeIdentifier(link.otherColumn)} = ${alias}.${escapeIdentifier(link.column)}
          and ${isKept(rowTest(tests, linked, other, [...path, { kind: 'LINK', parent: link.table }]))})`,
    });
  }
  for (const reference of tests.tables.referencesTo(rule.table)) {
    const other = `r${path.length + 1}`;
    const child = ruleOf(tests, reference.child);
    const kept =
      child === null
        ? ''
        : ` and ${isKept(rowTest(tests, child, other, [...path, { kind: 'REFERENCE', parent: rule.table }]))}`;
    reasons.push({
      because: `${inWords(reference.child)} refers to it`,
      condition: `exists (select from ${escapeIdentifier(reference.child)} ${other} where ${joined(reference, other, alias)}${kept})`,
    });
  }
  return { over: isOver(tests, rule, alias), reasons };
}

/** A table's name as words. */
function inWords(table: string): string {
  return table.replaceAll('_', ' ');
}

/** SQL: any of the reasons holds. */
export function keptFor(reasons: readonly Reason[]): string {
  return reasons.length === 0 ? 'false' : `(${reasons.map(({ condition }) => condition).join(' or ')})`;
}

/** SQL that joins the rows of a reference. */
export function joined(reference: Reference, child: string, parent: string): string {
  return reference.columns
    .map(([mine, theirs]) => `${child}.${escapeIdentifier(mine)} = ${parent}.${escapeIdentifier(theirs)}`)
    .join(' and ');
}

/** The last day on which the clock of a row that is over today may have begun. */
export function cutOff({ today }: RowTests, period: string): string {
  return `(date ${escapeLiteral(today)} - interval ${escapeLiteral(period)})::date`;
}

interface Edge {
  readonly kind: 'LINK' | 'REFERENCE';
  readonly parent: string;
}

const DEEPEST = 8;

const isKept = ({ over, reasons }: RowTest): string => `(not ${over} or ${keptFor(reasons)})`;

function ruleOf({ rules }: RowTests, table: string): RetentionRule | null {
  return rules.find((rule) => rule.table === table) ?? null;
}

function isOver(tests: RowTests, rule: RetentionRule, alias: string): string {
  if (rule.period === null) return 'true';
  return `coalesce(${startOf(tests, rule, alias)} <= ${cutOff(tests, rule.period)}, false)`;
}

/** The day on which a row's clock began, or null. */
function startOf({ tables }: RowTests, { table, from, type }: RetentionRule, alias: string): string {
  const days = from.map((column) => {
    const value = `${alias}.${escapeIdentifier(column)}`;
    const columnType = tables.typeOf(table, column);
    if (columnType === 'date') return value;
    if (columnType === 'timestamp with time zone') return `(${value} at time zone 'Europe/Copenhagen')::date`;
    // The last day of a quarter such as 2026Q2.
    if (columnType === 'text')
      return `(make_date(left(${value}, 4)::integer, right(${value}, 1)::integer * 3, 1) + interval '1 month - 1 day')::date`;
    throw new Error(`The clock of ${type} starts at ${table}.${column}, which is no day, moment or quarter.`);
  });
  return `coalesce(${days.join(', ')})`;
}

function lawReasons(tests: RowTests, rule: RetentionRule, alias: string): Reason[] {
  const { type, table } = rule;
  const { plan, tables } = tests;
  const law = plan.archived[type];
  const of = (column: string) =>
    tables.typeOf(table, column) === 'uuid' ? `${alias}.${escapeIdentifier(column)}` : 'null::uuid';
  const hold = {
    because: 'held by a decision',
    condition: `exists (select from samspil.retention_hold h
      where (h.type is null or h.type = ${escapeLiteral(type)}) and (h.person_id is null or h.person_id = ${of('person_id')})
        and (h.row_id is null or h.row_id = ${of(tables.keyOf(table))}))`,
  };
  if (law === undefined || rule.period === null) return [hold];
  const archive = {
    because: law,
    condition: `not exists (select from samspil.archive_handover a
      where a.type = ${escapeLiteral(type)} and a.up_to >= ${startOf(tests, rule, alias)})`,
  };
  return [hold, archive];
}
