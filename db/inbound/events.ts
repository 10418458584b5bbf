import type { Db } from '../database.ts';
import { deleteTexts, insertTexts, type NewText } from '../requests/texts.ts';
import { announceChange } from '../stream/changes.ts';

/** What an outside sender told us; `sender` and `eventId` together make it unique. */
export interface NewInboundEvent {
  id: string;
  sender: string;
  eventId: string;
  requestId: string;
  workOrderId: string | null;
  type: string;
  occurredAt: Date;
  textId: string | null;
  payload: Record<string, unknown>;
}

/** Stores an event once, with its texts. Answers false, and stores nothing, if the sender has told it before. */
export async function insertInboundEvent(
  trx: Db,
  event: NewInboundEvent,
  texts: readonly NewText[],
): Promise<boolean> {
  await insertTexts(trx, texts);
  const inserted = await trx
    .insertInto('inboundEvents')
    .values({ ...event, payload: JSON.stringify(event.payload) })
    .onConflict((conflict) => conflict.columns(['sender', 'eventId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return true;
  await deleteTexts(
    trx,
    texts.map(({ id }) => id),
  );
  return false;
}

/** Whether the sender has told this event before. */
export async function inboundEventExists(db: Db, sender: string, eventId: string): Promise<boolean> {
  const found = await db
    .selectFrom('inboundEvents')
    .select('id')
    .where('sender', '=', sender)
    .where('eventId', '=', eventId)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Keeps an outside event as refused, with the code of the refusal, and tells open pages of its request. One whose
 * outcome is known already stays as it is: it may come more than once.
 */
export async function markInboundEventRefused(db: Db, id: string, code: string): Promise<void> {
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
