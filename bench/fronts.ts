import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FrontQuestion, FrontUsage } from './front-process.ts';

/** The gateways that are compared; the last is the bare process with its departments, to be subtracted. */
export const FRONTS = ['our front', 'gateway-runtime', 'gateway-runtime, our engine', 'no gateway'] as const;

export type FrontName = (typeof FRONTS)[number] | 'gateway-runtime, options alone';

/** A gateway that runs in a process of its own. */
export interface RunningFront {
  readonly name: FrontName;
  readonly url: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number;
  usage(): Promise<FrontUsage>;
  stop(): Promise<void>;
}

/** Starts a front and waits until it has answered `body` once. */
export async function startFront(name: FrontName, sdl: string, first: RequestInit): Promise<RunningFront> {
  const began = performance.now();
  const child = fork(fileURLToPath(new URL('front-process.ts', import.meta.url)), [name]);
  const url = (await ask(child, { kind: 'start', sdl })) as string;
  if (url !== '') await (await fetch(url, first)).text();
  const startMs = performance.now() - began;
  return {
    name,
    url,
    startMs,
    usage: async () => (await ask(child, { kind: 'usage' })) as FrontUsage,
    async stop() {
      const gone = once(child, 'exit');
      // It keeps nothing, and a front that hangs would not hear a politer signal.
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function ask(child: ChildProcess, question: FrontQuestion): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('A front ended before it answered.'));
    child.once('exit', fail);
    child.once('message', (answer) => {
      child.off('exit', fail);
      resolve(answer);
    });
    child.send(question);
  });
}
