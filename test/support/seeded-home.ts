import { homeWith } from '@samspil/kit/testing/home.ts';
import { runProgram } from './run-program.ts';

/** A new temporary home with so many people in its databases, and nothing running in it. The caller deletes it. */
export async function seededHome(people: number, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const name = Object.keys(env).length === 0 ? `seeded-${people}` : null;
  return await homeWith(name, async (home) => {
    const program = runProgram('hub/seed.ts', { SAMSPIL_HOME: home, ...env }, ['--people', String(people)]);
    if ((await program.ended()) !== 0) throw new Error(`The seed failed.\n${program.stdout()}${program.stderr()}`);
  });
}
