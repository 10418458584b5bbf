import { APIError, betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Logger } from 'pino';
import type { OidcEnv } from '../../config/env.ts';
import type { Db } from '../../db/database.ts';

interface AuthOptions {
  db: Db;
  publicUrl: string;
  secret: string;
  oidc: OidcEnv | undefined;
  log: Logger;
}

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;
export const AUTH_PATH = '/api/auth';
export const SESSION_COOKIE = 'sportello.session_token';

const DAY_SECONDS = 86_400;

/** What stands under /api/auth: signing in and out, and the way to the organisation's identity provider. */
export interface Auth {
  /** @throws what is no refusal, such as a database that is away */
  handler(request: Request): Promise<Response>;
}

/** Nobody registers alone: people are made by an administrator, and an identity provider only finds them. */
const CLOSED = [
  '/sign-up/email',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/update-user',
  '/update-session',
  '/link-social',
  '/unlink-account',
  '/request-password-reset',
  '/reset-password',
  '/set-password',
  '/send-verification-email',
  '/verify-email',
];

/** Sign-in over our own tables. Sessions live in Postgres for a week from their last use. */
export function createAuth({ db, publicUrl, secret, oidc, log }: AuthOptions): Auth {
  const secure = publicUrl.startsWith('https:');
  return betterAuth({
    appName: 'Sportello',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: { db, type: 'postgres', transaction: true },
    disabledPaths: CLOSED,
    trustedOrigins: (request) => ownOrigins(publicUrl, request),
    user: { modelName: 'users' },
    session: { modelName: 'sessions', expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'accounts', accountLinking: { enabled: true, trustedProviders: ['oidc'] } },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    plugins: oidc ? [organisationsProvider(oidc)] : [],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            await refuseDisabled(db, session.userId);
          },
        },
      },
    },
    // Attempts are counted by the route itself: by account and address, failures only.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'sportello',
      useSecureCookies: secure,
      database: { generateId: false, validateSchema: false },
    },
    // A refusal is answered all the same; what is none, such as a database that is away, is ours to answer.
    onAPIError: { throw: true, errorURL: `${publicUrl}/` },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => (level === 'error' ? log.error({ from: 'sign-in' }, message) : undefined),
    },
  });
}

/** The configured address, and the one by which the browser reached us. */
export function ownOrigins(publicUrl: string, request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return [new URL(publicUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])];
}

function organisationsProvider({ issuer, clientId, clientSecret }: OidcEnv) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'profile', 'email'],
        pkce: true,
        disableSignUp: true,
      },
    ],
  });
}

async function refuseDisabled(db: Db, userId: string): Promise<void> {
  const user = await db.selectFrom('users').select('active').where('id', '=', userId).executeTakeFirst();
  if (!user?.active)
    throw new APIError('FORBIDDEN', { code: 'USER_DISABLED', message: 'This user is disabled.' });
}
