import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { seedDepartment } from './seed-department.ts';
import { services } from './services.ts';
import { STANDARD_SEED, syntheticMunicipality } from './synthetic-municipality.ts';

const MOST_PEOPLE = 6_000_000;

await runCommand({
  usage: `Usage: npm run seed -- [--people <number>] [--seed <text>]
  Fills five empty databases with a synthetic municipality (syntetiske data): the same one for the same seed and number.
  people: 1 to ${MOST_PEOPLE}; 27500, Albertslund's size, if left out`,
  async run(args, { resources, signal, log }) {
    const { people, seed } = readArguments(args);
    const settings = readSettings(hubSettings);
    const urls = await ownerUrls(DEPARTMENTS, { home: settings.SAMSPIL_HOME, log }, resources);
    const municipality = await syntheticMunicipality({ home: settings.SAMSPIL_HOME, people, seed });
    for (const name of DEPARTMENTS) {
      signal.throwIfAborted();
      const service = services[name];
      await migrate({ department: name, ownerUrl: urls[name], folder: join(service.folder, 'migrations'), log });
      const wrote = await seedDepartment(service, { ownerUrl: urls[name], municipality, log, quiet: false, signal });
      process.stdout.write(
        `${name}: ${wrote ? `seeded with ${people} synthetic people` : 'was seeded with these already'}\n`,
      );
    }
  },
});

function readArguments(args: string[]): { people: number; seed: string } {
  let values: { people?: string; seed?: string };
  try {
    ({ values } = parseArgs({ args, options: { people: { type: 'string' }, seed: { type: 'string' } } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  const people = Number(values.people ?? 27_500);
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
    throw new UsageError(`--people takes a whole number from 1 to ${MOST_PEOPLE}.`);
  const seed = values.seed ?? STANDARD_SEED;
  if (!/^\S{1,60}$/.test(seed)) throw new UsageError('--seed takes 1 to 60 characters without spaces.');
  return { people, seed };
}
