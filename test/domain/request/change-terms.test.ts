import { describe, expect, it } from 'vitest';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { clockState, currentClock, dueAt, isPaused } from '../../../domain/request/clocks.ts';
import type { RequestCommand } from '../../../domain/request/commands.ts';
import type { ClockTarget } from '../../../domain/request/state.ts';
import { beginLife, DAY, HOUR, type Life, MONDAY, say, TERMS } from './life.ts';

/** The next version of the contract: at priority 1 response in 1 h instead of 2 h, resolution in 9 h instead of 8 h. */
const NEXT: ProcessTerms = {
  ...TERMS,
  contractVersion: 2,
  targets: [{ categoryId: null, priority: 1, takeCharge: 'PT5M', response: 'PT1H', resolution: 'PT9H' }],
};

const move = (terms: ProcessTerms): RequestCommand => ({ type: 'change-terms', terms, reasonTextId: 'text' });
const due = (life: Life, target: ClockTarget) => {
  const clock = currentClock(life.state, target);
  return clock && dueAt(clock);
};
const HALF = HOUR / 2;

describe('another version of the contract', () => {
  it('gives the clocks that run its durations, from the same start', () => {
    const life = beginLife().do(say.qualify()).wait(HALF).do(move(NEXT));
    expect(life.state.terms.contractVersion).toBe(2);
    expect(due(life, 'response')).toBe(MONDAY + HOUR);
    expect(due(life, 'resolution')).toBe(MONDAY + 9 * HOUR);
    expect(life.stream.at(-2)?.event).toMatchObject({
      type: 'terms_changed',
      contractVersion: 2,
      previousVersion: 1,
      reasonTextId: 'text',
    });
  });

  it('keeps what was used and the pauses', () => {
    const life = beginLife().do(say.qualify()).wait(HALF).do(say.suspend('waiting_requester'));
    life
      .wait(2 * HOUR)
      .do(say.resume)
      .do(move(NEXT));
    // Half an hour was used before the pause of two: the other half ends at 12:00.
    expect(due(life, 'response')).toBe(MONDAY + 3 * HOUR);
  });

  it('leaves what is met or breached as it was measured', () => {
    const life = beginLife().do(say.qualify());
    life.at(MONDAY + 2 * HOUR);
    for (let alarm = nextAlarm(life.state); alarm && alarm.at <= life.now; alarm = nextAlarm(life.state))
      life.ring();
    const before = structuredClone(life.state.clocks);
    life.do(move(NEXT));
    const after = life.state.clocks;
    expect(after.map(clockState)).toEqual(['met', 'breached', 'running']);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(due(life, 'resolution')).toBe(MONDAY + 9 * HOUR);
  });

  it('takes a clock away that it does not know, and begins one that only it knows where the others began', () => {
    const response = { categoryId: null, priority: 1 as const, takeCharge: null, resolution: null };
    const onlyResponse = { ...NEXT, targets: [{ ...response, response: 'PT1H' }] };
    const life = beginLife().do(say.qualify()).wait(HALF).do(move(onlyResponse));
    expect(life.state.clocks.map(clockState)).toEqual(['met', 'running', 'cancelled']);
    const terms = { ...onlyResponse, contractVersion: 1 };
    const other = beginLife({ terms }).do(say.qualify({ terms })).wait(HALF).do(move(NEXT));
    expect(due(other, 'resolution')).toBe(MONDAY + 9 * HOUR);
  });

  it('ends the pause of a clock that it takes away: going on leaves that clock as it was', () => {
    const NO_RESPONSE = { ...NEXT, targets: [{ ...NEXT.targets[0], response: null }] } as ProcessTerms;
    const life = beginLife().do(say.qualify()).wait(HALF).do(say.suspend('waiting_requester'));
    life.wait(HALF).do(move(NO_RESPONSE));
    const taken = currentClock(life.state, 'response');
    expect(taken && clockState(taken)).toBe('cancelled');
    expect(taken?.pauses).toEqual([{ from: MONDAY + HALF, to: MONDAY + HOUR }]);
    life.wait(HALF).do(say.resume);
    expect(currentClock(life.state, 'response')).toEqual(taken);
    expect(life.state.clocks.some(isPaused)).toBe(false);
  });

  it('begins no response clock where somebody has started already', () => {
    const none = { categoryId: null, priority: 1 as const, takeCharge: null, response: null };
    const terms = { ...TERMS, targets: [{ ...none, resolution: 'PT8H' }] };
    const life = beginLife({ terms }).do(say.qualify({ terms })).do(say.dispatch('wo1', 'a'));
    life.do(say.work('wo1', 'start')).do(move(NEXT));
    expect(life.state.clocks.map(({ target }) => target)).toEqual(['resolution']);
  });

  it('stops or starts the clocks of a suspension under way by its own reasons, from now on', () => {
    const life = beginLife().do(say.qualify()).wait(HALF).do(say.suspend('waiting_parts')).wait(HALF);
    life.do(move({ ...NEXT, pausing: { response: [], resolution: ['waiting_parts'] } }));
    expect(life.state.clocks.slice(1).map(clockState)).toEqual(['running', 'paused']);
    life.wait(HOUR).do(move({ ...TERMS, contractVersion: 3 }));
    expect(life.state.clocks.slice(1).map(clockState)).toEqual(['running', 'running']);
    // Eight hours from 9:00 and one hour of pause.
    expect(due(life, 'resolution')).toBe(MONDAY + 9 * HOUR);
  });

  it('asks who verifies anew where work waits to be verified', () => {
    const life = beginLife()
      .do(say.qualify())
      .do(say.dispatch('wo1', 'a'))
      .do(say.work('wo1', 'accept'))
      .do(say.work('wo1', 'complete'))
      .do(move({ ...NEXT, verification: { mode: 'requester', window: 'P1D' } }));
    expect(life.state.verification).toMatchObject({ mode: 'requester', round: 1, open: true });
    life.do(move({ ...NEXT, contractVersion: 3, verification: { mode: 'requester', window: 'P1D' } }));
    expect(life.state.verification).toMatchObject({ round: 1, open: true });
    life.do(move({ ...TERMS, contractVersion: 4 }));
    expect(life.state.verification?.open).toBe(false);
    life.do(move({ ...TERMS, contractVersion: 5, verification: { mode: 'automatic', window: null } }));
    expect(life.state.state).toBe('resolved');
  });

  it('holds for a reopening that comes after it', () => {
    const life = beginLife().do(say.qualify()).do(move(NEXT)).do(say.resolve).wait(DAY).do(say.reopen);
    expect(due(life, 'response')).toBe(MONDAY + DAY + HOUR);
  });

  it('is refused before the request is qualified, once it is resolved, and where it is the same', () => {
    const life = beginLife();
    expect(life.tryTo(move(NEXT))).toMatchObject({ code: 'not_allowed_in_state' });
    life.do(say.qualify());
    expect(life.tryTo(move(TERMS))).toMatchObject({ code: 'same_terms' });
    life.do(say.resolve);
    expect(life.tryTo(move(NEXT))).toMatchObject({ code: 'not_allowed_in_state' });
  });
});

describe('qualifying again', () => {
  const rows = (categoryId: string, response: string): ProcessTerms => ({
    ...TERMS,
    targets: [{ categoryId, priority: 1, takeCharge: null, response, resolution: null }],
  });

  it('takes what the same version says for the new category, and nothing of another version', () => {
    const terms = rows('plumbing', 'PT2H');
    const life = beginLife({ terms }).do(say.qualify({ terms }));
    life.do(say.qualify({ categoryId: 'lifts', terms: rows('lifts', 'PT1H') }));
    expect(due(life, 'response')).toBe(MONDAY + HOUR);
    const other = { ...rows('lifts', 'PT4H'), contractVersion: 2 };
    life.do(say.qualify({ categoryId: 'lifts', terms: other }));
    expect(due(life, 'response')).toBe(MONDAY + HOUR);
    expect(life.state.terms.contractVersion).toBe(1);
  });
});
