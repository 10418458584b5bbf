import { z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import { insertInboundEvent, type NewInboundEvent } from '../../db/inbound/events.ts';
import { enqueueSignal, type SignalMessage } from '../../db/outbox/outbox.ts';
import type { NewText } from '../../db/requests/texts.ts';
import { uuidv7 } from '../../db/uuid.ts';
import { findSupplierWorkOrder } from '../../db/work-orders/list.ts';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import { notFound } from '../problem.ts';
import { id, instant, prose } from '../schemas.ts';
import { createTextCollector, type TextCollector } from '../texts.ts';
import { completionOf } from '../work-orders/commands.ts';
import { completionSchema } from '../work-orders/schemas.ts';

const workOrderId = id;
const event = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({
    type: z.literal(`work_order.${type}`),
    timestamp: instant.describe('When it happened, by the supplier'),
    data: z.strictObject({ workOrderId, ...fields }),
  });

/** What suppliers' programs tell: api.md, "Work orders". */
export const supplierEventSchema = z
  .discriminatedUnion('type', [
    event('accepted', {}),
    event('declined', { reason: prose().nullable().default(null) }),
    event('scheduled', { from: instant, to: instant }),
    event('started', {}),
    event('suspended', { reason: z.enum(SUSPEND_REASONS) }),
    event('resumed', {}),
    event('completed', completionSchema.shape),
  ])
  .openapi('SupplierEvent');

export type SupplierEventBody = z.output<typeof supplierEventSchema>;

export const receiptSchema = z
  .object({ eventId: z.string(), received: z.enum(['now', 'before']) })
  .openapi('EventReceipt');

/** What a supplier's program said, once its signature has been believed. */
interface SupplierMessage {
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
  const signal = { inboundEventId, supplierId, workOrderId, command, receivedAt: now };
  return receiveEvent(db, received, texts.texts, { signal: 'supplierEvent', args: [signal] });
}

/**
 * Stores what somebody outside said once, with the promise to signal the request's workflow, in one transaction.
 * @returns false for an event that was stored before: nothing is done again
 */
export function receiveEvent(
  db: Db,
  event: NewInboundEvent,
  texts: readonly NewText[],
  signal: SignalMessage,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await insertInboundEvent(trx, event, texts))) return false;
    await enqueueSignal(trx, event.requestId, signal, event.id);
    return true;
  });
}

/** How a supplier is called as a sender of events. */
export function supplierSender(supplierId: string): string {
  return `supplier:${supplierId}`;
}

/** The command that an event of a supplier's program amounts to. */
function commandOf(event: SupplierEventBody, texts: TextCollector): WorkOrderCommand {
  switch (event.type) {
    case 'work_order.accepted':
      return { type: 'accept' };
    case 'work_order.declined':
      return { type: 'decline', reasonTextId: texts.add('reason', 'supplier', event.data.reason) };
    case 'work_order.scheduled':
      return { type: 'schedule', from: Date.parse(event.data.from), to: Date.parse(event.data.to) };
    case 'work_order.started':
      return { type: 'start' };
    case 'work_order.suspended':
      return { type: 'suspend', reason: event.data.reason };
    case 'work_order.resumed':
      return { type: 'resume' };
    case 'work_order.completed':
      return completionOf(event.data, texts);
  }
}
