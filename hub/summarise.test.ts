import { expect, test } from '@jest/globals';
import { summarise } from './summarise.ts';

test('a view is told department by department, and no null reads as nothing when an error explains it', () => {
  const view = {
    code: '0165',
    dke: {
      name: null,
      recovery: { medianDays: 5 },
      cases: {
        nodes: [
          { quarter: '2026Q2', openCases: null, subjectsUnder18: 0, closedOn: null },
          { quarter: '2026Q1' },
          { quarter: '2025Q4' },
        ],
      },
      signs: { nodes: [] },
    },
    schools: null,
  };
  const error = (code: string, ...path: (string | number)[]) => ({ path: ['area', ...path], extensions: { code } });
  const errors = [
    error('SUPPRESSED', 'dke', 'cases', 'nodes', 0, 'openCases'),
    error('DEPARTMENT_UNAVAILABLE', 'schools'),
  ];
  expect(summarise(view, ['area'], errors)).toEqual([
    '  dke',
    '    name                  nothing',
    '    recovery              median days 5',
    '    cases                 quarter 2026Q2, open cases not shown (SUPPRESSED), subjects under 18 0',
    '                          quarter 2026Q1',
    '                          … 1 more',
    '    signs                 none',
    '  schools: not shown (DEPARTMENT_UNAVAILABLE)',
  ]);
});
