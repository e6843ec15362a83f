import { readFile } from 'node:fs/promises';
import type { StaticFile } from '../sign-in/static-files.ts';

const SCRIPT = 'text/javascript; charset=utf-8';

/**
 * GraphiQL with its editor, workers, styles and fonts, and the client of graphql-sse. The package holds all of it as text and links to nothing outside. It is
 * loaded at the first page and not at start, because it is 9 MB.
 */
export async function playgroundFiles(): Promise<Readonly<Record<string, StaticFile>>> {
  const [{ css, editorWorkerService, graphqlWorker, js, jsonWorker }, events, start] = await Promise.all([
    import('@graphql-yoga/render-graphiql/graphiql'),
    readFile(new URL('../umd/graphql-sse.min.js', import.meta.resolve('graphql-sse')), 'utf8'),
    readFile(new URL('browser/start-playground.js', import.meta.url), 'utf8'),
  ]);
  return {
    'graphiql.js': { type: SCRIPT, content: js },
    'graphql-sse.js': { type: SCRIPT, content: events },
    'graphiql.css': { type: 'text/css; charset=utf-8', content: css },
    'worker-editor.js': { type: SCRIPT, content: editorWorkerService },
    'worker-graphql.js': { type: SCRIPT, content: graphqlWorker },
    'worker-json.js': { type: SCRIPT, content: jsonWorker },
    'start-playground.js': { type: SCRIPT, content: start },
  };
}
