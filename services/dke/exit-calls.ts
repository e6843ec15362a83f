import { isLoopback } from '@samspil/kit/identity/is-loopback.ts';
import type { Log } from '@samspil/kit/log.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import type { BackgroundTask } from '@samspil/kit/subgraph/start-background.ts';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

/** How soon whoever takes the webhook must have answered. */
const TIMEOUT_MS = 5_000;
const SECRET_BYTES = 24;

/**
 * - `EXIT_CALL_URL`: where a call to whoever is on duty is posted. Unset: nobody is called, which is said at each start.
 * - `EXIT_CALL_SECRET`: what the calls are signed with, as Standard Webhooks write it: base64 of 24 bytes or more, with or without `whsec_` before it.
 */
const settings = z
  .object({
    EXIT_CALL_URL: z
      .url('give the URL that takes the calls')
      .refine((text) => {
        const url = URL.parse(text);
        return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
      }, 'it must start with https:// (plain http is for this machine only)')
      .optional(),
    EXIT_CALL_SECRET: z
      .string()
      .refine(
        (text) => Buffer.from(text.replace(/^whsec_/, ''), 'base64').byteLength >= SECRET_BYTES,
        `give ${SECRET_BYTES} bytes or more in base64`,
      )
      .optional(),
  })
  .refine(({ EXIT_CALL_URL, EXIT_CALL_SECRET }) => (EXIT_CALL_URL === undefined) === (EXIT_CALL_SECRET === undefined), {
    message: 'EXIT_CALL_URL and EXIT_CALL_SECRET go together: set both, or neither',
  });

/** A call, as the database gives it. It names whom to call, and nobody whom the request is about. */
interface Call extends Record<string, unknown> {
  readonly id: string;
  readonly request: string;
  readonly subject: string | null;
  readonly rank: 'FIRST' | 'NEXT' | 'LEAD';
  readonly requested_at: Date;
}

/**
 * Calls whoever is on duty when a citizen asks for help out of crime, by a webhook signed as Standard Webhooks say (standardwebhooks.com): who is to be
 * called, and since when it waits, without personal data of citizens. The database says who and when (0012-exit.sql).
 */
export function exitCalls(log: Log, env: NodeJS.ProcessEnv = process.env): readonly BackgroundTask[] {
  const { EXIT_CALL_URL: url, EXIT_CALL_SECRET: secret } = readSettings(settings, env);
  if (url === undefined || secret === undefined) {
    log.warn('EXIT_CALL_URL is not set: nobody is called when a citizen asks for help out of crime');
    return [];
  }
  const webhook = new Webhook(secret);
  return [
    {
      what: 'calling who is on duty',
      every: 1_000,
      async run({ database, signal }) {
        const calls = await database.transaction((tx) => tx.sql<Call>('select * from samspil.exit_calls_due()'));
        const made = await Promise.all(
          calls.map(async (call) => {
            const status = await post(url, webhook, call, signal);
            if (status < 200 || status > 299) return status;
            await database.transaction((tx) => tx.sql('select samspil.exit_call_delivered($1)', [call.id]));
            return null;
          }),
        );
        const failed = made.filter((status) => status !== null);
        // The database gives it again in 15 seconds; told once a minute while it lasts.
        if (failed.length > 0) throw new Error(`${failed.length} calls did not get through`);
      },
    },
  ];
}

/** The status of the answer; 0 where there was none. */
async function post(url: string, webhook: Webhook, call: Call, signal: AbortSignal): Promise<number> {
  const now = new Date();
  const body = JSON.stringify({
    type: 'exit.requested',
    timestamp: now.toISOString(),
    data: {
      requestId: call.request,
      call: call.subject,
      rank: call.rank,
      waitingSince: call.requested_at.toISOString(),
    },
  });
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/json',
        'webhook-id': call.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': webhook.sign(call.id, now, body),
      },
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}
