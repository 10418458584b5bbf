import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { AppDeps, AppEnv } from './env.ts';

/** Built files carry a hash of what they hold in their names. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The built screens: the back office at `/`, the requesters' pages at `/survey/…` and `/verification/…` with their
 * files in `/portal/`.
 * An address that is no file is a page of the back office, which finds its own way. Where they are not built, as in
 * development, nothing is served.
 */
export function screens({ config }: AppDeps): Hono<AppEnv> {
  const backOffice = join(config.screens, 'admin-ui');
  const portal = join(config.screens, 'portal');
  const files = new Hono<AppEnv>();
  if (!existsSync(backOffice) || !existsSync(portal)) return files;
  files.use(compress());
  files.use('/built/*', keep(FOREVER), serveStatic({ root: backOffice }));
  files.use('/portal/assets/*', keep(FOREVER), serveStatic({ root: config.screens }));
  files.use('/portal/*', keep('no-cache'), serveStatic({ root: config.screens }));
  for (const page of ['/survey/*', '/verification/*'])
    files.get(page, keep('no-cache'), serveStatic({ root: portal, path: 'index.html' }));
  files.get('*', keep('no-cache'), serveStatic({ root: backOffice }));
  files.get('*', async (c, next) => {
    if (/^\/(api|built|portal|metrics)(\/|$)/.test(c.req.path)) return c.notFound();
    return serveStatic<AppEnv>({ root: backOffice, path: 'index.html' })(c, next);
  });
  return files;
}

function keep(cacheControl: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', cacheControl);
  };
}
