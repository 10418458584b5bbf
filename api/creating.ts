import type { Context, TypedResponse } from 'hono';
import type { Transaction } from 'kysely';
import {
  claimIdempotencyKey,
  findKeptCall,
  type KeptAnswer,
  type KeptCall,
  type KeyedCall,
  keepAnswer,
} from '../db/idempotency-keys.ts';
import type { Database } from '../db/schema.ts';
import type { AppEnv } from './env.ts';
import { keyedCall, usedOtherwise } from './idempotency.ts';
import { unavailable } from './problem.ts';

export type Trx = Transaction<Database>;

/** What a creation answers with: status 201 and its headers. */
export interface Created<Body> {
  body: Body;
  headers: { location: string; etag?: string };
}

type CreatedResponse<Body> = Response & TypedResponse<Body, 201, 'json'>;

/**
 * Runs a creation in one transaction and answers 201. With an `Idempotency-Key` the key is claimed and the answer
 * kept in that same transaction: a repetition gets the same answer; one that comes while the first is still at
 * work waits for it, as long as a lock is waited for; nothing is created twice even if this process dies before it answers.
 * @throws 422 if the key was used for another call.
 */
export async function creating<Body>(
  c: Context<AppEnv>,
  create: (trx: Trx) => Promise<Created<Body>>,
): Promise<CreatedResponse<Body>> {
  const { db } = c.get('deps');
  const call = await keyedCall(c);
  if (!call) return respond(await db.transaction().execute(create));
  return db.transaction().execute(async (trx) => {
    const earlier = await claimIdempotencyKey(trx, call);
    if (earlier) {
      const answer = answerTo(call, earlier);
      if (!answer) throw unavailable('The first call with this key is at work: ask again.');
      return replay<Body>(answer);
    }
    const created = await create(trx);
    const answer = { status: 201, headers: definedHeaders(created), body: JSON.stringify(created.body) };
    await keepAnswer(trx, call, answer);
    return replay<Body>(answer);
  });
}

/**
 * Runs a creation that waits for more than the database, such as the engine: no connection is held meanwhile. Repeating
 * it must change nothing and lead to the same. With an `Idempotency-Key` a repetition gets the same answer, and one whose
 * first call never got so far goes on from there.
 * @param check whether it may be, looked at the first time only: afterwards it may be there
 * @throws 422 if the key was used for another call
 */
export async function creatingElsewhere<Body>(
  c: Context<AppEnv>,
  { check, create }: { check: () => Promise<void>; create: () => Promise<Created<Body>> },
): Promise<CreatedResponse<Body>> {
  const { db } = c.get('deps');
  const call = await keyedCall(c);
  const earlier = call && (await findKeptCall(db, call));
  const kept = earlier && answerTo(call, earlier);
  if (kept) return replay<Body>(kept);
  if (!earlier) {
    await check();
    if (call) await claimIdempotencyKey(db, call);
  }
  const created = await create();
  const answer = { status: 201, headers: definedHeaders(created), body: JSON.stringify(created.body) };
  if (call) await keepAnswer(db, call, answer);
  return replay<Body>(answer);
}

/**
 * The answer that was kept for a call; null where it is still at work, or did not get so far.
 * @throws 422 if the key was used for another call
 */
function answerTo(call: KeyedCall, kept: KeptCall): KeptAnswer | null {
  if (kept.route !== call.route || kept.bodyHash !== call.bodyHash) throw usedOtherwise();
  return kept.answer;
}

function definedHeaders(created: Created<unknown>): Record<string, string> {
  const { location, etag } = created.headers;
  return { location, ...(etag === undefined ? {} : { etag }) };
}

function respond<Body>(created: Created<Body>): CreatedResponse<Body> {
  return replay({ status: 201, headers: definedHeaders(created), body: JSON.stringify(created.body) });
}

function replay<Body>(answer: KeptAnswer): CreatedResponse<Body> {
  const headers = { ...answer.headers, 'content-type': 'application/json' };
  return new Response(answer.body, { status: answer.status, headers }) as CreatedResponse<Body>;
}
