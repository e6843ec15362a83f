import { createProgress, type Progress, type ProgressOptions } from '../progress.ts';

/** Shows how far an import is. */
export interface ImportProgress {
  start(bytes: number): void;
  update(bytes: number, counts: { readonly read: number; readonly refused: number }): void;
  stop(): void;
}

/** Progress of the import `name`, in kilobytes of the file. */
export function createImportProgress(name: string, options: ProgressOptions = {}): ImportProgress {
  let progress: Progress | null = null;
  return {
    start(bytes) {
      progress = createProgress(`${name} (kB)`, kilobytes(bytes), options);
    },
    update: (bytes, { read, refused }) => progress?.set(kilobytes(bytes), `${read} rows, ${refused} refused`),
    stop: () => progress?.done(),
  };
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1_000);
