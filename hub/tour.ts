import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer, type TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { askHub, expectHub, type HubAnswer } from './ask-hub.ts';
import { readExample } from './example-file.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { summarise } from './summarise.ts';
import { OWN_TRAIL, ownTrailLines, TRAIL, trailLines } from './tour-trail.ts';
import { tourOfWork } from './tour-work.ts';

const ALL = DEPARTMENTS.map((name) => name.toUpperCase());

/** Less than the whole view, for where most of it is refused. */
const SHORT_VIEW = `query ShortView($id: ID!) {
  person(id: $id) {
    dke { name cases(first: 1) { nodes { role case { number level cooperation } } } }
    schools { enrolments(first: 1) { nodes { from school { name } } } absence(first: 1) { nodes { quarter unlawfulPercent response } } }
    social { notifications(first: 1) { nodes { receivedAt kind } } }
    associations { youthJobs(first: 1) { nodes { employerKind } } }
    urban { keepsPersonalData }
  }
}`;
const SCHOOL_OF =
  'query SchoolOf($id: ID!) { person(id: $id) { schools { enrolments(first: 1) { nodes { school { code name } } } } } }';
const OPEN_ACCESS = `mutation OpenAccess($input: OpenAccessInput!) {
  openAccess(input: $input) { grant { id token expiresAt } refusals { code message } }
}`;
const REVIEW = `mutation Review($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { outcome } }`;

const CASEWORKER: TokenRequest = { role: 'CASEWORKER' };

await runCommand({
  usage: `Usage: npm run tour -- [--url <address>] [--person <id> --case <number>] [--area <code>]
  Shows the main job of a hub that runs on this machine: access opened on a case, a view of a person and of an area, what is refused, the trail of it,
  and DKE's work from a concern to an outcome (which it writes to the hub's databases).
  url: http://127.0.0.1:4000 (or PORT) if left out; person and case: invented ones; area: 0165`,
  async run(args, { signal }) {
    const settings = readSettings(hubSettings);
    const { url = `http://127.0.0.1:${settings.PORT}`, area = '0165', ...given } = readArguments(args);
    const { person, caseNumber } = given.example ?? (await exampleIn(settings.SAMSPIL_HOME));
    const issuer = createDevelopmentIssuer(settings);
    const ask = async (as: TokenRequest, query: string, variables: Record<string, unknown>, grant?: string) =>
      askHub(url, { token: await issuer.sign(as), grant, query, variables }, signal);
    const open = async (input: Record<string, unknown>) => {
      const answer = await ask(CASEWORKER, OPEN_ACCESS, { input: { persons: [person], departments: ALL, ...input } });
      return grantIn(answer);
    };
    const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
    const [personView, areaView] = await Promise.all([saved('person-view'), saved('area-view')]);
    const about = { id: person };

    await expectHub(url);
    say('Samspil: one view across five departments. The data is synthetic (syntetiske data): nobody in it exists.', '');
    say(
      '1. A caseworker of DKE asks for a person. On a case of their own they see what DKE holds, and nothing else:',
      '',
    );
    say(...told('person', person, [await ask(CASEWORKER, SHORT_VIEW, about)]), '');

    say('2. So they open access, and say on which case, on what basis, in which departments and why.', '');
    const grant = await open({
      caseId: caseNumber,
      basis: 'SSP',
      reason: 'The tour: preparing the meeting on the case',
    });
    say(
      `  case ${caseNumber}, basis SSP (retsplejeloven § 115), departments ${DEPARTMENTS.join(', ')}`,
      `  a grant for this person and this caseworker alone, until ${grant.expiresAt.slice(11, 19)} (UTC); it can be renewed while all of that holds`,
      '',
    );

    say('3. With the grant it is one query and five departments. Who is not named in it stays unnamed:', '');
    const looks = [
      await ask(CASEWORKER, personView, about, grant.token),
      await ask(CASEWORKER, personView, about, grant.token),
    ];
    say(...told('person', person, looks), '');

    say('4. An area is not a person: no grant, and small counts are hidden.', '');
    const areas = [await ask(CASEWORKER, areaView, { code: area }), await ask(CASEWORKER, areaView, { code: area })];
    say(...told('area', area, areas), '');

    say('5. An analyst asks for the same person. Each department refuses by itself:', '');
    say(...told('person', person, [await ask({ role: 'ANALYST' }, SHORT_VIEW, about)]), '');

    const school = schoolIn(await ask(CASEWORKER, SCHOOL_OF, about, grant.token));
    if (school !== null) {
      say(`6. An employee of ${school.name} needs no grant for their own pupil, and sees what the schools hold:`, '');
      const teacher: TokenRequest = { role: 'DEPARTMENT', department: 'schools', unit: school.code };
      say(...told('person', person, [await ask(teacher, SHORT_VIEW, about)]), '');
      say(
        '  (Which school that is, the tour has asked by the grant of step 2: a look more, and on record like the others.)',
        '',
      );
    }

    say(
      '7. All of this is on record, a line a department. The auditor reads who looked at this person, and cannot read the person (times are UTC;',
      '   COMMAND is what was done beside looks: access asked for and opened, the log read):',
      '',
    );
    say(...trailLines(await ask({ role: 'AUDITOR' }, TRAIL, { person })), '');

    say(
      '8. And the citizen asks who has looked at them. The employee is not named; why they looked is (in Danish):',
      '',
    );
    say(...ownTrailLines(await ask({ role: 'CITIZEN', person }, OWN_TRAIL, {})), '');

    say(
      '9. Where a life is at stake, a caseworker opens access at once, to what averts danger and no more. The lead sees it, finds no reason for it,',
      '   and it ends within seconds:',
      '',
    );
    const emergency = await open({ basis: 'VITAL_INTEREST', reason: 'The tour: it only tries what would happen' });
    say(...told('person', person, [await ask(CASEWORKER, SHORT_VIEW, about, emergency.token)]), '');
    const input = { grantId: emergency.id, verdict: 'NOT_JUSTIFIED', note: 'The tour: there was no danger' };
    await ask({ role: 'LEAD' }, REVIEW, { input });
    const revoked = await untilRefused(() => ask(CASEWORKER, SHORT_VIEW, about, emergency.token));
    say(...told('person', person, [revoked]), '');

    const token = (as: TokenRequest) => issuer.sign(as);
    const view = async (onCase: string) => {
      const { token: opened } = await open({
        caseId: onCase,
        basis: 'SSP',
        reason: 'The tour: the meeting on the concern',
      });
      return told('person', person, [await ask(CASEWORKER, SHORT_VIEW, about, opened)]);
    };
    await tourOfWork({ url, person, area, ask, view, token, say });

    say(`Look around by yourself: ${url}/ ("Sign in to the playground", and choose a role).`);
  },
});

interface OpenedGrant {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

function grantIn({ data, errors }: HubAnswer): OpenedGrant {
  const { grant = null, refusals = [] } = (data?.['openAccess'] ?? {}) as {
    grant?: OpenedGrant | null;
    refusals?: readonly { readonly code: string; readonly message: string }[];
  };
  if (grant !== null) return grant;
  const why = [...refusals.map(({ code, message }) => `${code}: ${message}`), ...errors.map(({ message }) => message)];
  throw new MendableError(`Access was not opened. ${why.join(' ')}`);
}

function schoolIn({ data }: HubAnswer): { code: string; name: string } | null {
  const person = data?.['person'] as
    | { schools: { enrolments: { nodes: { school: { code: string; name: string } | null }[] } } | null }
    | null
    | undefined;
  return person?.schools?.enrolments.nodes[0]?.school ?? null;
}

/** The departments ask dke each second which grants it has revoked. */
async function untilRefused(ask: () => Promise<HubAnswer>): Promise<HubAnswer> {
  for (const started = performance.now(); ; await sleep(200)) {
    const answer = await ask();
    const refused = answer.errors.filter(({ extensions }) => extensions.code === 'GRANT_REVOKED');
    if (refused.length === DEPARTMENTS.length || performance.now() - started > 6_000) return answer;
  }
}

function told(kind: string, key: string, looks: readonly HubAnswer[]): string[] {
  const last = looks.at(-1);
  const view = last?.data?.[kind];
  const times = looks.map(({ milliseconds }) => `${milliseconds} ms`).join(', and asked again ');
  const head = `  ${kind} ${key} (HTTP ${last?.status}, ${times})`;
  const errors = last?.errors ?? [];
  if (view === null || view === undefined)
    return [head, ...errors.map((error) => `  ${error.extensions.code}: ${error.message}`)];
  return [head, ...summarise(view, [kind], errors)];
}

function saved(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, `../gateway/playground/queries/${name}.graphql`), 'utf8');
}

interface Subject {
  readonly person: string;
  readonly caseNumber: string;
}

async function exampleIn(home: string): Promise<Subject> {
  const { person, case: file } = await readExample(home);
  if (file === null)
    throw new MendableError('So small a municipality has no open case to show: start a hub of 27,500 people.');
  return { person, caseNumber: file.number };
}

function readArguments(args: string[]): { url?: string; area?: string; example?: Subject } {
  const text = { type: 'string' } as const;
  try {
    const options = { url: text, person: text, case: text, area: text };
    const { url, person, case: caseNumber, ...area } = parseArgs({ args, options }).values;
    if ((person === undefined) !== (caseNumber === undefined))
      throw new UsageError('--person and --case go together: access is opened on a case.');
    if (url !== undefined && URL.parse(url)?.protocol.startsWith('http') !== true)
      throw new UsageError('--url takes an address such as http://127.0.0.1:4000.');
    return {
      ...area,
      ...(url === undefined ? {} : { url: new URL(url).origin }),
      ...(person === undefined || caseNumber === undefined ? {} : { example: { person, caseNumber } }),
    };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
