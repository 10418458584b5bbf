import { z } from '@hono/zod-openapi';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { CALL_OUTCOMES } from '../../domain/service-levels/facts.ts';
import { id, instant, line, timestamp } from '../schemas.ts';
import { CALL_REASONS } from './verdict.ts';

const LONGEST_WAIT_SECONDS = 7 * 86_400;

/** What the line shows: a number (kept as E.164), an extension, or whatever else the telephone system calls it. */
const callNumber = line(64)
  .transform((value) => {
    const parsed = parsePhoneNumberFromString(value, 'IT');
    return parsed?.isPossible() ? (parsed.number as string) : value;
  })
  .nullable()
  .default(null);

export const newCallSchema = z
  .strictObject({
    contractId: id,
    callId: line(200).describe('The telephone system’s name of the call, unique per contract'),
    direction: z.enum(['in', 'out']),
    from: callNumber.describe('Null where the number is withheld'),
    to: callNumber,
    queue: line(100).nullable().default(null),
    startedAt: instant,
    answeredAt: instant.nullable().default(null),
    endedAt: instant.nullable().default(null),
    outcome: z.enum(CALL_OUTCOMES),
    waitSeconds: z.int('must be whole seconds').min(0, 'must not be negative').max(LONGEST_WAIT_SECONDS),
    operatorId: id.nullable().default(null),
    requestId: id.nullable().default(null),
  })
  .superRefine(({ startedAt, answeredAt, endedAt }, check) => {
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (answeredAt !== null && answeredAt < startedAt) wrong('answeredAt', 'is before the call began');
    if (endedAt !== null && endedAt < startedAt) wrong('endedAt', 'is before the call began');
    if (endedAt !== null && answeredAt !== null && answeredAt > endedAt) {
      wrong('answeredAt', 'is after the call ended');
    }
  });

export const callSchema = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    contractCode: z.string(),
    callId: z.string(),
    direction: z.enum(['in', 'out']),
    from: z.string().nullable().describe('Told to staff only'),
    to: z.string().nullable().describe('Told to staff only'),
    queue: z.string().nullable(),
    startedAt: timestamp,
    answeredAt: timestamp.nullable(),
    endedAt: timestamp.nullable(),
    outcome: z.enum(CALL_OUTCOMES),
    waitSeconds: z.int(),
    operatorId: z.uuid().nullable(),
    operatorName: z.string().nullable(),
    requestId: z.uuid().nullable(),
    requestNumber: z.string().nullable(),
    imported: z.boolean().describe('Came from another system'),
    verdict: z
      .object({
        counted: z.boolean(),
        abandoned: z.boolean(),
        why: z.enum(CALL_REASONS),
        isOpen: z.boolean().describe('It began within the contract’s opening hours'),
      })
      .openapi('CallVerdict', {
        description:
          'What the rule for abandoned calls says of it, by the contract’s version on the last day of its month',
      }),
  })
  .openapi('Call');

export type CallBody = z.infer<typeof callSchema>;
