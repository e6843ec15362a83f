import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';
import type { Reader } from '@samspil/kit/identity/reader.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { parsePersonId } from '@samspil/kit/person-id.ts';
import { type ErasureReceipt, erasePerson } from '@samspil/kit/retention/erase-person.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { type HubSettings, hubSettings } from './hub-settings.ts';
import { refreshFigures } from './refresh-figures.ts';
import { retentionRulesOf } from './retention-rules-of.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

class EraseError extends MendableError {}

await runCommand({
  usage: `Usage: npm run erase -- --person <id> [--token-file <file>]
  Deletes what the five departments have about a person and no law keeps; a receipt of each is left in SAMSPIL_HOME/erasures.
  Broken off, it is just run again: what is missing is done, and what was done stays as it was told.
  token: the access token of an AUDITOR, from the file or from standard input`,
  async run(args, { resources, signal, log }) {
    const { person, tokenFile } = readArguments(args);
    const settings = readSettings(hubSettings);
    const reader = await auditor(tokenFile, settings, log);
    const { request, folder } = await requestOf(join(settings.SAMSPIL_HOME, 'erasures'), person);
    const urls = await ownerUrls(DEPARTMENTS, { home: settings.SAMSPIL_HOME, log }, resources);
    for (const name of DEPARTMENTS) {
      signal.throwIfAborted();
      const file = join(folder, `${name}.json`);
      const earlier = await readJson<ErasureReceipt>(file);
      if (earlier !== null) {
        process.stdout.write(told(earlier, 'was done'));
        continue;
      }
      const service = services[name];
      await migrate({ department: name, ownerUrl: urls[name], folder: join(service.folder, 'migrations'), log });
      const { rules, plan } = await retentionRulesOf(name);
      await using database = new Database({ url: roleUrl(urls[name], name, 'retention'), log, connections: 1 });
      const by = { subject: reader.subject, roles: [...reader.roles] };
      const receipt = await erasePerson({ department: name, database, rules, plan, person, request, by });
      await using statistics = new Database({
        url: roleUrl(urls[name], name, 'statistics'),
        log,
        connections: 1,
        statementTimeout: 0,
      });
      await statistics.transaction((tx) => refreshFigures(service, tx), signal);
      await writeJson(file, receipt);
      process.stdout.write(told(receipt, 'done'));
    }
    await writeJson(join(folder, 'complete.json'), { request, at: new Date().toISOString() });
    process.stdout.write(`The receipts are in ${folder}.\n`);
  },
});

function readArguments(args: string[]): { person: string; tokenFile: string | null } {
  let values: { person?: string; 'token-file'?: string };
  try {
    const of = { type: 'string' } as const;
    ({ values } = parseArgs({ args, options: { person: of, 'token-file': of } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  if (values.person === undefined) throw new UsageError('Say whose rows: --person <id>.');
  try {
    return { person: parsePersonId(values.person), tokenFile: values['token-file'] ?? null };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The id cannot be read.');
  }
}

/** A token on the command line would stand in the list of processes and in the shell's history. */
async function auditor(tokenFile: string | null, settings: HubSettings, log: Log): Promise<Reader> {
  let token: string;
  if (tokenFile === null && process.stdin.isTTY)
    process.stderr.write('Paste the token of an auditor, and end it with Enter and Ctrl-D:\n');
  try {
    token = tokenFile === null ? await text(process.stdin) : await readFile(tokenFile, 'utf8');
  } catch (error) {
    throw new EraseError(`The token cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
  if (token.trim() === '')
    throw new EraseError('There is no token: give --token-file <file>, or the token on standard input.');
  try {
    const reader = await createTokenVerifier(settings, log)(`Bearer ${token.trim()}`);
    if (reader.roles.has('AUDITOR')) return reader;
  } catch (error) {
    if (error instanceof Fault) throw new EraseError(`The token does not count: ${error.message}`);
    throw error;
  }
  throw new EraseError('Erasure is for the role AUDITOR alone.');
}

/** The request for this person that was broken off, or a new one. */
async function requestOf(home: string, person: string): Promise<{ request: string; folder: string }> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  for (const name of await readdir(home)) {
    const folder = join(home, name);
    const known = await readJson<{ request: string; person: string }>(join(folder, 'request.json'));
    if (known?.person === person && (await readJson(join(folder, 'complete.json'))) === null)
      return { request: known.request, folder };
  }
  const request = randomUUID();
  const folder = join(home, request);
  await mkdir(folder, { mode: 0o700 });
  await writeJson(join(folder, 'request.json'), { request, person, at: new Date().toISOString() });
  return { request, folder };
}

async function readJson<Content>(path: string): Promise<Content | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Content;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Whole or not at all: written and synced under another name first. */
async function writeJson(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

function told({ department, at, auditEntry, deleted, kept }: ErasureReceipt, how: string): string {
  return `${[
    `${department}: ${how} ${at}, entry ${auditEntry}`,
    ...deleted.map(({ type, rows }) => `  ${type}: ${rows} deleted`),
    ...kept.map(({ type, rows, because }) => `  ${type}: ${rows} kept, ${because}`),
    ...(deleted.length + kept.length === 0 ? ['  nothing there'] : []),
  ].join('\n')}\n`;
}
