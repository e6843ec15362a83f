/**
 * Albertslund's real reported offences, by quarter from 2007Q1 to 2019Q3: the only figures of this folder that are not invented. They are
 * facts about the whole municipality "0165", and about no smaller area.
 *
 * To check them against the table as downloaded: in StatBank Denmark (statbank.dk/STRAF11), choose the region Albertslund, all types of offence and
 * the quarters 2007Q1-2019Q3, and download it as comma-separated text in English. Each `offence` below is the text of its column "TYPE OF OFFENCE"
 * to the letter, and the numbers of that row, left to right, are `reported`. Statistics Denmark corrects old quarters now and then; these are as
 * published when 2019Q3 was the latest one.
 */
export const CRIME_STATISTICS = {
  municipality: '0165',
  source: 'Danmarks Statistik, STRAF11 (CC BY 4.0)',
  table: 'STRAF11',
  firstQuarter: '2007Q1',
  series: [
    {
      offence: 'Nature of the offence, total',
      reported: [
        609, 794, 744, 756, 850, 829, 765, 895, 753, 800, 886, 955, 747, 843, 867, 784, 605, 748, 683, 818, 697, 711,
        706, 736, 666, 835, 856, 825, 675, 606, 728, 770, 663, 682, 536, 703, 535, 654, 661, 917, 648, 565, 758, 567,
        510, 774, 618, 605, 694, 611, 651,
      ],
    },
    {
      offence: 'Penal Code, total',
      reported: [
        520, 664, 654, 639, 757, 732, 686, 783, 667, 706, 779, 868, 651, 742, 770, 659, 516, 639, 574, 732, 592, 603,
        588, 602, 560, 678, 599, 624, 532, 514, 571, 608, 514, 527, 424, 591, 430, 490, 525, 742, 497, 436, 585, 380,
        360, 554, 422, 445, 430, 456, 459,
      ],
    },
    {
      offence: 'Crimes of violence, total',
      reported: [
        46, 40, 47, 33, 32, 39, 36, 34, 33, 30, 32, 31, 36, 30, 42, 42, 25, 31, 30, 34, 24, 26, 26, 39, 28, 32, 32, 29,
        50, 35, 35, 46, 31, 35, 23, 37, 24, 26, 30, 33, 42, 29, 41, 38, 44, 56, 42, 45, 44, 50, 41,
      ],
    },
    {
      offence: 'Violence against public authority',
      reported: [
        9, 6, 1, 3, 3, 2, 7, 7, 3, 4, 2, 6, 6, 2, 8, 3, 1, 4, 1, 4, 4, 2, 2, 9, 5, 9, 9, 10, 13, 12, 8, 11, 6, 2, 8, 8,
        9, 2, 3, 3, 3, 1, 10, 9, 15, 8, 7, 10, 8, 10, 5,
      ],
    },
    {
      offence: 'Unlawful assembly/disturbance of public order',
      reported: [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 0,
      ],
    },
    {
      offence: 'Attempted homicide',
      reported: [
        1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 0, 0, 1, 2, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 2, 0, 0, 0, 1, 0, 1, 1,
        0, 1, 2, 1, 0, 0, 0, 1, 8, 1, 0, 3, 0, 0,
      ],
    },
    {
      offence: 'Common assault',
      reported: [
        22, 18, 28, 13, 15, 24, 21, 17, 16, 16, 18, 18, 15, 12, 23, 26, 15, 17, 18, 17, 11, 15, 13, 15, 10, 8, 6, 10,
        15, 10, 14, 27, 16, 19, 8, 18, 4, 13, 17, 16, 14, 14, 18, 18, 17, 24, 21, 18, 21, 15, 16,
      ],
    },
    {
      offence: 'Threats',
      reported: [
        7, 11, 12, 8, 7, 10, 5, 5, 11, 6, 7, 3, 8, 11, 8, 7, 3, 6, 6, 7, 7, 6, 9, 8, 7, 10, 12, 5, 17, 3, 9, 4, 5, 5, 6,
        9, 3, 5, 7, 9, 14, 8, 4, 6, 9, 13, 8, 7, 7, 7, 12,
      ],
    },
    {
      offence: 'Offences against property, total',
      reported: [
        463, 606, 591, 589, 687, 625, 599, 686, 600, 644, 711, 810, 588, 670, 683, 536, 443, 527, 521, 634, 519, 523,
        514, 494, 495, 560, 497, 536, 409, 435, 473, 517, 443, 444, 372, 501, 397, 422, 468, 695, 443, 389, 447, 323,
        294, 477, 356, 362, 367, 384, 393,
      ],
    },
    {
      offence: 'Arson',
      reported: [
        5, 2, 3, 4, 17, 6, 3, 7, 6, 1, 3, 1, 2, 4, 3, 0, 1, 1, 1, 2, 2, 1, 0, 3, 65, 19, 7, 9, 0, 4, 1, 2, 8, 3, 0, 4,
        1, 2, 3, 2, 4, 5, 7, 6, 6, 9, 3, 4, 5, 23, 6,
      ],
    },
    {
      offence: 'Residential burglaries',
      reported: [
        44, 29, 60, 80, 71, 66, 57, 67, 61, 57, 73, 115, 80, 49, 74, 90, 90, 64, 84, 82, 93, 69, 84, 75, 105, 104, 74,
        92, 57, 62, 35, 88, 48, 26, 31, 51, 33, 15, 25, 25, 29, 21, 20, 26, 16, 14, 26, 33, 37, 28, 15,
      ],
    },
    {
      offence: 'Theft from conveyances',
      reported: [
        44, 61, 78, 73, 83, 39, 45, 47, 39, 43, 33, 54, 41, 78, 87, 36, 22, 42, 57, 37, 38, 29, 18, 32, 34, 34, 30, 26,
        20, 20, 23, 30, 48, 34, 17, 25, 36, 22, 13, 87, 29, 20, 28, 22, 36, 55, 54, 46, 64, 21, 13,
      ],
    },
    {
      offence: 'Shoplifting, etc.',
      reported: [
        15, 16, 7, 25, 28, 30, 22, 31, 29, 24, 24, 30, 13, 36, 36, 39, 17, 30, 32, 26, 20, 20, 38, 21, 13, 11, 13, 24,
        31, 21, 29, 26, 14, 22, 14, 23, 17, 34, 24, 29, 27, 29, 40, 44, 30, 22, 28, 31, 37, 25, 30,
      ],
    },
    {
      offence: 'Theft of/taking vehicle without the owners consent (TWOC)',
      reported: [
        28, 50, 29, 23, 45, 28, 34, 46, 38, 29, 39, 43, 11, 24, 28, 21, 19, 33, 16, 33, 20, 17, 23, 16, 15, 16, 18, 9,
        9, 15, 17, 8, 15, 19, 24, 14, 15, 21, 24, 23, 22, 15, 19, 14, 17, 10, 13, 25, 16, 15, 22,
      ],
    },
    {
      offence: 'Robbery',
      reported: [
        1, 3, 8, 3, 3, 4, 7, 19, 17, 4, 7, 13, 7, 1, 2, 8, 6, 3, 8, 9, 1, 6, 1, 4, 7, 6, 4, 7, 5, 7, 4, 5, 5, 2, 0, 6,
        4, 2, 2, 2, 4, 6, 0, 4, 0, 1, 4, 6, 2, 0, 1,
      ],
    },
    {
      offence: 'Malicious damage to property',
      reported: [
        56, 60, 49, 73, 70, 37, 57, 67, 66, 70, 62, 43, 40, 56, 45, 40, 43, 41, 32, 52, 39, 34, 30, 42, 50, 43, 42, 37,
        36, 37, 42, 39, 45, 36, 25, 40, 45, 28, 22, 44, 48, 43, 40, 42, 31, 39, 27, 24, 42, 30, 38,
      ],
    },
    {
      offence: 'Euphoriants Act',
      reported: [
        43, 41, 40, 35, 40, 29, 27, 41, 32, 21, 46, 31, 41, 39, 35, 52, 44, 56, 37, 52, 50, 45, 43, 51, 53, 87, 102, 67,
        52, 39, 49, 59, 59, 58, 48, 32, 34, 69, 45, 37, 40, 40, 45, 58, 58, 99, 56, 35, 68, 22, 44,
      ],
    },
    {
      offence: 'The Offensive Weapons Act',
      reported: [
        11, 13, 11, 12, 9, 6, 12, 13, 8, 10, 7, 9, 8, 12, 6, 8, 4, 5, 8, 6, 11, 11, 16, 6, 10, 16, 15, 15, 9, 14, 18, 6,
        12, 18, 12, 12, 12, 28, 20, 17, 17, 11, 13, 22, 24, 30, 25, 22, 55, 23, 23,
      ],
    },
  ],
} as const satisfies CrimeStatistics;

export interface CrimeStatistics {
  /** The area code of the municipality. */
  readonly municipality: string;
  readonly source: string;
  readonly table: string;
  /** The quarter of the first number of every series. */
  readonly firstQuarter: string;
  readonly series: readonly { readonly offence: string; readonly reported: readonly number[] }[];
}

/** One figure: offences reported in one quarter. */
export interface CrimeFigure {
  readonly offence: string;
  /** As "2013Q1". */
  readonly quarter: string;
  readonly reported: number;
}

/** Every figure, one by one: 18 types of offence times 51 quarters. */
export function* crimeFigures(): Iterable<CrimeFigure> {
  const firstYear = Number(CRIME_STATISTICS.firstQuarter.slice(0, 4));
  for (const { offence, reported } of CRIME_STATISTICS.series) {
    for (const [index, count] of reported.entries()) {
      yield { offence, quarter: `${firstYear + Math.floor(index / 4)}Q${(index % 4) + 1}`, reported: count };
    }
  }
}
