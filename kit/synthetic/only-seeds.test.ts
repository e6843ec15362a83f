import { readdir, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
// The hub makes the municipality and hands it to the seeds.
const FOLDERS = ['kit', 'schema', 'services', 'gateway'];

/** A seed or a test. Types alone may be imported by anybody. */
const MAY_IMPORT = /\/seed(ing)?[.\-/]|\/testing\/|\.test\.ts$|^kit\/synthetic\//;

async function sources(extension: RegExp): Promise<{ path: string; text: string }[]> {
  const found: { path: string; text: string }[] = [];
  for (const folder of FOLDERS) {
    for (const entry of await readdir(`${root}${folder}`, { recursive: true, withFileTypes: true })) {
      const path = relative(root, `${entry.parentPath}/${entry.name}`);
      if (!entry.isFile() || !extension.test(entry.name) || path.includes('node_modules')) continue;
      found.push({ path, text: await readFile(`${root}${path}`, 'utf8') });
    }
  }
  return found;
}

test('only seeds import the synthetic municipality', async () => {
  const offenders = (await sources(/\.ts$/)).filter(
    ({ path, text }) => !MAY_IMPORT.test(path) && /^import (?!type\b)[^;]*synthetic\//m.test(text),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});

test('no table and no schema knows adversity', async () => {
  const places = (await sources(/\.(sql|graphql)$|tables?\.ts$/)).filter(({ text }) => /adversity/i.test(text));
  expect(places.map(({ path }) => path)).toEqual([]);
});

test('nothing but seeds asks for adversity', async () => {
  const offenders = (await sources(/\.ts$/)).filter(
    ({ path, text }) => !MAY_IMPORT.test(path) && /\badversity\b/i.test(text),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});
