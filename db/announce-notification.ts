import { announceChange } from './changes.ts';
import type { Db } from './database.ts';

/** Tells open pages that a message was delivered, or was not. */
export async function announceNotification(db: Db, id: string): Promise<void> {
  const row = await db
    .selectFrom('notifications as n')
    .innerJoin('requests as r', 'r.id', 'n.requestId')
    .where('n.id', '=', id)
    .select('r.administrationId')
    .executeTakeFirstOrThrow();
  await announceChange(db, {
    resource: 'notifications',
    ids: [id],
    administrationId: row.administrationId,
    supplierIds: [],
  });
}
