import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { RawResponse, Unavailability } from './department-answer.ts';
import type { DepartmentQuestion } from './department-question.ts';

interface HttpQuestion {
  readonly target: URL;
  readonly agent: Agent;
  readonly maxBytes: number;
  readonly question: DepartmentQuestion;
  /** Aborted at the deadline or when the client has left. */
  readonly signal: AbortSignal;
}

/**
 * Posts a question and reads the answer to its end. Redirects are not followed. A kept connection that the server closed
 * in the meantime is no outage: the question is put once more, on a new connection (queries only, since a mutation may have
 * been carried out; mutations therefore never use a kept connection).
 */
export async function askByHttp(ask: HttpQuestion): Promise<RawResponse | { why: Unavailability }> {
  const first = await post(ask, ask.question.mutation ? false : ask.agent);
  if (!('stale' in first)) return first;
  const second = await post(ask, false);
  return 'stale' in second ? { why: 'connection' } : second;
}

function post(
  ask: HttpQuestion,
  agent: Agent | false,
): Promise<RawResponse | { why: Unavailability } | { stale: true }> {
  const { target, question, signal, maxBytes } = ask;
  const body = Buffer.from(JSON.stringify({ query: question.query, variables: question.variables }));
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const request: ClientRequest = send(target, {
      method: 'POST',
      agent,
      signal,
      headers: {
        ...question.headers,
        accept: 'application/json',
        'content-type': 'application/json',
        'content-length': body.byteLength,
      },
    });
    request.on('error', () => {
      resolve(request.reusedSocket && !signal.aborted ? { stale: true } : { why: 'connection' });
    });
    request.on('response', (response) => readBody(request, response, maxBytes).then(resolve));
    request.end(body);
  });
}

function readBody(
  request: ClientRequest,
  response: IncomingMessage,
  maxBytes: number,
): Promise<RawResponse | { why: Unavailability }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        resolve({ why: 'too large' });
        request.destroy();
      } else {
        chunks.push(chunk);
      }
    });
    response.on('error', () => resolve({ why: 'connection' }));
    response.on('close', () => resolve({ why: 'connection' }));
    response.on('end', () => {
      if (!response.complete) return resolve({ why: 'connection' });
      resolve({
        status: response.statusCode ?? 0,
        contentType: response.headers['content-type'],
        body: Buffer.concat(chunks).toString('utf8'),
      });
    });
  });
}
