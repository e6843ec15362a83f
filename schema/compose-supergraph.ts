import { composeServices } from '@theguild/federation-composition';
import { concatAST, parse, print } from 'graphql';

/** The SDL of one service: what all share, and its own. */
export interface ServiceSdl {
  readonly name: string;
  readonly shared: string;
  readonly own: string;
}

/** Subgraphs that do not fit together; each line of the message names the fault. */
export class CompositionError extends Error {
  constructor(faults: readonly string[]) {
    super(`The departments' schemas do not fit together:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

/**
 * Composes the supergraph (Apollo Federation 2) from the services' SDL.
 *
 * @throws CompositionError naming every fault.
 */
export function composeSupergraph(services: readonly ServiceSdl[]): string {
  const composed = composeServices(
    services.map(({ name, shared, own }) => ({
      name,
      typeDefs: parse(print(concatAST([parse(shared), parse(own)]))),
      url: `http://${name}/graphql`,
    })),
  );
  if (composed.supergraphSdl === undefined)
    throw new CompositionError((composed.errors ?? []).map((error) => error.message));
  return composed.supergraphSdl;
}
