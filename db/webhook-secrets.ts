import type { Db } from './database.ts';

/** The secret with which an active supplier's program signs; null where there is no such supplier, or none is set. */
export async function findWebhookSecret(db: Db, supplierId: string): Promise<string | null> {
  const row = await db
    .selectFrom('suppliers')
    .select('webhookSecret')
    .where('id', '=', supplierId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.webhookSecret ?? null;
}
