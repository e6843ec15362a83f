/** npm passes a Ctrl-C on that the terminal has sent already; only a later one means "now". */
const SAME_REQUEST_MS = 1_000;

/**
 * Calls `stop` when this process is first asked to stop: by SIGINT, by SIGTERM, or since the process that started it is gone. Asked
 * again more than a second later, it ends at once with exit code 130. Gives a function that lets the process end by itself, which listening
 * to a parent keeps it from; the signals are heeded to the end, or one that comes again while the process ends would end it as by a fault.
 */
export function whenAskedToStop(stop: () => void): () => void {
  let askedAt: number | null = null;
  const ask = () => {
    if (askedAt === null) {
      askedAt = performance.now();
      stop();
    } else if (performance.now() - askedAt > SAME_REQUEST_MS) process.exit(130);
  };
  for (const event of REQUESTS) process.on(event, ask);
  return () => void process.off('disconnect', ask);
}

const REQUESTS = ['SIGINT', 'SIGTERM', 'disconnect'] as const;
