import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { buildSchema, isNonNullType, parse, validate } from 'graphql';

const readSchema = async () =>
  buildSchema(await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'), {
    assumeValidSDL: true,
  });

test('the saved queries fit the schema', async () => {
  const folder = new URL('queries/', import.meta.url);
  const names = await readdir(folder);
  expect(names.sort()).toEqual([
    'area-view.graphql',
    'dkes-day.graphql',
    'open-access.graphql',
    'person-view.graphql',
    'raise-concern.graphql',
    'watch-concerns.graphql',
  ]);
  const schema = await readSchema();
  for (const name of names) {
    const document = parse(await readFile(new URL(name, folder), 'utf8'));
    expect(validate(schema, document).map(({ message }) => `${name}: ${message}`)).toEqual([]);
  }
});

test('each mutation can be null, so that the failure of one does not hide what the others did', async () => {
  const fields = Object.values((await readSchema()).getMutationType()?.getFields() ?? {});
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});
