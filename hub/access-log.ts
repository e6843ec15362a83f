import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ACCESS_BASES } from '@samspil/kit/access/basis.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { AUDIT_KINDS } from '@samspil/kit/oversight/access-log.ts';
import { isPersonId } from '@samspil/kit/person-id.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { type LogEntry, type LogFilter, mergedLog } from './merged-log.ts';
import { runCommand, UsageError } from './run-command.ts';

const MOST = 10_000;
const HEADINGS = `${['time (UTC)'.padEnd(24), 'department'.padEnd(12), 'kind'.padEnd(10), 'basis'.padEnd(16)].join('  ')}  reader, case, persons, entry\n`;

await runCommand({
  usage: `Usage: npm run --silent access-log -- [--person <id>] [--subject <sub>] [--basis <basis>] [--kind <kind>] [--case <number>]
            [--from <time>] [--to <time>] [--limit <number>] [--json] [--url <address>] [--token-file <file>]
  One list of the five departments' access logs, newest first, as the auditor sees them through the gateway; the look is itself recorded.
  from, to: such as 2026-03-01 or 2026-03-01T12:00:00Z. limit: 1 to ${MOST}; 100 if left out
  token-file: holds an access token of an auditor; in development one is made. url: http://127.0.0.1:4000 (or PORT) if left out`,
  async run(args, { signal }) {
    const settings = readSettings(hubSettings);
    const { url = `http://127.0.0.1:${settings.PORT}`, tokenFile, filter, limit, json } = readArguments(args);
    const token =
      tokenFile === undefined
        ? await createDevelopmentIssuer(settings).sign({ role: 'AUDITOR' })
        : await readToken(tokenFile);
    const { entries, more, unanswered } = await mergedLog({ url, token, filter, limit, signal });
    process.stdout.write(
      json
        ? `${JSON.stringify({ entries, more, unanswered }, null, 2)}\n`
        : [...(entries.length === 0 ? [] : [HEADINGS]), ...entries.map((entry) => told(entry))].join(''),
    );
    if (entries.length === 0 && unanswered.length === 0 && !json)
      process.stderr.write('No entries fit that in any department.\n');
    if (more && !json) process.stderr.write(`There are older entries: --limit takes up to ${MOST}, or give --to.\n`);
    if (unanswered.length > 0)
      throw new MendableError(
        `Not answered by: ${unanswered.map(({ department, code }) => `${department} (${code})`).join(', ')}. Their entries are missing from the list.`,
      );
  },
});

function told(entry: LogEntry): string {
  const words = [
    entry.at,
    entry.department.padEnd(12),
    entry.kind.padEnd(10),
    (entry.basis ?? '-').padEnd(16),
    entry.subject,
    `case ${entry.case ?? '-'}`,
    `persons ${entry.persons.length === 0 ? '-' : entry.persons.join(',')}`,
    `entry ${entry.id}`,
  ];
  return `${words.join('  ')}\n`;
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new MendableError(
      `The file of --token-file cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      error,
    );
  }
}

function readArguments(args: string[]) {
  const { url, 'token-file': tokenFile, limit = '100', json = false, ...filter } = parsed(args);
  if (url !== undefined && URL.parse(url)?.protocol.startsWith('http') !== true)
    throw new UsageError('--url takes an address such as http://127.0.0.1:4000.');
  if (!/^\d{1,5}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST)
    throw new UsageError(`--limit takes a whole number from 1 to ${MOST}.`);
  if (filter.person !== undefined && !isPersonId(filter.person.toLowerCase()))
    throw new UsageError('--person takes the id of a person, a UUID.');
  if (filter.kind !== undefined && !AUDIT_KINDS.some((kind) => kind === filter.kind))
    throw new UsageError(`--kind takes one of ${AUDIT_KINDS.join(', ')}.`);
  if (filter.basis !== undefined && !ACCESS_BASES.some((basis) => basis === filter.basis))
    throw new UsageError(`--basis takes one of ${ACCESS_BASES.filter((basis) => basis !== 'OPEN').join(', ')}.`);
  return {
    ...(url === undefined ? {} : { url: new URL(url).origin }),
    ...(tokenFile === undefined ? {} : { tokenFile }),
    limit: Number(limit),
    json,
    filter: {
      ...filter,
      ...(filter.from === undefined ? {} : { from: momentOf('from', filter.from) }),
      ...(filter.to === undefined ? {} : { to: momentOf('to', filter.to) }),
    } satisfies LogFilter,
  };
}

function momentOf(name: string, text: string): string {
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) throw new UsageError(`--${name} takes a time such as 2026-03-01T12:00:00Z.`);
  return moment.toISOString();
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { url: text, 'token-file': text, limit: text, json: { type: 'boolean' } } as const;
  const filters = { person: text, subject: text, basis: text, kind: text, case: text, from: text, to: text } as const;
  try {
    return parseArgs({ args, options: { ...options, ...filters } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
