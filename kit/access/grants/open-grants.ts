import { Database } from '../../database/database.ts';
import { roleUrl } from '../../database/roles.ts';
import type { Department } from '../../departments.ts';
import type { Log } from '../../log.ts';
import { type FetchFeed, startGrantFeed } from './grant-feed.ts';
import { createGrantSigner, type GrantSigner } from './grant-signer.ts';
import { createGrantVerifier, type GrantVerifier } from './grant-verifier.ts';
import { publishFeed, type ReadRevoked } from './publish-feed.ts';
import { openSigningKeys } from './signing-keys.ts';

/** What a service has to do with grants. */
export interface Grants {
  readonly verify: GrantVerifier;
  /** Of dke alone. */
  readonly issuer: { readonly sign: GrantSigner['sign']; readonly feed: () => Promise<string> } | null;
  close(): Promise<void>;
}

export interface OpenGrantsOptions {
  readonly service: { readonly name: Department; readonly revokedGrants?: ReadRevoked };
  /** Of the department's database, which has been migrated. */
  readonly ownerUrl: string;
  /** The state folder, SAMSPIL_HOME, with dke's key where GRANT_SIGNING_KEY does not give it. */
  readonly home: string;
  /** How dke is asked for its list; dke asks itself. */
  readonly fetchFeed: FetchFeed;
  readonly log: Log;
}

/** Opens a service's part in access grants: dke signs and publishes, everybody verifies. */
export async function openGrants({ service, ownerUrl, home, fetchFeed, log }: OpenGrantsOptions): Promise<Grants> {
  const database = new Database({ url: roleUrl(ownerUrl, service.name, 'sequencer'), connections: 2, log });
  try {
    const issuer = service.revokedGrants === undefined ? null : await openIssuer(database, service.revokedGrants, home);
    const feed = await startGrantFeed({ fetchFeed: issuer?.feed ?? fetchFeed, database, log });
    return {
      verify: createGrantVerifier({ department: service.name, feed: feed.state }),
      issuer,
      async close() {
        await feed.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openIssuer(database: Database, readRevoked: ReadRevoked, home: string) {
  const signer = createGrantSigner(await openSigningKeys(home));
  return { sign: signer.sign, feed: publishFeed(database, readRevoked, signer) };
}
