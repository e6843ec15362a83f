import type { HubSettings } from './hub-settings.ts';

/** Tells the person at the terminal that the hub is ready and where. */
export function announce(url: string, settings: HubSettings): void {
  const lines = [
    '',
    `Samspil is ready: ${url}/graphql`,
    settings.OIDC_ISSUER === undefined ? `Sign in by choosing a role at ${url}/ (development only), or: npm run --silent token -- --as caseworker` : `Sign in at ${url}/`,
    'Ctrl-C stops it.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
