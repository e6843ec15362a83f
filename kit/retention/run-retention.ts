import { randomUUID } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Database } from '../database/database.ts';
import { recordWork } from '../database/record-work.ts';
import { deleteRows } from './delete-rows.ts';
import { cutOff, keptFor, type RowTests, rowTest } from './past-its-time.ts';
import { readTables } from './read-tables.ts';
import type { RetentionPlan } from './retention-plan.ts';
import type { RetentionRule } from './retention-rules.ts';

export interface RetentionOptions {
  /** The department's database, by its retention role. */
  readonly database: Database;
  readonly rules: readonly RetentionRule[];
  readonly plan: RetentionPlan;
  /** The day, YYYY-MM-DD, in Denmark. */
  readonly today: string;
  /** Deletes nothing. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal;
}

/** What is past its time of one type. */
export interface TypeReport {
  readonly type: string;
  /** How many rows may go, or went. */
  readonly due: number;
  /** Rows past their own time that are kept, and why. */
  readonly kept: readonly { readonly because: string; readonly rows: number }[];
}

export interface RetentionReport {
  readonly types: readonly TypeReport[];
  /** Decisions whose day to be looked at again has come: what is held back from citizens, and what is held beyond its time. */
  readonly reviews: readonly { readonly what: string; readonly id: string; readonly reviewOn: string }[];
}

/**
 * Lists what is past its time and, unless it is a dry run, deletes it: in batches, each a transaction with an entry in the trail for each
 * type (counts and cut-off, never what stood there). It may be killed anywhere and run again.
 */
export async function runRetention(options: RetentionOptions): Promise<RetentionReport> {
  const { database, rules, plan, today, dryRun, signal } = options;
  const tables = await database.transaction((tx) => readTables(tx), signal);
  const tests: RowTests = { rules, plan, tables, today };
  const types: TypeReport[] = [];
  // Listed before anything goes, since rows that refer to others go with them.
  for (const rule of rules) types.push(await report(database, tests, rule, signal));
  const trace = randomUUID();
  if (!dryRun) for (const rule of rules) await deleteDue(options, tests, rule, trace);
  const reviews = await database.transaction(
    (tx) => tx.sql<{ what: string; id: string; reviewOn: string }>(REVIEWS, [today]),
    signal,
  );
  return { types, reviews };
}

/** Rows of one transaction. Those that refer to them come on top. */
const BATCH_ROWS = 1_000;

async function report(
  database: Database,
  tests: RowTests,
  rule: RetentionRule,
  signal: AbortSignal | undefined,
): Promise<TypeReport> {
  const { over, reasons } = rowTest(tests, rule);
  const because = reasons.map(({ because, condition }) => `when ${condition} then ${escapeLiteral(because)}`);
  const rows = await database.transaction(
    (tx) =>
      tx.sql<{ because: string | null; rows: number }>(
        `select case ${because.join(' ')} end as because, count(*)::integer as rows
           from ${escapeIdentifier(rule.table)} t where ${over} group by 1 order by 1`,
      ),
    signal,
  );
  const kept = rows.flatMap(({ because: reason, rows: count }) =>
    // A row without a clock of its own is not past anything while what it goes with is there.
    reason === null || (rule.period === null && reason.startsWith('goes with'))
      ? []
      : [{ because: reason, rows: count }],
  );
  return { type: rule.type, due: rows.find((row) => row.because === null)?.rows ?? 0, kept };
}

async function deleteDue(
  { database, rules, signal }: RetentionOptions,
  tests: RowTests,
  rule: RetentionRule,
  trace: string,
): Promise<void> {
  const { tables } = tests;
  const { over, reasons } = rowTest(tests, rule);
  const key = escapeIdentifier(tables.keyOf(rule.table));
  let last: string | null = null;
  for (;;) {
    const after: string | null = last;
    const reached: string | null = await database.transaction(async (tx): Promise<string | null> => {
      const rows: { key: string }[] = await tx.sql<{ key: string }>(
        `select t.${key}::text as key from ${escapeIdentifier(rule.table)} t
          where ($1::uuid is null or t.${key} > $1) and ${over} and not ${keptFor(reasons)}
          order by t.${key} limit ${BATCH_ROWS}`,
        [after],
      );
      const counts = await deleteRows(
        tx,
        tables,
        rule.table,
        rows.map((row) => row.key),
      );
      const [cut] =
        rule.period === null
          ? [{ day: null }]
          : await tx.sql<{ day: string | null }>(`select ${cutOff(tests, rule.period)}::text as day`);
      for (const [table, deleted] of counts) {
        const type = rules.find((one) => one.table === table)?.type ?? table;
        await recordWork(tx, {
          kind: 'RETENTION',
          trace,
          detail: { type, deleted, period: rule.period, cutOff: cut?.day ?? null, dueAs: rule.type },
        });
      }
      return rows.at(-1)?.key ?? null;
    }, signal);
    if (reached === null) return;
    last = reached;
  }
}

const REVIEWS = `
  select 'held back from the citizen' as what, id::text, review_on::text as "reviewOn" from samspil.held_back where review_on <= $1::date
  union all
  select 'held beyond its time', id::text, review_on::text from samspil.retention_hold where review_on <= $1::date
  order by 3, 1, 2`;
