import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { caseAbout } from './support/case-about.ts';
import { type RunningHub, runHub } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';
import { examplePersonOf } from './support/views.ts';

let hub: RunningHub;

beforeAll(async () => {
  hub = await runHub({ program: 'hub/start.ts' });
}, 100_000);
afterAll(async () => {
  await hub?.stop();
}, 30_000);

const tour = async (...more: readonly string[]) => {
  const program = runProgram('hub/tour.ts', { SAMSPIL_HOME: hub.home }, ['--url', hub.url, ...more]);
  return { code: await program.ended(), stdout: program.stdout(), stderr: program.stderr() };
};

/** The part of what was said under a number, as the codes of the departments' refusals in it. */
function refusalsIn(said: string, part: number): string[] {
  const [, ...parts] = said.split(/^\d\. /m);
  return [...(parts[part - 1] ?? '').matchAll(/^ {2}(\w+): not shown \((\w+)\)$/gm)].map(
    ([, name, code]) => `${name} ${code}`,
  );
}

test('the tour tells of access, of each refusal, and of the trail that it left', async () => {
  const person = examplePersonOf(hub);
  const number = await caseAbout(await hub.ownerUrl('dke'), { persons: [person] });
  const { code, stdout, stderr } = await tour('--person', person, '--case', number);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const all = (reason: string, ...but: string[]) =>
    DEPARTMENTS.filter((name) => !but.includes(name))
      .map((name) => `${name} ${reason}`)
      .sort();
  expect(refusalsIn(stdout, 1).sort()).toEqual(all('ACCESS_DENIED', 'dke'));
  expect(refusalsIn(stdout, 3)).toEqual([]);
  expect(refusalsIn(stdout, 5).sort()).toEqual(all('ACCESS_DENIED'));
  expect(refusalsIn(stdout, 6).sort()).toEqual(all('ACCESS_DENIED', 'schools'));
  expect(stdout).toMatch(/^ {2}[\d:]{8} {2}\w+ +READ +development:caseworker: SSP, case TEST-/m);
  expect(stdout).toMatch(/^ {2}[\d:]{8} {2}\w+ +DENIED +development:analyst: no basis; \d+ fields$/m);
  expect(stdout).toMatch(/set af Den Kriminalpræventive Enhed: En sag, du er med i, i SSP-samarbejdet/);
  expect(stdout).toMatch(/databeskyttelseslovens § 22/);
  expect(
    refusalsIn(stdout, 9)
      .filter((one) => one.endsWith('GRANT_REVOKED'))
      .sort(),
  ).toEqual(all('GRANT_REVOKED'));
  // DKE's work: what the hub answers, and not what the tour has asked for.
  for (const line of [
    /"kind":"CONCERN_RAISED".*"urgency":"HIGH"/,
    /the teacher sees IN_HANDS\n.*is open: {2}the teacher sees CASE/,
    /action plans +title Back to the old friends, .*reached on \d{4}-/,
    /interventions +pillar \w+, done by \w+, goal .*, measured by .*, outcome REACHED/,
    /status DECLINED, declined because Not within our task\./,
    /department ASSOCIATIONS, status DONE, result Trains twice a week\./,
    /status +FOLLOW_UP/,
    /exit requests +status WITHDRAWN, .*cooperation EXIT/,
    /consents +department SOCIAL, .*withdrawn at \d{4}-/,
    /incidents +kind FIRE, .*offenders OUTSIDE, answered by \(goal Calm evenings, done by DKE\), days to normal 2/,
    /undecided concerns +ACUTE \d+, HIGH \d+, NORMAL \d+/,
  ])
    expect(stdout).toMatch(line);
}, 60_000);

test('so small a municipality as here has no case of its own to show, and the tour says so', async () => {
  const { code, stdout, stderr } = await tour();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe('So small a municipality has no open case to show: start a hub of 27,500 people.\n');
});
