import type { RequestContext } from '@samspil/kit/subgraph/service.ts';
import type { Loaders } from './loaders.ts';
import type { LiveEventMapper } from './mappers.ts';
import type { LiveEventKind, SubscriptionResolvers } from './schema.types.ts';

/** The subscriptions, by the kind of event that each tells. */
export const subscriptions: SubscriptionResolvers = {
  concernRaised: eventsOf('CONCERN_RAISED'),
  caseChanged: eventsOf('CASE_CHANGED'),
  exitRequested: eventsOf('EXIT_REQUESTED'),
  referralChanged: eventsOf('REFERRAL_CHANGED'),
};

function eventsOf(kind: LiveEventKind) {
  return {
    subscribe: (
      _: unknown,
      { after }: { readonly after?: string | null },
      { live, reader }: RequestContext<Loaders>,
    ) => {
      if (live === null) throw new Error('This service has no outbox.');
      // What it gives is a value of the field, whatever its type says: `resolve` makes the event of it.
      return live.watch(reader, kind, after ?? null) as Promise<AsyncGenerator<never, void, void>>;
    },
    resolve: (event: unknown) => event as LiveEventMapper,
  };
}
