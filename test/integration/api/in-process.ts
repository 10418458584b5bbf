import type { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { createApp } from '../../../api/app.ts';
import { createChanges } from '../../../api/changes.ts';
import { createConfirmations } from '../../../api/confirmations.ts';
import type { Engine } from '../../../api/engine.ts';
import type { AppDeps, AppEnv } from '../../../api/env.ts';
import { createMetrics } from '../../../api/metrics.ts';
import { unavailable } from '../../../api/problem.ts';
import { createAuth } from '../../../api/sign-in/auth.ts';
import { openApiDatabase } from '../../../api/time-limits.ts';
import { createUserWithPassword } from '../../../api/users/create-user.ts';
import type { OidcEnv } from '../../../config/env.ts';
import type { Db } from '../../../db/database.ts';
import type { NewUser } from '../../../db/users/users.ts';
import { createTestDatabase } from '../../harness/database.ts';

export const ORIGIN = 'http://sportello.test';
export const PASSWORD = 'a-long-password';
const SECRET = 'a secret of more than thirty-two characters';

/** An answer, its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export interface CallOptions {
  /** The cookie of who calls. */
  as?: string;
  /** JSON, or the bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The API in this process, with a database of its own and no engine. */
export interface InProcess {
  app: OpenAPIHono<AppEnv>;
  deps: AppDeps;
  db: Db;
  /** Calls as a browser of our own address does. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Makes a person and signs in; answers the cookie. */
  signedIn(user: Partial<NewUser> & Pick<NewUser, 'role'>): Promise<string>;
  stop(): Promise<void>;
}

/** What the API meets while the engine is away. */
const NO_ENGINE: Engine = {
  steerRequest: () => Promise.reject(unavailable('no engine')),
  steerWorkOrder: () => Promise.reject(unavailable('no engine')),
  closeMonth: () => Promise.reject(unavailable('no engine')),
  steerStatement: () => Promise.reject(unavailable('no engine')),
  history: () => Promise.reject(unavailable('no engine')),
  ready: async () => ({ engine: false, worker: false, deliveries: false }),
  close: async () => undefined,
};

export async function startInProcess(
  options: {
    oidc?: OidcEnv;
    clock?: () => number;
    publicUrl?: string;
    screens?: string;
    trustedProxies?: string[];
    /** Another way to the database than straight. */
    reach?: (databaseUrl: string) => Promise<string>;
  } = {},
): Promise<InProcess> {
  const database = await createTestDatabase();
  const log = pino({ level: 'silent' });
  const databaseUrl = options.reach ? await options.reach(database.url) : database.url;
  const db = openApiDatabase(databaseUrl, { max: 8 });
  const changes = createChanges(databaseUrl, db, log);
  const confirmations = createConfirmations(db, log);
  const { oidc, clock = Date.now, publicUrl = ORIGIN, screens = '/nowhere', trustedProxies = [] } = options;
  const deps: AppDeps = {
    db,
    engine: NO_ENGINE,
    auth: createAuth({ db, publicUrl, secret: SECRET, oidc, log }),
    changes,
    confirmations,
    metrics: createMetrics(),
    clock,
    config: {
      publicUrl,
      authSecret: SECRET,
      oidc,
      trustedProxies,
      channels: { email: false, sms: false },
      screens,
    },
    log,
  };
  const app = createApp(deps);
  let people = 0;

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { as, body, headers } = options;
    const response = await app.request(`${publicUrl}${path}`, {
      method,
      headers: {
        ...(as ? { cookie: as, origin: publicUrl } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    const json = response.headers.get('content-type')?.includes('json');
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: json && text ? JSON.parse(text) : text,
    };
  }

  return {
    app,
    deps,
    db,
    call,
    async signedIn(user) {
      people += 1;
      const email = user.email ?? `person${people}@example.org`;
      await createUserWithPassword(db, { name: `Person ${people}`, ...user, email, password: PASSWORD });
      const answer = await call('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } });
      return cookieOf(answer);
    },
    async stop() {
      await changes.stop();
      await confirmations.stop();
      await db.destroy();
      await database.drop();
    },
  };
}

/** The cookies that an answer sets, as the browser sends them back. */
export function cookieOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
