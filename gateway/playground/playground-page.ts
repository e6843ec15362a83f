import { readFile } from 'node:fs/promises';
import { Html, html } from '../sign-in/html.ts';
import { type Frame, layout } from '../sign-in/layout.ts';

/** The playground: GraphiQL with the two views as saved queries; the view of a person opens with the id given. */
export async function playgroundPage(frame: Frame, personId: string): Promise<Html> {
  const [person, area] = await Promise.all([query('person-view.graphql'), query('area-view.graphql')]);
  const { files } = frame;
  const configuration = {
    workers: {
      editorWorkerService: files.url('worker-editor.js'),
      graphql: files.url('worker-graphql.js'),
      json: files.url('worker-json.js'),
    },
    tabs: [
      { query: person, variables: JSON.stringify({ id: personId }, null, 2) },
      { query: area, variables: JSON.stringify({ code: '0165' }, null, 2) },
    ],
  };
  return layout(frame, {
    title: 'Playground – Samspil',
    bodyClass: 'playground-page',
    head: html`<link rel="stylesheet" href="${files.url('graphiql.css')}">
<script type="application/json" id="playground-configuration">${inScript(configuration)}</script>
<script defer src="${files.url('graphiql.js')}"></script>
<script defer src="${files.url('start-playground.js')}"></script>
`,
    main: html`<div id="playground"><noscript>The playground needs JavaScript.</noscript></div>`,
  });
}

function query(name: string): Promise<string> {
  return readFile(new URL(`queries/${name}`, import.meta.url), 'utf8');
}

/** JSON for a script element, from which no text can break out. */
function inScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
