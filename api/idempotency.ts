import { createHash } from 'node:crypto';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { Transaction } from 'kysely';
import type { Db } from '../db/database.ts';
import {
  claimIdempotencyKey,
  findKeptCall,
  type KeptAnswer,
  type KeptCall,
  type KeyedCall,
  keepAnswer,
} from '../db/idempotency-keys.ts';
import type { Database } from '../db/schema.ts';
import { principalOf } from './access.ts';
import { etag } from './conditional.ts';
import type { AppEnv } from './env.ts';
import { keyReused, unavailable, unprocessable } from './problem.ts';

const MAX_KEY_LENGTH = 255;

type Trx = Transaction<Database>;

/** What a creation answers with: 201, where it is from now on, and its ETag where it has a version. */
export interface Created<Body> {
  location: string;
  body: Body;
  version?: number;
}

type Answered<Body, Status extends 200 | 201> = Response & TypedResponse<JSONParsed<Body>, Status, 'json'>;

/**
 * Runs a creation in one transaction and answers 201. With an `Idempotency-Key` the key is claimed and the answer
 * kept in that same transaction: a repetition gets the same answer; one that comes while the first is still at
 * work waits for it, as long as a lock is waited for; nothing is created twice even if this process dies before it answers.
 * @throws 422 if the key was used for another call.
 */
export async function creating<Body>(
  c: Context<AppEnv>,
  create: (trx: Trx) => Promise<Created<Body>>,
): Promise<Answered<Body, 201>> {
  const { db } = c.get('deps');
  const call = await keyedCall(c);
  return db.transaction().execute(async (trx) => {
    const earlier = call && (await claimIdempotencyKey(trx, call));
    if (earlier) {
      const answer = answerTo(call, earlier);
      if (!answer) throw unavailable('The first call with this key is at work: ask again.');
      return replay(answer);
    }
    const answer = answerOf(await create(trx));
    if (call) await keepAnswer(trx, call, answer);
    return replay(answer);
  });
}

/**
 * As `creating`, of what may be there already: then nothing is written and no key claimed, and 200 answers it as it is.
 */
export async function creatingOnce<Body>(
  c: Context<AppEnv>,
  create: (trx: Trx) => Promise<Created<Body> & { isNew: boolean }>,
): Promise<Answered<Body, 200 | 201>> {
  let found: Created<Body> | undefined;
  try {
    return await creating(c, async (trx) => {
      const created = await create(trx);
      if (created.isNew) return created;
      found = created;
      throw new Error('What was to be created is there already.');
    });
  } catch (error) {
    if (!found) throw error;
    return c.json(found.body, 200, { location: found.location });
  }
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
): Promise<Answered<Body, 201>> {
  const { db } = c.get('deps');
  const call = await keyedCall(c);
  const earlier = call && (await findKeptCall(db, call));
  const kept = earlier && answerTo(call, earlier);
  if (kept) return replay(kept);
  if (!earlier) {
    await check();
    if (call) await claimIdempotencyKey(db, call);
  }
  const answer = answerOf(await create());
  if (call) await keepAnswer(db, call, answer);
  return replay(answer);
}

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

/**
 * The answer that was kept for a call; null where there is none.
 * @throws 422 if the key was used for another call
 */
export async function keptAnswer(db: Db, call: KeyedCall): Promise<KeptAnswer | null> {
  const kept = await findKeptCall(db, call);
  return kept && answerTo(call, kept);
}

/** A kept answer, again. */
export function replay<Body, Status extends 200 | 201>(answer: KeptAnswer): Answered<Body, Status> {
  const headers = { ...answer.headers, 'content-type': 'application/json' };
  return new Response(answer.body, { status: answer.status, headers }) as Answered<Body, Status>;
}

/** Null where the call is still at work, or did not get so far. */
function answerTo(call: KeyedCall, kept: KeptCall): KeptAnswer | null {
  if (kept.route !== call.route || kept.bodyHash !== call.bodyHash) throw keyReused();
  return kept.answer;
}

function answerOf({ location, version, body }: Created<unknown>): KeptAnswer {
  const headers = { location, ...(version === undefined ? {} : { etag: etag(version) }) };
  return { status: 201, headers, body: JSON.stringify(body) };
}
