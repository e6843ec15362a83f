import { readFile } from 'node:fs/promises';
import { playgroundFiles } from '../playground/playground-files.ts';
import { StaticFiles } from './static-files.ts';

/** Every file that the pages load: our style and icon, and the playground. All are in this process; nothing is fetched. */
export async function readFiles(): Promise<StaticFiles> {
  const [style, icon, playground] = await Promise.all([own('pages.css'), own('icon.svg'), playgroundFiles()]);
  return new StaticFiles({
    'pages.css': { type: 'text/css; charset=utf-8', content: style },
    'icon.svg': { type: 'image/svg+xml', content: icon },
    ...playground,
  });
}

function own(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}
