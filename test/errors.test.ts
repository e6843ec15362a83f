import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ERRORS } from '@samspil/kit/errors.ts';
import { ROOT } from './support/root.ts';

test('docs/errors.md lists exactly the errors of the catalogue', async () => {
  const page = await readFile(join(ROOT, 'docs/errors.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| (.*) \|$/gm)].map(([, code, status, message]) => [
    code,
    Number(status),
    message,
  ]);
  expect(listed).toEqual(Object.entries(ERRORS).map(([code, { status, message }]) => [code, status, message]));
});
