import { parseArgs } from 'node:util';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { readServiceSdl } from '@samspil/kit/subgraph/create-subgraph.ts';
import { z } from 'zod';
import { recordMarkdown } from './record-markdown.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

const settings = z.object({
  DATA_CONTROLLER: z.string().default('Albertslund Kommune'),
  DATA_PROTECTION_OFFICER: z.string().default('to be filled in (DATA_PROTECTION_OFFICER)'),
});

await runCommand({
  usage: `Usage: npm run --silent register -- [--json]
  Prints the record of processing (GDPR art. 30) from the schemas, as Markdown or JSON.`,
  async run(args) {
    const asJson = wantsJson(args);
    const { DATA_CONTROLLER, DATA_PROTECTION_OFFICER } = readSettings(settings);
    const sdl = DEPARTMENTS.map((name) => [name, readServiceSdl(services[name].folder)] as const);
    const record = recordOfProcessing(
      {
        shared: sdl[0]?.[1].shared ?? '',
        own: Object.fromEntries(sdl.map(([name, { own }]) => [name, own])) as Record<Department, string>,
      },
      { controller: DATA_CONTROLLER, dataProtectionOfficer: DATA_PROTECTION_OFFICER },
    );
    process.stdout.write(asJson ? `${JSON.stringify(record, null, 2)}\n` : recordMarkdown(record));
  },
});

function wantsJson(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json ?? false;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
