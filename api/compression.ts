import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from './env.ts';

/** Less is sent faster as it is. */
const WORTH_BYTES = 1024;

/**
 * Compresses what the API answers, where the caller takes it. Streams of events stay as they are, so that each goes out
 * at once; and so does what has an ETag: another coding would be another representation with a tag of its own (RFC 9110,
 * 8.8.3), and the tags are for `If-Match`, which takes strong ones only.
 */
export function compressed(): MiddlewareHandler<AppEnv> {
  const squeeze = compress({ threshold: WORTH_BYTES });
  return async (c, next) => {
    await next();
    if (c.res.headers.has('etag')) return;
    if (/\bjson\b/.test(c.res.headers.get('content-type') ?? '') && c.res.body) {
      // JSON comes without its length, and whole.
      const body = await c.res.arrayBuffer();
      c.res = new Response(body, c.res);
      c.res.headers.set('content-length', String(body.byteLength));
    }
    await squeeze(c, async () => undefined);
  };
}
