import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';
import { ProblemError } from './problem.ts';

const MAX_BODY_BYTES = 1_000_000;

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BODY_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Reads the body once, within its limits, so that everything behind sees well-formed UTF-8 JSON text or nothing.
 * @throws 413 too large, 415 not JSON by its type, 400 not UTF-8.
 */
export function readBody(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (BODY_METHODS.has(c.req.method)) {
      const bytes = await readWithin(c, MAX_BODY_BYTES);
      const type = c.req.header('content-type');
      if (bytes.byteLength > 0 && !JSON_TYPE.test(type ?? '')) throw notJson();
      // An empty body with JSON's type counts as an empty object, so that commands without fields need none.
      const text = bytes.byteLength === 0 && type ? '{}' : decode(bytes);
      // Hono's own cache of a body that was read: json() and text() take it from here.
      Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
    }
    await next();
  };
}

async function readWithin(c: Context<AppEnv>, limit: number): Promise<Uint8Array> {
  const length = c.req.header('content-length');
  if (length !== undefined) {
    if (Number(length) > limit) throw tooLarge(limit);
    return new Uint8Array(await c.req.raw.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new ProblemError(400, 'not_utf8', 'The body is not valid UTF-8.');
  }
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError(413, 'too_large', `A body may have ${limit} bytes at most.`);
}

/** What comes with another content-type. */
export function notJson(): ProblemError {
  return new ProblemError(415, 'not_json', 'Send JSON with content-type application/json.');
}
