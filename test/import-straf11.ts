import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './support/root.ts';
import { runHub } from './support/run-hub.ts';
import { runImportCommand } from './support/run-import-command.ts';

// Tries the import of STRAF11 on Statistics Denmark's own file, which is too big to keep here: npm run test:straf11 [file]
const file = process.argv[2] ?? join(ROOT, '../shared/data/denmark/straf11_reported_offences_quarterly_2007_2019.csv');

/** Reported cases of arson from 2013Q1 to 2014Q1, as the published table has them. */
const ARSON: Record<string, readonly number[]> = { '0165': [65, 19, 7, 9, 0], '0183': [10, 11, 10, 8, 7] };

const say = (text: string) => process.stdout.write(`${text}\n`);

if (
  await access(file).then(
    () => true,
    () => false,
  )
) {
  process.exitCode = (await tryImport()) ? 0 : 1;
} else {
  say('The file of STRAF11 is not here, so nothing was tried. Name one: npm run test:straf11 -- <file.csv>');
}

async function tryImport(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-straf11-'));
  const hub = await runHub({ program: 'hub/start.ts', people: 0, home: join(folder, 'home') });
  try {
    const { code, stdout, stderr } = await runImportCommand(hub.home, 'dke', 'straf11', file);
    say(`${stdout}${stderr}`.trimEnd());
    const right = await Promise.all(Object.entries(ARSON).map(([area, counts]) => check(area, counts)));
    return code === 0 && !right.includes(false);
  } finally {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  }

  async function check(area: string, counts: readonly number[]): Promise<boolean> {
    const { data, errors } = await hub.ask(
      'query ($code: String!) { area(code: $code) { dke { crimeStatistics(offence: "Arson", from: "2013Q1", to: "2014Q1") { nodes { quarter count source } } } } }',
      { code: area },
    );
    const nodes: { quarter: string; count: number; source: string }[] = data.area.dke.crimeStatistics.nodes;
    const seen = nodes.toReversed();
    say(`${area} Arson: ${seen.map(({ quarter, count }) => `${quarter} ${count}`).join(', ')} (${seen[0]?.source})`);
    const right = errors.length === 0 && JSON.stringify(seen.map(({ count }) => count)) === JSON.stringify(counts);
    if (!right) say(`${area} should have ${counts.join(', ')}.`);
    return right;
  }
}
