import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department, isDepartment } from '@samspil/kit/departments.ts';
import { drawSample } from '@samspil/kit/oversight/draw-sample.ts';
import { lastHalfYear } from '@samspil/kit/oversight/last-half-year.ts';
import type { SampleState } from '@samspil/kit/oversight/sample-state.ts';
import { sampleStates } from '@samspil/kit/oversight/sample-states.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

await runCommand({
  usage: `Usage: npm run control-sample -- [--from <date>] [--to <date>] [--size <number>] [--seed <text>] [--department <name>] [--json]
       npm run control-sample -- --report [--department <name>] [--json]
  Draws a sample of looks by staff from each department's log, weighted by risk (docs/oversight.md); the same seed draws the same again.
  from, to: the first day, and the day after the last; the last whole half-year if left out
  size: 1 to 1000 in each department; 50 if left out. seed: up to 60 characters without spaces; a new one if left out
  report: tells how far the samples have come`,
  async run(args, { resources, signal, log }) {
    const { departments, wanted, json } = readArguments(args);
    const settings = readSettings(hubSettings);
    const urls = await ownerUrls(departments, { home: settings.SAMSPIL_HOME, log }, resources);
    const found: { department: Department; samples: readonly SampleState[] }[] = [];
    for (const department of departments) {
      signal.throwIfAborted();
      const ownerUrl = urls[department];
      await migrate({ department, ownerUrl, folder: join(services[department].folder, 'migrations'), log });
      await using database = new Database({
        url: roleUrl(ownerUrl, department, 'sequencer'),
        log,
        connections: 1,
        statementTimeout: 0,
      });
      const samples = await database.transaction(async (tx) => {
        if (wanted === null) return sampleStates(tx);
        const id = await drawSample(tx, { ...wanted, traceId: randomUUID() });
        return (await sampleStates(tx)).filter((sample) => sample.id === id);
      }, signal);
      found.push({ department, samples });
    }
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : found.map(told).join(''));
  },
});

function told({ department, samples }: { department: Department; samples: readonly SampleState[] }): string {
  if (samples.length === 0) return `${department}: no samples\n`;
  return samples
    .map(
      (sample) =>
        `${department}: ${danishDay(sample.from)} until ${danishDay(sample.to)}, seed ${sample.seed}: ${sample.entries} of ${sample.population}` +
        ` looks (sample ${sample.id})\n  ${sample.open} without a verdict, ${sample.justified} justified, ${sample.notJustified} not justified,` +
        ` ${sample.toBeAsked} to be asked about\n`,
    )
    .join('');
}

function readArguments(args: string[]) {
  const values = parsed(args);
  const { department, from, to, size = '50', seed = randomBytes(8).toString('hex'), report = false } = values;
  if (department !== undefined && !isDepartment(department)) throw new UsageError('There is no such department.');
  const departments = department === undefined ? DEPARTMENTS : [department];
  const json = values.json === true;
  if (report) {
    if ([from, to, values.size, values.seed].some((value) => value !== undefined))
      throw new UsageError('--report takes no period, size or seed.');
    return { departments, wanted: null, json };
  }
  const today = danishDay();
  if ((from === undefined) !== (to === undefined)) throw new UsageError('Give both --from and --to, or neither.');
  const period = from === undefined || to === undefined ? lastHalfYear(today) : { from, to };
  for (const day of [period.from, period.to])
    if (!isDay(day)) throw new UsageError('--from and --to take a date such as 2026-01-01.');
  if (period.from >= period.to) throw new UsageError('--from must be before --to.');
  if (period.to > today)
    throw new UsageError('A sample is drawn of a period that is over: --to can be today at the latest.');
  if (!/^\d{1,4}$/.test(size) || Number(size) < 1 || Number(size) > 1000)
    throw new UsageError('--size takes a whole number from 1 to 1000.');
  if (!/^\S{1,60}$/.test(seed)) throw new UsageError('--seed takes 1 to 60 characters without spaces.');
  return { departments, wanted: { ...period, size: Number(size), seed }, json };
}

function parsed(args: string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = { from: text, to: text, size: text, seed: text, department: text, report: flag, json: flag };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
