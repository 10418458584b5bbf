import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { findKeyPrincipal, findSessionUser } from '../../db/sign-in/principals.ts';
import type { AppEnv } from '../env.ts';
import type { Principal } from '../principal.ts';
import { SESSION_COOKIE } from './auth.ts';

/**
 * Who asks, by session cookie or by key; null where nobody is named. The session is looked up at every call, so
 * that signing out and disabling a user hold at once and in every process.
 */
export async function readPrincipal(c: Context<AppEnv>): Promise<Principal | null> {
  const { db, config, clock } = c.get('deps');
  const key = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (key) {
    const found = await findKeyPrincipal(db, hashKey(key));
    return found && { kind: 'program', role: found.supplierId ? 'supplier' : 'referent', ...found };
  }
  const secure = config.publicUrl.startsWith('https:');
  const cookie = getCookie(c, secure ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE);
  const token = cookie && readSigned(cookie, config.authSecret);
  if (!token) return null;
  const user = await findSessionUser(db, token, new Date(clock()));
  return user && { kind: 'user', ...user };
}

/** Keys are kept as hashes: they are long random text, so that a fast hash is enough. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The value of a cookie signed `<value>.<HMAC-SHA-256 in base64>`; null if the signature is not ours. */
function readSigned(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return null;
  const value = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const own = createHmac('sha256', secret).update(value).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? value : null;
}
