import type { PendingNotification } from '../channels/deliver.ts';
import type { Db } from './database.ts';

/**
 * Takes a message that waits to be sent for as long as the transaction lasts, so that nobody else sends it meanwhile.
 * @returns null if it does not wait, or somebody else is sending it
 */
export async function claimPendingNotification(tx: Db, id: string): Promise<PendingNotification | null> {
  const row = await tx
    .selectFrom('notifications as n')
    .leftJoin('workOrders as w', 'w.id', 'n.workOrderId')
    .leftJoin('suppliers as p', 'p.id', 'w.supplierId')
    .where('n.id', '=', id)
    .where('n.state', '=', 'pending')
    .select(['n.id', 'n.channel', 'n.recipient', 'n.subject', 'n.text', 'p.webhookUrl', 'p.webhookSecret'])
    .forUpdate('n')
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  const { webhookUrl, webhookSecret, ...message } = row;
  return {
    ...message,
    webhook: row.channel === 'webhook' ? { url: webhookUrl, secret: webhookSecret } : null,
  };
}
