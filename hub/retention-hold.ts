import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { recordWork } from '@samspil/kit/database/record-work.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { type Department, isDepartment } from '@samspil/kit/departments.ts';
import { parsePersonId } from '@samspil/kit/person-id.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { retentionRulesOf } from './retention-rules-of.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

const NEEDED = ['law', 'reason', 'review', 'by'] as const;

await runCommand({
  usage: `Usage: npm run retention:hold -- <department> [--type <type>] [--person <id>] [--row <id>] --law <law> --reason <text> --review <YYYY-MM-DD> --by <who>
       npm run retention:hold -- <department> --lift <number>
       npm run retention:hold -- <department> --lift-held-back <number> --by <who>
  Keeps rows beyond their time, and from erasure, by a decision: of a type, of a person, or one row (of several, those of which all holds).
  The last lets the citizen see what was held back from them, when its day has come and nobody is on duty to look at it again.`,
  async run(args, { resources, signal, log }) {
    const { department, hold } = readArguments(args);
    const { SAMSPIL_HOME: home } = readSettings(hubSettings);
    const ownerUrl = (await ownerUrls([department], { home, log }, resources))[department];
    await migrate({ department, ownerUrl, folder: join(services[department].folder, 'migrations'), log });
    const { rules } = await retentionRulesOf(department);
    if ('type' in hold && hold.type !== null && !rules.some(({ type }) => type === hold.type))
      throw new UsageError(`${department} keeps no rows of that type: ${rules.map(({ type }) => type).join(', ')}.`);
    const url = roleUrl(ownerUrl, department, 'retention');
    await using database = new Database({ url, log, connections: 1 });
    if ('liftHeldBack' in hold) {
      const entry = { subject: hold.by, roles: [], trace: randomUUID() };
      const [row] = await database.transaction(
        (tx) =>
          tx.sql<{ lifted: boolean }>('select samspil.lift_due_hold_back($1, $2) as lifted', [
            entry,
            hold.liftHeldBack,
          ]),
        signal,
      );
      if (row?.lifted !== true)
        throw new UsageError('Nothing of that number is held back and due to be looked at again.');
      process.stdout.write(`${department}: no. ${hold.liftHeldBack} is no longer held back from the citizen\n`);
      return;
    }
    const id = await database.transaction(async (tx) => {
      const [row] =
        'lift' in hold
          ? await tx.sql<{ id: string }>('delete from samspil.retention_hold where id = $1 returning id::text', [
              hold.lift,
            ])
          : await tx.sql<{ id: string }>(
              `insert into samspil.retention_hold (type, person_id, row_id, law, reason, review_on, decided_by)
               values ($1, samspil.person_of_today($2), $3, $4, $5, $6, $7) returning id::text`,
              [hold.type, hold.person, hold.row, hold.law, hold.reason, hold.review, hold.by],
            );
      if (row === undefined) throw new UsageError('There is no hold of that number.');
      const done = 'lift' in hold ? 'lifted' : 'held';
      await recordWork(tx, { kind: 'RETENTION', trace: randomUUID(), detail: { hold: row.id, done } });
      return row.id;
    }, signal);
    process.stdout.write(`${department}: hold no. ${id} is ${'lift' in hold ? 'lifted' : 'noted'}\n`);
  },
});

type Hold =
  | { readonly lift: string }
  | { readonly liftHeldBack: string; readonly by: string }
  | {
      readonly type: string | null;
      readonly person: string | null;
      readonly row: string | null;
      readonly law: string;
      readonly reason: string;
      readonly review: string;
      readonly by: string;
    };

function readArguments(args: string[]): { department: Department; hold: Hold } {
  const { positionals, values } = parsed(args);
  const [department, ...more] = positionals;
  if (department === undefined || more.length > 0 || !isDepartment(department))
    throw new UsageError('Name one department.');
  const { lift, type = null, person, row } = values;
  if (lift !== undefined) {
    if (Object.keys(values).length > 1) throw new UsageError('--lift takes the number of a hold and nothing else.');
    if (!/^\d{1,15}$/.test(lift)) throw new UsageError('--lift takes the number of a hold.');
    return { department, hold: { lift } };
  }
  const heldBack = values['lift-held-back'];
  if (heldBack !== undefined) {
    const who = (values.by ?? '').trim();
    if (Object.keys(values).length !== 2 || who.length < 3 || who.length > 255 || !/^\d{1,15}$/.test(heldBack))
      throw new UsageError('--lift-held-back takes the number of what is held back, with --by and nothing else.');
    return { department, hold: { liftHeldBack: heldBack, by: who } };
  }
  const missing = NEEDED.filter((name) => (values[name] ?? '').trim().length < 3);
  if (missing.length > 0) throw new UsageError(`Say ${missing.map((name) => `--${name}`).join(', ')}.`);
  if (type === null && person === undefined && row === undefined)
    throw new UsageError('Say what is held: --type, --person or --row.');
  const { law = '', reason = '', review = '', by = '' } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(review) || Number.isNaN(Date.parse(review)))
    throw new UsageError('--review takes a day such as 2027-01-31.');
  if (law.length > 200 || reason.length > 500 || by.length > 255) throw new UsageError('One of the texts is too long.');
  return { department, hold: { type, person: uuid(person), row: uuid(row), law, reason, review, by } };
}

function uuid(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return parsePersonId(text);
  } catch {
    throw new UsageError('--person and --row take an id: a UUID.');
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ type: text, person: text, row: text, law: text, reason: text, review: text, by: text, lift: text },
        'lift-held-back': text,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
