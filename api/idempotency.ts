import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { KeyedCall } from '../db/idempotency-keys.ts';
import type { AppEnv } from './env.ts';
import { principalOf } from './principal.ts';
import { type ProblemError, unprocessable } from './problem.ts';

const MAX_KEY_LENGTH = 255;

/**
 * The call by its `Idempotency-Key`; null without one.
 * @throws 422 for a key that is empty or too long
 */
export async function keyedCall(c: Context<AppEnv>): Promise<KeyedCall | null> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw unprocessable([{ path: 'Idempotency-Key', message: `must be 1 to ${MAX_KEY_LENGTH} characters` }]);
  }
  return callWithKey(c, key);
}

/** The call as it would be known by a key: whose it is, and what it asks for. */
export async function callWithKey(c: Context<AppEnv>, key: string): Promise<KeyedCall> {
  const principal = principalOf(c);
  return {
    principal: `${principal.kind}:${principal.id}`,
    key,
    route: `${c.req.method} ${c.req.path}`,
    bodyHash: createHash('sha256')
      .update(await c.req.text())
      .digest('hex'),
  };
}

/** The same key came with another call. */
export function usedOtherwise(): ProblemError {
  return unprocessable(
    [{ path: 'Idempotency-Key', message: 'was used for another call' }],
    'idempotency_key_reused',
  );
}
