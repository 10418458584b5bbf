import { announceChange } from './changes.ts';
import type { Db } from './database.ts';

/**
 * Keeps an outside event as refused, with the code of the refusal, and tells open pages of its request. One whose
 * outcome is known already stays as it is: it may come more than once.
 */
export async function refuseInboundEvent(db: Db, id: string, code: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const refused = await trx
      .updateTable('inboundEvents as e')
      .set({ state: 'refused', refusal: code })
      .from('requests as r')
      .whereRef('r.id', '=', 'e.requestId')
      .where('e.id', '=', id)
      .where('e.state', '=', 'pending')
      .returning(['r.id', 'r.administrationId'])
      .executeTakeFirst();
    if (!refused) return;
    const { id: requestId, administrationId } = refused;
    await announceChange(trx, { resource: 'requests', ids: [requestId], administrationId });
  });
}
