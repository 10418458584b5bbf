import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppDeps, AppEnv } from './env.ts';

const GIVEN_ID = /^[\w-]{8,64}$/;

/**
 * Names the call, measures it and logs it by its route's pattern: an address may hold ids and words that are
 * nobody's business in a log.
 */
export function callContext(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = c.req.header('x-request-id');
    const callId = given && GIVEN_ID.test(given) ? given : randomUUID();
    const log = deps.log.child({ callId });
    c.set('deps', deps);
    c.set('callId', callId);
    c.set('log', log);
    c.set('principal', null);
    const begun = performance.now();
    await next();
    c.res.headers.set('x-request-id', callId);
    const seconds = (performance.now() - begun) / 1000;
    const route = routePath(c);
    const { method } = c.req;
    const { status } = c.res;
    deps.metrics.answered({ method, route, status, seconds });
    log.info({ method, route, status, ms: Math.round(seconds * 1000) }, 'answered');
  };
}
