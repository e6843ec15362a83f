import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { urban } from './server.ts';

let server: TestServer;
let subgraph: TriedSubgraph;
beforeAll(async () => {
  server = await startTestServer();
  subgraph = await trySubgraph(urban, server);
}, 60_000);
afterAll(async () => {
  await subgraph?.close();
  await server?.stop();
});

const sql = (text: string, values: readonly unknown[] = []) =>
  subgraph.as('superuser').transaction((tx) => tx.sql<{ id: string }>(text, values));

const OURS = { roles: ['DEPARTMENT'], subject: 'planner', department: 'urban' } as const;
const THEIRS = { roles: ['DEPARTMENT'], subject: 'teacher', department: 'schools' } as const;
const QUERY = '{ area(code: "0165") { urban { reports { nodes { kind } edges { node { kind } } } } } }';

test('a report that is withheld is null in its place, with the reason, to others; the rest of the list stands', async () => {
  await sql("insert into area (code, name, kind) values ('0165', 'Albertslund', 'MUNICIPALITY')");
  const [row] = await sql(
    `insert into citizen_report (reference, area_code, kind, origin, reported_at, status)
     values ('R-2', '0165', 'FIRE', 'CITIZEN', '2026-02-01', 'RECEIVED'), ('R-1', '0165', 'WASTE', 'PATROL', '2026-01-01', 'RECEIVED')
     returning id`,
  );
  const change = (mutation: string) => subgraph.ask({ reader: OURS }, mutation, { row: row?.id });
  await change('mutation($row: ID!) { withholdUrbanRow(rowId: $row, reason: "looked into") { type } }');

  const withheld = await subgraph.ask({ reader: THEIRS }, QUERY);
  expect(withheld.data.area.urban.reports).toEqual({
    nodes: [null, { kind: 'WASTE' }],
    edges: [{ node: null }, { node: { kind: 'WASTE' } }],
  });
  expect(withheld.errors).toEqual([
    ['area.urban.reports.nodes.0', 'WITHHELD'],
    ['area.urban.reports.edges.0.node', 'WITHHELD'],
  ]);
  expect(withheld.reasons).toEqual(['looked into', 'looked into']);

  const both = { nodes: [{ kind: 'FIRE' }, { kind: 'WASTE' }] };
  expect((await subgraph.ask({ reader: OURS }, QUERY)).data.area.urban.reports).toMatchObject(both);
  await change('mutation($row: ID!) { releaseUrbanRow(rowId: $row) { type } }');
  expect((await subgraph.ask({ reader: THEIRS }, QUERY)).data.area.urban.reports).toMatchObject(both);
});
