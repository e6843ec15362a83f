import { Fault } from '@samspil/kit/errors.ts';
import { endingWith } from '@samspil/kit/live/ending-with.ts';
import type { EventResult, Subscribe } from '@samspil/kit/live/results.ts';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type DepartmentAnswer, readAnswer } from './department-answer.ts';
import type { DepartmentQuestion } from './department-question.ts';

/** What a department's subscription gives: its results as they come, or the answer that refuses it. Where it goes away, they throw. */
export type DepartmentStream =
  | { readonly results: AsyncGenerator<EventResult, void, void> }
  | { readonly answer: DepartmentAnswer };

/** Bytes of one event; they hold a handful of short fields. */
const MOST_BYTES = 64 * 1024;

/** By a direct call in this process. */
export async function watchDirectly(
  subscribe: Subscribe | undefined,
  question: DepartmentQuestion,
): Promise<DepartmentStream> {
  if (subscribe === undefined) return { answer: { kind: 'unavailable', why: 'not graphql' } };
  const { query, variables, headers, signal } = question;
  const subscribed = await subscribe({
    headers: { 'content-type': 'application/json', ...headers },
    body: { query, ...(variables === undefined ? {} : { variables: structuredClone(variables) }) },
    ...(signal === undefined ? {} : { signal }),
  });
  if ('results' in subscribed) return { results: subscribed.results };
  const { status, headers: given, body } = subscribed.refused;
  return { answer: readAnswer({ status, contentType: given['content-type'], body }, MOST_BYTES) };
}

/** A department sends at least a comment each 12 seconds: one that is silent for longer than this has gone, whatever its connection says. */
const SILENCE_MS = 30_000;

/** By Server-Sent Events over HTTP. */
export async function watchByHttp(
  url: string,
  question: DepartmentQuestion,
  deadlineMs: number,
  silenceMs = SILENCE_MS,
): Promise<DepartmentStream> {
  const { query, variables, headers, signal } = question;
  const connection = new AbortController();
  const late = setTimeout(() => connection.abort(), deadlineMs);
  const signals = signal === undefined ? [connection.signal] : [connection.signal, signal];
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any(signals),
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const contentType = response.headers.get('content-type') ?? undefined;
    if (response.body !== null && contentType?.startsWith('text/event-stream') === true)
      return { results: untilSilent(response.body, connection, silenceMs) };
    const body = await textOf(response);
    return { answer: readAnswer({ status: response.status, contentType, body }, MOST_BYTES) };
  } catch {
    const why = signal?.aborted === true ? 'client left' : connection.signal.aborted ? 'deadline' : 'connection';
    return { answer: { kind: 'unavailable', why } };
  } finally {
    clearTimeout(late);
  }
}

/** The events of a stream, which fail when nothing comes of it for so long; they close its connection when they end. */
function untilSilent(
  body: ReadableStream<Uint8Array>,
  connection: AbortController,
  silenceMs: number,
): AsyncGenerator<EventResult, void, void> {
  const silent = setTimeout(() => connection.abort(), silenceMs);
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      silent.refresh();
      out.enqueue(chunk);
    },
  });
  return endingWith(eventsIn(body.pipeThrough(heard)), () => {
    clearTimeout(silent);
    connection.abort(); // a read that waits is woken by this, and nothing else
  });
}

/** A refusal is short: what is longer is read no further, and is no answer. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<EventResult, void, void> {
  const events = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream({ maxBufferSize: MOST_BYTES, onError: 'terminate' }));
  for await (const { event, data } of events) {
    if (event === 'complete') return;
    if (event === 'next') yield readResult(data);
  }
  throw new Fault('DEPARTMENT_UNAVAILABLE'); // the connection has ended, and the stream had not
}

/** @throws SyntaxError or Fault for what is no result: the department is then as good as gone. */
function readResult(text: string): EventResult {
  const result = JSON.parse(text) as EventResult | null;
  if (typeof result !== 'object' || result === null) throw new Fault('DEPARTMENT_UNAVAILABLE');
  return result;
}
