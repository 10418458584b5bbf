import type { HttpBindings } from '@hono/node-server';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../env.ts';
import { ProblemError } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { clientAddress, type IsProxy, proxiesOf } from './address.ts';
import { beginAttempt, forgiveAttempts } from './attempts.ts';
import { AUTH_PATH, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './auth.ts';

const ownPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/, 'must be a path of our own')
  .describe('Where the browser comes back to, such as `/`');

const signIn = defineRoute('post', '/api/auth/sign-in/email', {
  summary: 'Sign in with e-mail and password: a session cookie',
  access: 'public',
  tag: 'sign-in',
  body: z.strictObject({
    email: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
    rememberMe: z.boolean().optional(),
  }),
  responses: {
    200: json(
      z.object({ user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }) }),
      'Signed in; the cookie is set. `GET /api/me` says who one is and what one may do.',
    ),
  },
});

const signInWithProvider = defineRoute('post', '/api/auth/sign-in/social', {
  summary: 'Sign in with the identity provider of the organisation: the address to go to',
  access: 'public',
  tag: 'sign-in',
  body: z.strictObject({
    provider: z.literal('oidc'),
    callbackURL: ownPath,
    errorCallbackURL: ownPath.optional(),
  }),
  responses: { 200: { description: '`{ url }`: where the browser goes next' } },
});

const signOut = defineRoute('post', '/api/auth/sign-out', {
  summary: 'Sign out',
  access: 'public',
  tag: 'sign-in',
  responses: { 200: { description: 'Signed out' } },
});

const changePassword = defineRoute('post', '/api/auth/change-password', {
  summary: "Change one's own password; all other sessions end",
  access: 'signed_in',
  tag: 'sign-in',
  body: z.strictObject({
    currentPassword: z.string().min(1).max(MAX_PASSWORD_LENGTH),
    newPassword: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
  }),
  responses: { 204: { description: 'Changed; the cookie is set anew' } },
});

const ways = defineRoute('get', '/api/auth/ways', {
  summary: 'The ways in: by password, and by the identity provider of the organisation where there is one',
  access: 'public',
  tag: 'sign-in',
  responses: {
    200: json(
      z.object({ password: z.boolean(), provider: z.string().nullable() }).openapi('SignInWays'),
      'The ways in',
    ),
  },
});

/** Signing in and out, by password or by the organisation's identity provider. */
export function signInRoutes({ db, auth, config, clock }: AppDeps): OpenAPIHono<AppEnv> {
  const routes = createRoutes();
  const isProxy = proxiesOf(config.trustedProxies);
  routes.openapi(signIn, async (c) => {
    const attempt = { email: c.req.valid('json').email, address: addressOf(c, isProxy) };
    await beginAttempt(db, config.authSecret, attempt, clock());
    const response = await forward(c, auth);
    await forgiveAttempts(db, config.authSecret, attempt);
    keepCookies(c, response);
    const { user } = (await response.json()) as { user: { id: string; name: string; email: string } };
    // The session's token stays in the cookie, out of reach of scripts.
    return c.json({ user: { id: user.id, name: user.name, email: user.email } }, 200);
  });
  routes.openapi(signInWithProvider, (c) => forward(c, auth));
  routes.openapi(signOut, (c) => forward(c, auth));
  routes.openapi(ways, (c) => c.json({ password: true, provider: config.oidc ? 'oidc' : null }, 200));
  routes.openapi(changePassword, async (c) => {
    const { currentPassword, newPassword } = c.req.valid('json');
    const body = JSON.stringify({ currentPassword, newPassword, revokeOtherSessions: true });
    const response = await forward(c, auth, body);
    keepCookies(c, response);
    return c.body(null, 204);
  });
  // The way back from the identity provider; what else the library offers stays closed.
  routes.get(`${AUTH_PATH}/callback/*`, (c) => forward(c, auth));
  return routes;
}

/** Hands the call on, with another body where one is given; what is refused is thrown as a problem. */
async function forward(c: Context<AppEnv>, auth: AppDeps['auth'], json?: string): Promise<Response> {
  const { method, url, headers } = c.req.raw;
  const body = method === 'POST' ? (json ?? (await c.req.text())) : undefined;
  const sent = new Headers(headers);
  sent.delete('content-length');
  const response = await auth.handler(new Request(url, { method, headers: sent, ...(body ? { body } : {}) }));
  if (response.status >= 400) throw await refusal(response);
  return response;
}

function keepCookies(c: Context<AppEnv>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}

/** What the library refused, as a problem. */
async function refusal(response: Response): Promise<ProblemError> {
  const said = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  const status = KNOWN.find((known) => known === response.status) ?? 400;
  const code = said.code?.toLowerCase() ?? 'sign_in_refused';
  return new ProblemError(status, code, said.message ?? 'Signing in was refused.');
}

const KNOWN = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503] as const;

/** The other end of the connection, seen through our own proxies. */
function addressOf(c: Context<AppEnv>, isProxy: IsProxy): string {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  const remote = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  return clientAddress(remote, c.req.header('x-forwarded-for'), isProxy);
}
