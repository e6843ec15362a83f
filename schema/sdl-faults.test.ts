import { expect, test } from '@jest/globals';
import { readServices } from './compose.ts';
import { sdlFaults } from './sdl-faults.ts';

const faultsOf = (own: string) => sdlFaults({ name: 'schools', shared: 'scalar LocalDate', own });

test('a type that there is not is named, with file and line', () => {
  expect(faultsOf('type School {\n  kind: SchoolKnd!\n  since: LocalDate\n  size: Int\n}')).toEqual([
    'services/schools/schema.graphql:2: there is no type SchoolKnd',
  ]);
});

test('what is no GraphQL is named, with file and line', () => {
  expect(faultsOf('type School {\n  kind: }\n}')).toEqual([
    'services/schools/schema.graphql:2: Syntax Error: Expected Name, found "}".',
  ]);
});

test('the services’ own have none', async () => {
  for (const service of await readServices()) expect(sdlFaults(service)).toEqual([]);
});
