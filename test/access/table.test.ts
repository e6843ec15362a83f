import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GRANT_BASES, readOracle } from './oracle.ts';
import { type AccessHub, startAccessHub } from './support/access-hub.ts';
import { Cells, compare } from './support/compare.ts';
import { readComposedGraph } from './support/composed-graph.ts';
import type { Credential } from './support/judge.ts';
import { AREA, AREA_WITHIN, CASE, ID } from './support/persons.ts';
import { READERS } from './support/readers.ts';
import { type Arguments, printSelection, selectAll, type Selection } from './support/selections.ts';
import { GOOD_GRANTS, type TriedGrant, variantsOf } from './support/tried-grants.ts';

const EXHAUSTIVE = process.env['ACCESS_EXHAUSTIVE'] === '1';
const oracle = readOracle();
const graph = readComposedGraph();
const queries = [...(graph.get('Query')?.values() ?? [])];
const mutations = [...(graph.get('Mutation')?.values() ?? [])];

/** The basis that opens the most, and the one that opens what that does not; all of them when it may take long. */
const variants = (EXHAUSTIVE ? GRANT_BASES : (['CONSENT'] as const)).flatMap(variantsOf);
const GRANTS: readonly (TriedGrant | null)[] = [null, ...GOOD_GRANTS, ...variants];
const CREDENTIALS: readonly Credential[] = READERS.flatMap((reader) => GRANTS.map((grant) => ({ reader, grant })));

const ARGUMENTS: Arguments = {
  'Query.person': `id: "${ID.P}"`,
  'Query.area': `code: "${AREA}"`,
  'Query.case': `number: "${CASE}"`,
  'Query.leisurePassHolders': 'first: 2',
  'Query.breakGlassUses': 'awaitingReview: false',
};

let access: AccessHub;
const cells = new Cells();
beforeAll(async () => {
  access = await startAccessHub();
}, 120_000);
afterAll(async () => {
  await access?.stop();
}, 30_000);

/** Asks what each credential may read, a few at a time, and compares. */
async function judgeAll(
  credentials: readonly Credential[],
  roots: readonly Selection[],
  kind: 'query' | 'mutation' = 'query',
): Promise<void> {
  const query = `${kind} { ${roots.map(printSelection).join(' ')} }`;
  const queue = [...credentials];
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      compare(oracle, next, roots, await access.ask('gateway', next, query), cells);
  };
  const before = cells.mismatches.length;
  await Promise.all(Array.from({ length: 4 }, work));
  expect(summed(cells.mismatches.slice(before))).toEqual([]);
}

/** A readable list, not thousands of lines. */
function summed(mismatches: readonly string[]): readonly string[] {
  return mismatches.length <= 40 ? mismatches : [...mismatches.slice(0, 40), `… and ${mismatches.length - 40} more`];
}

describe('every role, with and without a grant of each kind, reads through the gateway what the oracle allows, and nothing else', () => {
  test.each(
    ['person', 'case', 'pupils', 'clients', 'leisurePassHolders', 'breakGlassUses'].map((name) => [name] as const),
  )('of %s', async (name) => {
    const root = queries.find((field) => field.name === name);
    if (root === undefined) throw new Error(`There is no field ${name}.`);
    await judgeAll(CREDENTIALS, [selectAll(graph, root, ARGUMENTS)]);
  }, EXHAUSTIVE ? 1_800_000 : 180_000);
});
test('debug', () => {
  console.log(cells.count, cells.unequal().slice(0,30), [...graph.values()].flatMap(f=>[...f.values()]).map(f=>`${f.type}.${f.name}`).filter(f=>oracle.isPersonal(f) && !cells.wasGiven(f)), [...graph.values()].flatMap(f=>[...f.values()]).map(f=>`${f.type}.${f.name}`).filter(f=>oracle.isPersonal(f) && !cells.wasDenied(f)));
});
