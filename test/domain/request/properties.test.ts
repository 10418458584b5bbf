import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { allowedCommands } from '../../../domain/request/allowed.ts';
import { clockState, isActive, isPaused } from '../../../domain/request/clocks.ts';
import { type RequestCommand, STAFF_COMMANDS, type StaffCommand } from '../../../domain/request/commands.ts';
import { decide } from '../../../domain/request/decide.ts';
import { evolveAll } from '../../../domain/request/evolve.ts';
import { type Clock, REQUEST_STATES, type RequestState } from '../../../domain/request/state.ts';
import { countedTime } from '../../../domain/time/deadline.ts';
import { beginLife, DAY, HOUR, MINUTE, MONDAY, OFFICE, SECOND, TERMS } from './life.ts';

/** A step of a random life: how long nothing happens, then what. `ring` lets the next alarm ring when it is due. */
type Step = { wait: number; command: RequestCommand | 'ring' };

const level = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);
const reason = fc.constantFrom(
  'waiting_requester' as const,
  'waiting_parts' as const,
  'waiting_access' as const,
);
const workOrderId = fc.constantFrom('w1', 'w2', 'w3', 'w1+', 'w2+');

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

const staffCommand: fc.Arbitrary<StaffCommand> = fc.oneof(
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
    workOrderId,
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
  fc.constant({ type: 'note' as const, textId: 'text', visibility: 'internal' as const }),
  fc.record({ type: fc.constant('remind' as const), noteTextId: fc.constant(null), complaint: fc.boolean() }),
  fc.record({
    type: fc.constant('move-deadline' as const),
    target: fc.constantFrom('take_charge' as const, 'response' as const, 'resolution' as const),
    dueAt: fc.integer({ min: MONDAY, max: MONDAY + 30 * DAY }),
    reasonTextId: fc.constant('text'),
  }),
  fc.record({
    type: fc.constant('change-terms' as const),
    terms: fc.constantFrom(...VERSIONS),
    reasonTextId: fc.constant('text'),
  }),
  fc.constant({ type: 'merge' as const, intoId: 'other' }),
  fc.constant({ type: 'cancel' as const, reasonTextId: 'text' }),
);

const news: fc.Arbitrary<RequestCommand> = fc
  .record({
    workOrderId,
    change: fc.constantFrom(
      'scheduled' as const,
      'started' as const,
      'suspended' as const,
      'resumed' as const,
      'completed' as const,
      'declined' as const,
      'expired' as const,
      'cancelled' as const,
    ),
    suspendReason: reason,
  })
  .map(({ workOrderId: id, change, suspendReason }) => ({
    type: 'work_order_changed' as const,
    workOrderId: id,
    change,
    suspendReason: change === 'suspended' ? suspendReason : null,
    at: 0,
    nextWorkOrderId: `${id}+`,
  }));

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

const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof(
    fc.integer({ min: 0, max: 2 * HOUR }),
    fc.integer({ min: 0, max: 4 * DAY }),
    fc.constantFrom(0, SECOND, MINUTE),
  ),
  command: fc.oneof(
    { weight: 5, arbitrary: staffCommand },
    { weight: 5, arbitrary: news },
    { weight: 1, arbitrary: survey },
    { weight: 1, arbitrary: verification },
    { weight: 3, arbitrary: fc.constant('ring' as const) },
  ),
});

const lives = fc.array(step, { minLength: 5, maxLength: 60 });

/** Lives through the steps; `check` sees the state before and after each. */
function live(steps: Step[], check: (before: RequestState, after: RequestState, now: number) => void) {
  const life = beginLife();
  for (const { wait, command } of steps) {
    const before = structuredClone(life.state);
    life.wait(wait);
    if (command === 'ring') {
      const alarm = nextAlarm(life.state);
      if (!alarm) continue;
      life.at(Math.max(life.now, alarm.at));
      life.do({ type: 'alarm', alarm });
    } else life.tryTo(command);
    check(before, life.state, life.now);
  }
  return life;
}

describe('a random life of a request', () => {
  it('never leaves the state machine', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, after) => {
          expect(REQUEST_STATES).toContain(after.state);
          expect(after.version).toBeGreaterThanOrEqual(before.version);
          if (before.archived) expect(after).toEqual(before);
          if (after.state === 'suspended') expect(after.suspension).not.toBeNull();
          else expect(after.suspension).toBeNull();
          if (after.state === 'received') expect(after.priority).toBeNull();
          else if (!['cancelled', 'merged'].includes(after.state)) expect(after.priority).not.toBeNull();
        });
      }),
    );
  });

  it('is told the same by its stream', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const life = live(steps, () => undefined);
        expect(evolveAll(null, life.stream)).toEqual(life.state);
        expect(life.stream.map(({ seq }) => seq)).toEqual(life.stream.map((_, index) => index + 1));
      }),
    );
  });

  it('allows exactly what it lists: a command that is not listed is refused', () => {
    fc.assert(
      fc.property(lives, staffCommand, (steps, command) => {
        const life = live(steps, () => undefined);
        const listed = allowedCommands(life.state, life.now).includes(command.type);
        const decision = decide(life.state, command, life.now);
        if (!listed) expect(decision.ok).toBe(false);
        expect(STAFF_COMMANDS).toContain(command.type);
      }),
    );
  });

  it('never loses time and never lets a clock run backwards', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, after, now) => {
          for (const clock of after.clocks) {
            checkPauses(clock, now);
            const earlier = before.clocks.find(
              (one) => one.cycle === clock.cycle && one.target === clock.target,
            );
            if (!earlier) continue;
            expect(clock.startedAt).toBe(earlier.startedAt);
            expect(clock.pauses.length).toBeGreaterThanOrEqual(earlier.pauses.length);
            expect(countedTime(OFFICE, clock, now)).toBeGreaterThanOrEqual(
              countedTime(OFFICE, earlier, earlier.pauses.at(-1)?.from ?? earlier.startedAt),
            );
          }
        });
      }),
    );
  });

  it('never takes a breach back and never changes what an earlier cycle measured', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, after) => {
          for (const earlier of before.clocks) {
            const clock = after.clocks.find(
              (one) => one.cycle === earlier.cycle && one.target === earlier.target,
            );
            if (earlier.breachedAt !== null) expect(clock?.breachedAt).toBe(earlier.breachedAt);
            if (!isActive(earlier)) expect(clock).toEqual(earlier);
          }
          if (before.resolvedDirectly) expect(after.resolvedDirectly).toBe(true);
        });
      }),
    );
  });

  it('waits for others to verify only while work is to be verified', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, after) => {
          if (!after.verification?.open) return;
          expect(after.state).toBe('completed');
          expect(after.terms.verification?.mode).toBe(after.verification.mode);
          expect(nextAlarm(after)?.at).toBeLessThanOrEqual(after.verification.until);
        });
      }),
    );
  });

  it('always has something that will happen while it is not over, unless people or a supplier are awaited', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { state } = live(steps, () => undefined);
        if (state.archived) expect(nextAlarm(state)).toBeNull();
        else if (state.state === 'closed') expect(nextAlarm(state)).toMatchObject({ kind: 'archive' });
        else if (state.state === 'resolved' && !state.recontact) expect(nextAlarm(state)).not.toBeNull();
      }),
    );
  });

  it('shows every clock in exactly one state, paused only while a pause is open or it is held', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, after) => {
          for (const clock of after.clocks) {
            const shown = clockState(clock);
            if (shown === 'paused') expect(isPaused(clock) || clock.heldAt !== null).toBe(true);
            if (shown === 'running') expect(clock.plan?.dueAt ?? clock.movedTo).not.toBeNull();
          }
        });
      }),
    );
  });
});

/** Pauses follow each other, each ends after it began, only the last may be open, none lies in the future. */
function checkPauses(clock: Clock, now: number) {
  clock.pauses.forEach((pause, index) => {
    const next = clock.pauses[index + 1];
    expect(pause.from).toBeLessThanOrEqual(now);
    if (pause.to === null) expect(next).toBeUndefined();
    else {
      expect(pause.to).toBeGreaterThanOrEqual(pause.from);
      if (next) expect(next.from).toBeGreaterThanOrEqual(pause.to);
    }
  });
}
