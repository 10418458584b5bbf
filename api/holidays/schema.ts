import { z } from '@hono/zod-openapi';
import { HOLIDAY_ACTIONS } from '../../db/schema.ts';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import { HOLIDAY_CHANGE_KINDS, HOLIDAY_WARNINGS } from '../../domain/time/holiday-difference.ts';
import { HOLIDAY_ORIGINS } from '../../domain/time/holiday-table.ts';
import { yearOfDate } from '../../domain/time/local-date.ts';
import { IGNORED_REASONS } from '../../formats/icalendar/read-file.ts';
import { day, line, stamped, timestamp } from '../schemas.ts';

/** Room for thousands of events, well below what a body may have. */
const MOST_CHARACTERS = 500_000;
const MOST_CHANGES = 20_000;

const fields = {
  date: day.refine((date) => isCalendarYear(yearOfDate(date)), 'must be within the years 1951 to 2249'),
  name: line(),
};

export const newHoliday = z.strictObject(fields);
export const holidayChange = z.strictObject(fields).partial();

export const holidayItem = z
  .object({
    ...stamped,
    date: z.string(),
    name: z.string(),
    origin: z.enum(HOLIDAY_ORIGINS).describe('By the law’s rules, by a person, from a file'),
    lawful: z.boolean().describe('The law’s rules have the date'),
  })
  .openapi('Holiday');

const namedDay = z.object({ date: z.string(), name: z.string() });

export const holidayYear = z
  .object({
    year: z.int(),
    version: z.int().describe('Of the whole table; every change raises it'),
    inTable: z.boolean().describe('If not, the law’s rules hold and are shown'),
    holidays: z.array(
      holidayItem.extend({ id: z.uuid().nullable(), version: z.int().nullable() }).partial({
        createdAt: true,
        updatedAt: true,
      }),
    ),
    missing: z.array(namedDay).describe('The law’s holidays that the table does not have'),
  })
  .openapi('HolidayYear');

export const holidayNote = z
  .object({
    id: z.uuid(),
    action: z.enum(HOLIDAY_ACTIONS),
    date: z.string(),
    name: z.string(),
    dateBefore: z.string().nullable(),
    nameBefore: z.string().nullable(),
    origin: z.enum(['person', 'import']),
    at: timestamp,
    by: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null: a program'),
  })
  .openapi('HolidayNote');

const text = z
  .string()
  .max(MOST_CHARACTERS, `must have ${MOST_CHARACTERS} characters at most`)
  .describe('The published calendar (iCalendar, RFC 5545)');

export const previewInput = z.strictObject({ text });

export const importInput = z.strictObject({
  text,
  take: z
    .array(z.string().max(500))
    .min(1, 'must name at least one difference')
    .max(MOST_CHANGES)
    .describe('The keys of the differences to take'),
});

export const importPreview = z
  .object({
    version: z.int().describe('Of the table, as in the ETag'),
    years: z.array(z.int()).describe('The years that the file covers, which are compared'),
    changes: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(HOLIDAY_CHANGE_KINDS),
        date: z.string(),
        name: z.string(),
        before: z.string().nullable(),
        doubts: z
          .array(z.enum(HOLIDAY_WARNINGS))
          .describe('Why to look twice; none where it may be taken unseen'),
      }),
    ),
    same: z.array(namedDay),
    leftOut: z.array(namedDay).describe('The law’s holidays that the file does not have'),
    ignored: z
      .array(z.object({ name: z.string(), date: z.string(), reason: z.enum(IGNORED_REASONS) }))
      .describe('Events that give no holiday'),
  })
  .openapi('HolidayImportPreview');

export const importResult = z
  .object({ version: z.int(), added: z.int(), removed: z.int(), renamed: z.int() })
  .openapi('HolidayImportResult');
