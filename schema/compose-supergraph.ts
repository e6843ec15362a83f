import { readClassification } from '@samspil/kit/access/classification.ts';
import { describeAccess } from '@samspil/kit/access/describe-access.ts';
import type { Department } from '@samspil/kit/departments.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { composeServices } from '@theguild/federation-composition';
import { concatAST, type DocumentNode, parse, print } from 'graphql';

/** The SDL of one service: what all share, and its own. */
export interface ServiceSdl {
  readonly name: Department;
  readonly shared: string;
  readonly own: string;
}

/** Subgraphs that do not fit together; each line of the message names the fault. */
export class CompositionError extends MendableError {
  constructor(faults: readonly string[]) {
    super(`The departments' schemas do not fit together:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/**
 * Composes the supergraph (Apollo Federation 2) from the services' SDL, with who may read a field at the end of its description.
 *
 * @throws CompositionError naming every fault; ClassificationError where a field does not say who may read it.
 */
export function composeSupergraph(services: readonly ServiceSdl[]): string {
  const composed = composeServices(
    services.map(({ name, shared, own }) => ({
      name,
      typeDefs: described(name, concatAST([parse(shared), parse(own)])),
      url: `http://${name}/graphql`,
    })),
  );
  if (composed.supergraphSdl === undefined)
    throw new CompositionError((composed.errors ?? []).map((error) => error.message));
  return composed.supergraphSdl;
}

function described(name: Department, document: DocumentNode): DocumentNode {
  // Printed and parsed again, so that places in the faults are those of one text.
  return parse(print(describeAccess(document, readClassification(document, name), name)));
}
