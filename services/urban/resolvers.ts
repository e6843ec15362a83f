import { Fault } from '@samspil/kit/errors.ts';
import { accessLog } from '@samspil/kit/oversight/access-log.ts';
import { controlSample, controlSamples, giveVerdict } from '@samspil/kit/oversight/control-samples.ts';
import { heldBack, holdBack, liftHoldBack } from '@samspil/kit/oversight/hold-back.ts';
import { ownLog } from '@samspil/kit/oversight/own-log.ts';
import { readPage } from '@samspil/kit/subgraph/connection.ts';
import { figure } from '@samspil/kit/subgraph/figure.ts';
import { releaseRow, withholdRow } from '@samspil/kit/subgraph/withhold-row.ts';
import { hoursToRestore } from './rules.ts';
import type { Resolvers } from './schema.types.ts';

const areaOf = ({ areaCode }: { readonly areaCode: string }) => ({ code: areaCode });

export const resolvers: Resolvers = {
  AccessLog: { urban: accessLog },
  PersonAccessLog: { urban: ownLog('urban') },
  Mutation: {
    holdBackUrban: holdBack,
    liftHoldBackUrban: liftHoldBack,
    giveVerdictUrban: giveVerdict,
    withholdUrbanRow: withholdRow,
    releaseUrbanRow: releaseRow,
  },
  Query: {
    heldBackUrban: heldBack,
    controlSamplesUrban: controlSamples,
    controlSampleUrban: controlSample,
    areas: (_, args, { loaders }) => {
      const page = readPage(args);
      return args.kind ? loaders.areasOfKind.load(args.kind, page) : loaders.areas.load('', page);
    },
    housingOrganisations: (_, args, { loaders }) => loaders.housingOrganisations.load('', readPage(args)),
  },
  Person: {
    urban: ({ id }) => ({ personId: id }),
  },
  PersonUrban: {
    keepsPersonalData: () => false,
  },
  Area: {
    urban: async ({ code }, _, { loaders }) => {
      const area = await loaders.areaByCode.load(code);
      if (area === null) throw new Fault('NOT_FOUND');
      return area;
    },
  },
  AreaUrban: {
    parent: ({ parentCode }) => (parentCode === null ? null : { code: parentCode }),
    population: async ({ code }, _, { loaders }) => {
      const row = await loaders.inhabitantsByArea.load(code);
      return row === null ? null : figure<typeof row>(({ population }) => population)(row);
    },
    households: async ({ code }, _, { loaders }) => {
      const row = await loaders.inhabitantsByArea.load(code);
      return row === null ? null : figure<typeof row>(({ households }) => households)(row);
    },
    housingOrganisation: ({ housingOrganisationCode }, _, { loaders }) =>
      housingOrganisationCode === null ? null : loaders.organisationByCode.load(housingOrganisationCode),
    areas: ({ code }, args, { loaders }) => loaders.areasWithin.load(code, readPage(args)),
    reports: ({ code }, args, { loaders }) => loaders.reports.load(code, readPage(args)),
    reportsByQuarter: ({ code }, args, { loaders }) => loaders.reportsByQuarter.load(code, readPage(args)),
    safetyWalks: ({ code }, args, { loaders }) => loaders.safetyWalks.load(code, readPage(args)),
    safetyMeasures: ({ code }, args, { loaders }) => loaders.safetyMeasures.load(code, readPage(args)),
    restorations: ({ code }, args, { loaders }) => loaders.restorations.load(code, readPage(args)),
    surveys: ({ code }, args, { loaders }) => loaders.surveys.load(code, readPage(args)),
  },
  HousingOrganisation: {
    areas: ({ code }, args, { loaders }) => loaders.areasOfOrganisation.load(code, readPage(args)),
  },
  CitizenReport: { area: areaOf },
  ReportQuarter: {
    fromCitizens: (row) => ({
      graffiti: row.citizenGraffiti,
      vandalism: row.citizenVandalism,
      fire: row.citizenFire,
      lighting: row.citizenLighting,
      waste: row.citizenWaste,
      noise: row.citizenNoise,
    }),
    fromPatrols: (row) => ({
      graffiti: row.patrolGraffiti,
      vandalism: row.patrolVandalism,
      fire: row.patrolFire,
      lighting: row.patrolLighting,
      waste: row.patrolWaste,
      noise: row.patrolNoise,
    }),
  },
  SafetyWalk: { area: areaOf },
  SafetyMeasure: { area: areaOf },
  Restoration: {
    area: areaOf,
    hoursToRestore: ({ incidentAt, restoredAt }) => hoursToRestore(incidentAt, restoredAt),
  },
  SafetySurvey: {
    respondents: figure((row) => row.respondents),
    feelingSafePercent: figure((row) => row.feelingSafePercent),
  },
};
