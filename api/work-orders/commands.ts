import { z } from '@hono/zod-openapi';
import { SUSPEND_REASONS } from '../../domain/contract/terms.ts';
import type { WorkOrderCommand, WorkOrderCommandName } from '../../domain/work-order/commands.ts';
import { instant, prose } from '../schemas/common.ts';
import type { TextCollector } from '../texts.ts';
import { completionOf } from './completion.ts';
import { completionSchema } from './schemas.ts';

export interface WorkOrderCommandDefinition<Body extends z.ZodType = z.ZodObject> {
  name: WorkOrderCommandName;
  summary: string;
  body: Body;
  build(body: z.output<Body>, texts: TextCollector): WorkOrderCommand;
}

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
