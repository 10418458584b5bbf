import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';
import { forbidden } from './problem.ts';
import { ownOrigins } from './sign-in/auth.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The screens load nothing from elsewhere and stand in no frame. Styles are written into the page by the UI library. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<AppEnv> {
  const headers: [string, string][] = [
    ['content-security-policy', CONTENT_SECURITY_POLICY],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ];
  if (publicUrl.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=31536000']);
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) {
      c.res.headers.set('cache-control', 'no-store');
    }
  };
}

/**
 * Another site's page can make a browser send our cookie, but not our own address as `Origin`: a changing call
 * that comes with a cookie needs it.
 */
export function requireOwnOrigin(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method) && c.req.header('cookie')) {
      const origin = c.req.header('origin');
      const own = ownOrigins(c.get('deps').config.publicUrl, c.req.raw);
      if (!origin || !own.includes(origin)) {
        throw forbidden(
          'A changing call with a cookie needs an Origin of the own address.',
          'foreign_origin',
        );
      }
    }
    await next();
  };
}
