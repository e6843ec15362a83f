import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MendableError } from '@samspil/kit/mendable-error.ts';

/** Where the composed supergraph comes from. */
export type SupergraphSource =
  | { readonly kind: 'fixed'; readonly sdl: string }
  /** A file that is looked at every `pollMs` milliseconds (1,000 unless set). */
  | { readonly kind: 'file'; readonly path: string; readonly pollMs?: number };

export interface SupergraphWatch {
  close(): Promise<void>;
}

/**
 * Reads the supergraph.
 *
 * @throws MendableError when the file cannot be read; the message says what to do.
 */
export async function readSupergraph(source: SupergraphSource): Promise<string> {
  if (source.kind === 'fixed') return source.sdl;
  try {
    return await readFile(source.path, 'utf8');
  } catch {
    throw new MendableError(
      'The supergraph file cannot be read: run "npm run compose", or set SUPERGRAPH to where it is.',
    );
  }
}

/**
 * Calls `onChange` with the new text whenever the file's content differs from `current`, one call at a time. A file is read when two looks
 * in a row found it the same, so that one that is being written is not taken for a fault; what was loaded stays until something better comes.
 */
export function watchSupergraph(
  source: SupergraphSource,
  current: string,
  onChange: (sdl: string) => Promise<void>,
): SupergraphWatch {
  if (source.kind === 'fixed') return { close: async () => {} };
  let seen = hash(current);
  let glimpsed = '';
  let stamp = '';
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const now = await stampOf(source.path);
    const settled = now === glimpsed;
    glimpsed = now;
    if (!settled || now === stamp) return;
    const sdl = await readFile(source.path, 'utf8');
    if ((await stampOf(source.path)) !== now) return;
    stamp = now;
    const digest = hash(sdl);
    if (digest === seen) return;
    seen = digest;
    await onChange(sdl);
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = look()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, source.pollMs ?? 1_000);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return `${mtimeMs} ${size} ${ino}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
