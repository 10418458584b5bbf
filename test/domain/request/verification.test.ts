import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../domain/contract/terms.ts';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { allowedCommands } from '../../../domain/request/allowed.ts';
import { currentClock } from '../../../domain/request/clocks.ts';
import type { RequestCommand } from '../../../domain/request/commands.ts';
import type { RequestEvent } from '../../../domain/request/events.ts';
import { beginLife, DAY, HOUR, type Life, type LifeOptions, say, TERMS } from './life.ts';

/** Work that the supplier reports as done an hour after it was begun. */
function reported(verification: Verification | undefined, options: LifeOptions = {}): Life {
  const terms = { ...TERMS, ...(verification ? { verification } : {}) };
  return beginLife({ ...options, terms })
    .do(say.qualify({ terms }))
    .do(say.dispatch('wo1', 'a'))
    .do(say.work('wo1', 'start'))
    .wait(HOUR)
    .do(say.work('wo1', 'complete'));
}

const ASKED: Verification = { mode: 'requester', window: 'P2D' };
const answer = (outcome: 'ok' | 'rework', round = 1): RequestCommand => ({
  type: 'answer_verification',
  round,
  outcome,
  commentTextId: outcome === 'rework' ? 'text' : null,
});

const last = (life: Life): RequestEvent[] => life.stream.map(({ event }) => event);
const verifiedIn = (life: Life) => last(life).filter((event) => event.type === 'verified');

describe('work reported as done', () => {
  it('waits for staff where the contract says nothing else, for as long as it takes', () => {
    for (const verification of [undefined, { mode: 'staff', window: null } as const]) {
      const life = reported(verification);
      expect(life.state.state).toBe('completed');
      expect(life.state.verification).toBeUndefined();
      expect(nextAlarm(life.state)).toBeNull();
    }
  });

  it('is shown to the requester, whose yes resolves it as of when it was done', () => {
    const life = reported(ASKED);
    const done = life.now;
    expect(last(life).at(-1)).toEqual({
      type: 'verification_awaited',
      mode: 'requester',
      round: 1,
      until: done + 2 * DAY,
    });
    life.wait(DAY).do(answer('ok'));
    expect(life.state).toMatchObject({ state: 'resolved', survey: { state: 'sent' } });
    expect(currentClock(life.state, 'resolution')).toMatchObject({ metAt: done, breachedAt: null });
    expect(verifiedIn(life)).toMatchObject([{ outcome: 'ok', why: 'requester', workOrderIds: ['wo1'] }]);
  });

  it('goes back to who did it on the requester’s no, and is asked about anew', () => {
    const life = reported(ASKED).wait(HOUR).do(answer('rework'));
    expect(life.state.state).toBe('in_progress');
    expect(nextAlarm(life.state)?.kind).not.toBe('verification_over');
    life.wait(HOUR).do(say.work('wo1', 'complete'));
    expect(life.state.verification).toMatchObject({ round: 2, open: true, until: life.now + 2 * DAY });
    expect(life.tryTo(answer('ok', 1))).toMatchObject({ code: 'verification_not_awaited' });
    life.do(answer('ok', 2));
    expect(life.state.state).toBe('resolved');
  });

  it('counts as done when the requester has not answered in time', () => {
    const life = reported(ASKED);
    const { until } = life.state.verification ?? { until: 0 };
    expect(nextAlarm(life.state)).toEqual({ kind: 'verification_over', at: until });
    life.ring();
    expect(life.now).toBe(until);
    expect(life.state.state).toBe('resolved');
    expect(verifiedIn(life)).toMatchObject([{ outcome: 'ok', why: 'no_answer' }]);
    expect(life.tryTo(answer('rework'))).toMatchObject({ code: 'verification_not_awaited' });
  });

  it('may always be verified by staff in the requester’s place', () => {
    const life = reported(ASKED);
    expect(allowedCommands(life.state, life.now)).toContain('verify');
    life.do(say.verify('ok'));
    expect(life.state).toMatchObject({ state: 'resolved', verification: { open: false } });
    expect(life.tryTo(answer('rework'))).toMatchObject({ code: 'verification_not_awaited' });
    expect(verifiedIn(life)[0]).not.toHaveProperty('why');
  });

  it('is left to staff where the requester has no address to be asked at', () => {
    const life = reported(ASKED, { intake: { canBeSurveyed: false } });
    expect(life.state.verification).toBeUndefined();
    expect(nextAlarm(life.state)).toBeNull();
  });

  it('counts at once where the contract takes the supplier’s word', () => {
    for (const window of [null, 'PT0S']) {
      const life = reported({ mode: 'automatic', window });
      expect(life.state).toMatchObject({ state: 'resolved', survey: { state: 'sent' } });
      expect(currentClock(life.state, 'resolution')?.metAt).toBe(life.now);
      expect(verifiedIn(life)).toMatchObject([{ outcome: 'ok', why: 'automatic', workOrderIds: ['wo1'] }]);
    }
  });

  it('counts after the window where the contract gives staff some time', () => {
    const life = reported({ mode: 'automatic', window: 'PT4H' });
    expect(life.state).toMatchObject({ state: 'completed', verification: { mode: 'automatic', open: true } });
    expect(life.tryTo(answer('ok'))).toMatchObject({ code: 'verification_not_awaited' });
    life.ring();
    expect(verifiedIn(life)).toMatchObject([{ outcome: 'ok', why: 'automatic' }]);
  });

  it('is asked about when the last of several work orders is over, not before', () => {
    const terms = { ...TERMS, verification: ASKED };
    const life = beginLife({ terms })
      .do(say.qualify({ terms }))
      .do(say.dispatch('wo1', 'a'))
      .do(say.dispatch('wo2', 'b'))
      .do(say.work('wo1', 'accept'))
      .do(say.work('wo1', 'complete'));
    expect(life.state.verification).toBeUndefined();
    life.do(say.work('wo2', 'decline'));
    expect(life.state).toMatchObject({ state: 'completed', verification: { open: true } });
  });

  it('is no longer asked about once the request is cancelled', () => {
    const life = reported(ASKED).do(say.cancel);
    expect(life.state).toMatchObject({ state: 'cancelled', verification: { open: false } });
    expect(nextAlarm(life.state)?.kind).toBe('end');
  });
});
