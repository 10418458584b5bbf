import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { DEMO_PASSWORD } from '../../local/demo-data/registry/users.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** From the first byte sent to the last received, milliseconds. */
  ms: number;
}

/** Calls of one signed-in person. Node's plain client, because it takes least of the cores that are measured. */
export interface HttpClient {
  /** For browsers: `name=value`. */
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): void;
}

/** Signs in one of the demo's people. @param connections kept open at most */
export async function signIn(baseUrl: string, email: string, connections: number): Promise<HttpClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const own: Record<string, string> = { origin: baseUrl };
  const call = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    send(agent, new URL(path, baseUrl), method, { ...own, ...headers }, body);
  const post: HttpClient['post'] = (path, body, headers = {}) =>
    call('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  const answer = await post('/api/auth/sign-in/email', { email, password: DEMO_PASSWORD });
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status} ${answer.body}`);
  const cookie = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  own.cookie = cookie;
  return { cookie, get: (path) => call('GET', path, {}), post, close: () => agent.destroy() };
}

/** @throws unless the answer has the status */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body}`);
  return answer;
}

async function send(
  agent: Agent,
  url: URL,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> {
  const begun = performance.now();
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const call = request(url, { agent, method, headers: { ...headers, ...length } });
  call.end(body);
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  const received = await text(response);
  const ms = performance.now() - begun;
  return { status: response.statusCode ?? 0, headers: response.headers, body: received, ms };
}
