import { z } from '@hono/zod-openapi';
import { R19_TOLERANCE_MINUTES } from '../../domain/time/agreed-hours.ts';
import { checkCalendar, EXCEPTION_KINDS } from '../../domain/time/calendar.ts';
import { code, day, line, stamped } from '../schemas.ts';

const segment = z.strictObject({
  from: z.string().openapi({ example: '09:00' }),
  to: z.string().openapi({ example: '18:00', description: 'May be 24:00' }),
});
const segments = z.array(segment).max(48);

const weekly = z
  .strictObject({
    monday: segments,
    tuesday: segments,
    wednesday: segments,
    thursday: segments,
    friday: segments,
    saturday: segments,
    sunday: segments,
  })
  .partial()
  .describe('A weekday that is left out is closed');

const exception = z.strictObject({
  date: day,
  segments,
  reason: line(),
  kind: z
    .enum(EXCEPTION_KINDS)
    .optional()
    .describe(
      'Less than the usual hours of the day, more, or the same at other times; left out it is told from the hours: ' +
        'none are a closure, some on a closed day an opening, some on an open day moved hours',
    ),
});

const MOST_TOLERANCE_MINUTES = 720;

const agreedHours = z
  .strictObject({
    validFrom: day.nullable().default(null).describe('Null: since ever'),
    weekly,
    toleranceMinutes: z.int().min(0).max(MOST_TOLERANCE_MINUTES).default(R19_TOLERANCE_MINUTES),
  })
  .describe('The hours of the contract, and by how many minutes opening and closing may be moved (R19)');

const fields = {
  code,
  name: line(),
  timeZone: z.string().max(64).openapi({ example: 'Europe/Rome' }),
  periods: z
    .array(z.strictObject({ validFrom: day, weekly }))
    .min(1)
    .max(200),
  exceptions: z.array(exception).max(5000),
  publicHolidays: z.enum(['IT']).nullable(),
  patronDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'must be a day of the year, such as 12-07')
    .nullable(),
  agreedHours: agreedHours.nullable(),
};

export const newCalendar = z
  .strictObject({
    ...fields,
    timeZone: fields.timeZone.default('Europe/Rome'),
    exceptions: fields.exceptions.default([]),
    publicHolidays: fields.publicHolidays.default(null),
    patronDay: fields.patronDay.default(null),
    agreedHours: fields.agreedHours.default(null),
  })
  .superRefine(keepsTheRules);

export const calendarChange = z.strictObject(fields).partial();

/** A calendar whose shape is right must also keep the calendar's own rules. */
function keepsTheRules(
  calendar: z.infer<typeof completeCalendar>,
  check: z.core.$RefinementCtx<z.infer<typeof completeCalendar>>,
): void {
  const { code: _code, name: _name, ...definition } = calendar;
  for (const { path, message } of checkCalendar(definition)) {
    check.addIssue({ code: 'custom', path: path.split('.'), message });
  }
}

const completeCalendar = z.strictObject(fields);

export const calendarItem = z.object({ ...stamped, ...fields }).openapi('Calendar');
