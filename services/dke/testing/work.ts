import { randomUUID } from 'node:crypto';
import { type Credentials, type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import type { TestServer } from '@samspil/kit/testing/test-server.ts';
import { dke } from '../server.ts';

/** What came of a command: the payload, or `code` and `fields` where the input was refused. */
export interface Told {
  readonly outcome: string;
  readonly id: string;
  readonly version: number;
  readonly caseNumber: string | null;
  readonly code?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

export const LEAD: Credentials = { reader: { roles: ['LEAD'], subject: 'lead' } };
export const WORKER: Credentials = { reader: { roles: ['CASEWORKER'], subject: 'worker' } };
export const OTHER_WORKER: Credentials = { reader: { roles: ['CASEWORKER'], subject: 'other-worker' } };
export const staffOf = (
  department: 'schools' | 'social' | 'urban' | 'associations',
  subject = `of-${department}`,
): Credentials => ({
  reader: { roles: ['DEPARTMENT'], department, unit: 'A', subject },
});
export const TEACHER = staffOf('schools', 'teacher');

/** DKE's subgraph with an empty database, and its commands by name. */
export interface TriedWork extends TriedSubgraph {
  /** Gives a command; a key is made where the input type has one and none is given. */
  tell(who: Credentials, mutation: string, input: Record<string, unknown>): Promise<Told>;
  /** Raises a concern about a new person, as the teacher. */
  raise(more?: Record<string, unknown>): Promise<Told & { readonly personId: string }>;
  /** As the superuser, whom no policy stops. */
  sql<Row extends Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Opens a case for a new person, and gives its number and the person's key. */
  newCase(who?: Credentials, more?: Record<string, unknown>): Promise<{ number: string; person: string; id: string }>;
}

export async function tryWork(server: TestServer, connections = 5): Promise<TriedWork> {
  const subgraph = await trySubgraph(dke, server, { connections });
  const tell: TriedWork['tell'] = async (who, mutation, input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const inputType = INPUTS[mutation] ?? type;
    const given = KEYED.has(mutation) ? { key: randomUUID(), ...input } : input;
    const more = mutation === 'raiseConcern' ? 'notice' : 'version caseNumber';
    const { data, errors, text } = await subgraph.ask(
      who,
      `mutation($input: ${inputType}!) { told: ${mutation}(input: $input) { outcome message id ${more} } }`,
      { input: given },
    );
    if (data?.told !== null && data?.told !== undefined) return data.told as Told;
    const [first] = (JSON.parse(text) as { errors?: { extensions: { fields?: Told['fields'] } }[] }).errors ?? [];
    return {
      outcome: '',
      id: '',
      version: 0,
      caseNumber: null,
      code: errors[0]?.[1] ?? text,
      fields: first?.extensions.fields ?? [],
    };
  };
  return {
    ...subgraph,
    tell,
    sql: (text, parameters = []) => subgraph.as('superuser').transaction((tx) => tx.sql(text, parameters)),
    async raise(more = {}) {
      const input = {
        personId: randomUUID(),
        kind: 'VIOLENCE',
        text: 'Threatened with a knife.',
        urgency: 'ACUTE',
        parentsKnow: 'NO',
        notification: 'MADE',
        ...more,
      };
      return { personId: input.personId, ...(await tell(TEACHER, 'raiseConcern', input)) };
    },
    async newCase(who = WORKER, more = {}) {
      const person = randomUUID();
      const told = await tell(who, 'openCase', {
        personId: person,
        role: 'SUBJECT',
        level: 'LEVEL_1',
        cooperation: 'SSP',
        ...more,
      });
      if (told.caseNumber === null) throw new Error(`no case: ${JSON.stringify(told)}`);
      return { number: told.caseNumber, person, id: told.id };
    },
  };
}

/** The mutations whose input type is not called after them. */
const INPUTS: Readonly<Record<string, string>> = {
  acceptReferral: 'ReferralInput',
  declineReferral: 'ReferralTextInput',
  finishReferral: 'ReferralTextInput',
  revokeReferral: 'ReferralTextInput',
  settleReferral: 'ReferralTextInput',
  acknowledgeExit: 'ExitRequestInput',
  contactExit: 'ExitRequestInput',
};

const KEYED = new Set([
  'raiseConcern',
  'openCase',
  'writeJournal',
  'addDocument',
  'planContact',
  'startPlan',
  'startIntervention',
  'sendReferral',
  'recordIncident',
  'requestExit',
  'giveConsent',
  'planDuty',
]);
