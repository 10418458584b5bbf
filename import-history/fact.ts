import { z } from 'zod';
import { CHANNELS, type ClockTarget, REQUEST_STATES } from '../domain/request/state.ts';
import { CALL_OUTCOMES } from '../domain/service-levels/facts.ts';

const DEADLINE_ENDS = ['met', 'breached', 'cancelled'] as const;
const WHOLE = /^\d{1,9}$/;

/** One line of text without control characters, which Postgres and screens do not take. */
const line = (max: number) =>
  z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have ${max} characters at most`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const instant = z.iso
  .datetime({ offset: true, error: 'must be an instant with its zone, such as 2026-10-05T08:00:00Z' })
  .transform((value) => Date.parse(value));
/** CSV has text only. */
const fromText = <T extends z.ZodType>(schema: T, read: (text: string) => unknown) =>
  z.preprocess((given) => (typeof given === 'string' ? read(given) : given), schema);
const whole = (min: number, max: number, what: string) =>
  fromText(z.int(what).min(min, what).max(max, what), (text) => (WHOLE.test(text) ? Number(text) : text));
const flag = fromText(z.boolean('must be true or false'), (text) =>
  text === 'true' ? true : text === 'false' ? false : text,
);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const common = { contract: line(50), externalId: line(200) };
const PRIORITY = 'must be a priority from 1 to 5';
const SECONDS = 'must be whole seconds, 0 or more';
const RESOLVED_STATES: readonly string[] = ['resolved', 'closed'];

const requestLine = z
  .strictObject({
    type: z.literal('request'),
    ...common,
    number: optional(line(50)),
    channel: oneOf(CHANNELS),
    priority: optional(whole(1, 5, PRIORITY)),
    receivedAt: instant,
    resolvedAt: optional(instant),
    state: oneOf(REQUEST_STATES),
    resolvedDirectly: optional(flag),
    takeCharge: optional(oneOf(DEADLINE_ENDS)),
    response: optional(oneOf(DEADLINE_ENDS)),
    resolution: optional(oneOf(DEADLINE_ENDS)),
  })
  .superRefine(({ receivedAt, resolvedAt, state, resolvedDirectly }, check) => {
    const isResolved = RESOLVED_STATES.includes(state);
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (resolvedAt !== null && resolvedAt < receivedAt) wrong('resolvedAt', 'is before it was received');
    if (resolvedAt === null && isResolved) wrong('resolvedAt', `is required where the state is ${state}`);
    if (resolvedDirectly && !isResolved) wrong('resolvedDirectly', `cannot be where the state is ${state}`);
  });

const callLine = z
  .strictObject({
    type: z.literal('call'),
    ...common,
    direction: oneOf(['in', 'out']),
    caller: optional(line(64)),
    callee: optional(line(64)),
    queue: optional(line(100)),
    startedAt: instant,
    answeredAt: optional(instant),
    endedAt: optional(instant),
    outcome: oneOf(CALL_OUTCOMES),
    waitSeconds: whole(0, 604_800, SECONDS),
  })
  .superRefine(({ startedAt, answeredAt, endedAt }, check) => {
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (answeredAt !== null && answeredAt < startedAt) wrong('answeredAt', 'is before the call began');
    if (endedAt !== null && endedAt < startedAt) wrong('endedAt', 'is before the call began');
    if (answeredAt !== null && endedAt !== null && answeredAt > endedAt) {
      wrong('answeredAt', 'is after the call ended');
    }
  });

const downtimeLine = z
  .strictObject({
    type: z.literal('downtime'),
    ...common,
    startedAt: instant,
    endedAt: instant,
    reason: z
      .string('must be text')
      .transform((text) => text.replace(/\s+/g, ' '))
      .pipe(line(500)),
  })
  .refine(({ startedAt, endedAt }) => endedAt > startedAt, {
    path: ['endedAt'],
    message: 'must be after it began',
  });

const anyLine = z.discriminatedUnion('type', [requestLine, callLine, downtimeLine], {
  error: 'must be request, call or downtime',
});

/** One fact of the past. Instants in epoch milliseconds. */
export type Fact = z.infer<typeof anyLine>;
export type FactType = Fact['type'];

/** Every column that a CSV file may have; which of them a fact may fill depends on its type. */
export const COLUMNS: readonly string[] = [
  ...new Set([requestLine, callLine, downtimeLine].flatMap(({ shape }) => Object.keys(shape))),
];

/** The column that says how a deadline ended, by its target. */
export const DEADLINE_COLUMNS = {
  take_charge: 'takeCharge',
  response: 'response',
  resolution: 'resolution',
} as const satisfies Record<ClockTarget, string>;

/** The members of a line as a fact, or what is wrong with each of them. Never quotes what the line says. */
export function readFact(values: Record<string, unknown>): { fact: Fact } | { problem: string } {
  const parsed = anyLine.safeParse(values);
  if (parsed.success) return { fact: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${key} is not known here`);
    const path = issue.path.join('.');
    const isMissing = path !== '' && values[path] === undefined && issue.code !== 'custom';
    return [`${path} ${isMissing ? 'is required' : issue.message}`];
  });
  return { problem: problems.join('; ') };
}
