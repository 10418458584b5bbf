import { announceChange } from './changes.ts';
import type { Db } from './database.ts';

/** What became of an outside event: the rules accepted it, or refused it with a code. */
export async function markInboundEvent(
  db: Db,
  id: string,
  state: 'applied' | 'refused',
  refusal: string | null,
): Promise<void> {
  await db.updateTable('inboundEvents').set({ state, refusal }).where('id', '=', id).execute();
}

/** Tells open pages of the request that an outside event was refused. */
export async function announceInboundRefusal(db: Db, id: string): Promise<void> {
  const row = await db
    .selectFrom('inboundEvents as e')
    .innerJoin('requests as r', 'r.id', 'e.requestId')
    .where('e.id', '=', id)
    .select(['r.id', 'r.administrationId'])
    .executeTakeFirst();
  if (!row) return;
  await announceChange(db, {
    resource: 'requests',
    ids: [row.id],
    administrationId: row.administrationId,
    supplierIds: [],
  });
}
