import { z } from '@hono/zod-openapi';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import type { WorkOrderCommand, WorkOrderCommandName } from '../../domain/work-order/commands.ts';
import type { CommandDefinition } from '../commands.ts';
import { instant, prose } from '../schemas.ts';
import type { TextCollector } from '../texts.ts';
import { completionSchema } from './schemas.ts';

export type WorkOrderCommandDefinition<Body extends z.ZodType = z.ZodObject> = CommandDefinition<
  WorkOrderCommandName,
  TextCollector,
  WorkOrderCommand,
  Body
>;

/** Keeps a definition's types together. */
function define<Body extends z.ZodType>(
  definition: WorkOrderCommandDefinition<Body>,
): WorkOrderCommandDefinition<Body> {
  return definition;
}

const nothing = z.strictObject({});

/** The commands of suppliers' people and of staff, alike. */
export const WORK_ORDER_COMMAND_DEFINITIONS: readonly WorkOrderCommandDefinition[] = [
  define({
    name: 'accept',
    summary: 'Take the offer',
    body: nothing,
    build: () => ({ type: 'accept' }),
  }),
  define({
    name: 'decline',
    summary: 'Refuse the offer; the next supplier is asked',
    body: z.strictObject({ reason: prose() }),
    build: ({ reason }, texts) => ({
      type: 'decline',
      reasonTextId: texts.add('reason', 'supplier', reason),
    }),
  }),
  define({
    name: 'schedule',
    summary: 'Say when the work will be done; also accepts an offer',
    body: z.strictObject({ from: instant, to: instant }),
    build: ({ from, to }) => ({ type: 'schedule', from: Date.parse(from), to: Date.parse(to) }),
  }),
  define({
    name: 'start',
    summary: 'The work has begun; also accepts an offer',
    body: nothing,
    build: () => ({ type: 'start' }),
  }),
  define({
    name: 'suspend',
    summary: 'The work has to wait',
    body: z.strictObject({ reason: z.enum(SUSPEND_REASONS) }),
    build: ({ reason }) => ({ type: 'suspend', reason }),
  }),
  define({
    name: 'resume',
    summary: 'The work goes on',
    body: nothing,
    build: () => ({ type: 'resume' }),
  }),
  define({
    name: 'complete',
    summary: 'The work is done',
    body: completionSchema,
    build: completionOf,
  }),
  define({
    name: 'cancel',
    summary: 'The work is not to be done',
    body: z.strictObject({ reason: prose() }),
    build: ({ reason }, texts) => ({
      type: 'cancel',
      reasonTextId: texts.add('reason', 'supplier', reason),
    }),
  }),
];

/**
 * The command that work is done, whoever says so. Parts travel with their code and quantity, which are bounded facts; their
 * descriptions are texts, which the administration that may be invoiced for them reads as well.
 */
export function completionOf(
  { report, parts }: z.output<typeof completionSchema>,
  texts: TextCollector,
): WorkOrderCommand {
  return {
    type: 'complete',
    reportTextId: texts.add('report', 'supplier', report),
    parts: parts.map(({ code, description, quantity }) => ({
      code,
      descriptionTextId: texts.add('part', 'requester', description),
      quantity,
    })),
  };
}
