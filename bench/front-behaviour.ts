import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { toySupergraph } from '../gateway/testing/toy-schema.ts';
import { BEHAVIOUR_CASES } from './behaviour-cases.ts';
import { CANDIDATES, startBehaviourHub } from './behaviour-hub.ts';
import { deduplicationTrap } from './deduplication-trap.ts';
import { type FrontName, startFront } from './fronts.ts';

// Prints what each candidate for the gateway's front does with faults and bad requests. Run: node bench/front-behaviour.ts (about 20 s)

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

print(['', ...CANDIDATES]);
print(['---', ...CANDIDATES.map(() => '---')]);
const hubs = [];
for (const candidate of CANDIDATES) hubs.push({ candidate, hub: await startBehaviourHub(candidate, 'http') });
for (const [title, behave] of Object.entries(BEHAVIOUR_CASES)) {
  const seen: string[] = [];
  for (const { candidate, hub } of hubs) {
    for (const name of DEPARTMENTS) hub.departments[name].respond = undefined;
    seen.push(await behave(hub, candidate).catch((error: unknown) => `failed: ${String(error)}`));
  }
  print([title, ...seen]);
}
for (const { hub } of hubs) await hub[Symbol.asyncDispose]();
for (const by of ['propagateHeaders', 'onFetch'] as const) {
  const wrong = await deduplicationTrap(by);
  print([
    `20 users at once, token by ${by}, in-flight de-duplication as by default`,
    '',
    `${wrong} got another's answer`,
    '',
    '',
  ]);
}
print(['fragments that double 60 times', ...(await bombs())]);

/** In processes of their own, since a front may never come back from it. */
async function bombs(): Promise<string[]> {
  const names: FrontName[] = [
    'our front',
    'gateway-runtime, options alone',
    'gateway-runtime',
    'gateway-runtime, our engine',
  ];
  const fragments = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const query = `{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { __typename }`;
  const request = (text: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer anna' },
    body: JSON.stringify({ query: text }),
  });
  const seen: string[] = [];
  for (const name of names) {
    const front = await startFront(name, toySupergraph(), request('{ __typename }'));
    const answer = fetch(front.url, { ...request(query), signal: AbortSignal.timeout(4_000) });
    seen.push(
      await answer.then(
        ({ status }) => String(status),
        () => 'no answer in 4 s',
      ),
    );
    await front.stop();
  }
  return seen;
}
