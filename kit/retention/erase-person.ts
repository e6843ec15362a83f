import { escapeIdentifier } from 'pg';
import type { Database, Transaction } from '../database/database.ts';
import { recordWork } from '../database/record-work.ts';
import type { Department } from '../departments.ts';
import { deleteRows } from './delete-rows.ts';
import { readTables, type Tables } from './read-tables.ts';
import type { ErasureRule, RetentionPlan } from './retention-plan.ts';
import type { RetentionRule } from './retention-rules.ts';

export interface ErasureOptions {
  readonly department: Department;
  /** The department's database, by its retention role. */
  readonly database: Database;
  readonly rules: readonly RetentionRule[];
  readonly plan: RetentionPlan;
  /** Whose rows: an id of today or a former one. */
  readonly person: string;
  /** Names the request over all departments; asked for twice, it is done once. */
  readonly request: string;
  /** Who had it done. */
  readonly by: { readonly subject: string; readonly roles: readonly string[] };
}

/** What a department has done about a request for erasure. */
export interface ErasureReceipt {
  readonly department: Department;
  readonly request: string;
  readonly at: string;
  /** The entry in the department's trail. */
  readonly auditEntry: string;
  readonly deleted: readonly { readonly type: string; readonly rows: number }[];
  readonly kept: readonly { readonly type: string; readonly rows: number; readonly because: string }[];
}

/**
 * Deletes what a department has about a person and no law keeps, in one transaction with an entry in the trail that holds what was
 * done; so a request that was broken off is taken up again from that entry, and nothing happens twice.
 */
export async function erasePerson(options: ErasureOptions): Promise<ErasureReceipt> {
  const { department, database, request } = options;
  return await database.transaction(async (tx) => {
    // Two runs of one request: the later waits, and finds what the first did.
    await tx.sql('select pg_advisory_xact_lock(hashtext($1))', [`samspil.erasure ${request}`]);
    const [done] = await tx.sql<{ entry: string; at: Date; detail: Outcome }>(
      'select entry::text, at, detail from samspil.erasure_of($1)',
      [request],
    );
    if (done !== undefined) return receipt(department, request, done.entry, done.at, done.detail);
    const [today] = await tx.sql<{ person: string }>('select samspil.person_of_today($1) as person', [options.person]);
    const person = today?.person ?? options.person;
    const outcome = await eraseRows(tx, await readTables(tx), options, person);
    const entry = await recordWork(tx, {
      kind: 'ERASURE',
      trace: request,
      by: options.by,
      persons: [person],
      detail: { request, ...outcome },
    });
    const [written] = await tx.sql<{ at: Date }>('select at from samspil.erasure_of($1)', [request]);
    return receipt(department, request, entry, written?.at ?? new Date(), outcome);
  });
}

type Outcome = Pick<ErasureReceipt, 'deleted' | 'kept'>;

function receipt(
  department: Department,
  request: string,
  auditEntry: string,
  at: Date,
  { deleted, kept }: Outcome,
): ErasureReceipt {
  return { department, request, at: at.toISOString(), auditEntry, deleted, kept };
}

async function eraseRows(
  tx: Transaction,
  tables: Tables,
  { rules, plan, request, by }: ErasureOptions,
  person: string,
): Promise<Outcome> {
  const deleted = new Map<string, number>();
  const kept: { type: string; rows: number; because: string }[] = [];
  // Rows that go with others are last: whether those are left decides.
  const order = rules.toSorted((a, b) => Number(a.period === null) - Number(b.period === null));
  for (const rule of order) {
    const erasure = plan.erasure[rule.type];
    if (erasure === undefined || tables.typeOf(rule.table, 'person_id') !== 'uuid') continue;
    const rows = await tx.sql<{ key: string; because: string | null }>(findRows(tables, rule, erasure), [
      person,
      rule.type,
      erasure === 'ERASED' ? '' : erasure.keptBy,
    ]);
    const goes = rows.filter((row) => row.because === null).map((row) => row.key);
    for (const [table, count] of await deleteRows(tx, tables, rule.table, goes)) {
      const type = rules.find((one) => one.table === table)?.type ?? table;
      deleted.set(type, (deleted.get(type) ?? 0) + count);
    }
    for (const [because, { length }] of Map.groupBy(rows, (row) => row.because).entries()) {
      if (because !== null && length > 0) kept.push({ type: rule.type, rows: length, because });
    }
  }
  if (kept.length === 0) {
    const [gone] = await tx.sql<{ rows: number }>('select samspil.forget_person($1, $2) as rows', [
      { subject: by.subject, roles: by.roles, trace: request },
      person,
    ]);
    if ((gone?.rows ?? 0) > 0) deleted.set('core rules and former ids', gone?.rows ?? 0);
  }
  return { deleted: [...deleted].map(([type, rows]) => ({ type, rows })), kept };
}

/** The person's rows of a type, each with the law that keeps it or null. */
function findRows(tables: Tables, { table }: RetentionRule, erasure: ErasureRule): string {
  const key = `t.${escapeIdentifier(tables.keyOf(table))}`;
  const kept = erasure === 'ERASED' ? 'false' : (erasure.where ?? 'true');
  return `select ${key}::text as key, case when ${kept} then $3::text else (
      select h.law from samspil.retention_hold h
       where (h.type is null or h.type = $2) and (h.person_id is null or h.person_id = t.person_id)
         and (h.row_id is null or h.row_id = ${key}) limit 1
    ) end as because
    from ${escapeIdentifier(table)} t where t.person_id = $1::uuid`;
}
