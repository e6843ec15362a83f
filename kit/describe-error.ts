/** What may stand in a log of an unforeseen error: database messages can quote values, so only class, code and stack frames. */
export function describeError(error: unknown): { type: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
  const cause = error.cause instanceof Error ? (error.cause as { code?: unknown }).code : undefined;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : typeof cause === 'string' ? { code: cause } : {}),
    ...(frames === undefined ? {} : { stack: frames }),
  };
}
