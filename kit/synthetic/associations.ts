import { AREA_PLAN } from './area-plan.ts';
import { municipalityCode } from './areas.ts';

export type AssociationKind = 'SPORT' | 'CULTURE' | 'YOUTH' | 'HOBBY' | 'RESIDENTS' | 'SENIORS' | 'VOLUNTEERS';

export interface SyntheticAssociation {
  /** Eight digits like a CVR number that fail its check, so it can be no real organisation's. */
  readonly number: string;
  readonly name: string;
  readonly kind: AssociationKind;
  /** What it does, one Danish word such as "badminton". */
  readonly activity: string;
  /** The code of the estate it meets in. */
  readonly area: string;
  readonly municipality: number;
  /** Its place in `associations`. */
  readonly index: number;
}

/** 150 in a municipality, 32 of them sports clubs (as many as Albertslund has; DGI/DIF 2019). [kind, how many, words]. */
const ASSOCIATION_PLAN: readonly (readonly [AssociationKind, number, string])[] = [
  [
    'SPORT',
    32,
    'fodbold håndbold badminton svømning gymnastik judo taekwondo boksning basketball volleyball bordtennis atletik orientering cykling floorball skak dans klatring bueskydning petanque rulleskøjter fægtning',
  ],
  ['CULTURE', 24, 'kor teater musik folkedans film litteratur lokalhistorie kunst revy jazz'],
  ['YOUTH', 20, 'spejder ungdomsklub lektiecafé pigeklub drengeklub e-sport musikskole'],
  ['HOBBY', 22, 'fotografi modeltog frimærker haver hunde kaniner brevduer brætspil radioamatør bier syning'],
  ['RESIDENTS', 18, 'beboerhus grundejere kolonihaver nærgenbrug fælleshave'],
  ['SENIORS', 16, 'pensionister ældreidræt erindring banko vandring'],
  ['VOLUNTEERS', 18, 'besøgsven natteravn nødhjælp rådgivning integration fællesspisning'],
];

/** The associations of so many municipalities, 150 in each. Names are invented and unlike within a municipality. */
export function createAssociations(municipalities: number): readonly SyntheticAssociation[] {
  const estates = AREA_PLAN.flatMap((district, districtIndex) =>
    district.estates.map((estate, index) => ({
      name: estate.name,
      suffix: `-${districtIndex + 1}-${String(index + 1).padStart(2, '0')}`,
    })),
  );
  const plans = ASSOCIATION_PLAN.flatMap(([kind, count, words]) => {
    const activities = words.split(' ');
    return Array.from({ length: count }, (_, number) => ({
      kind,
      activity: activities[number % activities.length] ?? '',
    }));
  });
  return Array.from({ length: municipalities }, (_, municipality) =>
    plans.map(({ kind, activity }, number): SyntheticAssociation => {
      const index = municipality * plans.length + number;
      // 37 and 58 have no common factor: the first 58 associations lie in 58 estates, and no activity comes twice in one.
      const estate = estates[(number * 37) % estates.length];
      const name = `${activity.charAt(0).toUpperCase()}${activity.slice(1)} i ${estate?.name ?? ''}`;
      return {
        number: impossibleCvr(index),
        name,
        kind,
        activity,
        area: `${municipalityCode(municipality)}${estate?.suffix ?? ''}`,
        municipality,
        index,
      };
    }),
  ).flat();
}

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * A number of the form of a CVR number that no organisation can have. The eight digits of a CVR number, times 2, 7, 6, 5, 4, 3, 2 and 1, add up
 * to a multiple of 11; here the last digit is five off the only one that would make it so.
 */
function impossibleCvr(index: number): string {
  const digits = String(9_900_000 + index);
  const sum = CVR_WEIGHTS.slice(0, 7).reduce((total, weight, position) => total + weight * Number(digits[position]), 0);
  return `${digits}${(((11 - (sum % 11)) % 11) + 5) % 10}`;
}
