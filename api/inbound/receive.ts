import type { Db } from '../../db/database.ts';
import { insertInboundEvent } from '../../db/inbound/events.ts';
import { enqueueSignal } from '../../db/outbox/outbox.ts';
import { uuidv7 } from '../../db/uuid.ts';
import { findSupplierWorkOrder } from '../../db/work-orders/list.ts';
import { notFound } from '../problem.ts';
import { createTextCollector } from '../texts.ts';
import { commandOf } from './command.ts';
import type { SupplierEventBody } from './schemas.ts';

/** What a supplier's program said, once its signature has been believed. */
export interface SupplierMessage {
  supplierId: string;
  /** `webhook-id`: the same for every attempt at the same message. */
  eventId: string;
  event: SupplierEventBody;
  /** When it came, epoch milliseconds. */
  now: number;
}

/**
 * Stores the event once, with the promise to signal the request's workflow, in one transaction.
 * @returns false for an event that was stored before: nothing is done again
 * @throws 404 where the supplier has no such work order
 */
export async function receiveSupplierEvent(db: Db, message: SupplierMessage): Promise<boolean> {
  const { supplierId, eventId, event, now } = message;
  const workOrder = await findSupplierWorkOrder(db, supplierId, event.data.workOrderId);
  if (!workOrder) throw notFound('There is no such work order of this supplier.');
  const { id: workOrderId, requestId } = workOrder;
  const texts = createTextCollector(requestId, { kind: 'supplier', id: supplierId });
  const command = commandOf(event, texts);
  const inboundEventId = uuidv7(now);
  return db.transaction().execute(async (trx) => {
    const received = {
      id: inboundEventId,
      sender: supplierSender(supplierId),
      eventId,
      requestId,
      workOrderId,
      type: event.type,
      occurredAt: new Date(event.timestamp),
      textId: texts.texts[0]?.id ?? null,
      payload: { command },
    };
    if (!(await insertInboundEvent(trx, received, texts.texts))) return false;
    const signal = { inboundEventId, supplierId, workOrderId, command, receivedAt: now };
    await enqueueSignal(trx, requestId, { signal: 'supplierEvent', args: [signal] }, inboundEventId);
    return true;
  });
}

/** How a supplier is called as a sender of events. */
export function supplierSender(supplierId: string): string {
  return `supplier:${supplierId}`;
}
