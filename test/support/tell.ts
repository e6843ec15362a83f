import { randomUUID } from 'node:crypto';
import type { TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { type Answer, post, type RunningHub } from './run-hub.ts';

/** What came of a command of DKE's work. */
export interface Told {
  readonly outcome: string;
  readonly id: string;
  readonly version: number;
  readonly caseNumber: string;
}

/** Asks a hub as anybody, through the gateway. */
export async function askAs(
  hub: RunningHub,
  { role, ...more }: TokenRequest,
  query: string,
  variables: Record<string, unknown> = {},
  grant?: string,
): Promise<Answer> {
  const authorization = `Bearer ${await hub.token(role, more)}`;
  return post(
    `${hub.url}/graphql`,
    { query, variables },
    { authorization, ...(grant === undefined ? {} : { 'access-grant': grant }) },
  );
}

/**
 * Gives a command of DKE's work through the gateway; its input type is said by the schema's own names, `OpenCaseInput` for `openCase` unless named.
 *
 * @throws Error with the whole answer unless it was done.
 */
export async function tell(
  hub: RunningHub,
  who: TokenRequest,
  mutation: string,
  input: Record<string, unknown>,
  inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`,
): Promise<Told> {
  const rest = mutation === 'raiseConcern' ? '' : ' version caseNumber';
  const answer = await askAs(
    hub,
    who,
    `mutation Tell($input: ${inputType}!) { told: ${mutation}(input: $input) { outcome message id${rest} } }`,
    {
      input: KEYLESS.test(inputType) ? input : { key: randomUUID(), ...input },
    },
  );
  if (answer.data?.told?.outcome !== 'DONE') throw new Error(`${mutation}: ${answer.text}`);
  return answer.data.told as Told;
}

/** Inputs of what changes something by its version: a second time is told by that. */
const KEYLESS = /^(Take|End|Attach|Change|Assign|Referral|ExitRequest|OpenExit|Withdraw|AddParty|RecordContact|Cancel)/;
