import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, isDepartment } from '@samspil/kit/departments.ts';
import { createImportProgress } from '@samspil/kit/import/import-progress.ts';
import { kitImports } from '@samspil/kit/import/kit-imports.ts';
import { type ImportResult, runImport } from '@samspil/kit/import/run-import.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { refreshFigures } from './refresh-figures.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

await runCommand({
  usage: `Usage: npm run import -- <department> <export> <file.csv> [--rejects <file>]
${DEPARTMENTS.map((name) => `  ${name}: ${services[name].imports.map((definition) => definition.name).join(', ')}`).join('\n')}
  all of them: ${kitImports.map((definition) => definition.name).join(', ')}`,
  async run(args, { resources, signal, log }) {
    const { service, definition, file, rejects } = readArguments(args);
    const settings = readSettings(hubSettings);
    const urls = await ownerUrls([service.name], { home: settings.SAMSPIL_HOME, log }, resources);
    signal.throwIfAborted();
    const ownerUrl = urls[service.name];
    await migrate({ department: service.name, ownerUrl, folder: join(service.folder, 'migrations'), log });
    const database = resources.use(
      new Database({ url: roleUrl(ownerUrl, service.name, 'importer'), log, connections: 2, statementTimeout: 60_000 }),
    );
    const personIds = createPersonIds(await readPersonIdKey(settings.SAMSPIL_HOME));
    const result = await runImport({
      definition,
      file,
      database,
      personIds,
      ...(rejects === undefined ? {} : { rejectFile: rejects }),
      progress: createImportProgress(definition.name),
      signal,
    });
    const statistics = resources.use(
      new Database({ url: roleUrl(ownerUrl, service.name, 'statistics'), log, connections: 1, statementTimeout: 0 }),
    );
    await statistics.transaction((tx) => refreshFigures(service, tx), signal);
    process.stdout.write(`${summary(result)}\n`);
  },
});

function readArguments(args: string[]) {
  let positionals: string[];
  let values: { rejects?: string };
  try {
    ({ positionals, values } = parseArgs({ args, allowPositionals: true, options: { rejects: { type: 'string' } } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  const [department, name, file, ...more] = positionals;
  if (department === undefined || !isDepartment(department))
    throw new UsageError('Say which department the export is of.');
  const service = services[department];
  const offered = [...service.imports, ...kitImports];
  const definition = offered.find((candidate) => candidate.name === name);
  if (definition === undefined)
    throw new UsageError(`Say which export of ${department} it is: ${offered.map((one) => one.name).join(', ')}.`);
  if (file === undefined || more.length > 0) throw new UsageError('Give one file.');
  return { service, definition, file, rejects: values.rejects };
}

function summary({
  read,
  inserted,
  updated,
  unchanged,
  skipped,
  refused,
  rejectFile,
  ignoredColumns,
}: ImportResult): string {
  return [
    `${read} rows read: ${inserted} new, ${updated} changed, ${unchanged} as they were, ${skipped} not for us, ${refused} refused.`,
    ...(rejectFile === null ? [] : [`The refused ones are listed in ${rejectFile}.`]),
    ...(ignoredColumns.length === 0
      ? []
      : [`Columns that are not known and were left out, by their places: ${ignoredColumns.join(', ')}.`]),
  ].join('\n');
}
