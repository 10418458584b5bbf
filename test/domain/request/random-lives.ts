import fc from 'fast-check';
import { MAINTENANCE_DOCUMENTS } from '../../../domain/contract/maintenance.ts';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import type { RequestCommand, StaffCommand } from '../../../domain/request/commands.ts';
import type { RequestState } from '../../../domain/request/state.ts';
import type { WorkOrderCommand } from '../../../domain/work-order/commands.ts';
import { isOpenWork } from '../../../domain/work-order/state.ts';
import { beginLife, DAY, HOUR, type LifeOptions, MINUTE, MONDAY, SECOND, say, TERMS } from './life.ts';

/** A step of a random life: how long nothing happens, then what. `ring` lets the next alarm ring when it is due. */
export type Step = { wait: number; command: RequestCommand | 'ring' };

const level = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);
const reason = fc.constantFrom(
  'waiting_requester' as const,
  'waiting_parts' as const,
  'waiting_access' as const,
);

/** Versions of the contract that a life may be moved to: other targets, other pauses, others who verify. */
const VERSIONS: ProcessTerms[] = [
  TERMS,
  { ...TERMS, contractVersion: 2, pausing: { response: [], resolution: ['waiting_parts'] } },
  {
    ...TERMS,
    contractVersion: 3,
    targets: [{ categoryId: null, priority: 1, takeCharge: null, response: null, resolution: 'PT4H' }],
    verification: { mode: 'requester', window: 'P2D' },
  },
  {
    ...TERMS,
    contractVersion: 4,
    calendarId: 'other',
    pausingReasons: [],
    pausing: { response: ['waiting_requester'], resolution: [] },
    verification: { mode: 'automatic', window: 'PT0S' },
  },
];

export const staffCommand: fc.Arbitrary<StaffCommand> = fc.oneof(
  fc.record({ type: fc.constant('assign' as const), assigneeId: fc.option(fc.constant('anna')) }),
  fc.record({
    type: fc.constant('qualify' as const),
    categoryId: fc.constant('plumbing'),
    impact: fc.option(level),
    urgency: fc.option(level),
    priority: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const)),
    reasonTextId: fc.constant('text'),
    noteTextId: fc.constant(null),
    terms: fc.constant(TERMS),
  }),
  fc.constant({ type: 'resolve' as const, resolutionTextId: 'text', articleId: null }),
  fc.record({
    type: fc.constant('dispatch' as const),
    workOrderId: fc.constant('next'),
    candidates: fc.array(
      fc.record({ supplierId: fc.constantFrom('a', 'b'), serviceCentreId: fc.constant(null) }),
      {
        maxLength: 2,
      },
    ),
    instructionsTextId: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('suspend' as const),
    reason,
    noteTextId: fc.constant(null),
    until: fc.option(fc.integer({ min: MONDAY, max: MONDAY + 30 * DAY })),
  }),
  fc.constant({ type: 'resume' as const }),
  fc.record({
    type: fc.constant('verify' as const),
    outcome: fc.constantFrom('ok' as const, 'rework' as const),
    noteTextId: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('recontact' as const),
    outcome: fc.constantFrom('satisfied' as const, 'reopen' as const, 'unreachable' as const),
    noteTextId: fc.constant('text'),
  }),
  fc.constant({ type: 'reopen' as const, reasonTextId: 'text' }),
  fc.record({
    type: fc.constant('note' as const),
    textId: fc.constant('text'),
    visibility: fc.constantFrom('internal' as const, 'requester' as const, 'supplier' as const),
  }),
  fc.record({ type: fc.constant('remind' as const), noteTextId: fc.constant(null), complaint: fc.boolean() }),
  fc.record({
    type: fc.constant('move-deadline' as const),
    target: fc.constantFrom('take_charge' as const, 'response' as const, 'resolution' as const),
    dueAt: fc.integer({ min: MONDAY, max: MONDAY + 30 * DAY }),
    warnAt: fc.integer({ min: MONDAY, max: MONDAY + 30 * DAY }),
    reasonTextId: fc.constant('text'),
  }),
  fc.record({
    type: fc.constant('present-documents' as const),
    documents: fc.uniqueArray(fc.constantFrom(...MAINTENANCE_DOCUMENTS), { minLength: 1 }),
  }),
  fc.record({
    type: fc.constant('change-terms' as const),
    terms: fc.constantFrom(...VERSIONS),
    reasonTextId: fc.constant('text'),
  }),
  fc.constant({ type: 'merge' as const, intoId: 'other' }),
  fc.constant({ type: 'cancel' as const, reasonTextId: 'text' }),
);

const workOrderCommand: fc.Arbitrary<WorkOrderCommand> = fc.oneof(
  fc.constantFrom<WorkOrderCommand>(
    { type: 'accept' },
    { type: 'decline', reasonTextId: 'text' },
    { type: 'start' },
    { type: 'resume' },
    { type: 'cancel', reasonTextId: null },
  ),
  fc.record(
    {
      type: fc.constant('complete' as const),
      reportTextId: fc.constant('text'),
      parts: fc.array(
        fc.record({
          code: fc.option(fc.constant('G-12')),
          descriptionTextId: fc.constantFrom('gasket', 'oil'),
          quantity: fc.double({ min: 0, max: 1_000_000, minExcluded: true, noNaN: true }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['type', 'reportTextId'] },
  ),
  fc.record({
    type: fc.constant('schedule' as const),
    from: fc.constant(MONDAY + DAY),
    to: fc.integer({ min: MONDAY + DAY, max: MONDAY + 2 * DAY }),
  }),
  fc.record({ type: fc.constant('suspend' as const), reason }),
);

const work: fc.Arbitrary<RequestCommand> = fc.record({
  type: fc.constant('work_order' as const),
  workOrderId: fc.constantFrom('0', '1', '2'),
  command: workOrderCommand,
  nextWorkOrderId: fc.constant('next'),
});

const survey: fc.Arbitrary<RequestCommand> = fc.record({
  type: fc.constant('answer_survey' as const),
  score: fc.integer({ min: 1, max: 6 }),
  cycle: fc.integer({ min: 0, max: 2 }),
  commentTextId: fc.constant(null),
});

const verification: fc.Arbitrary<RequestCommand> = fc.record({
  type: fc.constant('answer_verification' as const),
  round: fc.integer({ min: 1, max: 3 }),
  outcome: fc.constantFrom('ok' as const, 'rework' as const),
  commentTextId: fc.constant(null),
});

const wait = fc.oneof(
  fc.integer({ min: 0, max: 2 * HOUR }),
  fc.integer({ min: 0, max: 4 * DAY }),
  fc.constantFrom(0, SECOND, MINUTE),
);
const ring = fc.constant('ring' as const);

const step: fc.Arbitrary<Step> = fc.record({
  wait,
  command: fc.oneof(
    { weight: 5, arbitrary: staffCommand },
    { weight: 8, arbitrary: work },
    { weight: 1, arbitrary: survey },
    { weight: 1, arbitrary: verification },
    { weight: 3, arbitrary: ring },
  ),
});

const OFFERS: Step[] = [say.qualify(), say.dispatch('next', 'a', 'b'), say.dispatch('next', 'c', 'd')].map(
  (command) => ({ wait: MINUTE, command }),
);
const workStep: fc.Arbitrary<Step> = fc.record({
  wait,
  command: fc.oneof({ weight: 15, arbitrary: work }, { weight: 1, arbitrary: ring }),
});

const upTo = <T>(maxLength: number, arbitrary: fc.Arbitrary<T>) =>
  fc.array(arbitrary, { maxLength, size: 'max' });

/** Anything at all; or suppliers at work on several orders of a request, and then anything. */
export const lives = fc.oneof(
  upTo(60, step),
  fc.tuple(upTo(30, workStep), upTo(30, step)).map(([worked, later]) => [...OFFERS, ...worked, ...later]),
);

/** Lives through the steps; `check` sees the state before and after each. */
export function live(
  steps: Step[],
  check: (before: RequestState, after: RequestState, now: number) => void,
  options: LifeOptions = {},
) {
  const life = beginLife(options);
  for (const { wait, command } of steps) {
    const before = structuredClone(life.state);
    life.wait(wait);
    if (command !== 'ring') life.tryTo(naming(life.state, command));
    else if (nextAlarm(life.state) === null) continue;
    else life.ring();
    check(before, life.state, life.now);
  }
  return life;
}

/** A command with the ids that it has in this life: of the next work order, or of one of those that are open. */
function naming({ workOrders, workOrderCount }: RequestState, command: RequestCommand): RequestCommand {
  const nextWorkOrderId = `wo${workOrderCount + 1}`;
  if (command.type === 'dispatch') return { ...command, workOrderId: nextWorkOrderId };
  if (command.type !== 'work_order') return command;
  const open = workOrders.filter(isOpenWork);
  const orders = open.length > 0 ? open : workOrders;
  const workOrderId = orders[Number(command.workOrderId) % orders.length]?.id ?? command.workOrderId;
  return { ...command, workOrderId, nextWorkOrderId };
}
