import { type RunningProgram, runProgram } from './run-program.ts';

/** What became of an import command. */
export interface ImportOutcome {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `npm run import -- <args>` against a hub's home. */
export function startImportCommand(home: string, ...args: string[]): RunningProgram {
  return runProgram('hub/import.ts', { SAMSPIL_HOME: home }, args);
}

/** Runs `npm run import -- <args>` to its end. */
export async function runImportCommand(home: string, ...args: string[]): Promise<ImportOutcome> {
  const command = startImportCommand(home, ...args);
  const code = await command.ended();
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}
