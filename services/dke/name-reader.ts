import type { RequestContext } from '@samspil/kit/subgraph/service.ts';
import { InputCheck } from './grant-input.ts';
import type { Loaders } from './loaders.ts';
import type { MutationResolvers, NameReaderInput } from './schema.types.ts';

/** The lead names a reader on a case for a shielded person, so that the reader can open access to them. */
export const nameReader: NonNullable<MutationResolvers['nameReader']> = async (_, { input }, context) =>
  decide('nameReader', input, context);

/** Ends that; grants that the reader has opened to the person stop. */
export const endNamedReader: NonNullable<MutationResolvers['endNamedReader']> = async (_, { input }, context) =>
  decide('endNamedReader', input, context);

async function decide(
  command: 'nameReader' | 'endNamedReader',
  input: NameReaderInput,
  { access, loaders }: RequestContext<Loaders>,
) {
  const check = new InputCheck();
  const caseId = check.caseId('input.caseId', input.caseId);
  const person = check.person('input.personId', input.personId);
  const subject = check.subject('input.subject', input.subject);
  check.done();
  const entry = { ...access.entry('OWN_DUTY', null), fields: [`Mutation.${command}`] };
  const outcome = await loaders.grants.nameReader(entry, caseId, person, subject, command === 'endNamedReader');
  if (outcome !== 'DONE')
    access.denied.byDatabase({ entry, persons: [person], detail: { command, case: caseId, refusal: outcome } });
  return { outcome };
}
