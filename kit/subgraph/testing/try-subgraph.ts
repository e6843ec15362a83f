import { randomUUID } from 'node:crypto';
import type { GrantBasis } from '../../access/basis.ts';
import { createGrantSigner, type GrantToSign } from '../../access/grants/grant-signer.ts';
import { openSigningKeys } from '../../access/grants/signing-keys.ts';
import { Database } from '../../database/database.ts';
import { type LoginRole, roleUrl } from '../../database/roles.ts';
import type { Reader, Role } from '../../identity/reader.ts';
import { createLog } from '../../log.ts';
import type { PersonId } from '../../person-id.ts';
import { startSubgraph } from '../../run-service.ts';
import type { TestServer } from '../../testing/test-server.ts';
import type { Service } from '../service.ts';

type Given = Partial<Omit<Reader, 'roles' | 'personId'>> & {
  readonly roles: readonly Role[];
  readonly personId?: string | null;
};

/** What a test asks with. */
export interface Credentials {
  readonly reader: Given;
  /** An `Access-Grant` header. */
  readonly grant?: string;
}

export interface TriedAnswer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape
  readonly data: any;
  /** Each error as its path, joined by dots, and its code. */
  readonly errors: readonly (readonly [path: string, code: string])[];
  readonly reasons: readonly unknown[];
}

/** A department's subgraph on a test's own server: tokens are readers written out, grants are signed as dke signs them. */
export interface TriedSubgraph {
  ask(who: Credentials, query: string, variables?: Record<string, unknown>): Promise<TriedAnswer>;
  grant(
    claims: Partial<Omit<GrantToSign, 'persons' | 'shielded'>> & {
      readonly persons: readonly string[];
      readonly shielded?: readonly string[];
      readonly basis: GrantBasis;
    },
  ): string;
  as(role: LoginRole | 'superuser'): Database;
  /** The trail, the oldest entry first. */
  trail(): Promise<Record<string, unknown>[]>;
  revoke(id: string): void;
  close(): Promise<void>;
}

/** Starts a department's subgraph for a test. `caseworker-1` is who grants are for unless they say otherwise. */
export async function trySubgraph(
  service: Service,
  server: TestServer,
  { connections = 5 }: { readonly connections?: number } = {},
): Promise<TriedSubgraph> {
  const log = createLog('test', 'silent');
  const signer = createGrantSigner(await openSigningKeys(server.home));
  const revoked = new Set<string>();
  const subgraph = await startSubgraph(service, {
    ownerUrl: server.ownerUrl(service.name),
    connections,
    home: server.home,
    fetchFeed: () => signer.feed([...revoked]),
    log,
    verifyToken: (header) => {
      const given = JSON.parse(header ?? '') as Given;
      const none = { subject: 'caseworker-1', department: null, unit: null, personId: null, expiresAt: 0 };
      return Promise.resolve({ ...none, ...given, roles: new Set(given.roles) } as Reader);
    },
  });
  const opened = new Map<string, Database>();
  const as = (role: LoginRole | 'superuser') => {
    const url =
      role === 'superuser'
        ? server.superuserUrl(service.name)
        : roleUrl(server.ownerUrl(service.name), service.name, role);
    const database = opened.get(role) ?? new Database({ url, log, connections: 2 });
    opened.set(role, database);
    return database;
  };
  return {
    as,
    async ask({ reader, grant }, query, variables = {}) {
      const { status, body } = await subgraph.handle({
        headers: { authorization: JSON.stringify(reader), 'access-grant': grant },
        body: { query, variables },
      });
      const { data, errors = [] } = JSON.parse(body) as {
        data?: unknown;
        errors?: { path?: (string | number)[]; extensions: { code: string; reason?: unknown } }[];
      };
      return {
        status,
        text: body,
        data,
        errors: errors.map(({ path = [], extensions }) => [path.join('.'), extensions.code] as const),
        reasons: errors.map(({ extensions }) => extensions.reason),
      };
    },
    grant: ({ persons, shielded = [], ...more }) =>
      signer.sign({
        sub: 'caseworker-1',
        jti: randomUUID(),
        aud: [service.name],
        case: '0165-2026-S001',
        until: null,
        persons: [...persons] as PersonId[],
        shielded: [...shielded] as PersonId[],
        ...more,
      }).token,
    trail: () => as('superuser').transaction((tx) => tx.sql('select * from samspil.audit_entry order by id')),
    revoke: (id) => void revoked.add(id),
    async close() {
      await subgraph.close();
      for (const database of opened.values()) await database.close();
    },
  };
}
