import { accessLog } from '@samspil/kit/oversight/access-log.ts';
import { controlSample, controlSamples, giveVerdict } from '@samspil/kit/oversight/control-samples.ts';
import { heldBack, holdBack, liftHoldBack } from '@samspil/kit/oversight/hold-back.ts';
import { ownLog } from '@samspil/kit/oversight/own-log.ts';
import { readPage } from '@samspil/kit/subgraph/connection.ts';
import { figure } from '@samspil/kit/subgraph/figure.ts';
import { personsOfList } from '@samspil/kit/subgraph/own-work.ts';
import { releaseRow, withholdRow } from '@samspil/kit/subgraph/withhold-row.ts';
import { absenceResponse } from './rules.ts';
import type { Resolvers } from './schema.types.ts';

export const resolvers: Resolvers = {
  AccessLog: { schools: accessLog },
  PersonAccessLog: { schools: ownLog('schools') },
  Mutation: {
    holdBackSchools: holdBack,
    liftHoldBackSchools: liftHoldBack,
    giveVerdictSchools: giveVerdict,
    withholdSchoolsRow: withholdRow,
    releaseSchoolsRow: releaseRow,
  },
  Query: {
    heldBackSchools: heldBack,
    controlSamplesSchools: controlSamples,
    controlSampleSchools: controlSample,
    pupils: personsOfList('PUPILS'),
    schools: (_, args, { loaders }) => loaders.schools.load('', readPage(args)),
  },
  Person: {
    schools: ({ id }) => ({ personId: id }),
  },
  PersonSchools: {
    enrolments: ({ personId }, args, { loaders }) => loaders.enrolments.load(personId, readPage(args)),
    absence: ({ personId }, args, { loaders }) => loaders.absence.load(personId, readPage(args)),
    concerns: ({ personId }, args, { loaders }) => loaders.concerns.load(personId, readPage(args)),
  },
  Area: {
    schools: ({ code }) => ({ areaCode: code }),
  },
  AreaSchools: {
    schools: ({ areaCode }, args, { loaders }) => loaders.schoolsOfArea.load(areaCode, readPage(args)),
    pupils: async ({ areaCode }, _, { loaders }) => {
      const newest = await loaders.newestAbsence.load(areaCode);
      return newest === null ? null : figure<typeof newest>((row) => row.pupils)(newest);
    },
    absence: ({ areaCode }, args, { loaders }) => loaders.absenceOfArea.load(areaCode, readPage(args)),
    preventionLessons: ({ areaCode }, args, { loaders }) => loaders.preventionLessons.load(areaCode, readPage(args)),
  },
  School: {
    area: ({ areaCode }) => ({ code: areaCode }),
  },
  Enrolment: {
    school: ({ schoolCode }, _, { loaders }) => loaders.schoolByCode.load(schoolCode),
  },
  AbsenceQuarter: {
    response: ({ unlawfulPercent }) => absenceResponse(unlawfulPercent),
  },
  PreventionLesson: {
    school: ({ schoolCode }, _, { loaders }) => loaders.schoolByCode.load(schoolCode),
  },
  AreaAbsence: {
    pupils: figure((row) => row.pupils),
    warned: figure((row) => row.warned),
    notified: figure((row) => row.notified),
    unlawfulPercent: figure((row) => row.unlawfulPercent),
  },
};
