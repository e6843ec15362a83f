import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { type ErrorCode, Fault } from '@samspil/kit/errors.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import { checkLimits } from '@samspil/kit/limits/check-limits.ts';
import type { Limits } from '@samspil/kit/limits/limits.ts';
import type { Log } from '@samspil/kit/log.ts';
import { refuse } from '@samspil/kit/server/refuse.ts';
import { GraphQLError, Kind, parse, type ValidationContext } from 'graphql';

export interface Guards {
  readonly verifyToken: TokenVerifier;
  readonly limits: Limits;
  readonly log: Log;
}

/** What gateway-runtime has no option for, as plugins: what may be asked at all, the token before parsing, sizes, statuses and the log. */
export function guardPlugins({ verifyToken, limits, log }: Guards): GatewayPlugin[] {
  return [requestPlugin(verifyToken), bodyPlugin(limits.body), queryPlugin(limits), logPlugin(log)];
}

function requestPlugin(verifyToken: TokenVerifier): GatewayPlugin {
  const check = async (path: string, { method, headers }: Request) => {
    if (path !== '/graphql') throw new Fault('NOT_FOUND');
    if (method !== 'POST') throw new Fault('METHOD_NOT_ALLOWED');
    await verifyToken(headers.get('authorization') ?? undefined);
    const type = headers.get('content-type') ?? '';
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new Fault('UNSUPPORTED_MEDIA_TYPE');
  };
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (['/healthcheck', '/readiness'].includes(url.pathname)) return;
      try {
        await check(url.pathname, request);
      } catch (error) {
        const { status, headers, body } = refuse(error instanceof Fault ? error : new Fault('INTERNAL_SERVER_ERROR'));
        endResponse(new fetchAPI.Response(body, { status, headers }));
      }
    },
  };
}

/** Yoga's own limit is 25 MB and has no option in gateway-runtime. */
function bodyPlugin(bytes: number): GatewayPlugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const length = request.headers.get('content-length');
      const tooLarge = () => new Fault('REQUEST_TOO_LARGE', undefined, { http: { status: 413 } });
      if (Number(length ?? 0) > bytes) throw tooLarge();
      if (length !== null || request.body === null || requestParser === undefined) return;
      setRequestParser(async (given) => {
        const chunks: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of given.body ?? []) {
          size += chunk.byteLength;
          if (size > bytes) throw tooLarge();
          chunks.push(chunk);
        }
        const { url, method, headers } = given;
        return requestParser(new fetchAPI.Request(url, { method, headers, body: Buffer.concat(chunks) }));
      });
    },
  };
}

/** Limits, no suggestions, and status 400 for a refused query (yoga gives 200 to clients that accept anything). */
function queryPlugin(limits: Limits): GatewayPlugin {
  // Named, because yoga remembers validated documents by the names of the rules.
  function limitsRule(context: ValidationContext) {
    const document = context.getDocument();
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      try {
        checkLimits(document, definition, limits);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        context.reportError(error);
      }
    }
    return {};
  }
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens });
        } catch (error) {
          throw error instanceof GraphQLError ? refused('GRAPHQL_PARSE_FAILED', error) : error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitsRule);
      return ({ result, setResult }) => {
        if (result.length > 0) {
          setResult((result as GraphQLError[]).map((error) => refused('GRAPHQL_VALIDATION_FAILED', error)));
        }
      };
    },
  };
}

function refused(code: ErrorCode, error: GraphQLError): GraphQLError {
  const large = error.message.includes('Parsing aborted');
  const known = large ? 'QUERY_TOO_LARGE' : error instanceof Fault ? error.code : code;
  const message = large
    ? 'The query is too large (tokens).'
    : error.message.replace(/ ?(Did you mean|Or did you mean)[\s\S]*$/, '');
  const { nodes, source, positions } = error;
  return new GraphQLError(message, {
    ...(nodes === undefined ? {} : { nodes }),
    ...(source === undefined ? {} : { source }),
    ...(positions === undefined ? {} : { positions }),
    extensions: { code: known, http: { spec: false, status: 400 } },
  });
}

function logPlugin(log: Log): GatewayPlugin {
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, performance.now());
    },
    onResponse({ request, response }) {
      const durationMs = Math.round(performance.now() - (started.get(request) ?? 0));
      log.info({ durationMs, status: response.status }, 'request');
    },
  };
}
