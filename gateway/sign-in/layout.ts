import { type Html, html } from './html.ts';
import type { Visitor } from './session.ts';
import type { StaticFiles } from './static-files.ts';

/** What every page shows on top. */
export interface Frame {
  readonly syntheticData: boolean;
  readonly visitor: Visitor;
  readonly files: StaticFiles;
}

export interface Content {
  readonly title: string;
  readonly main: Html;
  /** More for the head: styles, scripts of ours, a refresh. */
  readonly head?: Html;
  readonly bodyClass?: string;
}

/** A whole page: the strip with the kind of data, who is signed in and the way out, and the content. */
export function layout({ syntheticData, visitor, files }: Frame, { title, main, head, bodyClass }: Content): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${files.url('icon.svg')}">
<link rel="stylesheet" href="${files.url('pages.css')}">
${head ?? null}</head>
<body class="${bodyClass ?? 'text-page'}">
<header class="strip">
<a class="name" href="/">Samspil</a>
${syntheticData ? html`<strong class="synthetic" lang="da" title="Invented data: no person, estate, school or association in it is real.">syntetiske data</strong>` : null}
<span class="who">${who(visitor)}</span>
</header>
${main}
</body>
</html>
`;
}

function who(visitor: Visitor): Html {
  if (visitor.kind === 'unknown') return html`Sign-in service not reachable`;
  if (visitor.kind === 'signed-out') return html`Not signed in <a class="button small" href="/sign-in">Sign in</a>`;
  const { roles, department } = visitor.reader;
  const names = [...roles].map((role) => role.toLowerCase()).join(', ');
  return html`<span>Signed in as <b>${names}${department === null ? '' : ` (${department})`}</b></span>
<form method="post" action="/sign-out"><button class="small">Sign out</button></form>`;
}
