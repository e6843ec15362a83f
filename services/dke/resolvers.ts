import { Fault } from '@samspil/kit/errors.ts';
import { cursorOf } from '@samspil/kit/live/live-events.ts';
import { accessLog } from '@samspil/kit/oversight/access-log.ts';
import { controlSample, controlSamples, giveVerdict } from '@samspil/kit/oversight/control-samples.ts';
import { heldBack, holdBack, liftHoldBack } from '@samspil/kit/oversight/hold-back.ts';
import { ownLog } from '@samspil/kit/oversight/own-log.ts';
import { readPage } from '@samspil/kit/subgraph/connection.ts';
import { CprScalar } from '@samspil/kit/subgraph/cpr-scalar.ts';
import { figure } from '@samspil/kit/subgraph/figure.ts';
import { releaseRow, withholdRow } from '@samspil/kit/subgraph/withhold-row.ts';
import { breakGlassUses, reviewBreakGlass } from './break-glass.ts';
import * as cases from './commands/cases.ts';
import * as concerns from './commands/concerns.ts';
import * as exit from './commands/exit.ts';
import * as incidents from './commands/incidents.ts';
import * as plans from './commands/plans.ts';
import * as referrals from './commands/referrals.ts';
import { isGiven, isUuid } from './commands/work-input.ts';
import { crimeKey } from './crime-filter.ts';
import type { Loaders } from './loaders.ts';
import { lookBy } from './look-by.ts';
import { endNamedReader, nameReader } from './name-reader.ts';
import { openAccess, renewAccess } from './open-access.ts';
import type { ReportStatus, Resolvers } from './schema.types.ts';
import { subscriptions } from './subscriptions.ts';
import { board, departmentReferrals, myConcerns, queue } from './work-lists.ts';
import type { ReportedConcern, Waiting } from './work-queries.ts';

export const resolvers: Resolvers = {
  CPR: CprScalar,
  AccessLog: { dke: accessLog },
  PersonAccessLog: { dke: ownLog('dke') },
  Mutation: {
    holdBackDke: holdBack,
    liftHoldBackDke: liftHoldBack,
    giveVerdictDke: giveVerdict,
    withholdDkeRow: withholdRow,
    releaseDkeRow: releaseRow,
    openAccess,
    renewAccess,
    reviewBreakGlass,
    nameReader,
    endNamedReader,
    ...concerns,
    ...cases,
    ...plans,
    ...referrals,
    ...incidents,
    ...exit,
  },
  Subscription: subscriptions,
  LiveEvent: { cursor: cursorOf },
  Person: {
    dke: ({ id }) => ({ personId: id }),
  },
  Query: {
    heldBackDke: heldBack,
    controlSamplesDke: controlSamples,
    controlSampleDke: controlSample,
    breakGlassUses,
    queue,
    board,
    myConcerns,
    departmentReferrals,
    dutyRoster: (_, _args, { loaders }) => loaders.dutiesFromNow(),
    case: async (_, named, { access, loaders }, info) => {
      const number = await numberOf(named, loaders);
      const { persons } = await access.openScope({ case: number }, info);
      const [personId] = persons;
      const found = personId === undefined ? null : await loaders.caseByNumber.load(number);
      if (found === null || personId === undefined) throw new Fault('ACCESS_DENIED');
      return { ...found, personId };
    },
  },
  PersonDke: {
    name: async ({ personId }, _, { loaders }) => (await loaders.personById.load(personId))?.name ?? null,
    birthDate: async ({ personId }, _, { loaders }) => (await loaders.personById.load(personId))?.birthDate ?? null,
    protection: async ({ personId }, _, { loaders }) => (await loaders.personById.load(personId))?.protection ?? null,
    homeArea: async ({ personId }, _, { loaders }) => {
      const found = await loaders.personById.load(personId);
      // Masked for everyone, whoever they are: it is not kept either.
      if (found !== null && found.protection !== 'NONE') throw new Fault('ACCESS_DENIED');
      return areaOf(found?.homeArea ?? null);
    },
    residency: async ({ personId }, _, { loaders }) => (await loaders.personById.load(personId))?.residency ?? null,
    cases: ({ personId }, args, { loaders }) => loaders.cases.load(personId, readPage(args)),
    concerns: ({ personId }, args, { loaders }) => loaders.concerns.load(personId, readPage(args)),
    referrals: ({ personId }, args, { loaders }) => loaders.referrals.load(personId, readPage(args)),
    actionPlans: ({ personId }, args, { loaders }) => loaders.actionPlans.load(personId, readPage(args)),
    interventions: ({ personId }, args, { loaders }) => loaders.interventions.load(personId, readPage(args)),
    contacts: ({ personId }, args, { loaders }) => loaders.contacts.load(personId, readPage(args)),
    exitRequests: ({ personId }, args, { loaders }) => loaders.exitRequests.load(personId, readPage(args)),
    consents: ({ personId }, args, { loaders }) => loaders.consents.load(personId, readPage(args)),
  },
  Case: {
    parties: ({ number }, _, { loaders }) => loaders.partiesOfCase.load(number),
    clock: (file) => file,
    staff: ({ number }, _, { loaders }) => loaders.staffOfCase.load(number),
    journal: ({ number }, args, { loaders }) => loaders.journal.load(number, readPage(args)),
    documents: ({ number }, args, { loaders }) => loaders.documents.load(number, readPage(args)),
  },
  CaseContact: { case: caseOf },
  QueueItem: {
    dueAt: ({ urgency, since }) => lookBy(urgency, since),
    concern: async (item, _, { loaders }) =>
      item.kind === 'CONCERN' ? seen(item, await loaders.concernById.load(item.id)) : null,
    referral: async (item, _, { loaders }) =>
      item.kind === 'REFERRAL' ? seen(item, await loaders.referralById.load(item.id)) : null,
    exitRequest: async (item, _, { loaders }) =>
      item.kind === 'EXIT' ? seen(item, await loaders.exitRequestById.load(item.id)) : null,
    person: ({ about }) => (about === null ? null : { id: about }),
  },
  ReportedConcern: {
    status: ({ state }) => REPORTED[state],
    reason: ({ state, because }) => (state === 'NO_FURTHER_ACTION' ? because : null),
  },
  DepartmentReferral: {
    subjectId: ({ about }) => about,
    area: ({ areaCode }) => areaOf(areaCode),
  },
  CaseParty: { case: caseOf, person: ({ personId }) => ({ id: personId }) },
  Concern: { case: caseOf, area: ({ areaCode }) => areaOf(areaCode) },
  Referral: { case: caseOf, area: ({ areaCode }) => areaOf(areaCode) },
  ActionPlan: {
    case: caseOf,
    goals: ({ reference }, _, { loaders }) => loaders.goalsOfPlan.load(reference),
  },
  Intervention: { case: caseOf },
  ExitRequest: { case: caseOf },
  Area: {
    dke: ({ code }) => ({ areaCode: code }),
  },
  AreaDke: {
    signs: ({ areaCode }, { includeExpired, ...args }, { loaders }) =>
      (includeExpired === true ? loaders.signsWithExpired : loaders.signs).load(areaCode, readPage(args)),
    incidents: ({ areaCode }, args, { loaders }) => loaders.incidents.load(areaCode, readPage(args)),
    crimeStatistics: ({ areaCode }, args, { loaders }) =>
      loaders.crimeStatistics.load(crimeKey(areaCode, args), readPage(args)),
    interventions: ({ areaCode }, args, { loaders }) => loaders.interventionsOfArea.load(areaCode, readPage(args)),
    recovery: ({ areaCode }, _, { loaders }) => loaders.recovery.load(areaCode),
    cases: ({ areaCode }, args, { loaders }) => loaders.casesOfArea.load(areaCode, readPage(args)),
  },
  AreaIntervention: {
    area: ({ areaCode }) => areaOf(areaCode),
  },
  Sign: {
    area: ({ areaCode }) => ({ code: areaCode }),
  },
  Incident: {
    answeredBy: ({ id }, _, { loaders }) => loaders.answersToIncident.load(id),
    area: ({ areaCode }) => ({ code: areaCode }),
  },
  AreaCases: {
    openCases: figure((row) => row.openCases),
    subjects: figure((row) => row.subjects),
    subjectsUnder18: figure((row) => row.subjectsUnder18),
  },
};

/** What whoever raised a concern is told of it: that it was referred on is DKE's own matter, in which it is worked on. */
const REPORTED: Readonly<Record<ReportedConcern['state'], ReportStatus>> = {
  RECEIVED: 'RECEIVED',
  IN_HANDS: 'IN_HANDS',
  REFERRED: 'IN_HANDS',
  CASE: 'CASE',
  NO_FURTHER_ACTION: 'NO_FURTHER_ACTION',
};

/** What the queue names and the row policies do not show is of somebody whom the reader may not look at, or was decided meanwhile. */
function seen<Row>({ about }: Waiting, row: Row | null): Row | null {
  if (row === null && about !== null) throw new Fault('ACCESS_DENIED');
  return row;
}

function areaOf(code: string | null): { code: string } | null {
  return code === null ? null : { code };
}

/** The number of a case that is named by it or by its id; of an id that is of none, the id, which is the number of none. */
async function numberOf(
  { number, id }: { readonly number?: string | null; readonly id?: string | null },
  loaders: Loaders,
): Promise<string> {
  if (isGiven(number) === isGiven(id)) throw new Fault('BAD_USER_INPUT', 'Name the case either by number or by id.');
  if (isGiven(id)) {
    if (!isUuid(id)) throw new Fault('BAD_USER_INPUT', 'The id of a case is a UUID.');
    return (await loaders.work.numberOfCase(id)) ?? id;
  }
  if (!isGiven(number) || !/^[0-9A-Z][0-9A-Z-]{2,29}$/.test(number))
    throw new Fault('BAD_USER_INPUT', 'The number of a case is 3 to 30 capital letters, digits and hyphens.');
  return number;
}

/** The case that a row belongs to, if it belongs to one and this request may see it. */
async function caseOf(
  { caseNumber, personId }: { readonly caseNumber: string | null; readonly personId: string | null },
  _: unknown,
  { loaders }: { readonly loaders: Loaders },
) {
  const found = caseNumber === null ? null : await loaders.caseByNumber.load(caseNumber);
  // Read through a person, and on the basis on which that person was opened.
  return found === null ? null : { ...found, personId };
}
