import type { HubSettings } from './hub-settings.ts';
import type { SyntheticData } from './prepare-databases.ts';

/** Tells the person at the terminal that the hub is ready, and what to do next. */
export function announce(url: string, settings: HubSettings, synthetic: SyntheticData | null): void {
  const lines = [
    `Samspil is ready: ${url}/graphql`,
    ...(synthetic === null
      ? []
      : [
          `The data is synthetic (syntetiske data): ${synthetic.people} invented people. Example: ${exampleOf(synthetic)}area 0165.`,
        ]),
    settings.OIDC_ISSUER === undefined
      ? `Sign in by choosing a role at ${url}/sign-in (development only), or take a token: npm run --silent token -- --as caseworker`
      : `Sign in at ${url}/`,
    'See it at work: npm run tour. Ctrl-C stops it.',
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

function exampleOf({ example }: SyntheticData): string {
  if (example === null) return '';
  return `person ${example.person}, ${example.case === null ? '' : `case ${example.case.number}, `}`;
}
