import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';
import { isLoopback } from './is-loopback.ts';

const TIMEOUT = 5_000;
/** An unknown `kid` makes the keys be fetched again, at most this often: a flood of bad tokens must not reach the provider. */
const COOLDOWN = 30_000;
const MAXIMUM_AGE = 15 * 60_000;
/** After a failure nothing is tried for this long; requests fail at once meanwhile instead of queueing behind the timeout. */
const PAUSE_AFTER_FAILURE = 1_000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * The public keys of an OpenID provider, found by discovery at the first token and not at start, so that a hub can start while its
 * provider is down. Keys are kept 15 minutes, so an outage shorter than that is not noticed by those who are signed in.
 *
 * The returned function throws the fault SIGN_IN_UNAVAILABLE (503, not 401: the token may well be good, and signing in again would
 * not help) when the keys cannot be had, or when the provider names another issuer than the one that was set.
 */
export function providerKeys(issuer: string, log: Log): JWTVerifyGetKey {
  let found: Promise<RemoteJWKSet> | null = null;
  let pausedUntil = 0;

  const unavailable = (reason: string): Fault => {
    pausedUntil = Date.now() + PAUSE_AFTER_FAILURE;
    log.warn({ reason }, 'the keys of the sign-in service cannot be had');
    return new Fault('SIGN_IN_UNAVAILABLE');
  };

  return async (header, token) => {
    if (Date.now() < pausedUntil) throw new Fault('SIGN_IN_UNAVAILABLE');
    found ??= discover(issuer).catch((error: unknown) => {
      found = null;
      throw unavailable(error instanceof DiscoveryFault ? error.message : 'no answer from discovery');
    });
    const keys = await found;
    try {
      return await keys(header, token);
    } catch (error) {
      if (
        error instanceof KeysUnreachable ||
        error instanceof errors.JWKSTimeout ||
        error instanceof errors.JWKSInvalid
      ) {
        throw unavailable('no usable answer from the key set');
      }
      throw error;
    }
  };
}

class DiscoveryFault extends Error {}
class KeysUnreachable extends Error {}

async function discover(issuer: string): Promise<RemoteJWKSet> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new DiscoveryFault(`discovery answered with status ${response.status}`);
  }
  const read = metadata.safeParse(await response.json());
  if (!read.success) throw new DiscoveryFault('discovery answered without issuer and jwks_uri');
  if (read.data.issuer !== issuer) throw new DiscoveryFault('discovery names another issuer than OIDC_ISSUER');
  const keysUrl = new URL(read.data.jwks_uri);
  // A provider on this machine is for trials, and only then may its keys come over plain http.
  if (keysUrl.protocol !== 'https:' && !(isLoopback(keysUrl) && isLoopback(new URL(issuer)))) {
    throw new DiscoveryFault('jwks_uri is not https');
  }
  return createRemoteJWKSet(keysUrl, {
    timeoutDuration: TIMEOUT,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: MAXIMUM_AGE,
    [customFetch]: fetchKeys,
  });
}

/** jose gives bare errors for a lost connection and for a status other than 200; here they get a name. */
async function fetchKeys(url: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    throw error instanceof Error && error.name === 'TimeoutError' ? error : new KeysUnreachable();
  }
  if (response.status === 200) return response;
  await response.body?.cancel();
  throw new KeysUnreachable();
}
