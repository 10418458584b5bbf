import { z } from '@hono/zod-openapi';
import { ACTOR_KINDS } from '../../domain/actor.ts';
import { MAINTENANCE_DOCUMENTS } from '../../domain/contract/maintenance.ts';
import { SUSPEND_REASONS, VERIFICATION_MODES } from '../../domain/contract/terms.ts';
import { CLOCK_STATES } from '../../domain/request/clocks.ts';
import { STAFF_COMMANDS } from '../../domain/request/commands.ts';
import { RECALCULATION_CAUSES } from '../../domain/request/deadline-explanation.ts';
import { LEVELS, PRIORITIES } from '../../domain/request/priority.ts';
import { CHANNELS, CLOCK_TARGETS, REQUEST_KINDS, REQUEST_STATES } from '../../domain/request/state.ts';
import { WORK_ORDER_STATES } from '../../domain/work-order/state.ts';
import { email, id, line, phone, prose, timestamp } from '../schemas.ts';
import { calendarOfDeadlinesSchema, daysSchema, intervalSchema } from '../working-days.ts';

const uuid = z.uuid();
const nullableInstant = timestamp.nullable();

const MAX_SUBJECT = 200;
const MAX_DESCRIPTION = 20_000;

/** A document that maintenance may need (R38). */
const documentSchema = z.enum(MAINTENANCE_DOCUMENTS).openapi('MaintenanceDocument');

/** What `POST /api/requests` takes. */
export const newRequestSchema = z
  .strictObject({
    contractId: id,
    categoryId: id.nullable().default(null).describe('May be left out until qualification'),
    channel: z.enum(CHANNELS),
    kind: z.enum(REQUEST_KINDS),
    subject: line(MAX_SUBJECT),
    description: prose(MAX_DESCRIPTION),
    impact: z.enum(LEVELS).nullable().default(null),
    urgency: z.enum(LEVELS).nullable().default(null),
    requester: z.strictObject({
      name: line(),
      email: email.nullable().default(null),
      phone: phone.nullable().default(null),
    }),
    siteId: id.nullable().default(null),
    assetId: id.nullable().default(null),
    callId: line(100).nullable().default(null),
    documents: z
      .array(documentSchema)
      .max(10)
      .default([])
      .describe('Presented with the request, where the contract asks for them'),
  })
  .openapi('NewRequest');

export type NewRequestInput = z.output<typeof newRequestSchema>;

/** 1 is the most urgent. Described by hand: of several literals the generator would keep the first. */
export const prioritySchema = z.literal([...PRIORITIES]).openapi({ type: 'integer', enum: [...PRIORITIES] });

/** Null until somebody qualifies the request. */
export const nullablePrioritySchema = z
  .literal([...PRIORITIES])
  .nullable()
  .openapi({ type: ['integer', 'null'], enum: [...PRIORITIES, null] });

const requesterSchema = z
  .object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
  .openapi('Requester');

const deadlineSchema = z
  .object({
    cycle: z.int().describe('0 first; each reopening begins the next'),
    target: z.enum(CLOCK_TARGETS),
    dueAt: nullableInstant,
    warnAt: nullableInstant,
    state: z
      .enum(CLOCK_STATES)
      .describe(
        '`unplannable`: the calendar has no due instant for it; by then met or not, nobody can say in time',
      ),
    metAt: nullableInstant,
    breachedAt: nullableInstant,
  })
  .openapi('Deadline');

const nextDeadlineSchema = z
  .object({
    target: z.enum(CLOCK_TARGETS),
    dueAt: timestamp,
    warnAt: nullableInstant,
    state: z.enum(['running', 'breached']),
  })
  .nullable();

const surveySchema = z.object({
  state: z.enum(['none', 'sent', 'reminded', 'answered', 'expired']),
  score: z.int().min(1).max(6).nullable(),
});

const recontactSchema = z
  .object({
    state: z.enum(['open', 'overdue', 'satisfied', 'unreachable', 'reopened']),
    openedAt: timestamp,
    dueAt: nullableInstant,
    attempts: z.int(),
    maxAttempts: z.int(),
  })
  .openapi('Recontact');

const shared = {
  id: uuid,
  number: z.string(),
  version: z.int(),
  state: z.enum(REQUEST_STATES),
  kind: z.enum(REQUEST_KINDS),
  channel: z.enum(CHANNELS),
  contractId: uuid,
  contractCode: z.string(),
  administrationId: uuid,
  categoryId: uuid.nullable(),
  categoryName: z.string().nullable(),
  siteId: uuid.nullable(),
  siteName: z.string().nullable(),
  impact: z.enum(LEVELS).nullable(),
  urgency: z.enum(LEVELS).nullable(),
  priority: nullablePrioritySchema,
  subject: z.string(),
  requester: requesterSchema,
  assigneeId: uuid.nullable(),
  assigneeName: z.string().nullable(),
  resolvedDirectly: z.boolean(),
  reopenCount: z.int(),
  reminderCount: z.int(),
  complaintCount: z.int(),
  escalation: z.int().min(0).max(2),
  needsSupplier: z.boolean(),
  breached: z.boolean().describe('A deadline was missed'),
  unplannable: z
    .boolean()
    .describe('A deadline, the end of an offer or a recontact that is waited for cannot be computed'),
  clockPaused: z.boolean(),
  nextDeadline: nextDeadlineSchema,
  workingTimeLeft: z
    .int()
    .nullable()
    .describe('Working milliseconds from `asOf` to the next deadline; below zero once it has passed'),
  asOf: timestamp,
  recontactDueAt: nullableInstant,
  survey: surveySchema,
  mergedIntoId: uuid.nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
  resolvedAt: nullableInstant,
  closedAt: nullableInstant,
};

export const requestSummarySchema = z.object(shared).openapi('RequestSummary');
export type RequestSummary = z.infer<typeof requestSummarySchema>;

export const workOrderOfRequestSchema = z.object({
  id: uuid,
  number: z.string(),
  version: z.int(),
  supplierId: uuid,
  supplierName: z.string(),
  serviceCentreId: uuid.nullable(),
  serviceCentreName: z.string().nullable(),
  state: z.enum(WORK_ORDER_STATES),
  offerExpiresAt: nullableInstant,
  scheduledFrom: nullableInstant,
  scheduledTo: nullableInstant,
  startedAt: nullableInstant,
  completedAt: nullableInstant,
  createdAt: timestamp,
  updatedAt: timestamp,
});

const refusedEventSchema = z.object({
  id: uuid,
  at: timestamp,
  type: z.string(),
  workOrderId: uuid.nullable(),
  refusal: z.string().nullable(),
});

export const requestSchema = z
  .object({
    ...shared,
    description: z.string(),
    contractVersion: z.int(),
    assetId: uuid.nullable(),
    assetName: z.string().nullable(),
    callId: z.string().nullable(),
    suspension: z
      .object({ reason: z.enum(SUSPEND_REASONS), until: nullableInstant, byWorkOrderId: uuid.nullable() })
      .nullable(),
    documents: z
      .object({ required: z.array(documentSchema), presented: z.array(documentSchema) })
      .describe(
        'What the contract asks for before work is dispatched, and what was presented; before a category is chosen nothing is required unless all of the catalogue is maintenance',
      ),
    verification: z
      .object({
        mode: z.enum(VERIFICATION_MODES).describe('Who is waited for; staff may always verify'),
        until: nullableInstant.describe('When the work counts as done by itself'),
      })
      .nullable()
      .describe('While work reported as done waits to be verified'),
    reopenUntil: nullableInstant,
    recontact: recontactSchema.nullable(),
    deadlines: z.array(deadlineSchema).describe('The latest of each target'),
    workOrders: z.array(workOrderOfRequestSchema),
    refusedEvents: z
      .array(refusedEventSchema)
      .describe('What suppliers or requesters said and the state did not allow'),
    allowed: z.array(z.enum(STAFF_COMMANDS)).describe('The commands that who asks may give now'),
  })
  .openapi('Request');
export type RequestBody = z.infer<typeof requestSchema>;

const actorSchema = z.object({ kind: z.enum(ACTOR_KINDS), id: uuid.nullable(), name: z.string().nullable() });

const timelineEntrySchema = z
  .object({
    seq: z.int(),
    type: z.string(),
    at: timestamp,
    actor: actorSchema,
    workOrderId: uuid.nullable(),
    data: z
      .record(z.string(), z.unknown())
      .describe(
        'Facts of the moment: instants as text, ids with their names beside them, free text as `text`',
      ),
  })
  .openapi('TimelineEntry');
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineSchema = z.object({ data: z.array(timelineEntrySchema) }).openapi('Timeline');

const pauseSchema = z.object({
  from: timestamp,
  to: nullableInstant,
  reason: z.enum(SUSPEND_REASONS).nullable(),
  creditedMs: z.int().nullable().describe('The working time in it; null while it is open'),
});

const holdSchema = z
  .object({
    from: timestamp,
    to: nullableInstant,
    outcome: z.enum(['confirmed', 'rework', 'cancelled']).nullable(),
    workingMs: z.int().nullable().describe('The working time in it, which a rework makes count'),
  })
  .describe('From the supplier\'s "done" to its verification, in which nothing is due');

const recalculationSchema = z.object({
  seq: z.int().describe('The entry of the timeline that brought it about'),
  at: timestamp,
  actor: actorSchema,
  cause: z.enum(RECALCULATION_CAUSES),
  dueBefore: nullableInstant.describe('Null at first, and where a pause hid it'),
  dueAfter: nullableInstant.describe('Null where a pause hides it, and where there is none'),
  unplannable: z.boolean().describe('The calendar had no due instant for it'),
  duration: z.string(),
  budgetMs: z.int(),
  usedMs: z.int().describe('Working time used by then'),
  priority: nullablePrioritySchema,
  previousPriority: nullablePrioritySchema,
  categoryId: uuid.nullable(),
  categoryName: z.string().nullable(),
  previousCategoryId: uuid.nullable(),
  previousCategoryName: z.string().nullable(),
  contractVersion: z.int(),
  previousContractVersion: z.int(),
  suspendReason: z.enum(SUSPEND_REASONS).nullable(),
  text: z.string().nullable().describe('What whoever did it wrote, where who asks may read it'),
});

const endSchema = z.object({
  at: timestamp.describe('The instant that counts'),
  how: z.enum(['met', 'cancelled']),
  by: z.string().describe('The event that ended it'),
  actor: actorSchema,
  usedMs: z.int().describe('Working time used until then, of the budget'),
  lateMs: z.int().describe('Working time after the due instant, pauses not counted'),
});

export const explainedDeadlineSchema = deadlineSchema.extend({
  duration: z.string().describe('Working time, ISO 8601'),
  startedAt: timestamp,
  warnedAt: nullableInstant,
  escalateAt: nullableInstant,
  movedTo: nullableInstant.describe('Set by hand by a supervisor'),
  plannedDueAt: nullableInstant.describe('By the calendar, whether moved by hand or not'),
  unplannable: z
    .object({
      closedFrom: nullableInstant.describe(
        'From when on the calendar never opens again; null: it does, and not for so long',
      ),
    })
    .nullable()
    .describe('Why there is no due instant'),
  budgetMs: z.int(),
  usedMs: z.int().describe('The sum of `intervals`'),
  intervals: z.array(intervalSchema).describe('The working time that counts, until due or the open pause'),
  pauses: z.array(pauseSchema),
  holds: z.array(holdSchema),
  recalculations: z.array(recalculationSchema).describe('With their cause, oldest first'),
  ended: endSchema.nullable(),
  days: daysSchema,
});

export const deadlinesSchema = z
  .object({
    calendar: calendarOfDeadlinesSchema,
    data: z.array(explainedDeadlineSchema),
  })
  .openapi('Deadlines');
export type DeadlinesBody = z.infer<typeof deadlinesSchema>;

export const messageSchema = z
  .object({
    id: uuid,
    at: timestamp,
    kind: z.enum(['note', 'notification']),
    visibility: z.enum(['internal', 'requester', 'supplier']).nullable(),
    author: actorSchema.nullable(),
    subject: z.string().nullable(),
    text: z.string(),
    channel: z.enum(['email', 'sms', 'webhook']).nullable(),
    to: z.string().nullable(),
    state: z.enum(['pending', 'sent', 'failed']).nullable(),
    event: z.string().nullable(),
  })
  .openapi('Message');
export type RequestMessage = z.infer<typeof messageSchema>;

export const historySchema = z
  .object({
    workflowId: uuid,
    source: z.enum(['live', 'archived']),
    data: z.array(
      z.object({
        id: z.int(),
        at: nullableInstant,
        type: z.string(),
        attributes: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .openapi('WorkflowHistory');

export const lookupSchema = z
  .strictObject({ phone: phone.optional(), email: email.optional() })
  .refine((value) => (value.phone === undefined) !== (value.email === undefined), {
    error: 'must name either a phone or an e-mail address',
  })
  .openapi('RequesterLookup');

export const lookupAnswerSchema = z
  .object({ requester: requesterSchema.nullable(), requests: z.array(requestSummarySchema) })
  .openapi('RequesterFound');
export type LookupAnswer = z.infer<typeof lookupAnswerSchema>;
