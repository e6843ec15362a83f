import { ownPublicKey } from '@samspil/kit/audit/audit-key.ts';
import { type VerifyResult, verifyTrail } from '@samspil/kit/audit/verify-trail.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department, isDepartment } from '@samspil/kit/departments.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';

/** Faults that are printed of a department at most: a trail that does not fit at all would print one a row. */
const PRINTED = 1_000;

await runCommand({
  usage: `Usage: npm run audit:verify -- [<department>…]
  Verifies the audit trails of all departments, or of those named (${DEPARTMENTS.join(', ')}).
  Exit code 0 when all fits, 1 when something does not, which is printed line by line.`,
  async run(args, { resources, signal, log }) {
    const departments = readArguments(args);
    const settings = readSettings(hubSettings);
    const urls = await ownerUrls(DEPARTMENTS, { home: settings.SAMSPIL_HOME, log }, resources);
    signal.throwIfAborted();
    const databases = Object.fromEntries(
      DEPARTMENTS.map((name) => [
        name,
        resources.use(
          new Database({ url: roleUrl(urls[name], name, 'sequencer'), log, connections: 1, statementTimeout: 0 }),
        ),
      ]),
    );
    for (const department of departments) {
      const ownKey = await ownPublicKey(department, settings.SAMSPIL_HOME);
      let printed = 0;
      const onFault = (fault: string) => {
        printed += 1;
        if (printed <= PRINTED) process.stdout.write(`${department}: ${fault}\n`);
      };
      const result = await verifyTrail({ department, databases, ownKey, onFault, signal }).catch(explainMissing);
      process.stdout.write(`${summary(department, result)}\n`);
      if (result.faults > 0) process.exitCode = 1;
    }
  },
});

function readArguments(args: readonly string[]): readonly Department[] {
  const departments = args.map((name) => {
    if (!isDepartment(name))
      throw new UsageError(`There is no department of that name. They are ${DEPARTMENTS.join(', ')}.`);
    return name;
  });
  return departments.length === 0 ? DEPARTMENTS : departments;
}

/** A database without the tables, or without the role, has not been prepared by this version. */
function explainMissing(error: unknown): never {
  const codes = [error, (error as { cause?: unknown }).cause].map(
    (one) => (one as { code?: unknown } | undefined)?.code,
  );
  if (codes.some((code) => code === '42P01' || code === '3F000' || code === '28P01'))
    throw new MendableError(
      'The databases have no audit trail yet: start the hub once, and it makes the tables.',
      error,
    );
  throw error;
}

function summary(
  department: Department,
  { entries, pruned, heads, faults, comparedWith, unreachable }: VerifyResult,
): string {
  const found = faults === 0 ? 'all fits' : faults === 1 ? 'one fault' : `${faults} faults`;
  const missing = unreachable.length === 0 ? '' : ` Not reached: ${unreachable.join(', ')}.`;
  return `${department}: ${found}. ${entries} entries, ${pruned} pruned, ${heads} signed heads, compared with what ${comparedWith.length === 0 ? 'nobody keeps' : `${comparedWith.join(', ')} keep`}.${missing}`;
}
