import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Fault } from '../errors.ts';
import { createLog } from '../log.ts';
import { createDevelopmentIssuer } from './development-issuer.ts';
import { type IdentitySettings, identitySettings } from './identity-settings.ts';
import type { TokenVerifier } from './reader.ts';
import { createTokenForge, type TokenForge } from './testing/token-forge.ts';
import { createTokenVerifier } from './verify-token.ts';

let home: string;
let settings: IdentitySettings;
let forge: TokenForge;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-crafted-'));
  settings = identitySettings.parse({ SAMSPIL_HOME: home });
  await createDevelopmentIssuer(settings).sign({ role: 'CASEWORKER' });
  forge = await createTokenForge(home);
});
afterAll(() => rm(home, { recursive: true }));

/** Good tokens of every kind; each is made into every bad one. */
const READERS = {
  'a caseworker': {},
  'a lead with a unit': { roles: ['LEAD'], unit: 'team-dke' },
  'staff of a school': { roles: ['DEPARTMENT'], department: 'schools', unit: '0165-S1' },
  'a citizen': { roles: ['CITIZEN'], person: '9a4e5020-e03b-8f63-89da-69701f8a3a35' },
  'an auditor with a list of audiences': { roles: ['AUDITOR'], aud: ['another', 'samspil'] },
};

async function answer(verify: TokenVerifier, authorization: string | undefined): Promise<Fault | 'accepted'> {
  try {
    await verify(authorization);
    return 'accepted';
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

test.each(Object.entries(READERS))(
  'no token that is crafted from that of %s is accepted',
  async (_, claims) => {
    const log = createLog('test', 'silent');
    const [cold, warm] = [createTokenVerifier(settings, log), createTokenVerifier(settings, log)];
    const good = `Bearer ${await forge.sign(claims)}`;
    const crafted = await forge.crafted(claims);
    expect(crafted.length).toBeGreaterThan(250);
    expect([...new Set(crafted.map(({ wrong }) => wrong))]).toEqual(crafted.map(({ wrong }) => wrong));
    for (const { wrong, authorization } of crafted) {
      await warm(good);
      for (const [state, verify] of Object.entries({ cold, warm })) {
        const refused = await answer(verify, authorization);
        expect([wrong, state, refused === 'accepted' ? refused : refused.code]).toEqual([
          wrong,
          state,
          'UNAUTHENTICATED',
        ]);
        // General words only: no piece of a token, no claim, no address.
        expect([wrong, String(refused)]).toEqual([wrong, expect.stringMatching(/^[A-Z][\w ,.()+…"=:-]{10,160}$/)]);
        expect(String(refused)).not.toMatch(/forged|idp\.example|0165|0101|3112|police|9a4e5020|eyJ/);
      }
    }
    await warm(good);
  },
  60_000,
);

test.each(Object.entries(READERS))(
  'the token of %s that they are crafted from is good, also at the edges of its time',
  async (_, claims) => {
    const verify = createTokenVerifier(settings, createLog('test', 'silent'));
    const now = Math.floor(Date.now() / 1000);
    for (const more of [
      {},
      { exp: now - 50 },
      { nbf: now + 55 },
      { exp: now + 300.5 },
      { iat: undefined },
      { more: { roles: [], x: { roles: [] } } },
    ])
      expect(await answer(verify, `Bearer ${await forge.sign({ ...claims, ...more })}`)).toBe('accepted');
    for (const header of [{ typ: 'JWT' }, { typ: 'application/at+jwt' }, { x5t: 'abc', nonce: '1' }])
      expect(await answer(verify, `Bearer ${await forge.sign(claims, header)}`)).toBe('accepted');
  },
);
