import { accessLog } from '@samspil/kit/oversight/access-log.ts';
import { controlSample, controlSamples, giveVerdict } from '@samspil/kit/oversight/control-samples.ts';
import { heldBack, holdBack, liftHoldBack } from '@samspil/kit/oversight/hold-back.ts';
import { ownLog } from '@samspil/kit/oversight/own-log.ts';
import { readPage } from '@samspil/kit/subgraph/connection.ts';
import { figure } from '@samspil/kit/subgraph/figure.ts';
import { personsOfList } from '@samspil/kit/subgraph/own-work.ts';
import { releaseRow, withholdRow } from '@samspil/kit/subgraph/withhold-row.ts';
import type { Resolvers } from './schema.types.ts';

export const resolvers: Resolvers = {
  AccessLog: { associations: accessLog },
  PersonAccessLog: { associations: ownLog('associations') },
  Mutation: {
    holdBackAssociations: holdBack,
    liftHoldBackAssociations: liftHoldBack,
    giveVerdictAssociations: giveVerdict,
    withholdAssociationsRow: withholdRow,
    releaseAssociationsRow: releaseRow,
  },
  Query: {
    heldBackAssociations: heldBack,
    controlSamplesAssociations: controlSamples,
    controlSampleAssociations: controlSample,
    leisurePassHolders: personsOfList('PASSES'),
    associations: (_, args, { loaders }) => loaders.associations.load('', readPage(args)),
  },
  Person: {
    associations: ({ id }) => ({ personId: id }),
  },
  PersonAssociations: {
    leisurePasses: ({ personId }, args, { loaders }) => loaders.leisurePasses.load(personId, readPage(args)),
    youthJobs: ({ personId }, args, { loaders }) => loaders.youthJobs.load(personId, readPage(args)),
  },
  Area: {
    associations: ({ code }) => ({ areaCode: code }),
  },
  AreaAssociations: {
    associations: ({ areaCode }, args, { loaders }) => loaders.associationsOfArea.load(areaCode, readPage(args)),
    participation: ({ areaCode }, args, { loaders }) => loaders.participationOfArea.load(areaCode, readPage(args)),
  },
  Association: {
    area: ({ areaCode }) => ({ code: areaCode }),
    activities: ({ cvr }, args, { loaders }) => loaders.activities.load(cvr, readPage(args)),
    subsidies: ({ cvr }, args, { loaders }) => loaders.subsidies.load(cvr, readPage(args)),
  },
  Activity: {
    association: ({ associationCvr }, _, { loaders }) => loaders.associationByCvr.load(associationCvr),
  },
  LeisurePass: {
    association: ({ associationCvr }, _, { loaders }) => loaders.associationByCvr.load(associationCvr),
    activity: ({ activityCode }, _, { loaders }) =>
      activityCode === null ? null : loaders.activityByCode.load(activityCode),
  },
  YouthJob: {
    association: ({ associationCvr }, _, { loaders }) =>
      associationCvr === null ? null : loaders.associationByCvr.load(associationCvr),
  },
  AreaParticipation: {
    participants: figure((row) => row.participants),
  },
};
