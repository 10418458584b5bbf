import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, openDatabase } from '../../db/database.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { type Registry, readRegistry } from '../../local/demo-data/registry/read-registry.ts';
import { DEMO_PASSWORD } from '../../local/demo-data/registry/users.ts';
import { type AppOptions, startApp, type TestApp } from './app.ts';
import { createTestDatabase } from './database.ts';

/** Nobody listens there: webhooks to suppliers fail. */
const NO_HOOKS = 'http://127.0.0.1:9/hooks';
const PATIENCE_MS = 20_000;

/** An answer of the API. `json` is its body parsed; what is no JSON is its text. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

/** Calls of one person, program or nobody. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown, headers: Record<string, string>): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  /** Sends the bytes as they are. */
  raw(path: string, body: string | Uint8Array, headers: Record<string, string>): Promise<Answer>;
  /** The same one, by another API process. */
  at(baseUrl: string): Caller;
  /** What they are told by `/api/stream`, from now on: records by their ids. */
  listen(): Listening;
}

/** An open stream, opened anew where it breaks off as a browser does. */
export interface Listening {
  heard: Set<string>;
  stop(): Promise<void>;
}

/** A whole Sportello with the registry of the demo, and callers for the demo's people. */
export interface ContactCentre {
  app: TestApp;
  db: Db;
  registry: Registry;
  nobody: Caller;
  as(email: string): Promise<Caller>;
  stop(): Promise<void>;
}

/**
 * Starts worker and API on a database with the demo's registry and no requests.
 * @param options `asApplicationRole`: they connect as a role that owns nothing; `postgresUrl`: a server to use instead of
 * the one all tests share
 */
export async function openContactCentre(
  options: AppOptions & { asApplicationRole?: boolean; postgresUrl?: string } = {},
): Promise<ContactCentre> {
  const { asApplicationRole = false, postgresUrl, ...appOptions } = options;
  const database = await createTestDatabase(postgresUrl);
  const db = openDatabase(database.url);
  await loadRegistry(db, NO_HOOKS, new Date().getFullYear());
  const databaseUrl = asApplicationRole ? await database.asApplicationRole() : database.url;
  const app = await startApp({ ...appOptions, databaseUrl });
  const signedIn = new Map<string, Promise<Caller>>();
  return {
    app,
    db,
    registry: await readRegistry(db),
    nobody: caller(app.baseUrl, {}),
    as(email) {
      const known = signedIn.get(email) ?? signIn(app.baseUrl, email);
      signedIn.set(email, known);
      return known;
    },
    async stop() {
      await app.stop();
      await db.destroy();
      await database.drop();
    },
  };
}

/** A valid body of `POST /api/requests` for the university's contract. */
export function newRequest(
  registry: Registry,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    contractId: registry.contract('POLI'),
    categoryId: registry.category('POLI', 'MAN-IDR'),
    channel: 'phone',
    kind: 'incident',
    subject: "Perdita d'acqua nel corridoio",
    description: 'Aula B.2.1: gocciola dal soffitto.',
    impact: 'high',
    urgency: 'high',
    requester: { name: 'Mario Rossi', email: 'mario.rossi@example.org', phone: '+393331234567' },
    ...changes,
  };
}

/** Asks until the answer passes. @throws if it never does */
export async function eventually<T>(ask: () => Promise<T>, passes: (answer: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > until) throw new Error(`It never became so: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}

/** The requests whose workflow is still to be started. */
export async function withoutWorkflow(db: Db): Promise<string[]> {
  const promised = await db
    .selectFrom('outbox')
    .select('workflowId')
    .where('kind', '=', 'start_request')
    .execute();
  return promised.map(({ workflowId }) => workflowId);
}

/** A request as it is now, by who may see everything. */
export async function read(caller: Caller, id: string): Promise<Answer['json']> {
  return (await caller.get(`/api/requests/${id}`)).json;
}

/** Gives a command on the version that the caller sees now. */
export async function command(
  caller: Caller,
  path: string,
  name: string,
  body: Record<string, unknown> = {},
): Promise<Answer> {
  const { headers } = await caller.get(path);
  return caller.post(`${path}/${name}`, body, { 'if-match': headers.get('etag') ?? '' });
}

/** Makes a new version of a contract, which holds from today; answers its number. */
export async function newContractVersion(
  manager: Caller,
  contractId: string,
  changes: Record<string, unknown>,
): Promise<number> {
  const path = `/api/contracts/${contractId}`;
  const { headers } = await manager.get(path);
  const body = { ...changes, validFrom: localDateOf(Date.now()) };
  const answer = await manager.patch(path, body, { 'if-match': headers.get('etag') ?? '' });
  if (answer.status !== 200) throw new Error(`No new version: ${JSON.stringify(answer.json)}`);
  return answer.json.version;
}

/** Signs in one of the demo's people. */
export async function signIn(baseUrl: string, email: string): Promise<Caller> {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return caller(baseUrl, { cookie: cookie.join('; '), origin: baseUrl });
}

function caller(baseUrl: string, own: Record<string, string>): Caller {
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${baseUrl}${path}`, init);
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, json };
  };
  return {
    get: (path) => call(path, { headers: own }),
    post: (path, body = {}, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    patch: (path, body, headers) =>
      call(path, {
        method: 'PATCH',
        headers: { ...own, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    remove: (path) => call(path, { method: 'DELETE', headers: own }),
    raw: (path, body, headers) => call(path, { method: 'POST', headers: { ...own, ...headers }, body }),
    at: (other) => caller(other, own),
    listen: () => listen(baseUrl, own),
  };
}

function listen(baseUrl: string, own: Record<string, string>): Listening {
  const heard = new Set<string>();
  const ending = new AbortController();
  let last = '';
  async function once(): Promise<void> {
    const headers = { ...own, ...(last ? { 'last-event-id': last } : {}) };
    const response = await fetch(`${baseUrl}/api/stream`, { headers, signal: ending.signal });
    let text = '';
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const events = `${text}${chunk}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        last = /^id: (.*)$/m.exec(event)?.[1] ?? last;
        const data = /^data: (.*)$/m.exec(event)?.[1];
        for (const id of data ? (JSON.parse(data) as { ids: string[] }).ids : []) heard.add(id);
      }
    }
  }
  const listening = (async () => {
    while (!ending.signal.aborted) {
      await once().catch(() => undefined);
      if (!ending.signal.aborted) await sleep(200);
    }
  })();
  return {
    heard,
    async stop() {
      ending.abort();
      await listening;
    },
  };
}
