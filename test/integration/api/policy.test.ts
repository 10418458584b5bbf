import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../db/schema.ts';
import { DECISIONS, type Decision, UNDESCRIBED } from './decisions.ts';
import { type InProcess, ORIGIN, startInProcess } from './in-process.ts';
import { makeAdministration } from './registry-data.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
let api: InProcess;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  api = await startInProcess();
  const admin = await api.signedIn({ role: 'admin' });
  const { administrationId } = await makeAdministration(api, admin, 'POLI');
  const supplier = await api.call('POST', '/api/suppliers', { as: admin, body: { code: 'S', name: 'S' } });
  for (const role of ROLES) {
    const own = {
      referent: { administrationId },
      supplier: { supplierId: supplier.body.id as string },
    };
    cookies.set(role, await api.signedIn({ role, ...own[role as keyof typeof own] }));
  }
});
afterAll(() => api.stop());

/** Every route of the description, as `GET /api/sites/{id}`. */
function describedRoutes(): string[] {
  return api.app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [`${definition.route.method.toUpperCase()} ${definition.route.path}`] : [],
  );
}

/** Calls a route about nothing in particular; only whether it is allowed matters. */
async function statusOf(route: string, cookie: string | undefined): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const ending = new AbortController();
  const response = await api.app.request(`${ORIGIN}${path.replace(/\{\w+\}/g, UNKNOWN)}`, {
    method,
    headers: {
      ...(cookie ? { cookie, origin: ORIGIN } : {}),
      ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{"nothing":"in particular"}' }),
    signal: ending.signal,
  });
  ending.abort();
  await response.body?.cancel().catch(() => undefined);
  return response.status;
}

function isAllowed(decision: Decision | undefined, role: Role): boolean {
  return typeof decision === 'string' || (decision?.includes(role) ?? false);
}

/** A role that may not even read such a thing is told that it is not there. */
function mayRead(route: string, role: Role): boolean {
  const path = route.split(' ')[1] ?? '';
  return isAllowed(DECISIONS[`GET ${path.replace(/(\/\{id\}).*/, '$1')}`], role);
}

describe('every route', () => {
  test('has been decided upon', () => {
    expect(describedRoutes().sort()).toEqual(Object.keys(DECISIONS).sort());
  });

  test('stands in the description, or is public by intent', () => {
    const described = new Set(describedRoutes().map((route) => route.replace(/\{(\w+)\}/g, ':$1')));
    const others = api.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !described.has(`${method} ${path}`))
      .map(({ path }) => path);
    expect(others.filter((path) => !UNDESCRIBED.includes(path))).toEqual([]);
  });
});

/** Statuses of a call that was allowed, though it was about nothing in particular. */
const ALLOWED = [200, 201, 202, 204, 404, 409, 422, 428, 503];
/** Ends the session it is called with, so that roles cannot be walked. */
const SIGN_OUT = 'POST /api/auth/sign-out';
/** Decided by the signature: without one, nobody is who they say they are. */
const SIGNED = 'POST /api/suppliers/{supplierId}/events';

const walked = Object.entries(DECISIONS).filter(([route]) => route !== SIGN_OUT && route !== SIGNED);

test.each(walked)('%s', async (route, decision) => {
  const stranger = await statusOf(route, undefined);
  if (decision === 'public') expect(ALLOWED).toContain(stranger);
  else expect(stranger).toBe(401);

  const found: Partial<Record<Role, string | number>> = {};
  const expected: Partial<Record<Role, string | number>> = {};
  for (const role of ROLES) {
    const status = await statusOf(route, cookies.get(role));
    const allowed = isAllowed(decision, role);
    const refusal = route.includes('{id}') && !mayRead(route, role) ? 404 : 403;
    expected[role] = allowed ? 'allowed' : refusal;
    found[role] = allowed && ALLOWED.includes(status) ? 'allowed' : status;
  }
  expect(found).toEqual(expected);
});

test('a supplier’s event without a signature is from nobody', async () => {
  expect([401, 404]).toContain(await statusOf(SIGNED, undefined));
});
