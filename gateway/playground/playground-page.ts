import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { Html, html } from '../sign-in/html.ts';
import { type Frame, layout } from '../sign-in/layout.ts';

/** Whom the playground's saved queries ask for. */
interface Example {
  readonly personId: string;
  /** A case that the person is a party to. */
  readonly caseId: string;
}

/** The playground: GraphiQL with access, the two views and DKE's work as saved queries. */
export async function playgroundPage(frame: Frame, { personId, caseId }: Example): Promise<Html> {
  const [access, person, area, day, raise, watch] = await Promise.all(
    ['open-access', 'person-view', 'area-view', 'dkes-day', 'raise-concern', 'watch-concerns'].map(query),
  );
  const departments = DEPARTMENTS.map((name) => name.toUpperCase());
  const input = { caseId, persons: [personId], departments, basis: 'SSP', reason: 'Preparing the meeting on the case' };
  const concern = {
    key: randomUUID(),
    personId,
    kind: 'COMPANY',
    urgency: 'HIGH',
    text: 'Seen with an older group again.',
    parentsKnow: 'YES',
    notification: 'NOT_MADE',
  };
  const { files } = frame;
  const configuration = {
    workers: {
      editorWorkerService: files.url('worker-editor.js'),
      graphql: files.url('worker-graphql.js'),
      json: files.url('worker-json.js'),
    },
    // GraphiQL gives these to every tab; the gateway is sent none that are empty.
    headers: JSON.stringify({ 'Access-Grant': '' }, null, 2),
    tabs: [
      { query: access, variables: JSON.stringify({ input }, null, 2) },
      { query: person, variables: JSON.stringify({ id: personId }, null, 2) },
      { query: area, variables: JSON.stringify({ code: '0165' }, null, 2) },
      { query: day },
      { query: raise, variables: JSON.stringify({ input: concern }, null, 2) },
      { query: watch },
    ],
  };
  return layout(frame, {
    title: 'Playground – Samspil',
    bodyClass: 'playground-page',
    head: html`<link rel="stylesheet" href="${files.url('graphiql.css')}">
<script type="application/json" id="playground-configuration">${inScript(configuration)}</script>
<script defer src="${files.url('graphiql.js')}"></script>
<script defer src="${files.url('graphql-sse.js')}"></script>
<script defer src="${files.url('start-playground.js')}"></script>
`,
    main: html`<div id="playground"><noscript>The playground needs JavaScript.</noscript></div>`,
  });
}

function query(name: string): Promise<string> {
  return readFile(new URL(`queries/${name}.graphql`, import.meta.url), 'utf8');
}

/** JSON for a script element, from which no text can break out. */
function inScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
