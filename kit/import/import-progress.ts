import { Presets, SingleBar } from 'cli-progress';

/** Shows how far an import is. */
export interface ImportProgress {
  start(bytes: number): void;
  update(bytes: number, counts: { readonly read: number; readonly refused: number }): void;
  stop(): void;
}

/** Where progress is written: a terminal gets a bar, anything else a line every few seconds. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress of the import `name` on a stream, standard error by default. */
export function createImportProgress(
  name: string,
  output: ProgressOutput & NodeJS.WritableStream = process.stderr,
  everyMs = 3_000,
): ImportProgress {
  return output.isTTY === true ? barProgress(name, output) : lineProgress(name, output, everyMs);
}

function barProgress(name: string, stream: NodeJS.WritableStream): ImportProgress {
  const format = `${name} {bar} {percentage}% | {read} rows | {refused} refused | {eta_formatted} left`;
  const bar = new SingleBar({ format, stream, hideCursor: null, fps: 5 }, Presets.shades_classic);
  return {
    start: (bytes) => bar.start(bytes, 0, { read: 0, refused: 0 }),
    update: (bytes, counts) => bar.update(bytes, { ...counts }),
    stop: () => bar.stop(),
  };
}

function lineProgress(name: string, output: ProgressOutput, everyMs: number): ImportProgress {
  let total = 1;
  let last = Date.now();
  return {
    start(bytes) {
      total = Math.max(bytes, 1);
      last = Date.now();
    },
    update(bytes, { read, refused }) {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      output.write(`${name}: ${Math.floor((100 * bytes) / total)} %, ${read} rows, ${refused} refused\n`);
    },
    stop() {},
  };
}
