import { accessLog } from '@samspil/kit/oversight/access-log.ts';
import { controlSample, controlSamples, giveVerdict } from '@samspil/kit/oversight/control-samples.ts';
import { heldBack, holdBack, liftHoldBack } from '@samspil/kit/oversight/hold-back.ts';
import { ownLog } from '@samspil/kit/oversight/own-log.ts';
import { readPage } from '@samspil/kit/subgraph/connection.ts';
import { figure } from '@samspil/kit/subgraph/figure.ts';
import { personsOfList } from '@samspil/kit/subgraph/own-work.ts';
import { releaseRow, withholdRow } from '@samspil/kit/subgraph/withhold-row.ts';
import { assessedInTime, receiptInTime } from './rules.ts';
import type { Resolvers } from './schema.types.ts';

export const resolvers: Resolvers = {
  AccessLog: { social: accessLog },
  PersonAccessLog: { social: ownLog('social') },
  Mutation: {
    holdBackSocial: holdBack,
    liftHoldBackSocial: liftHoldBack,
    giveVerdictSocial: giveVerdict,
    withholdSocialRow: withholdRow,
    releaseSocialRow: releaseRow,
  },
  Query: {
    heldBackSocial: heldBack,
    controlSamplesSocial: controlSamples,
    controlSampleSocial: controlSample,
    clients: personsOfList('CASES'),
  },
  Person: {
    social: ({ id }) => ({ personId: id }),
  },
  PersonSocial: {
    notifications: ({ personId }, args, { loaders }) => loaders.notifications.load(personId, readPage(args)),
    cases: ({ personId }, args, { loaders }) => loaders.cases.load(personId, readPage(args)),
    relations: ({ personId }, args, { loaders }) => loaders.relations.load(personId, readPage(args)),
    youthBoardDecisions: ({ personId }, args, { loaders }) =>
      loaders.youthBoardDecisions.load(personId, readPage(args)),
  },
  Area: {
    social: ({ code }) => ({ areaCode: code }),
  },
  AreaSocial: {
    openCases: async ({ areaCode }, _, { loaders }) => {
      const newest = await loaders.newestQuarter.load(areaCode);
      return newest === null ? null : figure<typeof newest>((row) => row.openCases)(newest);
    },
    quarters: ({ areaCode }, args, { loaders }) => loaders.quartersOfArea.load(areaCode, readPage(args)),
  },
  Notification: {
    assessedInTime: (notification) => assessedInTime(notification, new Date()),
    receiptInTime: (notification) => receiptInTime(notification, new Date()),
  },
  SocialCase: {
    measures: ({ number }, args, { loaders }) => loaders.measures.load(number, readPage(args)),
  },
  Relation: {
    person: ({ otherPersonId }) => ({ id: otherPersonId }),
  },
  AreaSocialQuarter: {
    notifications: figure((row) => row.notifications),
    assessedInTime: figure((row) => row.assessedInTime),
    medianAssessmentHours: figure((row) => row.medianAssessmentHours),
    openCases: figure((row) => row.openCases),
  },
};
