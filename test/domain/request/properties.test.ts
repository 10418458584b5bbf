import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { allowedCommands, hasEnded } from '../../../domain/request/allowed.ts';
import {
  clockState,
  dueAt,
  isActive,
  isPaused,
  isUnplannable,
  warnAt,
} from '../../../domain/request/clocks.ts';
import { STAFF_COMMANDS } from '../../../domain/request/commands.ts';
import { explainDeadlines } from '../../../domain/request/deadline-explanation.ts';
import { decide } from '../../../domain/request/decide.ts';
import { evolveAll } from '../../../domain/request/evolve.ts';
import { hasUnplannable } from '../../../domain/request/planning.ts';
import { type Clock, REQUEST_STATES, type RequestState } from '../../../domain/request/state.ts';
import { countedTime } from '../../../domain/time/deadline.ts';
import { DAY, ENDING, HOUR, MONDAY, OFFICE } from './life.ts';
import { live, lives, staffCommand } from './random-lives.ts';

describe('a random life of a request', () => {
  it('never leaves the state machine', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, after, now) => {
          expect(REQUEST_STATES).toContain(after.state);
          expect(after.version).toBeGreaterThanOrEqual(before.version);
          if (hasEnded(before, now)) expect(after).toEqual(before);
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
        if (['closed', 'cancelled', 'merged'].includes(state.state))
          expect(nextAlarm(state)).toMatchObject({ kind: 'end' });
        else if (state.state === 'resolved' && !state.recontact) expect(nextAlarm(state)).not.toBeNull();
        else if (state.workOrders.some((order) => order.state === 'offered'))
          expect(nextAlarm(state)).not.toBeNull();
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

describe('a random life in a calendar that stops opening', () => {
  it('goes on as any other: what cannot be computed is marked, brings nothing about, and is told by its stream', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const check = (_: RequestState, after: RequestState) => {
          for (const clock of after.clocks) {
            if (clock.plan === null) expect(isActive(clock) && clock.movedTo === null).toBe(false);
            if (clockState(clock) !== 'unplannable') continue;
            expect([dueAt(clock), warnAt(clock), clock.breachedAt]).toEqual([null, null, null]);
            expect(clock.plan?.unplannable?.closedFrom).toBe(CLOSED_FROM);
          }
          const alarm = nextAlarm(after);
          const of = after.clocks.find(
            (clock) =>
              alarm && 'target' in alarm && clock.target === alarm.target && clock.cycle === alarm.cycle,
          );
          if (of) expect(clockState(of)).not.toBe('unplannable');
          if (hasUnplannable(after)) expect(after.escalation).toBeGreaterThan(0);
        };
        const life = live(steps, check, { calendar: ENDING });
        expect(evolveAll(null, life.stream)).toEqual(life.state);
        expect(explainDeadlines(life.stream, ENDING).map(({ unplannable }) => unplannable !== null)).toEqual(
          life.state.clocks.map(isUnplannable),
        );
      }),
    );
  });
});

const CLOSED_FROM = MONDAY + DAY + 9 * HOUR;

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
