import { z } from 'zod';
import { logLevelFaults } from './log.ts';
import { MendableError } from './mendable-error.ts';

/** All faults of the settings, one a line, so that they can be mended in one go. */
export class SettingsError extends MendableError {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/**
 * Reads settings from the environment once, by a zod object whose keys are variable names. Empty variables count as unset. LOG_LEVEL,
 * which every part takes, is checked as well.
 *
 * @param others faults that were found elsewhere, to be reported with these.
 * @throws SettingsError with every fault found; values are never repeated, since they may be secrets.
 */
export function readSettings<Shape extends z.ZodObject>(
  shape: Shape,
  env: NodeJS.ProcessEnv = process.env,
  others: readonly string[] = [],
): z.output<Shape> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = shape.safeParse(given);
  const more = [...logLevelFaults(env), ...others];
  if (parsed.success && more.length === 0) return parsed.data;
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    const missing = name !== '' && given[name] === undefined;
    return name === '' ? issue.message : `${name} ${missing ? 'is not set' : 'is not valid'}: ${issue.message}`;
  });
  throw new SettingsError([...faults, ...more]);
}

/** A whole number of milliseconds between 1 ms and 10 minutes, with a default. */
export const milliseconds = (standard: number) => wholeNumber(1, 600_000).default(standard);

/** A TCP port; 0 asks for any free one. */
export const port = (standard: number) => wholeNumber(0, 65_535).default(standard);

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const error = `give a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}
