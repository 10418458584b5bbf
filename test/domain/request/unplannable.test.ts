import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { allowedCommands } from '../../../domain/request/allowed.ts';
import { clockState, currentClock, dueAt, nextDeadline, warnAt } from '../../../domain/request/clocks.ts';
import { explainDeadlines } from '../../../domain/request/deadline-explanation.ts';
import { hasUnplannable, unplannedBy } from '../../../domain/request/planning.ts';
import type { ClockTarget } from '../../../domain/request/state.ts';
import { judgeDeadline } from '../../../domain/service-levels/verdicts.ts';
import {
  beginLife,
  DAY,
  ENDING,
  HOUR,
  type Life,
  type LifeOptions,
  MINUTE,
  MONDAY,
  OFFICE,
  say,
  TERMS,
} from './life.ts';

/** Tuesday 3 March 2026, 18:00 in Rome: the last closing. */
const CLOSED_FROM = MONDAY + DAY + 9 * HOUR;
/** Three working days, of which the calendar has one. */
const LOW = say.qualify({ impact: 'low', urgency: 'low' });
const MOVED_TO = MONDAY + 10 * DAY;
const byHand = (target: ClockTarget = 'resolution', dueAt = MOVED_TO) =>
  ({ type: 'move-deadline', target, dueAt, warnAt: dueAt - HOUR, reasonTextId: 'text' }) as const;

const resolution = (life: Life) => {
  const clock = currentClock(life.state, 'resolution');
  if (!clock) throw new Error('There is a resolution clock');
  return clock;
};
const plannings = (life: Life) => life.stream.filter(({ event }) => event.type === 'deadlines_planned');
const withoutAnswer = (life: Life) => life.stream.flatMap(({ event }) => unplannedBy(event) ?? []);

/** Qualified on Tuesday afternoon: the resolution has no due instant, the response of a working day neither. */
function withoutDue(options: LifeOptions = {}): Life {
  options.calendar ??= ENDING;
  return beginLife(options)
    .at(MONDAY + DAY + 6 * HOUR)
    .do(LOW);
}

const ONLY_RESOLUTION = [
  { categoryId: null, priority: 1 as const, takeCharge: null, response: null, resolution: 'PT20H' },
];

/** Qualified when nothing is open any more, under terms that have nothing but a resolution. */
function onlyResolution(): Life {
  const terms = { targets: ONLY_RESOLUTION };
  return beginLife({ calendar: ENDING, terms })
    .at(MONDAY + 2 * DAY)
    .do(say.qualify({ terms: { ...TERMS, ...terms } }));
}

describe('a deadline that the calendar has no due instant for', () => {
  it('is unplannable, with since when nothing is open; the request goes on', () => {
    const life = withoutDue();
    expect(clockState(resolution(life))).toBe('unplannable');
    expect(resolution(life).plan).toEqual({
      dueAt: null,
      warnAt: null,
      escalateAt: null,
      usedMs: 0,
      budgetMs: 0,
      intervals: [],
      unplannable: { closedFrom: CLOSED_FROM },
    });
    expect(life.state).toMatchObject({ state: 'qualified', escalation: 1 });
    expect(hasUnplannable(life.state)).toBe(true);
    expect(withoutAnswer(life)).toEqual([
      { targets: ['resolution'], offers: 0, recontact: false, closedFrom: CLOSED_FROM },
    ]);
    // The response of one working day is due on Tuesday, and goes before.
    expect(nextDeadline(life.state)).toMatchObject({ target: 'response' });
    life.do(say.dispatch('wo1', 'a')).do(say.work('wo1', 'start'));
    expect(nextDeadline(life.state)).toBeNull();
    expect(life.do(say.work('wo1', 'complete')).do(say.verify('ok')).state.state).toBe('resolved');
  });

  it('is asked for again with each record and planned no more often than there is an answer', () => {
    const options: LifeOptions = {};
    const life = withoutDue(options);
    const before = plannings(life).length;
    life.do(say.note('internal')).do(say.remind());
    expect(plannings(life)).toHaveLength(before);
    options.calendar = OFFICE;
    life.do(say.note('internal'));
    expect(plannings(life)).toHaveLength(before + 1);
    expect([clockState(resolution(life)), dueAt(resolution(life))]).toEqual([
      'running',
      MONDAY + 3 * DAY + 9 * HOUR,
    ]);
    expect(hasUnplannable(life.state)).toBe(false);
    life.do(say.note('internal'));
    expect(plannings(life)).toHaveLength(before + 1);
    const story = explainDeadlines(life.stream, OFFICE).find(({ target }) => target === 'resolution');
    expect(story?.unplannable).toBeNull();
    expect(
      story?.recalculations.map(({ cause, unplannable, dueAfter }) => [cause, unplannable, dueAfter]),
    ).toEqual([
      ['qualified', true, null],
      ['recomputed', false, MONDAY + 3 * DAY + 9 * HOUR],
    ]);
  });

  it('is asked for anew by another target, the end of a pause, and another version in another calendar', () => {
    const shorter = withoutDue().do(say.qualify());
    expect(clockState(resolution(shorter))).toBe('running');

    const paused = withoutDue().do(say.suspend('waiting_requester'));
    expect(clockState(resolution(paused))).toBe('paused');
    expect(clockState(resolution(paused.wait(DAY).do(say.resume)))).toBe('unplannable');

    const options: LifeOptions = {};
    const moved = withoutDue(options);
    options.calendar = OFFICE;
    const terms = { ...TERMS, contractVersion: 2, calendarId: 'other' };
    moved.do({ type: 'change-terms', terms, reasonTextId: 'text' });
    expect(clockState(resolution(moved))).toBe('running');
  });

  it('is set by hand, which ends it; then it is warned of, breached, and asked for no more', () => {
    const life = onlyResolution();
    expect(allowedCommands(life.state, life.now)).toContain('move-deadline');
    life.do(byHand());
    expect(clockState(resolution(life))).toBe('running');
    expect([dueAt(resolution(life)), warnAt(resolution(life))]).toEqual([MOVED_TO, MOVED_TO - HOUR]);
    expect(life.stream.at(-1)?.event).toMatchObject({ type: 'deadline_moved', from: null, dueAt: MOVED_TO });
    expect(hasUnplannable(life.state)).toBe(false);
    const told = withoutAnswer(life).length;
    life.do(say.suspend('waiting_requester')).wait(DAY).do(say.resume);
    expect(dueAt(resolution(life))).toBe(MOVED_TO + DAY);
    expect(withoutAnswer(life)).toHaveLength(told);
    while (clockState(resolution(life)) !== 'breached') life.ring();
    expect(resolution(life).breachedAt).toBe(MOVED_TO + DAY);
  });

  it('neither warns nor breaches by itself; when it happens, nobody can say whether in time', () => {
    const life = onlyResolution();
    expect(nextAlarm(life.state)).toBeNull();
    life.wait(365 * DAY).do(say.resolve);
    const clock = resolution(life);
    expect([clockState(clock), clock.metAt, clock.breachedAt]).toEqual(['unplannable', life.now, null]);
    expect(hasUnplannable(life.state)).toBe(false);
    const deadlines = life.state.clocks.map((one) => ({
      cycle: one.cycle,
      target: one.target,
      state: clockState(one),
    }));
    expect(judgeDeadline({ priority: 1, deadlines }, 'resolution', null)).toEqual({
      counted: false,
      hit: false,
      why: 'deadline_unplannable',
    });
  });

  it('is cancelled with its request', () => {
    expect(clockState(resolution(withoutDue().do(say.cancel)))).toBe('cancelled');
  });

  it('is there from the receipt where nothing is open any more', () => {
    const life = beginLife({ calendar: ENDING, at: MONDAY + 5 * DAY });
    expect(life.state.clocks.map(clockState)).toEqual(['unplannable']);
    expect(life.state.escalation).toBe(1);
    expect(withoutAnswer(life)).toEqual([
      { targets: ['take_charge'], offers: 0, recontact: false, closedFrom: CLOSED_FROM },
    ]);
  });

  it('may only be too long for what the calendar opens', () => {
    const targets = ONLY_RESOLUTION.map((row) => ({ ...row, resolution: 'PT87000H' }));
    const life = beginLife().do(say.qualify({ terms: { ...TERMS, targets } }));
    expect(resolution(life).plan?.unplannable).toEqual({ closedFrom: null });
  });
});

describe('what else counts in the calendar', () => {
  it('an offer without an end does not expire by itself, and is answered as any other', () => {
    const options: LifeOptions = {};
    const life = withoutDue(options)
      .at(CLOSED_FROM + HOUR)
      .do(say.dispatch('wo1', 'a', 'b'));
    expect(life.order('wo1')).toMatchObject({
      state: 'offered',
      offerExpiresAt: null,
      offerUnplannable: { closedFrom: CLOSED_FROM },
    });
    expect(withoutAnswer(life).at(-1)).toEqual({
      targets: [],
      offers: 1,
      recontact: false,
      closedFrom: CLOSED_FROM,
    });
    expect(nextAlarm(life.state)).not.toMatchObject({ kind: 'expire_offer' });
    options.calendar = OFFICE;
    life.do(say.note('internal'));
    expect(life.order('wo1').offerUnplannable).toBeUndefined();
    expect(life.order('wo1').offerExpiresAt).toBe(MONDAY + 2 * DAY + 30 * MINUTE);
    expect(life.do(say.work('wo1', 'accept')).order('wo1').state).toBe('accepted');
  });

  it('a recontact without a due instant stays open until somebody closes it', () => {
    const options: LifeOptions = { calendar: ENDING };
    const life = beginLife(options).do(say.qualify()).do(say.resolve).at(CLOSED_FROM).do(say.answer(1));
    expect(life.state.recontact).toMatchObject({
      state: 'open',
      dueAt: null,
      unplannable: { closedFrom: CLOSED_FROM },
    });
    expect(hasUnplannable(life.state)).toBe(true);
    expect(nextAlarm(life.state)).toBeNull();
    options.calendar = OFFICE;
    life.do(say.note('internal'));
    expect(life.state.recontact).toMatchObject({ state: 'open', dueAt: expect.any(Number) });
    expect(life.state.recontact).not.toHaveProperty('unplannable');
    expect(life.do(say.recontact('satisfied')).state.state).toBe('closed');
  });
});
