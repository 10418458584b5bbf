import type { Db } from './database.ts';

/** A call by its key: whose key it is, and what it was used for. */
export interface KeyedCall {
  principal: string;
  key: string;
  route: string;
  bodyHash: string;
}

export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a key was used for. */
export interface KeptCall {
  route: string;
  bodyHash: string;
  /** Null: the call is at work, or did not get to its answer. */
  answer: KeptAnswer | null;
}

/**
 * Claims the key; null means that it is ours. While a transaction that does the work holds the same key this waits for
 * its end, then gives what it kept.
 */
export async function claimIdempotencyKey(db: Db, call: KeyedCall): Promise<KeptCall | null> {
  const claimed = await db
    .insertInto('idempotencyKeys')
    .values(call)
    .onConflict((conflict) => conflict.columns(['principal', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const kept = await findKeptCall(db, call);
  if (!kept) throw new Error('A key that cannot be claimed is there');
  return kept;
}

/** What a key was used for; null where it was not used, or long ago. */
export async function findKeptCall(
  db: Db,
  { principal, key }: Pick<KeyedCall, 'principal' | 'key'>,
): Promise<KeptCall | null> {
  const kept = await db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('principal', '=', principal)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!kept) return null;
  const { route, bodyHash, status, headers, body } = kept;
  const answer = status === null || body === null ? null : { status, headers: headers ?? {}, body };
  return { route, bodyHash, answer };
}

/** Keeps the answer to a call whose effect its own record guards; one that was kept before stays. */
export async function keepAnswerOf(db: Db, call: KeyedCall, answer: KeptAnswer): Promise<void> {
  await db
    .insertInto('idempotencyKeys')
    .values({ ...call, ...answer, headers: JSON.stringify(answer.headers) })
    .onConflict((conflict) => conflict.columns(['principal', 'key']).doNothing())
    .execute();
}

/** Keeps the answer for repetitions of the call. */
export async function keepAnswer(trx: Db, call: KeyedCall, answer: KeptAnswer): Promise<void> {
  await trx
    .updateTable('idempotencyKeys')
    .set({ status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
    .where('principal', '=', call.principal)
    .where('key', '=', call.key)
    .execute();
}
