import { z } from '@hono/zod-openapi';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import { id, instant, prose } from '../schemas.ts';
import { completionSchema } from '../work-orders/schemas.ts';

const workOrderId = id;
const event = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) =>
  z.strictObject({
    type: z.literal(`work_order.${type}`),
    timestamp: instant.openapi({ description: 'When it happened, by the supplier' }),
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
