import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cleanEnvironment } from './clean-environment.ts';
import { ROOT } from './root.ts';

/** A program that runs for a test. */
export interface RunningProgram {
  readonly process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Waits until standard output has this text. */
  until(text: string): Promise<void>;
  /** Waits for the end; gives the exit code, or the signal that ended it. */
  ended(): Promise<number | string | null>;
  /** Sends a signal (SIGTERM unless another is named) and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | string | null>;
}

/** Starts one of the project's programs, such as `gateway/start.ts`, with no environment but this. */
export function runProgram(
  program: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): RunningProgram {
  return runCommandLine(process.execPath, [join(ROOT, program), ...args], { env: { ...cleanEnvironment(), ...env } });
}

/** Starts any command in the project's folder. */
export function runCommandLine(file: string, args: readonly string[], options: SpawnOptions): RunningProgram {
  const child = spawn(file, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const closed = once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? null);
  const ended = () => closed;
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    async until(text) {
      const deadline = Date.now() + 60_000;
      while (!stdout.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended.\n${stdout}${stderr}`);
        if (Date.now() > deadline) throw new Error(`It did not say "${text}" in 60 s.\n${stdout}${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return closed;
    },
  };
}
