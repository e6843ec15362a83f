import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database } from '../../database/database.ts';
import { migrate } from '../../database/migrate.ts';
import { type LoginRole, roleUrl } from '../../database/roles.ts';
import { DEPARTMENTS, type Department } from '../../departments.ts';
import { createLog } from '../../log.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { type AuditKey, readAuditKey } from '../audit-key.ts';
import { type FetchHead, headKeeper } from '../exchange-heads.ts';
import { createSequencer, type Sequencer } from '../sequencer.ts';
import { headServer } from '../serve-head.ts';
import { type VerifyResult, verifyTrail } from '../verify-trail.ts';

export const silent = createLog('test', 'silent');

/** Departments' databases with the kit's tables, for tests of the audit trail. */
export interface Trails {
  readonly server: TestServer;
  database(department: Department, role: LoginRole): Database;
  key(department: Department): Promise<AuditKey>;
  sequencer(department: Department, batch?: number): Promise<Sequencer>;
  /** Lets `by` ask `department` for its head once, as the services do each second. */
  exchange(by: Department, department: Department): Promise<void>;
  verify(department: Department, grace?: number): Promise<VerifyResult & { readonly told: readonly string[] }>;
  /** A connection of the superuser's, on which no trigger fires. */
  superuser(department: Department): Promise<pg.Client>;
  stop(): Promise<void>;
}

/** Starts a server and prepares the databases of these departments. */
export async function startTrails(departments: readonly Department[] = DEPARTMENTS): Promise<Trails> {
  const server = await startTestServer();
  const nothing = await mkdtemp(join(tmpdir(), 'samspil-no-migrations-'));
  const resources = new AsyncDisposableStack();
  resources.defer(async () => {
    await server.stop();
    await rm(nothing, { recursive: true });
  });
  const opened = new Map<string, Database>();
  const database = (department: Department, role: LoginRole) => {
    const url = roleUrl(server.ownerUrl(department), department, role);
    const known = opened.get(url);
    if (known !== undefined) return known;
    const made = resources.use(new Database({ url, log: silent, connections: 3, statementTimeout: 60_000 }));
    opened.set(url, made);
    return made;
  };
  const fetchHead: FetchHead = (department, from) => headServer(database(department, 'sequencer'))(from);
  const key = (department: Department) => readAuditKey(department, server.home, {});
  try {
    for (const department of departments) {
      await migrate({ department, ownerUrl: server.ownerUrl(department), folder: nothing, log: silent });
    }
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
  return {
    server,
    database,
    key,
    sequencer: async (department, batch) =>
      createSequencer({
        department,
        database: database(department, 'sequencer'),
        key: await key(department),
        log: silent,
        ...(batch === undefined ? {} : { batch }),
      }),
    exchange: (by, department) =>
      headKeeper({ department, fetchHead, database: database(by, 'sequencer'), log: silent })(),
    async verify(department, grace = 0) {
      const told: string[] = [];
      const result = await verifyTrail({
        department,
        databases: Object.fromEntries(departments.map((name) => [name, database(name, 'sequencer')])),
        ownKey: (await key(department)).published[0],
        onFault: (fault) => told.push(fault),
        grace,
      });
      return { ...result, told };
    },
    async superuser(department) {
      const client = new pg.Client({ connectionString: server.superuserUrl(department) });
      await client.connect();
      resources.defer(() => client.end());
      await client.query('set session_replication_role = replica');
      return client;
    },
    stop: () => resources.disposeAsync(),
  };
}

/** The columns and values of so many invented entries, as `insert into samspil.audit_entry` takes them. */
export const INVENTED_ENTRIES = `insert into samspil.audit_entry (at, kind, subject, roles, unit, basis, purpose, case_number, grant_id, persons, fields, detail, trace_id)
  select $2::timestamptz + number * interval '1 second', (array['READ', 'DENIED', 'COMMAND', 'STATISTICS'])[1 + number % 4], 'user-' || number % 17,
         (array['CASEWORKER', 'LEAD'])[:1 + number % 2], case when number % 3 = 0 then 'Ydre "By"' end, 'SSP', case when number % 5 = 0 then E'tab\\tog æøå' end,
         'sag-' || number, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], array['Person.name', 'Pupil.school'],
         jsonb_build_object('scope', 'PERSONS', 'count', number), 'trace-' || number
    from generate_series(1, $1::int) number`;
