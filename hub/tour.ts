import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { readExample } from './example-file.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { type AnswerError, summarise } from './summarise.ts';

const QUERIES = join(import.meta.dirname, '../gateway/playground/queries');

interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly data: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  readonly errors: readonly (AnswerError & { readonly message: string })[];
}

await runCommand({
  usage: `Usage: npm run tour -- [--url <address>] [--person <id>] [--area <code>]
  Shows the main job of a hub that runs on this machine: a view of a person and of an area, and a request that is refused.
  url: http://127.0.0.1:4000 (or PORT) if left out; person: an invented one; area: 0165`,
  async run(args, { signal }) {
    const settings = readSettings(hubSettings);
    const {
      url = `http://127.0.0.1:${settings.PORT}`,
      person = await readExample(settings.SAMSPIL_HOME),
      area = '0165',
    } = readArguments(args);
    const issuer = createDevelopmentIssuer(settings);
    const ask = async (role: Role, view: string, variables: Record<string, string>) =>
      post(
        url,
        await issuer.sign({ role }),
        await readFile(join(QUERIES, `${view}-view.graphql`), 'utf8'),
        variables,
        signal,
      );
    const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

    await expectHub(url);
    say('Samspil: one view across five departments. The data is synthetic (syntetiske data): nobody in it exists.', '');
    say('1. A caseworker of DKE signs in and opens the view of a person: one query, five departments.', '');
    const first = await ask('CASEWORKER', 'person', { id: person });
    say(...told('person', person, first, await ask('CASEWORKER', 'person', { id: person })), '');
    say('2. The same caseworker opens the view of an area.', '');
    const whole = await ask('CASEWORKER', 'area', { code: area });
    say(...told('area', area, whole, await ask('CASEWORKER', 'area', { code: area })), '');
    say('3. An analyst asks for the same person. Each department refuses by itself:', '');
    const refused = await ask('ANALYST', 'person', { id: person });
    say(...told('person', person, refused, refused), '');
    say(`Look around by yourself: ${url}/ (choose a role, then the playground).`);
  },
});

async function expectHub(url: string): Promise<void> {
  const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.ok,
    () => false,
  );
  if (!ready)
    throw new MendableError(`No hub answers at ${url}: start it with npm start, or give its address with --url.`);
}

function told(kind: string, key: string, cold: Answer, warm: Answer): string[] {
  const view = warm.data?.[kind];
  const times =
    cold === warm ? `${warm.milliseconds} ms` : `${cold.milliseconds} ms, and ${warm.milliseconds} ms when asked again`;
  const head = `  ${kind} ${key} (HTTP ${warm.status}, ${times})`;
  if (view === null || view === undefined)
    return [head, ...warm.errors.map((error) => `  ${error.extensions.code}: ${error.message}`)];
  return [head, ...summarise(view, [kind], warm.errors)];
}

async function post(
  url: string,
  token: string,
  query: string,
  variables: Record<string, string>,
  interrupted: AbortSignal,
): Promise<Answer> {
  const started = performance.now();
  let response: Response;
  let body: Pick<Answer, 'data' | 'errors'>;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([interrupted, AbortSignal.timeout(30_000)]),
    });
    body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
  } catch {
    throw new MendableError(`No hub answers at ${url}: start it with npm start, or give its address with --url.`);
  }
  return {
    status: response.status,
    milliseconds: Math.round(performance.now() - started),
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
}

function readArguments(args: string[]): { url?: string; person?: string; area?: string } {
  const text = { type: 'string' } as const;
  try {
    const { url, ...keys } = parseArgs({ args, options: { url: text, person: text, area: text } }).values;
    if (url === undefined) return keys;
    if (URL.parse(url)?.protocol.startsWith('http') !== true)
      throw new UsageError('--url takes an address such as http://127.0.0.1:4000.');
    return { ...keys, url: new URL(url).origin };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
