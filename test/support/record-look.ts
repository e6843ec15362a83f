import type { Department } from '@samspil/kit/departments.ts';
import type { HubInProcess } from './hub-in-process.ts';

/** What a look in the trail is like, where it is not that of a caseworker on SSP. */
export interface RecordedLook {
  readonly at?: string;
  readonly persons: readonly string[];
  readonly kind?: 'READ' | 'DENIED' | 'COMMAND';
  readonly subject?: string;
  readonly roles?: readonly string[];
  readonly basis?: string | null;
  readonly case?: string | null;
  readonly trace?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Puts an entry into a department's trail as if it had been written at its time; gives its id. */
export async function recordLook(hub: HubInProcess, department: Department, look: RecordedLook): Promise<string> {
  const { basis = 'SSP', roles = ['CASEWORKER'], detail = { department: 'dke' } } = look;
  const [row] = await hub.sql<{ id: string }>(
    department,
    `insert into samspil.audit_entry (at, kind, subject, roles, unit, basis, case_number, persons, detail, trace_id)
     values ($1, $2, $3, $4, 'team-dke', $5, $6, $7, $8, $9) returning id`,
    [
      look.at ?? new Date().toISOString(),
      look.kind ?? 'READ',
      look.subject ?? 'dke-1',
      roles,
      basis,
      look.case ?? null,
      look.persons,
      detail,
      look.trace ?? 'trace',
    ],
  );
  return row?.id ?? '';
}
