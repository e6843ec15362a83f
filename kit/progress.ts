import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** So many more are done. */
  advance(count: number): void;
  /** So many are done in all; the note stands beside it. Needs no `this`, so it can be handed over as a callback. */
  set(count: number, note?: string): void;
  /** The work has ended, well or badly: the bar stays as it is, and the terminal is given back. */
  done(): void;
}

/** A writable stream, which may be a terminal. */
export type ProgressOutput = NodeJS.WritableStream & { readonly isTTY?: boolean };

export interface ProgressOptions {
  /** Shows nothing at all. */
  readonly quiet?: boolean;
  /** Standard error by default, so that standard output can be piped on. */
  readonly output?: ProgressOutput;
  /** Where there is no terminal: milliseconds between two lines. */
  readonly everyMs?: number;
}

/**
 * Progress of `total` things: a bar on a terminal, elsewhere (a log, a pipe) a plain line every few seconds and one at the end. A total
 * of 0 means that nobody knows it: then only the count is shown.
 */
export function createProgress(label: string, total: number, options: ProgressOptions = {}): Progress {
  const { quiet = false, output = process.stderr, everyMs = 5_000 } = options;
  const show = quiet
    ? SILENT
    : output.isTTY === true
      ? showBar(label, total, output)
      : showLines(label, total, output, everyMs);
  let reached = 0;
  let over = false;
  let noted = '';
  const set = (count: number, note = '') => {
    reached = count;
    noted = note;
    if (!over) show.update(count, note);
  };
  return {
    advance: (count) => set(reached + count),
    set,
    done() {
      if (!over) show.end(reached, noted);
      over = true;
    },
  };
}

interface Display {
  update(count: number, note: string): void;
  end(count: number, note: string): void;
}

const SILENT: Display = { update() {}, end() {} };

function showBar(label: string, total: number, stream: NodeJS.WritableStream): Display {
  const format =
    total === 0
      ? `${label} {value} {note}`
      : `${label} {bar} {percentage}% | {value} of {total} | {eta_formatted} left {note}`;
  // `hideCursor: null` leaves the cursor alone: a run that is killed cannot leave a terminal without one.
  const bar = new SingleBar({ format, stream, hideCursor: null, fps: 5 }, Presets.shades_classic);
  bar.start(total, 0, { note: '' });
  return {
    update: (count, note) => bar.update(count, { note }),
    end(count, note) {
      bar.update(count, { note });
      bar.stop();
    },
  };
}

function showLines(label: string, total: number, output: NodeJS.WritableStream, everyMs: number): Display {
  let last = performance.now();
  const line = (text: string, note: string) => output.write(`${label}: ${text}${note === '' ? '' : `, ${note}`}\n`);
  return {
    update(count, note) {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      line(total === 0 ? `${count}` : `${count} of ${total} (${Math.floor((100 * count) / total)} %)`, note);
    },
    end: (count, note) => line(`${count} done`, note),
  };
}
