import { setTimeout as sleep } from 'node:timers/promises';

/** An answer of the API, its body parsed. */
export interface Answer {
  status: number;
  body: unknown;
  etag: string | null;
}

/** Somebody who is signed in to Sportello. */
export interface Session {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

const CALLS_AT_ONCE = 4;
const ATTEMPTS = 30;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 30_000;

/** A session of nobody: what stands open to everybody. */
export function anonymous(baseUrl: string): Session {
  return session(baseUrl, {});
}

/** @throws if the sign-in is refused */
export async function signIn(baseUrl: string, email: string, password: string): Promise<Session> {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ email, password }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (!response.ok || cookie.length === 0) {
    throw new Error(`${email} could not sign in to load the demo data (${response.status})`);
  }
  return session(baseUrl, { cookie: cookie.join('; '), origin: baseUrl });
}

function session(baseUrl: string, own: Record<string, string>): Session {
  const ask = (path: string, init: RequestInit) => inTurn(() => patiently(`${baseUrl}${path}`, init));
  return {
    get: (path) => ask(path, { headers: own }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}

/** Asks again while the API is out of reach, or says 429 or 503. */
async function patiently(url: string, init: RequestInit): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= ATTEMPTS;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { ...init, signal }).catch((error: unknown) => {
      if (isLast) throw error;
      return null;
    });
    if (response && (isLast || (response.status !== 429 && response.status !== 503))) {
      const text = await response.text();
      const body: unknown = text === '' ? null : JSON.parse(text);
      return { status: response.status, body, etag: response.headers.get('etag') };
    }
    await sleep(PAUSE_MS);
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Lets a few calls run at once; the others wait for their turn. */
async function inTurn<Result>(call: () => Promise<Result>): Promise<Result> {
  if (running >= CALLS_AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  else running += 1;
  try {
    return await call();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
