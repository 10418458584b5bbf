import { z } from '@hono/zod-openapi';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import { REQUEST_STATES } from '../../domain/request/state.ts';
import { WORK_ORDER_COMMANDS } from '../../domain/work-order/commands.ts';
import { WORK_ORDER_STATES } from '../../domain/work-order/state.ts';
import { nullablePrioritySchema } from '../requests/schemas.ts';
import { line, prose, timestamp } from '../schemas.ts';

const uuid = z.uuid();

/** What was used: a part replaced, a material consumed. */
const partSchema = z
  .strictObject({
    code: line(100).nullable().default(null),
    description: line(500),
    quantity: z.number().positive().max(1_000_000),
  })
  .openapi('Part');

/** What is said of work that is done. */
export const completionSchema = z.strictObject({
  report: prose(),
  parts: z.array(partSchema).max(200).default([]),
});

export const workOrderSchema = z
  .object({
    id: uuid,
    number: z.string(),
    version: z.int(),
    state: z.enum(WORK_ORDER_STATES),
    requestId: uuid,
    requestNumber: z.string(),
    requestState: z.enum(REQUEST_STATES),
    contractId: uuid,
    contractCode: z.string(),
    categoryName: z.string().nullable(),
    priority: nullablePrioritySchema,
    subject: z.string(),
    description: z.string(),
    contact: z
      .object({ name: z.string(), phone: z.string().nullable() })
      .nullable()
      .describe('Who opens the door; null to a supplier that has nothing more to do'),
    siteName: z.string().nullable(),
    siteAddress: z.string().nullable(),
    assetName: z.string().nullable(),
    supplierId: uuid,
    supplierName: z.string(),
    serviceCentreId: uuid.nullable(),
    serviceCentreName: z.string().nullable(),
    instructions: z.string().nullable(),
    offerExpiresAt: timestamp.nullable(),
    scheduledFrom: timestamp.nullable(),
    scheduledTo: timestamp.nullable(),
    startedAt: timestamp.nullable(),
    completedAt: timestamp.nullable(),
    suspendReason: z.enum(SUSPEND_REASONS).nullable(),
    reason: z.string().nullable().describe('Why it was declined or cancelled'),
    report: z.string().nullable(),
    parts: z.array(z.object({ code: z.string().nullable(), description: z.string(), quantity: z.number() })),
    partsAtListPrice: z
      .boolean()
      .describe('The parts are invoiced at list price: completed in the deductible period (R38)'),
    reworkCount: z.int(),
    allowed: z.array(z.enum(WORK_ORDER_COMMANDS)).describe('The commands that who asks may give now'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('WorkOrder');
export type WorkOrderBody = z.infer<typeof workOrderSchema>;
