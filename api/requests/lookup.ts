import type { z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import { requestSummaries } from '../../db/requests/list.ts';
import { findPerson, type KnownBy, requestsOfPerson } from '../../db/requests/lookup.ts';
import { presentSummaries } from './list.ts';
import type { lookupAnswerSchema } from './schemas.ts';

const RECENT_MS = 30 * 86_400_000;
const MOST = 20;

/** Who calls, and the requests that the call may be about: those still open, and recent ones. */
export async function lookUpRequester(
  db: Db,
  by: KnownBy,
  now: number,
): Promise<z.infer<typeof lookupAnswerSchema>> {
  const [requester, ids] = await Promise.all([
    findPerson(db, by),
    requestsOfPerson(db, by, new Date(now - RECENT_MS), MOST),
  ]);
  return { requester, requests: await presentSummaries(db, await requestSummaries(db, ids), now) };
}
