import type { StandingBasis } from '@samspil/kit/access/basis.ts';
import type { Reader } from '@samspil/kit/identity/reader.ts';
import type { RequestContext } from '@samspil/kit/subgraph/service.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from '../loaders.ts';
import type { CommandOutcome } from '../schema.types.ts';
import { MESSAGES } from './messages.ts';
import { WorkInput } from './work-input.ts';

/** What a command takes, as the database's function of it reads it. With a key it is done once. */
export type CommandInput = Readonly<Record<string, unknown>> & { readonly key?: string };

/** What came of a command, as `samspil.command` gives it. */
export interface CommandAnswer {
  readonly outcome: CommandOutcome;
  readonly id?: string;
  readonly version?: number;
  readonly case?: string | null;
}

type Context = RequestContext<Loaders>;

/**
 * A mutation's resolver: `read` checks the input and says what the command takes; the database does it, puts it on record and tells the screens,
 * all in the request's transaction. What is wrong with the input is told field by field, before anything is done.
 */
export function command<Input>(
  name: string,
  read: (check: WorkInput, input: Input, context: Context) => CommandInput,
  as: string = name,
) {
  return async (_: unknown, { input }: { readonly input: Input }, context: Context, _info: GraphQLResolveInfo) => {
    const check = new WorkInput();
    const { key = null, ...given } = read(check, input, context);
    check.done();
    const { access, loaders } = context;
    const entry = { ...access.entry(basisOf(access.reader), null), fields: [`Mutation.${as}`] };
    const answer = await loaders.work.command(entry, name, key, given);
    if (answer.outcome !== 'DONE')
      access.denied.byDatabase({ entry, persons: [], detail: { command: name, outcome: answer.outcome } });
    return toPayload(answer);
  };
}

/** On what the trail says that it was done: one's own work at DKE, a letter to it, or one's own matter. */
function basisOf({ roles }: Reader): StandingBasis {
  if (roles.has('CASEWORKER') || roles.has('LEAD')) return 'OWN_DUTY';
  return roles.has('CITIZEN') ? 'OWN_DATA' : 'CORRESPONDENCE';
}

function toPayload({ outcome, id, version, case: caseNumber }: CommandAnswer) {
  return {
    outcome,
    message: MESSAGES[outcome],
    id: id ?? null,
    version: version ?? null,
    caseNumber: caseNumber ?? null,
  };
}
