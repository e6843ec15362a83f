import { randomUUID } from 'node:crypto';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { createClient } from 'graphql-sse';
import type { HubAnswer } from './ask-hub.ts';
import { summarise } from './summarise.ts';

/** What the tour of DKE's work is given: how to ask as somebody, how to print, and whom it is about. */
export interface WorkTour {
  readonly url: string;
  readonly person: string;
  readonly area: string;
  ask(as: TokenRequest, query: string, variables: Record<string, unknown>): Promise<HubAnswer>;
  /** The view of the person across the departments, by a grant that is opened on a case for it, as lines. */
  view(caseNumber: string): Promise<string[]>;
  token(as: TokenRequest): Promise<string>;
  say(...lines: string[]): void;
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly caseNumber: string;
}

const TEACHER: TokenRequest = { role: 'DEPARTMENT', department: 'schools' };
const SOCIAL: TokenRequest = { role: 'DEPARTMENT', department: 'social' };
const CLUBS: TokenRequest = { role: 'DEPARTMENT', department: 'associations' };
const WORKER: TokenRequest = { role: 'CASEWORKER' };
const LEAD: TokenRequest = { role: 'LEAD' };

const REPORTED = 'query Mine { myConcerns(first: 1) { nodes { status } } }';
const PLANNED = `query Planned($id: ID!) { person(id: $id) { dke {
  actionPlans(first: 1) { nodes { title from to goals { text targetOn reachedOn } } }
  interventions(first: 3) { nodes { pillar doneBy goal measuredBy outcome outcomeNote } }
  referrals(first: 2) { nodes { department status declinedBecause result } } } } }`;
const CLOCK =
  'query Clock($number: String!) { case(number: $number) { status clock { receivedAt firstLookAt firstActionAt } } }';
const HELPED = `query Helped($id: ID!) { person(id: $id) { dke {
  exitRequests(first: 1) { nodes { status requestedAt acknowledgedAt firstContactAt case { number cooperation } } }
  consents(first: 1) { nodes { department from until withdrawnAt } } } } }`;
const HAPPENED = `query Happened($area: String!) { area(code: $area) { dke {
  incidents(first: 1) { nodes { kind what occurredAt offenders answeredBy { goal doneBy } daysToNormal } } } } }`;
const DAY = `query Day { board { today queue { urgency count } lateConcerns due { kind } overdue { kind dueOn } contacts { kind } notShown } }`;

/** DKE's work from a concern to an outcome, help out of crime, and an incident, as those see it who do it. It writes to the hub's databases. */
export async function tourOfWork(tour: WorkTour): Promise<void> {
  const { person, area, ask, say } = tour;
  const today = danishDay();
  const tell = async (
    as: TokenRequest,
    mutation: string,
    input: Record<string, unknown>,
    inputType = inputOf(mutation),
  ) => {
    const rest = mutation === 'raiseConcern' ? '' : ' version caseNumber';
    const text = `mutation Tell($input: ${inputType}!) { told: ${mutation}(input: $input) { outcome message id${rest} } }`;
    const { data, errors } = await ask(as, text, { input });
    const told = data?.['told'] as (Told & { outcome: string; message: string }) | null | undefined;
    if (told?.outcome !== 'DONE')
      throw new MendableError(
        `${mutation} was not done: ${told?.message ?? errors.map(({ message }) => message).join(' ')}`,
      );
    return told;
  };
  const key = () => randomUUID();

  say('10. Now DKE’s work. A teacher is worried, and tells DKE; a screen there watches. The event names nobody:', '');
  const screen = await watchConcerns(tour);
  const begun = performance.now();
  const raised = await tell(TEACHER, 'raiseConcern', {
    key: key(),
    personId: person,
    kind: 'COMPANY',
    urgency: 'HIGH',
    text: 'The tour: is met by older boys at the gate.',
    parentsKnow: 'YES',
    notification: 'MADE',
  });
  const event = await screen.next(raised.id);
  say(
    `  ${JSON.stringify(event)}`,
    `  on the screen ${Math.round(performance.now() - begun)} ms after the teacher pressed the button`,
    '',
  );

  const status = async () => {
    const { data } = await ask(TEACHER, REPORTED, {});
    return (data?.['myConcerns'] as { nodes: { status: string }[] } | null | undefined)?.nodes[0]?.status;
  };
  /** What a query about the person, the area or a case shows, as lines. */
  const show = async (root: 'person' | 'area', query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(WORKER, query, variables);
    return summarise(data?.[root] ?? {}, [root], errors);
  };
  say(
    '11. A caseworker takes it from the queue, and opens a case. The teacher can follow that, and sees nothing more:',
    '',
  );
  await tell(WORKER, 'takeConcern', { concernId: raised.id, version: 1 });
  say(`  taken:  the teacher sees ${await status()}`);
  const { caseNumber } = await tell(WORKER, 'openCase', {
    key: key(),
    concernId: raised.id,
    version: 2,
    role: 'SUBJECT',
    level: 'LEVEL_1',
    cooperation: 'SSP',
  });
  say(`  case ${caseNumber} is open:  the teacher sees ${await status()}`);
  say('  and a grant on it opens the view across the departments, as in step 3:', ...(await tour.view(caseNumber)), '');

  say('12. A plan, three interventions with goals that can be measured, and a referral that comes back:', '');
  const plan = await tell(WORKER, 'startPlan', {
    key: key(),
    caseNumber,
    personId: person,
    title: 'Back to the old friends',
    from: today,
    goals: [{ text: 'In school every day for a month', targetOn: addDays(today, 30) }],
  });
  const interventions = [];
  for (const [pillar, doneBy, goal, measuredBy] of [
    ['REACTIVE', 'DKE', 'No new concerns', 'Concerns in a month'],
    ['PROACTIVE', 'SCHOOLS', 'At ease in class', 'The class teacher asks each week'],
    ['OPERATIVE', 'ASSOCIATIONS', 'Two evenings a week somewhere else', 'Evenings a week'],
  ])
    interventions.push(
      await tell(WORKER, 'startIntervention', {
        key: key(),
        caseNumber,
        personId: person,
        pillar,
        doneBy,
        goal,
        measuredBy,
        from: today,
      }),
    );
  const purpose = { purpose: 'The tour: somebody to talk with', dueOn: addDays(today, 14) };
  const sent = await tell(WORKER, 'sendReferral', {
    key: key(),
    caseNumber,
    personId: person,
    department: 'SOCIAL',
    ...purpose,
  });
  await tell(
    SOCIAL,
    'declineReferral',
    { referralId: sent.id, version: 1, text: 'Not within our task.' },
    'ReferralTextInput',
  );
  say('  social services decline the referral: it is in the queue again, for it is never left to nobody');
  const anew = await tell(WORKER, 'sendReferral', {
    key: key(),
    replacesId: sent.id,
    department: 'ASSOCIATIONS',
    ...purpose,
  });
  await tell(CLUBS, 'acceptReferral', { referralId: anew.id, version: 1 }, 'ReferralInput');
  await tell(
    CLUBS,
    'finishReferral',
    { referralId: anew.id, version: 2, text: 'Trains twice a week.' },
    'ReferralTextInput',
  );
  say('  sent anew to the associations, who accept it and tell what it led to');
  for (const { id } of interventions)
    await tell(WORKER, 'endIntervention', {
      interventionId: id,
      version: 1,
      to: today,
      outcome: 'REACHED',
      note: 'The tour: as was agreed.',
    });
  const goal = await goalOf(plan.id);
  await tell(WORKER, 'changePlan', { planId: plan.id, version: 1, reachedGoalId: goal, reachedOn: today, to: today });
  await tell(WORKER, 'changeCase', {
    caseNumber,
    version: 1,
    status: 'FOLLOW_UP',
    reason: 'The tour: the goals are reached.',
  });
  say('  the goal was reached, the plan and its interventions have ended, and the case is followed up:', '');
  say(...(await show('person', PLANNED, { id: person })));
  const { data } = await ask(WORKER, CLOCK, { number: caseNumber });
  say(...summarise({ 'the case': data?.['case'] ?? null }, [], []), '');

  say(
    '13. A citizen asks for help out of a life of crime. Whoever is on duty is called (EXIT_CALL_URL), speaks with them and opens a case;',
    '   a consent is taken back on the way, and then the request. Both end at once:',
    '',
  );
  const duty = await tell(LEAD, 'planDuty', {
    key: key(),
    subject: 'development:caseworker',
    rank: 'FIRST',
    from: new Date().toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const citizen: TokenRequest = { role: 'CITIZEN', person };
  const asked = await tell(citizen, 'requestExit', { key: key(), reach: 'The tour: by text message, after six' });
  await tell(WORKER, 'acknowledgeExit', { requestId: asked.id, version: 1 }, 'ExitRequestInput');
  await tell(WORKER, 'contactExit', { requestId: asked.id, version: 2 }, 'ExitRequestInput');
  const exit = await tell(WORKER, 'openExitCase', { requestId: asked.id, version: 3, level: 'LEVEL_2' });
  const consent = await giveConsent(exit.caseNumber);
  if (consent !== null) await tell(citizen, 'withdrawConsent', { consentId: consent });
  await tell(citizen, 'withdrawExit', { requestId: asked.id, version: 4, reason: 'The tour: it only tries.' });
  await tell(LEAD, 'cancelDuty', { dutyId: duty.id });
  say(...(await show('person', HELPED, { id: person })), '');

  say(
    '14. A fire, what answered it, and when the area was normal again. It is about a place, and everybody may read it:',
    '',
  );
  const incident = await tell(WORKER, 'recordIncident', {
    key: key(),
    areaCode: area,
    kind: 'FIRE',
    what: 'The tour: a bin was set on fire',
    occurredAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    offenders: 'UNKNOWN',
  });
  const walks = await tell(WORKER, 'startIntervention', {
    key: key(),
    areaCode: area,
    pillar: 'OPERATIVE',
    goal: 'Calm evenings',
    measuredBy: 'Evenings without a fire',
    doneBy: 'DKE',
    from: today,
  });
  await tell(WORKER, 'changeIncident', {
    incidentId: incident.id,
    version: 1,
    interventionId: walks.id,
    offenders: 'OUTSIDE',
  });
  await tell(WORKER, 'changeIncident', { incidentId: incident.id, version: 2, normalAt: new Date().toISOString() });
  say(...(await show('area', HAPPENED, { area })), '');

  const day = await ask(WORKER, DAY, {});
  say(`15. DKE’s day, in one query (${day.milliseconds} ms):`, '', ...dayLines(day), '');

  /** The first goal of a plan. */
  async function goalOf(planId: string): Promise<string> {
    const query =
      'query Goals($id: ID!) { person(id: $id) { dke { actionPlans(first: 50) { nodes { id goals { id } } } } } }';
    const found = (await ask(WORKER, query, { id: person })).data?.['person'] as {
      dke: { actionPlans: { nodes: { id: string; goals: { id: string }[] }[] } };
    };
    const [first] = found.dke.actionPlans.nodes.find(({ id }) => id === planId)?.goals ?? [];
    if (first === undefined) throw new MendableError('The plan that was started is not there.');
    return first.id;
  }

  /** Null where there is one already, from a tour before: a person gives one a department and day. */
  async function giveConsent(number: string): Promise<string | null> {
    const input = {
      key: key(),
      caseNumber: number,
      personId: person,
      department: 'SOCIAL',
      until: addDays(today, 90),
      how: 'ORAL',
    };
    const answer = await ask(
      WORKER,
      'mutation Tell($input: GiveConsentInput!) { told: giveConsent(input: $input) { outcome id } }',
      { input },
    );
    return (answer.data?.['told'] as { id: string | null } | null | undefined)?.id ?? null;
  }
}

/** The board's counts, and what is due the longest. */
function dayLines({ data }: HubAnswer): string[] {
  const board = data?.['board'] as {
    today: string;
    queue: { urgency: string; count: number }[];
    lateConcerns: number;
    due: unknown[];
    overdue: { kind: string; dueOn: string }[];
    contacts: unknown[];
    notShown: number;
  };
  const [oldest] = board.overdue;
  const since = oldest === undefined ? '' : `, since ${oldest.dueOn} (${oldest.kind})`;
  return [
    `  ${board.today}`,
    `    undecided concerns    ${board.queue.map(({ urgency, count }) => `${urgency} ${count}`).join(', ')}`,
    `    late concerns         ${board.lateConcerns}`,
    `    due today             ${board.due.length}`,
    `    overdue               ${board.overdue.length + board.notShown}${since}`,
    `    contacts              ${board.contacts.length}`,
  ];
}

function inputOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

/** How long a screen waits for its stream, and then for the event. */
const PATIENCE_MS = 10_000;

/**
 * A screen of DKE's that watches concerns, until it has seen one.
 *
 * @throws MendableError when there is no stream, or the event does not come.
 */
async function watchConcerns({ url, token }: WorkTour) {
  const authorization = `Bearer ${await token(WORKER)}`;
  const connected = Promise.withResolvers<void>();
  const client = createClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    headers: { authorization },
    on: { connected: () => connected.resolve() },
  });
  const results = client.iterate<{ concernRaised: { id: string } }>({
    query: 'subscription Watch { concernRaised { kind id version urgency at } }',
  });
  const first = results.next(); // asks for it; the answer begins when the screen has its place
  first.catch((error: unknown) => connected.reject(error));
  const late = setTimeout(() => {
    connected.reject(new MendableError('The hub did not tell the screen of the concern in ten seconds.'));
    client.dispose();
  }, PATIENCE_MS);
  await connected.promise;
  return {
    async next(id: string): Promise<unknown> {
      try {
        for (let { value, done } = await first; done !== true; { value, done } = await results.next())
          if (value?.data?.concernRaised.id === id) return value.data.concernRaised;
        throw new MendableError('The stream of events has ended before the concern was told.');
      } finally {
        clearTimeout(late);
        client.dispose();
      }
    },
  };
}
