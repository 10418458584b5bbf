import { z } from '@hono/zod-openapi';
import { CLOCK_STATES } from '../../domain/request/clocks.ts';
import { CHANNELS, CLOCK_TARGETS, REQUEST_STATES } from '../../domain/request/state.ts';
import { timestamp } from '../schemas.ts';
import { calendarOfDeadlinesSchema, daysSchema } from '../working-days.ts';

const instant = timestamp;

const grantedSchema = z.object({
  duration: z.string().openapi({ description: 'Working time or working days, ISO 8601' }),
  budgetMs: z.int(),
  dueAt: instant,
  intervals: z.array(z.object({ from: instant, to: instant })).openapi({
    description: 'The working time from the receipt until due; pauses are not known',
  }),
  days: daysSchema,
});

export const importedRequestSchema = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    contractCode: z.string(),
    contractVersion: z.int().openapi({ description: 'The version in force on the day of the receipt' }),
    externalId: z.string(),
    number: z.string(),
    channel: z.enum(CHANNELS),
    priority: z.int().min(1).max(5).nullable(),
    state: z.enum(REQUEST_STATES),
    receivedAt: instant,
    resolvedAt: instant.nullable(),
    resolvedDirectly: z.boolean(),
    usedMs: z.int().nullable().openapi({ description: 'Working time from the receipt to the resolution' }),
    importedAt: instant,
    calendar: calendarOfDeadlinesSchema,
    deadlines: z
      .array(
        z.object({
          target: z.enum(CLOCK_TARGETS),
          state: z.enum(CLOCK_STATES).openapi({
            description: 'As the other system told it: statements count this',
          }),
          lateMs: z.int().nullable().openapi({
            description: 'Working time from due to the resolution; null where its end is not known',
          }),
          granted: grantedSchema.nullable().openapi({
            description: 'What the contract’s general targets grant; null where they name none',
          }),
        }),
      )
      .openapi({ description: 'First cycle' }),
  })
  .openapi('ImportedRequest');
export type ImportedRequestBody = z.infer<typeof importedRequestSchema>;
