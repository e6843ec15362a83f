import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { Fault } from '../errors.ts';
import { SUBGRAPH_LIMITS } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { HandlerResponse } from '../server/handler.ts';
import { checkRepresentations } from './check-representations.ts';
import { checkTexts } from './check-texts.ts';
import { limitsRule } from './limits-rule.ts';
import { logUnforeseen, maskError } from './mask-error.ts';
import { offeredOperationsRule } from './offered-operations-rule.ts';
import type { RequestContext } from './service.ts';

/** Runs the operations of a subgraph's schema: Apollo Server without its HTTP, its limits and masks put on. */
export interface Executor {
  /** @throws Fault BAD_REQUEST for what asks for an answer in parts. */
  execute(body: { readonly query: string }, context: RequestContext<unknown>): Promise<HandlerResponse>;
  stop(): Promise<void>;
}

export async function createExecutor(schema: GraphQLSchema, log: Log): Promise<Executor> {
  const apollo = new ApolloServer<RequestContext<unknown>>({
    schema: checkTexts(checkRepresentations(schema)),
    introspection: true, // every request is signed in before it comes here
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: SUBGRAPH_LIMITS.tokens },
    maxRecursiveSelections: true,
    validationRules: [offeredOperationsRule, limitsRule(SUBGRAPH_LIMITS)],
    nodeEnv: 'production',
    logger: log,
    formatError: maskError,
    plugins: [
      {
        requestDidStart: async () => ({
          didEncounterErrors: async ({ errors, contextValue }) => logUnforeseen(errors, contextValue.log),
        }),
      },
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return {
    async execute(body, context) {
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body,
        },
        context: () => Promise.resolve(context),
      });
      if (answer.body.kind !== 'complete') throw new Fault('BAD_REQUEST', 'Incremental delivery is not offered.');
      return {
        status: answer.status ?? 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: answer.body.string,
      };
    },
    stop: () => apollo.stop(),
  };
}
