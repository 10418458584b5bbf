import { z } from '@hono/zod-openapi';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { elapsedDurationProblem, parseTargetDuration } from '../domain/time/duration.ts';
import type { Interval } from '../domain/time/interval.ts';
import { isLocalDate } from '../domain/time/local-date.ts';

const PLAIN = 'must not hold control characters';

/** What a wrong value must be; one that is missing is told so by itself. */
function must(what: string) {
  return { error: (issue: { input?: unknown }) => (issue.input === undefined ? undefined : `must ${what}`) };
}

/** Any UUID, whatever its version. */
export const id = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'must be an id (UUID)')
  .transform((value) => value.toLowerCase())
  .openapi({ format: 'uuid' });

/** The parameter of an address that names one thing. */
export const idParams = z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) });

/** One line of text; what HTML it may hold is text like any other. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have ${max} characters at most`)
    .refine(isPlain, PLAIN);

/** Text of several lines. */
export const prose = (max = 20_000) => line(max);

/** A short name that programs and people use: `POLI`, `EDILE-01`. */
export const code = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._/-]{0,49}$/,
    'must be 1 to 50 letters, digits, dots, dashes, slashes or underscores',
  );

/** An instant with its zone, answered and kept in UTC. */
export const instant = z.iso
  .datetime({ offset: true, ...must('be an instant with its zone, such as 2026-11-23T08:00:00Z') })
  .transform((value) => new Date(value).toISOString())
  .openapi({ format: 'date-time' });

/** A day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine(isLocalDate, 'must be a day, such as 2026-11-23')
  .openapi({ format: 'date' });

/** A year of an address or a filter, such as `2026`; others than `isKnown` takes are none. */
export const yearNumber = (isKnown: (year: number) => boolean) =>
  z
    .string()
    .regex(/^\d{4}$/, 'must be a year, such as 2026')
    .transform(Number)
    .refine(isKnown, 'must be a year, such as 2026')
    .openapi({ type: 'integer', example: 2026 });

/** Working time: hours, minutes, seconds, or days, never both. */
export const workingDuration = z
  .string()
  .superRefine((value, check) => {
    const parsed = parseTargetDuration(value);
    if (parsed.kind === 'error') check.addIssue({ code: 'custom', message: parsed.message });
  })
  .openapi({ format: 'duration', example: 'PT4H' });

/** Elapsed time. */
export const elapsedDuration = z
  .string()
  .superRefine((value, check) => {
    const problem = elapsedDurationProblem(value);
    if (problem) check.addIssue({ code: 'custom', message: problem });
  })
  .openapi({ format: 'duration', example: 'P14D' });

/** A telephone number; without a country's prefix an Italian one. Kept as E.164. */
export const phone = z
  .string()
  .trim()
  .max(40)
  .transform((value, check) => {
    const parsed = parsePhoneNumberFromString(value, 'IT');
    if (parsed?.isPossible()) return parsed.number as string;
    check.addIssue({ code: 'custom', message: 'must be a telephone number' });
    return z.NEVER;
  })
  .openapi({ example: '+390612345678' });

export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email(must('be an e-mail address')))
  .openapi({ format: 'email' });

/** Whole cents of EUR. */
export const cents = z.int(must('be whole cents')).min(0).max(1_000_000_000_000);

/** An exact decimal from 0 up, as text. */
export const decimalText = (max: number) =>
  z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/, 'must be a decimal as text, such as "0.5"')
    .refine((value) => Number(value) <= max, `must not be more than ${max}`);

export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .max(2000);

/** An instant of an answer: a `Date` is written as ISO 8601 in UTC. */
export const timestamp = z.iso.datetime().transform((at): Date | string => at);

/** An instant in epoch milliseconds as the API gives it, where there is one. */
export function dateOrNull(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}

/** An interval of epoch milliseconds as the API gives it. */
export function datesOf({ from, to }: Interval): { from: Date; to: Date } {
  return { from: new Date(from), to: new Date(to) };
}

/** Of what is given, the fields that a schema names: nothing else goes out. */
export function fieldsOf<Shape extends z.core.$ZodLooseShape, Given extends Record<keyof Shape, unknown>>(
  { shape }: z.ZodObject<Shape>,
  given: Given,
): Pick<Given, keyof Shape> {
  const named = Object.keys(shape).map((field: keyof Shape) => [field, given[field]]);
  return Object.fromEntries(named);
}

/** What every thing of the registry has beside its own fields. */
export const stamped = {
  id: z.uuid(),
  version: z.int().describe('The number in its ETag'),
  createdAt: timestamp,
  updatedAt: timestamp,
};

/** Postgres takes no NUL and no half of a surrogate pair, and no screen shows other control characters. */
function isPlain(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u.test(value);
}
