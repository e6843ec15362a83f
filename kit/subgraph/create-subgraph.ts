import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { concatAST, type DocumentNode, parse } from 'graphql';
import { applyAccess } from '../access/apply-access.ts';
import { readClassification } from '../access/classification.ts';
import { describeAccess } from '../access/describe-access.ts';
import { createDisclosedFields } from '../access/disclosed-fields.ts';
import type { Grant } from '../access/grant.ts';
import type { Grants } from '../access/grants/open-grants.ts';
import { readLegalBases } from '../access/legal-bases.ts';
import { RequestAccess } from '../access/request-access.ts';
import { CallerLeft, type Database, type Transaction } from '../database/database.ts';
import { describeError } from '../describe-error.ts';
import { Fault } from '../errors.ts';
import type { Reader, TokenVerifier } from '../identity/reader.ts';
import type { LiveEvents } from '../live/live-events.ts';
import type { EventResults, Subscribe } from '../live/results.ts';
import type { Log } from '../log.ts';
import type { PersonIds } from '../person-id.ts';
import { requestIdFrom } from '../request-id.ts';
import type { Handler, HandlerRequest, HandlerResponse } from '../server/handler.ts';
import { refuse } from '../server/refuse.ts';
import { createExecutor } from './create-executor.ts';
import { createSubscriber } from './create-subscriber.ts';
import type { CursorSeal } from './cursor-seal.ts';
import { sealCursors } from './seal-cursors.ts';
import type { Service } from './service.ts';
import { sharedResolvers } from './shared-resolvers.ts';

/** A department's subgraph, ready to be served over HTTP or called directly. */
export interface Subgraph {
  readonly name: Service['name'];
  /** Verifies the token, runs the operation in one transaction, and answers after COMMIT. */
  readonly handle: Handler;
  /** Verifies the token and starts a subscription, whose results come until it ends. */
  readonly subscribe: Subscribe;
  /** The list of keys and revoked grants, in the service that issues them. */
  readonly grantFeed: (() => Promise<string>) | null;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  /** Ends every stream, each with a last result that says so; before the server that they go through is closed. */
  endStreams(): Promise<void>;
  close(): Promise<void>;
}

export interface SubgraphOptions {
  readonly database: Database;
  readonly verifyToken: TokenVerifier;
  readonly grants: Grants;
  readonly cursorSeal: CursorSeal;
  /** Null in a service that tells nothing to those who watch; closed with the subgraph. */
  readonly live: LiveEvents | null;
  /** Null in a service that takes no CPR numbers. */
  readonly personIds: PersonIds | null;
  readonly log: Log;
}

const SHARED_SDL = join(import.meta.dirname, '../../schema/shared.graphql');

/** The SDL of a service: what all departments share, and its own. */
export function readServiceSdl(folder: string): { shared: string; own: string } {
  return { shared: readFileSync(SHARED_SDL, 'utf8'), own: readFileSync(join(folder, 'schema.graphql'), 'utf8') };
}

/**
 * Makes a subgraph of a service's parts.
 *
 * @throws ClassificationError where a field does not say who may read it; MendableError where docs/legal-bases.md lacks a basis.
 */
export async function createSubgraph(service: Service, options: SubgraphOptions): Promise<Subgraph> {
  const { database, verifyToken, grants, cursorSeal, live, personIds, log } = options;
  const sdl = readServiceSdl(service.folder);
  const [shared, own] = [parse(sdl.shared), parse(sdl.own)];
  readLegalBases();
  const classification = readClassification(concatAST([shared, own]), service.name);
  const described = (document: DocumentNode) => describeAccess(document, classification, service.name);
  const fieldsOf = createDisclosedFields(classification);
  const schema = buildSubgraphSchema([
    { typeDefs: described(shared), resolvers: sharedResolvers },
    { typeDefs: described(own), resolvers: service.resolvers },
  ]);
  const guarded = sealCursors(applyAccess(schema, classification), cursorSeal);
  const executor = await createExecutor(guarded, log);
  const startSubscription = createSubscriber(guarded);

  /** What is wrong with a grant is told on the fields that need it, and takes nothing else away. */
  const grantOf = (request: HandlerRequest, reader: Reader): Grant | Fault | null => {
    try {
      return grants.verify(request.headers['access-grant'], reader);
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  };

  const execute = async (
    request: HandlerRequest,
    requestId: string,
  ): Promise<{ response: HandlerResponse; statements: number }> => {
    const reader = await verifyToken(request.headers['authorization']);
    if (!isGraphQLBody(request.body)) throw new Fault('BAD_REQUEST');
    const { body } = request;
    const grant = grantOf(request, reader);
    const traceId = traceIdFrom(request.headers['traceparent']) ?? requestId;
    const seen: { access?: RequestAccess } = {};
    const work = async (tx: Transaction) => {
      const access = new RequestAccess({ department: service.name, reader, tx, grant, traceId, fieldsOf });
      seen.access = access;
      const context = {
        reader,
        requestId,
        log: log.child({ requestId }),
        access,
        loaders: service.loaders(tx, access),
        signGrant: grants.issuer?.sign ?? null,
        live,
        personIds,
      };
      const response = await executor.execute(body, context);
      await access.recordDenied();
      return { response, statements: tx.statements };
    };
    try {
      return await database.transaction(work, request.signal);
    } catch (error) {
      await seen.access?.recordLost(database); // also when the caller has left: who was denied has tried
      throw error;
    }
  };

  /** A subscription runs no statement of its own: its events come of the outbox, and hold nothing that a purpose is needed for. */
  const startWatching = async (request: HandlerRequest, requestId: string): Promise<EventResults> => {
    const reader = await verifyToken(request.headers['authorization']);
    if (!isGraphQLBody(request.body)) throw new Fault('BAD_REQUEST');
    const traceId = traceIdFrom(request.headers['traceparent']) ?? requestId;
    const access = new RequestAccess({
      department: service.name,
      reader,
      tx: NO_TRANSACTION,
      grant: null,
      traceId,
      fieldsOf,
    });
    const context = {
      reader,
      requestId,
      log: log.child({ requestId }),
      access,
      loaders: null,
      signGrant: null,
      live,
      personIds: null,
    };
    const started = performance.now();
    const done = () => log.info({ requestId, ms: Math.round(performance.now() - started) }, 'a stream has ended');
    try {
      const results = await startSubscription(request.body, context, { signal: request.signal, done });
      log.info({ requestId }, 'a stream has begun');
      return results;
    } finally {
      await access.recordLost(database);
    }
  };

  return {
    name: service.name,
    async subscribe(request) {
      const requestId = requestIdFrom(request.headers['x-request-id']);
      try {
        return { results: await startWatching(request, requestId) };
      } catch (error) {
        if (!(error instanceof Fault)) log.error({ requestId, err: describeError(error) }, 'a subscription failed');
        return { refused: refuse(error instanceof Fault ? error : new Fault('INTERNAL_SERVER_ERROR')) };
      }
    },
    grantFeed: grants.issuer?.feed ?? null,
    async handle(request) {
      const started = performance.now();
      const requestId = requestIdFrom(request.headers['x-request-id']);
      let outcome: { response: HandlerResponse; statements: number };
      try {
        outcome = await execute(request, requestId);
      } catch (error) {
        if (!(error instanceof Fault || error instanceof CallerLeft))
          log.error({ requestId, err: describeError(error) }, 'a request failed');
        outcome = {
          response: refuse(error instanceof Fault ? error : new Fault('INTERNAL_SERVER_ERROR')),
          statements: 0,
        };
      }
      const { response, statements } = outcome;
      log.info(
        { requestId, status: response.status, statements, ms: Math.round(performance.now() - started) },
        'request',
      );
      return { ...response, headers: { ...response.headers, 'x-request-id': requestId } };
    },
    async ready() {
      try {
        await database.transaction((tx) => tx.sql('select 1'));
        return true;
      } catch {
        return false;
      }
    },
    endStreams: async () => live?.close(),
    async close() {
      await live?.close();
      await executor.stop();
      await grants.close();
      await database.close();
    },
  };
}

const NO_TRANSACTION: Transaction = {
  statements: 0,
  run: () => Promise.reject(new Error('A subscription runs no statements.')),
  sql: () => Promise.reject(new Error('A subscription runs no statements.')),
};

function isGraphQLBody(body: unknown): body is { query: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    !Array.isArray(body) &&
    typeof (body as { query?: unknown }).query === 'string'
  );
}

/** The trace id of a W3C `traceparent`, which joins the requests of one operation across all that it touches. */
function traceIdFrom(traceparent: string | undefined): string | null {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(traceparent ?? '')?.[1] ?? null;
}
