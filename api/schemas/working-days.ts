import { z } from '@hono/zod-openapi';

const instant = z.iso.datetime();

/** The calendar that deadlines are counted in. */
export const calendarOfDeadlinesSchema = z
  .object({ id: z.uuid(), code: z.string(), name: z.string(), timeZone: z.string() })
  .openapi('CalendarOfDeadlines');

/** Local days one after the other, each with its opening hours and why it has them. */
export const daysSchema = z
  .array(
    z.object({
      date: z.iso.date(),
      open: z.array(z.object({ from: instant, to: instant })).openapi({ description: 'Closed where empty' }),
      why: z.string().openapi({
        description: '`week`, `public_holiday`, `patron_day`, `exception`, or `before_validity`',
      }),
      reason: z
        .string()
        .nullable()
        .openapi({ description: 'The name of the holiday, the reason of an exception' }),
    }),
  )
  .openapi({ description: 'The days it spans, by the calendar as it is now; at most 400 of them' });
export type WorkingDays = z.infer<typeof daysSchema>;
