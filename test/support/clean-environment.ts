/** The environment of the test without settings that would reach the hub. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  const kept = { PATH, HOME, LANG, TMPDIR, NODE_COMPILE_CACHE };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}
