import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Subscribe } from '@samspil/kit/live/results.ts';
import type { Handler } from '@samspil/kit/server/handler.ts';
import { askByHttp } from './ask-by-http.ts';
import { type DepartmentAnswer, type RawResponse, readAnswer, type Unavailability } from './department-answer.ts';
import type { DepartmentQuestion } from './department-question.ts';
import { type DepartmentStream, watchByHttp, watchDirectly } from './department-stream.ts';

/** How a department is reached, as the hub configures it: by a direct call in this process or by HTTP. */
export type DepartmentLink = (
  | { readonly kind: 'direct'; readonly handle: Handler; readonly subscribe?: Subscribe }
  | { readonly kind: 'http'; readonly url: string }
) & {
  /** Milliseconds from the call to the last byte of the answer; 3,000 unless set. */
  readonly deadlineMs?: number;
  /** Bytes that an answer may have; 8 MB unless set. */
  readonly maxAnswerBytes?: number;
};

/** A department that can be asked. `ask` never rejects: whatever goes wrong is an answer of the kind `unavailable`. */
export interface OpenDepartment {
  ask(question: DepartmentQuestion): Promise<DepartmentAnswer>;
  /** Starts a subscription: what refuses it, or its results, which end with a last one where the department goes away. Never rejects. */
  subscribe(question: DepartmentQuestion): Promise<DepartmentStream>;
  close(): void;
}

const STANDARD_DEADLINE_MS = 3_000;
const STANDARD_MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** Opens the way to a department: the same deadline, size limit and faults for both kinds. */
export function openDepartment(link: DepartmentLink): OpenDepartment {
  const deadlineMs = link.deadlineMs ?? STANDARD_DEADLINE_MS;
  const maxBytes = link.maxAnswerBytes ?? STANDARD_MAX_ANSWER_BYTES;
  const transport = link.kind === 'direct' ? directTransport(link.handle) : httpTransport(link.url, maxBytes);
  return {
    ask: (question) =>
      beforeDeadline(deadlineMs, question.signal, async (signal) => {
        const response = await transport.send(question, signal);
        return 'why' in response ? { kind: 'unavailable', why: response.why } : readAnswer(response, maxBytes);
      }),
    subscribe: (question) =>
      (link.kind === 'direct'
        ? watchDirectly(link.subscribe, question)
        : watchByHttp(link.url, question, deadlineMs)
      ).catch((): DepartmentStream => ({ answer: { kind: 'unavailable', why: 'threw' } })),
    close: transport.close,
  };
}

interface Transport {
  send(question: DepartmentQuestion, signal: AbortSignal): Promise<RawResponse | { why: Unavailability }>;
  close(): void;
}

function directTransport(handle: Handler): Transport {
  return {
    async send({ query, variables, headers }, signal) {
      // A handler in the same process gets its own copy of the variables, as it would over HTTP.
      const body = { query, ...(variables === undefined ? {} : { variables: structuredClone(variables) }) };
      const response: unknown = await handle({
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal,
      });
      return isHandlerResponse(response)
        ? { status: response.status, contentType: response.headers['content-type'], body: response.body }
        : { why: 'not graphql' };
    },
    close() {},
  };
}

function httpTransport(url: string, maxBytes: number): Transport {
  const target = new URL(url);
  const options = { keepAlive: true, maxSockets: 256, maxFreeSockets: 32 };
  const agent = target.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  return {
    send: (question, signal) => askByHttp({ target, agent, maxBytes, question, signal }),
    close: () => agent.destroy(),
  };
}

function isHandlerResponse(value: unknown): value is { status: number; headers: Record<string, string>; body: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, body } = value as Record<string, unknown>;
  return typeof status === 'number' && typeof body === 'string' && typeof headers === 'object' && headers !== null;
}

/** Runs `ask` until it settles, the deadline passes or the client leaves, whichever is first. */
function beforeDeadline(
  deadlineMs: number,
  left: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<DepartmentAnswer>,
): Promise<DepartmentAnswer> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const settle = (answer: DepartmentAnswer) => {
      clearTimeout(timer);
      left?.removeEventListener('abort', onLeft);
      resolve(answer);
    };
    const giveUp = (why: Unavailability) => {
      settle({ kind: 'unavailable', why });
      controller.abort();
    };
    const onLeft = () => giveUp('client left');
    const timer = setTimeout(() => giveUp('deadline'), deadlineMs);
    if (left?.aborted === true) return onLeft();
    left?.addEventListener('abort', onLeft, { once: true });
    ask(controller.signal).then(settle, () => settle({ kind: 'unavailable', why: 'threw' }));
  });
}
