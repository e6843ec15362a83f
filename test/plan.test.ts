import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { planOf } from '@samspil/gateway/testing/plan-of.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { ROOT } from './support/root.ts';
import { AREA_VIEW, PERSON_VIEW } from './support/views.ts';

const VIEWS = [
  ['person', PERSON_VIEW],
  ['area', AREA_VIEW],
] as const;

let supergraph = '';

beforeAll(async () => {
  supergraph = await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8');
});

describe('the plan over the committed supergraph', () => {
  test.each(VIEWS)('of the view of a %s is one parallel hop of five fetches, and nothing after it', (_, query) => {
    const plan = planOf(supergraph, query);
    expect(plan?.kind).toBe('Parallel');
    expect(plan?.steps?.map(({ kind }) => kind)).toEqual(DEPARTMENTS.map(() => 'Fetch'));
    expect(plan?.steps?.map(({ department }) => department).sort()).toEqual([...DEPARTMENTS].sort());
  });

  test('of a field of another department behind a relation takes a second hop: the test above can tell', () => {
    const plan = planOf(
      supergraph,
      'query($id: ID!) { person(id: $id) { social { relations { nodes { person { dke { name } } } } } } }',
    );
    expect(plan?.kind).toBe('Sequence');
  });

  test('of one department asks that department alone', () => {
    expect(planOf(supergraph, '{ area(code: "0165") { code dke { recovery { medianDays } } } }')).toEqual({
      kind: 'Fetch',
      department: 'dke',
    });
  });
});
