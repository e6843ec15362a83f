import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startToyHub, type ToyHub } from './testing/toy-hub.ts';
import { toySdl, toySupergraph } from './testing/toy-schema.ts';

const CHANGED = toySupergraph((name) => toySdl(name).replace('type School {', 'type School { address: String '));

async function withFile(check: (hub: ToyHub, write: (sdl: string) => Promise<void>, path: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-supergraph-'));
  const path = join(folder, 'supergraph.graphql');
  try {
    await writeFile(path, toySupergraph());
    await using hub = await startToyHub({ supergraph: { kind: 'file', path, pollMs: 20 } });
    await check(
      hub,
      async (sdl) => {
        await writeFile(`${path}.new`, sdl);
        await rename(`${path}.new`, path);
      },
      path,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const knowsAddress = async (hub: ToyHub) => (await hub.ask('{ __type(name: "School") { fields { name } } }')).body.data;
const withAddress = { __type: { fields: expect.arrayContaining([{ name: 'address' }]) } };

async function until(check: () => Promise<boolean> | boolean) {
  for (let round = 0; round < 200; round += 1) {
    if (await check()) return;
    await wait(20);
  }
  throw new Error('It did not come to pass.');
}

test('the supergraph is reloaded under load with no failed request', async () => {
  await withFile(async (hub, write) => {
    for (const toy of Object.values(hub.departments)) {
      toy.delayMs = 5;
    }
    let running = true;
    let asked = 0;
    const failed: unknown[] = [];
    const user = async (name: string) => {
      while (running) {
        const { body } = await hub.ask(
          '{ person(id: "1") { id dke { asker } schools { asker } } }',
          {},
          { authorization: `Bearer ${name}` },
        );
        asked += 1;
        const view = { asker: name };
        if (JSON.stringify(body) !== JSON.stringify({ data: { person: { id: '1', dke: view, schools: view } } }))
          failed.push(body);
      }
    };
    const users = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(user);
    for (const sdl of [CHANGED, toySupergraph(), CHANGED]) {
      const before = hub.log.filter((line) => line.includes('was loaded')).length;
      await write(sdl);
      await until(() => hub.log.filter((line) => line.includes('was loaded')).length > before);
    }
    running = false;
    await Promise.all(users);
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(50);
    expect(await knowsAddress(hub)).toEqual(withAddress);
  });
});

test('a supergraph that is not valid, half written or gone is told in one line, and the one before stays', async () => {
  await withFile(async (hub, write, path) => {
    const stranger = toySupergraph().replaceAll('name: "dke"', 'name: "police"');
    for (const broken of ['type Query {', 'type Query { a: String }', toySupergraph().slice(0, 3_000), stranger]) {
      hub.log.length = 0;
      await write(broken);
      await until(() => hub.log.some((line) => line.includes('stays in use')));
      expect(hub.log.filter((line) => line.includes('stays in use'))).toHaveLength(1);
      expect((await hub.ask('{ cases { number } }')).body.errors).toBeUndefined();
    }
    await rm(path);
    await wait(60);
    expect((await hub.ask('{ cases { number } }')).status).toBe(200);
    await write(CHANGED);
    await until(async () => JSON.stringify(await knowsAddress(hub)).includes('address'));
  });
});

test('a gateway does not start without a valid supergraph', async () => {
  await expect(startToyHub({ supergraph: { kind: 'fixed', sdl: 'type Query' } })).rejects.toThrow('npm run compose');
  await expect(startToyHub({ supergraph: { kind: 'file', path: '/nowhere/at/all' } })).rejects.toThrow(
    'npm run compose',
  );
});
