import type { GraphQLResolveInfo } from 'graphql';
import { Fault } from '../errors.ts';
import { parsePersonId } from '../person-id.ts';
import { type PageArguments, readPage, toConnection } from '../subgraph/connection.ts';
import { momentOf, readMomentCursor } from '../subgraph/moment-cursor.ts';
import type { RequestContext } from '../subgraph/service.ts';

/** What entries of the access log are asked for. */
export interface AccessLogFilter {
  readonly person?: string | null;
  readonly subject?: string | null;
  readonly basis?: string | null;
  readonly kind?: string | null;
  readonly case?: string | null;
  readonly from?: Date | string | null;
  readonly to?: Date | string | null;
}

/** What kinds of entries there are (`AuditKind` of the graph); the database takes no other. */
export const AUDIT_KINDS = [
  'READ',
  'DENIED',
  'COMMAND',
  'IMPORT',
  'STATISTICS',
  'RETENTION',
  'ERASURE',
  'RESTORE',
] as const;
type AuditKind = (typeof AUDIT_KINDS)[number];

/** An entry of the trail as the database's functions give it to the auditor. */
export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly moment: string;
  readonly kind: AuditKind;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly case_number: string | null;
  readonly grant_id: string | null;
  readonly persons: readonly string[];
  readonly fields: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
  readonly trace_id: string;
  readonly in_signed_tree: boolean;
};

/** The longest text that a filter takes; no subject and no case number is longer. */
const LONGEST = 255;

/** The resolver of `AccessLog.<department>`: the look at the log is recorded before anything of it is given. */
export async function accessLog(
  _: unknown,
  { filter, ...args }: PageArguments & { readonly filter?: AccessLogFilter | null },
  { access }: RequestContext<unknown>,
  info: GraphQLResolveInfo,
) {
  const page = readPage(args);
  const after = readMomentCursor(page.after);
  const rows = await access.ask<AuditRow>(
    `select *, ${momentOf('at')} as moment from samspil.access_log($1, $2, $3, $4, $5)`,
    'OVERSIGHT',
    info,
    [readFilter(filter ?? {}), page.first, after?.moment ?? null, after?.id ?? null],
  );
  return toConnection(
    rows.map((row) => ({ order: row.moment, id: row.id, node: auditEntryOf(row) })),
    page,
  );
}

/** An entry as the graph gives it. */
export function auditEntryOf(row: AuditRow) {
  const { case_number, grant_id, trace_id, in_signed_tree, moment: _, ...entry } = row;
  return { ...entry, case: case_number, grantId: grant_id, traceId: trace_id, inSignedTree: in_signed_tree };
}

/** What is given of a filter, as the database takes it. */
function readFilter(filter: AccessLogFilter): Record<string, string> {
  const read: Record<string, string> = {};
  for (const name of ['subject', 'basis', 'kind', 'case'] as const) {
    const text = filter[name];
    if (text === null || text === undefined) continue;
    if (text === '' || text.length > LONGEST)
      throw new Fault('BAD_USER_INPUT', `The filter "${name}" takes 1 to ${LONGEST} characters.`);
    read[name] = text;
  }
  for (const name of ['from', 'to'] as const) {
    const moment = filter[name];
    if (moment !== null && moment !== undefined) read[name] = new Date(moment).toISOString();
  }
  if (filter.person !== null && filter.person !== undefined) read['person'] = parsePersonId(filter.person);
  return read;
}
