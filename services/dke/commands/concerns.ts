import { danishDay } from '@samspil/kit/danish-day.ts';
import { ageOn } from '@samspil/kit/dates.ts';
import type { PersonIds } from '@samspil/kit/person-id.ts';
import type {
  AttachConcernInput,
  EndConcernInput,
  MutationResolvers,
  RaiseConcernInput,
  TakeConcernInput,
} from '../schema.types.ts';
import { type CommandInput, command } from './command.ts';
import { isGiven, type NamedPerson, type WorkInput } from './work-input.ts';

/**
 * What everybody who raises a concern about a child or young person is told. Barnets lov § 133: who works for the public must notify the social
 * services of a child who may need help; telling somebody else is no notification.
 */
const NOTICE =
  'A concern does not replace a notification (underretning). If you have reason to think that a child or young person under 18 needs help, you must notify the social services yourself (barnets lov § 133).';

const raise = command<RaiseConcernInput>('raiseConcern', readConcern);

/** Raises a concern. Whether DKE knows the person makes no difference to the answer. */
export const raiseConcern: NonNullable<MutationResolvers['raiseConcern']> = async (parent, args, context, info) => {
  const { outcome, message, id } = await raise(parent, args, context, info);
  return { outcome, message, id, notice: isGiven(args.input.areaCode) ? null : NOTICE };
};

export const takeConcern = command<TakeConcernInput>('takeConcern', (check, { concernId, version }) => ({
  concern: check.id('input.concernId', concernId),
  version: check.version('input.version', version),
}));

export const endConcern = command<EndConcernInput>('endConcern', (check, { concernId, version, reason }) => ({
  concern: check.id('input.concernId', concernId),
  version: check.version('input.version', version),
  reason: check.text('input.reason', reason, 3, 500),
}));

export const attachConcern = command<AttachConcernInput>('attachConcern', (check, input) => ({
  concern: check.id('input.concernId', input.concernId),
  version: check.version('input.version', input.version),
  case: check.caseNumber('input.caseNumber', input.caseNumber),
  role: input.role ?? null,
}));

function readConcern(
  check: WorkInput,
  input: RaiseConcernInput,
  { personIds }: { readonly personIds: PersonIds | null },
): CommandInput {
  const ofArea = isGiven(input.areaCode);
  const common = {
    key: check.key('input.key', input.key),
    kind: input.kind,
    urgency: input.urgency,
    text: check.text('input.text', input.text, 10, 2_000),
    alreadyDone: check.optionalText('input.alreadyDone', input.alreadyDone, 1, 1_000),
  };
  if (ofArea) {
    for (const name of ['personId', 'cpr', 'name', 'parentsKnow', 'notification'] as const)
      check.require(
        !isGiven(input[name]),
        `input.${name}`,
        'A concern is about a person or about an area, not about both.',
      );
    return { ...common, area: check.area('input.areaCode', input.areaCode ?? '') };
  }
  const person = check.namedPerson('input', input, personIds);
  check.require(
    isGiven(input.parentsKnow),
    'input.parentsKnow',
    'Say whether the parents know, or that it was not asked.',
  );
  check.require(
    isGiven(input.notification),
    'input.notification',
    'Say whether a notification (underretning) was made.',
  );
  check.require(
    input.notification !== 'NOT_UNDER_18' || !isUnder18(person),
    'input.notification',
    'The person is under 18: say whether a notification (underretning) was made.',
  );
  return { ...common, ...person, parentsKnow: input.parentsKnow, notification: input.notification };
}

/** By the CPR number that was given; by a person's key nothing is told of their age. */
function isUnder18({ birthDate }: NamedPerson): boolean {
  return birthDate !== undefined && ageOn(birthDate, danishDay()) < 18;
}
