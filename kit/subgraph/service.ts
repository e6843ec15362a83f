import type { GrantSigner } from '../access/grants/grant-signer.ts';
import type { ReadRevoked } from '../access/grants/publish-feed.ts';
import type { RequestAccess } from '../access/request-access.ts';
import type { Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import type { Reader } from '../identity/reader.ts';
import type { ImportDefinition } from '../import/define-import.ts';
import type { LiveEvents } from '../live/live-events.ts';
import type { Log } from '../log.ts';
import type { PersonIds } from '../person-id.ts';
import type { Municipality } from '../synthetic/municipality.ts';
import type { BackgroundTask } from './start-background.ts';

/** What every resolver of a service is given beside its arguments: who asks, and the loaders of this one request. */
export interface RequestContext<Loaders> {
  readonly reader: Reader;
  readonly requestId: string;
  readonly log: Log;
  /** What the reader may see in this request, and the record of it. */
  readonly access: RequestAccess;
  readonly loaders: Loaders;
  /** Signs access grants; null in every service but the one that issues them. */
  readonly signGrant: GrantSigner['sign'] | null;
  /** What is told to those who watch; null in a service that tells nothing. */
  readonly live: LiveEvents | null;
  /** Makes persons' keys of CPR numbers that come in; null in a service that takes none. */
  readonly personIds: PersonIds | null;
}

/** What a seed writes with: COPY into a table. */
export interface SeedWriter {
  copy(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<void>;
}

/** The parts of a department's service; `createSubgraph` makes a running subgraph of them. */
export interface Service<Loaders = unknown> {
  readonly name: Department;
  /** The service's folder, with `schema.graphql` and `migrations/`. */
  readonly folder: string;
  // biome-ignore lint/suspicious/noExplicitAny: each service's generated `Resolvers` type is checked where they are written
  readonly resolvers: Readonly<Record<string, any>>;
  /** One set of DataLoaders a request, all in the request's transaction. */
  readonly loaders: (tx: Transaction, access: RequestAccess) => Loaders;
  /** The department's own exports that can come in by `npm run import`. */
  readonly imports: readonly ImportDefinition[];
  /** Writes the department's part of the synthetic municipality. */
  readonly seed: (municipality: Municipality, writer: SeedWriter) => Promise<void>;
  /** How many rows `seed` writes for 27,500 people, about: where its progress bar ends. */
  readonly seedRows: number;
  /** Fills the aggregate tables from the persons' rows, with the statistics role; runs after every seed and import. */
  readonly refreshStatistics: (tx: Transaction) => Promise<void>;
  /** Only of the service that issues access grants: which of them it has revoked. It runs with the role of the background work. */
  readonly revokedGrants?: ReadRevoked;
  /** Work that goes on beside requests, made at start: what it needs from the environment it reads then. */
  readonly background?: (log: Log) => readonly BackgroundTask[];
  /** Whether it has an outbox (`samspil.outbox`) whose events its subscriptions tell. */
  readonly live?: boolean;
  /** Whether its mutations take CPR numbers, so that it needs the key that persons' keys are made with. */
  readonly takesCpr?: boolean;
}

/** Names the parts of a service; the loaders' type is inferred. */
export function defineService<Loaders>(service: Service<Loaders>): Service<Loaders> {
  return service;
}
