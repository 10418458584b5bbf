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

const ATTEMPTS = 30;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 30_000;

/** A session of nobody: what stands open to everybody. */
export function anonymous(baseUrl: string): Session {
  return session(baseUrl, null);
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
  return session(baseUrl, cookie.join('; '));
}

function session(baseUrl: string, cookie: string | null): Session {
  const own: Record<string, string> = cookie === null ? {} : { cookie, origin: baseUrl };
  return {
    get: (path) => patiently(() => fetch(`${baseUrl}${path}`, { headers: own, signal: timeout() })),
    post: (path, body, headers = {}) =>
      patiently(() =>
        fetch(`${baseUrl}${path}`, {
          method: 'POST',
          headers: { ...own, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
          signal: timeout(),
        }),
      ),
  };
}

/** Asks again while the API is out of reach, or says 429 or 503. */
async function patiently(ask: () => Promise<Response>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await ask().catch((error: unknown) => {
      if (attempt >= ATTEMPTS) throw error;
      return null;
    });
    const wait = response === null || response.status === 429 || response.status === 503;
    if (response !== null && (!wait || attempt >= ATTEMPTS)) {
      const text = await response.text();
      const body: unknown = text === '' ? null : JSON.parse(text);
      return { status: response.status, body, etag: response.headers.get('etag') };
    }
    await sleep(PAUSE_MS);
  }
}

function timeout(): AbortSignal {
  return AbortSignal.timeout(TIMEOUT_MS);
}
