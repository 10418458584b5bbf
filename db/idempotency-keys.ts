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

/**
 * Claims the key within the transaction that does the work; null means that it is ours. While another transaction
 * holds the same key this waits for its end, then gives what it kept.
 */
export async function claimIdempotencyKey(
  trx: Db,
  call: KeyedCall,
): Promise<{ route: string; bodyHash: string; answer: KeptAnswer } | null> {
  const claimed = await trx
    .insertInto('idempotencyKeys')
    .values(call)
    .onConflict((conflict) => conflict.columns(['principal', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const kept = await findKeptAnswer(trx, call);
  if (!kept) throw new Error('A key that cannot be claimed is there');
  return kept;
}

/** What a key was used for, and the answer that was kept; null where it was not used, or long ago. */
export async function findKeptAnswer(
  db: Db,
  { principal, key }: Pick<KeyedCall, 'principal' | 'key'>,
): Promise<{ route: string; bodyHash: string; answer: KeptAnswer } | null> {
  const kept = await db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('principal', '=', principal)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!kept) return null;
  const { route, bodyHash, status, headers, body } = kept;
  return { route, bodyHash, answer: { status: status ?? 201, headers: headers ?? {}, body: body ?? '' } };
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
