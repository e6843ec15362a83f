import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { startToyHub } from './testing/toy-hub.ts';
import { toySupergraph } from './testing/toy-schema.ts';

test.each([
  ['person', 'query($key: ID!) { person(id: $key) { id'],
  ['area', 'query($key: String!) { area(code: $key) { code'],
])('the view of a %s over five departments is one parallel hop of five fetches', async (_, head) => {
  const query = `${head} ${DEPARTMENTS.map((name) => `${name} { note }`).join(' ')} } }`;
  const { node } = new QueryPlanner(toySupergraph()).plan(query, null, new Set(), 0);
  if (node?.kind !== 'Parallel') throw new Error(`The plan begins with ${node?.kind}.`);
  expect(node.nodes.map((each) => each.kind)).toEqual(Array.from({ length: 5 }, () => 'Fetch'));
  expect(node.nodes.map((each) => (each.kind === 'Fetch' ? each.serviceName : '')).sort()).toEqual(
    [...DEPARTMENTS].sort(),
  );

  await using hub = await startToyHub();
  await hub.ask(query, { key: '1' });
  for (const name of DEPARTMENTS) expect(hub.departments[name].seen).toHaveLength(1);
});

test.each(['fatal', 'silent'])(
  'LOG_LEVEL=%s is none of the library’s own levels, and the gateway starts with it',
  async (level) => {
    const before = process.env['LOG_LEVEL'];
    process.env['LOG_LEVEL'] = level;
    try {
      await using hub = await startToyHub();
      expect((await hub.ask('{ __typename }')).status).toBe(200);
    } finally {
      if (before === undefined) delete process.env['LOG_LEVEL'];
      else process.env['LOG_LEVEL'] = before;
    }
  },
);
