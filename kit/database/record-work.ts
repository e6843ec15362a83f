import type { Transaction } from './database.ts';

/** What a command records in the trail: counts and names, never what stands in a row. */
export interface Work {
  readonly kind: 'IMPORT' | 'STATISTICS' | 'RETENTION' | 'ERASURE' | 'RESTORE';
  /** Joins the entries of one run. */
  readonly trace: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Who had it done, where that is somebody; otherwise the role that did it. */
  readonly by?: { readonly subject: string; readonly roles: readonly string[] };
  readonly persons?: readonly string[];
}

/** Records work on rows in the audit trail, in the transaction that does it. Gives the entry's id. */
export async function recordWork(
  tx: Pick<Transaction, 'sql'>,
  { kind, trace, detail, by, persons = [] }: Work,
): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(RECORD_WORK, [
    kind,
    by?.subject ?? null,
    [...(by?.roles ?? [])],
    trace,
    [...persons],
    JSON.stringify(detail),
  ]);
  if (row === undefined) throw new Error('The trail gave no entry.');
  return row.id;
}

const RECORD_WORK = `select samspil.record($1,
  jsonb_build_object('subject', coalesce($2, session_user), 'roles', to_jsonb($3::text[]), 'trace', $4::text), $5::uuid[], $6::jsonb)::text as id`;
