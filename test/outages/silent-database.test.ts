/**
 * A database that takes connections and says nothing, as behind a network that swallows packets: every route answers
 * within five seconds, says what is known, and goes on afterwards.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { signedId } from '../../channels/signed-id.ts';
import { openDatabase } from '../../db/database.ts';
import { type Gate, openGate } from '../harness/gate.ts';
import { DECISIONS } from '../integration/api/decisions.ts';
import {
  type Answer,
  type CallOptions,
  type InProcess,
  PASSWORD,
  startInProcess,
} from '../integration/api/in-process.ts';
import { makeAdministration } from '../integration/api/registry-data.ts';

/** Five seconds are the bound; one more for a busy machine. */
const WITHIN_MS = 6000;
/** More than the API has connections, and few enough that their own processor time does not count. */
const AT_ONCE = 25;
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const ADMIN = 'admin@example.org';

let gate: Gate;
let api: InProcess;
let admin: string;
/** Somebody's session that may end. */
let leaving: string;
/** A thing of the registry, for calls about something that is there. */
let site: { path: string; etag: string };

beforeAll(async () => {
  api = await startInProcess({
    reach: async (databaseUrl) => {
      gate = await openGate(databaseUrl);
      return gate.url;
    },
  });
  admin = await api.signedIn({ role: 'admin', email: ADMIN });
  const made = await create('PRIMA');
  site = { path: `/api/administrations/${made.body.id}`, etag: made.headers.get('etag') ?? '' };
});
afterEach(async () => {
  gate.speak();
  await answersAgain();
});
afterAll(async () => {
  await api?.stop();
  await gate?.stop();
});

/** Calls, and measures how long the answer took. */
async function timed(method: string, path: string, options?: CallOptions): Promise<Answer & { ms: number }> {
  const begun = performance.now();
  const answer = await api.call(method, path, options);
  return { ...answer, ms: performance.now() - begun };
}

async function answersAgain(): Promise<void> {
  await vi.waitFor(async () => expect((await timed('GET', '/api/me', { as: admin })).status).toBe(200), {
    timeout: 20_000,
  });
}

function create(code: string, headers: Record<string, string> = {}) {
  return timed('POST', '/api/administrations', { as: admin, body: { code, name: 'Prova' }, headers });
}

/** These ask no database, whoever calls. */
const KNOW_BY_THEMSELVES: Record<string, number> = {
  'GET /api/health/live': 200,
  'GET /metrics': 200,
  'GET /api/openapi.json': 200,
  'GET /api/docs': 200,
  'GET /api/auth/ways': 200,
  // There is no identity provider here.
  'POST /api/auth/sign-in/social': 404,
};

/** What a route needs to get as far as the database. */
const BODIES: Record<string, unknown> = {
  'POST /api/auth/sign-in/email': { email: ADMIN, password: PASSWORD },
  'POST /api/auth/sign-in/social': { provider: 'oidc', callbackURL: '/' },
  'POST /api/surveys/{token}': { score: 4 },
  'POST /api/verifications/{token}': { outcome: 'ok' },
  'POST /api/suppliers/{supplierId}/events': {
    type: 'work_order.accepted',
    timestamp: new Date().toISOString(),
    data: { workOrderId: UNKNOWN },
  },
};

function addressOf(path: string): string {
  const { authSecret } = api.deps.config;
  const token = signedId(authSecret, path.includes('surveys') ? 'survey' : 'verification', UNKNOWN);
  return path.replace('{token}', token).replace(/\{\w+\}/g, UNKNOWN);
}

async function callRoute(route: string): Promise<Answer & { ms: number }> {
  const [method = '', path = ''] = route.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? undefined : (BODIES[route] ?? { nothing: 'here' });
  return timed(method, addressOf(path), { body, ...(route in KNOW_BY_THEMSELVES ? {} : { as: admin }) });
}

describe('while it is silent', () => {
  test('every route answers 503 within five seconds, and all answer again afterwards', async () => {
    gate.silence();
    const routes = Object.keys(DECISIONS);
    const answers: (Answer & { route: string; ms: number })[] = [];
    for (let from = 0; from < routes.length; from += AT_ONCE) {
      const some = routes.slice(from, from + AT_ONCE);
      answers.push(
        ...(await Promise.all(some.map(async (route) => ({ route, ...(await callRoute(route)) })))),
      );
    }
    const found = Object.fromEntries(answers.map(({ route, status }) => [route, status]));
    expect(found).toEqual(
      Object.fromEntries(routes.map((route) => [route, KNOW_BY_THEMSELVES[route] ?? 503])),
    );
    expect(answers.filter(({ ms }) => ms > WITHIN_MS).map(({ route, ms }) => `${route}: ${ms}`)).toEqual([]);
    for (const { route, status, headers, body } of answers.filter((answer) => answer.status === 503)) {
      expect(headers.get('content-type'), route).toBe('application/problem+json');
      expect(Number(headers.get('retry-after')), route).toBeGreaterThan(0);
      expect(body.status, route).toBe(status);
    }

    gate.speak();
    await answersAgain();
    const signOut = 'POST /api/auth/sign-out';
    for (const route of routes.filter((one) => one !== signOut && !one.endsWith('/api/stream'))) {
      const { status, body } = await callRoute(route);
      // There is no engine here.
      if (body?.code === 'not_ready' || body?.detail === 'no engine') continue;
      expect(status, route).toBeLessThan(500);
    }
  }, 120_000);

  test('public routes do so without a session as well', async () => {
    gate.silence();
    const routes = Object.keys(DECISIONS).filter((route) => DECISIONS[route] === 'public');
    const asked = routes.filter((route) => !(route in KNOW_BY_THEMSELVES) && !route.endsWith('/sign-out'));
    expect(asked.length).toBeGreaterThan(5);
    const answers = await Promise.all(
      asked.map(async (route) => {
        const [method = '', path = ''] = route.split(' ');
        const { status, ms } = await timed(method, addressOf(path), { body: BODIES[route] });
        return { route, status, late: ms > WITHIN_MS };
      }),
    );
    expect(answers).toEqual(asked.map((route) => ({ route, status: 503, late: false })));
  }, 60_000);
});

describe('falling silent in the middle', () => {
  /** What is answered where so many packets get through first. */
  const CALLS: Record<string, () => Promise<Answer & { ms: number }>> = {
    'a list': () => timed('GET', '/api/requests', { as: admin }),
    'a single thing': () => timed('GET', site.path, { as: admin }),
    'a creation': () => create(randomUUID().slice(0, 8).toUpperCase(), { 'idempotency-key': randomUUID() }),
    'a change': () =>
      timed('PATCH', site.path, { as: admin, body: { name: 'Altro' }, headers: { 'if-match': site.etag } }),
    'signing in': () =>
      timed('POST', '/api/auth/sign-in/email', { body: { email: ADMIN, password: PASSWORD } }),
    'signing out': () => timed('POST', '/api/auth/sign-out', { as: leaving }),
  };

  test.each([1, 4])(
    'after %i packets',
    async (packets) => {
      for (const [what, call] of Object.entries(CALLS)) {
        leaving = await api.signedIn({ role: 'operator' });
        gate.silence(packets);
        const { status, headers, body, ms } = await call();
        gate.speak();
        await answersAgain();
        expect(ms, what).toBeLessThan(WITHIN_MS);
        // What needed no more packets was answered.
        if (status < 400) continue;
        expect([what, status, body.code]).toEqual([what, 503, 'unavailable']);
        expect(headers.get('retry-after'), what).toBe('5');
      }
    },
    120_000,
  );

  test('a command without a key is told one that finds out', async () => {
    const { contractId } = await makeAdministration(api, admin, 'SECONDA');
    const asked = {
      contractId,
      channel: 'phone',
      kind: 'incident',
      subject: 'Porta',
      description: 'Non si apre',
      requester: { name: 'Ada Prova', phone: '+390212345678' },
    };
    const request = await api.call('POST', '/api/requests', { as: admin, body: asked });
    expect(request.status, JSON.stringify(request.body)).toBe(201);
    gate.silence(2);
    const { status, body } = await timed('POST', `/api/requests/${request.body.id}/remind`, {
      as: admin,
      body: {},
      headers: { 'if-match': '"1"' },
    });
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect(body.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
  }, 30_000);

  test('who wrote is told that it is not known, and finds out by the same key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    gate.silence(3);
    const unknown = await create('FORSE', headers);
    expect(unknown.status).toBe(503);
    expect(unknown.body.detail).toContain('not known whether this took effect');
    gate.speak();
    await answersAgain();
    const found = await create('FORSE', headers);
    expect(found.status).toBe(201);
    const list = await api.call('GET', '/api/administrations?code=FORSE', { as: admin });
    expect(list.body.total).toBe(1);
  }, 60_000);
});

test('a row that somebody holds is not waited for longer either', async () => {
  const other = openDatabase(gate.url, { max: 1 });
  await other.transaction().execute(async (trx) => {
    await trx.updateTable('administrations').set({ name: 'Tenuta' }).where('code', '=', 'PRIMA').execute();
    const { headers } = await api.call('GET', site.path, { as: admin });
    const changed = await timed('PATCH', site.path, {
      as: admin,
      body: { name: 'Altro' },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect([changed.status, changed.body.code]).toEqual([503, 'unavailable']);
    expect(changed.ms).toBeLessThan(WITHIN_MS);
  });
  await other.destroy();
}, 30_000);
