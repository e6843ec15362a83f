import { Agent, request } from 'node:http';

/** A piece of load: so many connections, each asking again as soon as it has its answer. */
export interface LoadQuestion {
  readonly url: string;
  readonly connections: number;
  readonly ms: number;
  /** Bodies and tokens, used in turn. */
  readonly requests: readonly { readonly body: string; readonly authorization: string; readonly grant?: string }[];
}

/** Milliseconds of each request, and of the whole. */
export interface LoadAnswer {
  readonly latencies: readonly number[];
  readonly ms: number;
}

process.on('message', (question: LoadQuestion) => {
  void load(question).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));

async function load({ url, connections, ms, requests }: LoadQuestion): Promise<LoadAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const began = performance.now();
  let next = 0;
  const one = async () => {
    while (performance.now() - began < ms) {
      const sent = performance.now();
      const { body, authorization, grant } = requests[next++ % requests.length] ?? { body: '', authorization: '' };
      await post(url, agent, body, { authorization, ...(grant === undefined ? {} : { 'access-grant': grant }) });
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = performance.now() - began;
  agent.destroy();
  return { latencies, ms: took };
}

function post(url: string, agent: Agent, body: string, credentials: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...credentials };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume();
      response.once('end', resolve);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
