import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProgram } from '../support/run-program.ts';

/**
 * Waits until a program answers that it is ready.
 *
 * @throws Error with what it has printed, when it has ended or 60 s have passed.
 */
export async function untilReady(url: string, program: RunningProgram): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (program.process.exitCode !== null)
      throw new Error(`The program ended.\n${program.stdout()}${program.stderr()}`);
    await sleep(50);
  }
  throw new Error(`The program was not ready in 60 s.\n${program.stdout()}${program.stderr()}`);
}
