import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from './support/root.ts';

/** What each part may import of the others; imports run one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  schema: ['kit'],
  services: ['kit', 'schema'],
  gateway: ['kit', 'schema'],
  hub: ['kit', 'schema', 'services', 'gateway'],
  bench: ['kit', 'schema', 'services', 'gateway', 'hub', 'test'],
  test: ['kit', 'schema', 'services', 'gateway', 'hub'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import between the project's own files, as paths from the root. */
async function ownImports(): Promise<Import[]> {
  const files = (await Promise.all(Object.keys(MAY_IMPORT).map(typescriptFiles))).flat();
  const found = await Promise.all(
    files.map(async (from) => {
      const text = await readFile(join(ROOT, from), 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?'((?:\.{1,2}|@samspil)\/[^']+)'/g)].map(([, target = '']) => ({
        from,
        to: resolve(from, target),
      }));
    }),
  );
  return found.flat();
}

function resolve(from: string, target: string): string {
  const own = /^@samspil\/([\w-]+)\/(.+)$/.exec(target);
  if (own === null) return normalize(join(dirname(from), target));
  const [, name = '', path = ''] = own;
  return name in MAY_IMPORT ? join(name, path) : join('services', name, path);
}

async function typescriptFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

const part = (path: string) => path.split('/', 1)[0] ?? '';
const service = (path: string) => (part(path) === 'services' ? path.split('/')[1] : undefined);
const isTest = (path: string) =>
  path.endsWith('.test.ts') || path.includes('/testing/') || ['test', 'bench'].includes(part(path));

describe('imports', () => {
  test('are found at all', async () => {
    expect((await ownImports()).length).toBeGreaterThan(200);
  });

  test('run one way between the parts', async () => {
    const wrong = (await ownImports()).filter(
      ({ from, to }) => part(from) !== part(to) && !MAY_IMPORT[part(from)]?.includes(part(to)),
    );
    expect(wrong).toEqual([]);
  });

  test('never cross from one service to another', async () => {
    const wrong = (await ownImports()).filter(
      ({ from, to }) => service(from) !== undefined && service(to) !== undefined && service(from) !== service(to),
    );
    expect(wrong).toEqual([]);
  });

  test('run one way within a service: server, resolvers, loaders, queries, tables', async () => {
    const order = ['tables.ts', 'queries.ts', 'loaders.ts', 'resolvers.ts', 'server.ts'];
    const rank = (path: string) => order.indexOf(path.split('/').slice(2).join('/'));
    const wrong = (await ownImports()).filter(
      ({ from, to }) =>
        service(from) !== undefined && service(from) === service(to) && rank(from) >= 0 && rank(to) > rank(from),
    );
    expect(wrong).toEqual([]);
  });

  test('of the synthetic municipality stand in seeds alone: what it knows of a person is never read by a service', async () => {
    const wrong = (await ownImports()).filter(
      ({ from, to }) =>
        to.startsWith('kit/synthetic/') &&
        !from.startsWith('kit/synthetic/') &&
        !isTest(from) &&
        !/^services\/\w+\/seed(-[\w-]+)?(\.ts|\/)/.test(from) &&
        !/^hub\/(seed-department|prepare-databases|example-person|synthetic-municipality)\.ts/.test(from) &&
        from !== 'kit/subgraph/service.ts',
    );
    expect(wrong).toEqual([]);
  });

  test('of test helpers stand in tests alone', async () => {
    const wrong = (await ownImports()).filter(({ from, to }) => !isTest(from) && isTest(to));
    expect(wrong).toEqual([]);
  });
});
