import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';

const COMMAND = fileURLToPath(new URL('token.ts', import.meta.url));
let home = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-'));
});
afterAll(() => rm(home, { recursive: true }));

function run(args: readonly string[], more: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', SAMSPIL_HOME: home, ...more };
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env, timeout: 20_000 });
}

describe('the command token', () => {
  test('prints nothing but a token that is accepted', async () => {
    const { stdout, status } = run(['--as', 'department', '--department', 'schools', '--hours', '0.5']);
    expect([status, stdout.split('\n').length]).toEqual([0, 2]);
    const verify = createTokenVerifier(
      readSettings(identitySettings, { SAMSPIL_HOME: home }),
      createLog('test', 'silent'),
    );
    const reader = await verify(`Bearer ${stdout.trim()}`);
    expect([...reader.roles, reader.department, reader.unit]).toEqual(['DEPARTMENT', 'schools', '0165-S1']);
    expect(Math.abs(reader.expiresAt - Date.now() / 1000 - 1_800)).toBeLessThan(30);
  });

  test('says the unit and the person that it is told', async () => {
    const person = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
    const { stdout } = run(['--as', 'caseworker', '--unit', 'none', '--person', person]);
    const { stdout: other } = run(['--as', 'department', '--department', 'dke', '--unit', 'team-unge']);
    const settings = readSettings(identitySettings, { SAMSPIL_HOME: home });
    const verify = createTokenVerifier(settings, createLog('test', 'silent'));
    expect(await verify(`Bearer ${stdout.trim()}`)).toMatchObject({ unit: null, personId: person });
    expect(await verify(`Bearer ${other.trim()}`)).toMatchObject({ unit: 'team-unge', personId: null });
  });

  test.each([
    [[], /Say for which role/],
    [['--as', 'king'], /no such role/],
    [['--as', 'CASEWORKER'], /no such role/],
    [['--as', 'department'], /needs --department/],
    [['--as', 'department', '--department', 'police'], /no such department/],
    [['--as', 'lead', '--department', 'dke'], /only/],
    [['--as', 'lead', '--hours', '25'], /at most 24/],
    [['--as', 'lead', '--hours', 'many'], /at most 24/],
    [['--as', 'lead', '--subject', ' '], /--subject/],
    [['--as', 'lead', '--unit', ' '], /--unit/],
    [['--as', 'lead', '--unit', 'x'.repeat(101)], /--unit/],
    [['--as', 'citizen', '--person', '0101400001'], /--person/],
    [['--like', 'lead'], /--like/],
  ] as const)('refuses %j with status 2 and the usage, and prints no token', (args, fault) => {
    const { stdout, stderr, status } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(fault);
    expect(stderr).toMatch(/Usage:/);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  test('tells its usage when asked', () => {
    const { stdout, status } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run --silent token/);
  });

  test.each([
    [{ NODE_ENV: 'production' }, /NODE_ENV is production/],
    [{ OIDC_ISSUER: 'https://login.example.org' }, /OIDC_ISSUER is set/],
    [{ OIDC_ISSUER: 'nonsense' }, /OIDC_ISSUER is not valid/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is not valid: one of trace/],
  ])('says why there is no token with %j', (env, fault) => {
    const { stdout, stderr, status } = run(['--as', 'lead'], env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(fault);
    expect(stderr).not.toMatch(/ {4}at /);
  });
});
