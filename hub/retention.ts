import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAuditKey } from '@samspil/kit/audit/audit-key.ts';
import { countPrunable, pruneAudit } from '@samspil/kit/audit/prune-audit.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { recordWork } from '@samspil/kit/database/record-work.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department, isDepartment } from '@samspil/kit/departments.ts';
import { type RetentionReport, runRetention } from '@samspil/kit/retention/run-retention.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { refreshFigures } from './refresh-figures.ts';
import { retentionRulesOf } from './retention-rules-of.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

/** How long entries of the audit trail are kept (docs/legal-bases.md). */
const TRAIL_KEPT = 'P5Y';

await runCommand({
  usage: `Usage: npm run retention -- [--dry-run] [<department>]
       npm run retention -- <department> --handed-over <type> --up-to <YYYY-MM-DD> --receipt <text>
  Lists what is past its time, and deletes it unless it is a dry run. The second form notes what the public archive has taken over.
  departments: ${DEPARTMENTS.join(', ')}`,
  async run(args, { resources, signal, log }) {
    const { department, dryRun, handover } = readArguments(args);
    const settings = readSettings(hubSettings);
    const names = department === null ? DEPARTMENTS : [department];
    const urls = await ownerUrls(names, { home: settings.SAMSPIL_HOME, log }, resources);
    for (const name of names) {
      signal.throwIfAborted();
      const service = services[name];
      await migrate({ department: name, ownerUrl: urls[name], folder: join(service.folder, 'migrations'), log });
      const open = (role: 'retention' | 'statistics') =>
        resources.use(new Database({ url: roleUrl(urls[name], name, role), log, connections: 1, statementTimeout: 0 }));
      const database = open('retention');
      const { rules, plan } = await retentionRulesOf(name);
      if (handover !== null) {
        if (plan.archived[handover.type] === undefined)
          throw new UsageError(
            `${name} hands nothing of that type to the archive: ${Object.keys(plan.archived).join(', ') || 'no type at all'}.`,
          );
        await database.transaction(async (tx) => {
          await tx.sql(
            'insert into samspil.archive_handover (type, up_to, receipt) values ($1, $2, $3) on conflict do nothing',
            [handover.type, handover.upTo, handover.receipt],
          );
          await recordWork(tx, {
            kind: 'RETENTION',
            trace: randomUUID(),
            detail: { handedOver: handover.type, upTo: handover.upTo },
          });
        }, signal);
        process.stdout.write(`${name}: ${handover.type} until ${handover.upTo} is noted as handed over\n`);
        continue;
      }
      const report = await runRetention({ database, rules, plan, today: todayInDenmark(), dryRun, signal });
      process.stdout.write(told(name, report, dryRun));
      const trail = { database, retention: TRAIL_KEPT, signal };
      if (dryRun) {
        process.stdout.write(`  the audit trail: ${await countPrunable(trail)} entries past their time\n`);
      } else {
        const key = await readAuditKey(name, settings.SAMSPIL_HOME);
        const { pruned, unfit } = await pruneAudit({ ...trail, department: name, key, traceId: randomUUID() });
        const left =
          unfit.length === 0 ? '' : `, ${unfit.length} left because they do not fit: run npm run audit:verify`;
        process.stdout.write(`  the audit trail: ${pruned} entries deleted, with a signed receipt${left}\n`);
      }
      if (!dryRun && report.types.some(({ due }) => due > 0))
        await open('statistics').transaction((tx) => refreshFigures(service, tx), signal);
    }
  },
});

interface Arguments {
  readonly department: Department | null;
  readonly dryRun: boolean;
  readonly handover: { readonly type: string; readonly upTo: string; readonly receipt: string } | null;
}

function readArguments(args: string[]): Arguments {
  const { positionals, values } = parsed(args);
  const [department, ...more] = positionals;
  if (more.length > 0) throw new UsageError('Name one department, or none for all.');
  if (department !== undefined && !isDepartment(department)) throw new UsageError('There is no such department.');
  const { 'handed-over': type, 'up-to': upTo, receipt, 'dry-run': dryRun = false } = values;
  if (type === undefined) {
    if (upTo !== undefined || receipt !== undefined)
      throw new UsageError('--up-to and --receipt go with --handed-over.');
    return { department: department ?? null, dryRun, handover: null };
  }
  if (department === undefined || upTo === undefined || receipt === undefined || dryRun)
    throw new UsageError('--handed-over takes a department, --up-to and --receipt.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(upTo) || Number.isNaN(Date.parse(upTo)))
    throw new UsageError('--up-to takes a day such as 2015-12-31.');
  if (receipt.trim().length === 0 || receipt.length > 200) throw new UsageError('--receipt takes 1 to 200 characters.');
  return { department, dryRun, handover: { type, upTo, receipt } };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, 'handed-over': text, 'up-to': text, receipt: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}

function todayInDenmark(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
}

function told(department: Department, { types, reviews }: RetentionReport, dryRun: boolean): string {
  const lines = types.flatMap(({ type, due, kept }) => [
    `  ${type}: ${due} ${dryRun ? 'past their time' : 'deleted'}`,
    ...kept.map(({ because, rows }) => `    ${rows} kept: ${because}`),
  ]);
  const due = reviews.map(({ what, id, reviewOn }) => `  to be looked at again since ${reviewOn}: no. ${id}, ${what}`);
  return `${[`${department}:`, ...(types.length === 0 ? ['  no rows about persons'] : lines), ...due].join('\n')}\n`;
}
