import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './support/root.ts';

// Two copies of graphql in one process fail each other's `instanceof` checks, and Apollo Server 5 does not take graphql 17.
test('graphql is installed once, in version 16', async () => {
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/graphql'));
  expect(copies.map(([path]) => path)).toEqual(['node_modules/graphql']);
  expect(copies[0]?.[1].version).toMatch(/^16\./);
});
