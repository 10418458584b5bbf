import type { MiddlewareHandler } from 'hono';
import { answerWithin } from '../db/answer-within.ts';
import { type Db, openDatabase } from '../db/database.ts';
import type { AppEnv } from './env.ts';

/** What a call waits for database and engine, both together: within five seconds it is answered, if only with 503. */
export const CALL_WITHIN_MS = 4500;
/** The same for a call that computes from up to a million facts. Who asks is found within the short time. */
export const LONG_CALL_WITHIN_MS = 30_000;

/** The API's own pool. What no call waits for, such as cleaning up, has as long as a long call. */
export function openApiDatabase(url: string, options: { max: number }): Db {
  const limits = { longestMs: LONG_CALL_WITHIN_MS, patienceMs: LONG_CALL_WITHIN_MS };
  return openDatabase(url, { ...options, ...limits, name: 'sportello-api' });
}

/** Bounds what a call waits for. The innermost bound holds. */
export function within(ms: number): MiddlewareHandler<AppEnv> {
  return (_c, next) => answerWithin(ms, next);
}
