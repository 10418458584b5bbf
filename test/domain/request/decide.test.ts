import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { allowedCommands, hasEnded } from '../../../domain/request/allowed.ts';
import { clockState, currentClock, dueAt } from '../../../domain/request/clocks.ts';
import { beginLife, DAY, HOUR, type Life, MINUTE, MONDAY, SECOND, say, TERMS } from './life.ts';

function failed(): never {
  throw new Error('There is no such clock');
}

function inProgress(): Life {
  return beginLife()
    .do(say.qualify())
    .do(say.dispatch('wo1', 'idraulica'))
    .wait(10 * MINUTE)
    .do(say.work('wo1', 'schedule'))
    .wait(10 * MINUTE)
    .do(say.work('wo1', 'start'));
}

function resolved(): Life {
  return inProgress().wait(HOUR).do(say.work('wo1', 'complete')).do(say.verify('ok'));
}

describe('the way of a request', () => {
  it('goes from the call to the closed survey', () => {
    const life = beginLife();
    expect(life.state.state).toBe('received');
    life.wait(5 * MINUTE).do(say.qualify());
    expect(life.state).toMatchObject({ state: 'qualified', priority: 1 });
    life.do(say.dispatch('wo1', 'idraulica'));
    expect(life.state.state).toBe('dispatched');
    life.do(say.work('wo1', 'schedule'));
    expect(life.state.state).toBe('scheduled');
    life.do(say.work('wo1', 'start'));
    expect(life.state.state).toBe('in_progress');
    life.do(say.work('wo1', 'complete'));
    expect(life.state.state).toBe('completed');
    life.do(say.verify('ok'));
    expect(life.state).toMatchObject({ state: 'resolved', resolvedDirectly: false });
    expect(life.state.survey.state).toBe('sent');
    life.do(say.answer(5));
    expect(life.state).toMatchObject({ state: 'closed', survey: { state: 'answered', score: 5 } });
    expect(life.state.clocks.map(clockState)).toEqual(['met', 'met', 'met']);
  });

  it('counts a resolution at first contact only before anybody else was asked, and only once', () => {
    expect(beginLife().do(say.qualify()).do(say.resolve).state.resolvedDirectly).toBe(true);
    const declined = beginLife()
      .do(say.qualify())
      .do(say.dispatch('wo1', 'a'))
      .do(say.work('wo1', 'decline'));
    expect(declined.do(say.resolve).state).toMatchObject({ state: 'resolved', resolvedDirectly: false });
    const reopened = beginLife().do(say.qualify()).do(say.resolve).do(say.reopen).do(say.resolve);
    expect(reopened.state).toMatchObject({ resolvedDirectly: true, reopenCount: 1 });
  });

  it('refuses what the state does not allow, and says why', () => {
    const life = beginLife();
    expect(life.tryTo(say.resolve)).toMatchObject({ code: 'not_allowed_in_state' });
    expect(life.tryTo(say.recontact('satisfied'))).toMatchObject({ code: 'no_recontact_due' });
    life.do(say.cancel);
    expect(allowedCommands(life.state, life.now)).toEqual([]);
    expect(life.tryTo(say.qualify())).toMatchObject({ code: 'not_allowed_in_state' });
  });

  it('wants a reason for a priority that impact and urgency do not give', () => {
    const life = beginLife();
    expect(life.tryTo(say.qualify({ priority: 5 }))).toMatchObject({ code: 'reason_required' });
    life.do(say.qualify({ priority: 5, reasonTextId: 'text' }));
    expect(life.state.priority).toBe(5);
    expect(beginLife().do(say.qualify({ impact: null, urgency: null, priority: 2 })).state.priority).toBe(2);
  });
});

describe('suppliers', () => {
  it('asks the next one when an offer is declined or expires, and a supervisor when none is left', () => {
    const life = beginLife()
      .do(say.qualify())
      .do(say.dispatch('wo1', 'first', 'second'));
    life.do(say.work('wo1', 'decline', 'wo2'));
    expect(life.state.state).toBe('dispatched');
    expect(life.state.workOrders.map(({ id, supplierId, state }) => [id, supplierId, state])).toEqual([
      ['wo1', 'first', 'declined'],
      ['wo2', 'second', 'offered'],
    ]);
    const expires = life.order('wo2').offerExpiresAt;
    expect(nextAlarm(life.state)).toEqual({ kind: 'expire_offer', workOrderId: 'wo2', at: expires });
    life.ring();
    expect(life.now).toBe(expires);
    expect(life.order('wo2').state).toBe('expired');
    expect(life.state).toMatchObject({ state: 'qualified', needsSupplier: true, escalation: 1 });
    life.do(say.dispatch('wo3', 'third'));
    expect(life.state).toMatchObject({ state: 'dispatched', needsSupplier: false });
  });

  it('offers for half an hour of working time', () => {
    const evening = Date.parse('2026-03-02T16:50:00.000Z');
    const life = beginLife({ at: evening }).do(say.qualify()).do(say.dispatch('wo1', 'a'));
    expect(new Date(life.order('wo1').offerExpiresAt ?? 0).toISOString()).toBe('2026-03-03T08:20:00.000Z');
  });

  it('is completed when the last of several work orders is', () => {
    const life = beginLife().do(say.qualify()).do(say.dispatch('a', 's1')).do(say.dispatch('b', 's2'));
    life.do(say.work('a', 'start')).do(say.work('b', 'start')).do(say.work('a', 'complete'));
    expect(life.state.state).toBe('in_progress');
    life.do(say.work('b', 'complete'));
    expect(life.state.state).toBe('completed');
  });

  it('refuses what comes late or twice, and changes nothing', () => {
    const life = inProgress();
    const before = structuredClone(life.state);
    for (const command of ['accept', 'schedule', 'start'] as const)
      expect(life.tryTo(say.work('wo1', command))).toMatchObject({ code: 'not_allowed_in_state' });
    expect(life.tryTo(say.work('nobody', 'start'))).toMatchObject({ code: 'unknown_work_order' });
    expect(life.state).toEqual(before);
  });
});

describe('clocks', () => {
  it('give the take-charge of the provisional priority until qualified', () => {
    const clock = currentClock(beginLife().state, 'take_charge');
    expect(clock && dueAt(clock)).toBe(MONDAY + HOUR);
  });

  it('count response and resolution from when the request came in', () => {
    const life = beginLife()
      .wait(10 * MINUTE)
      .do(say.qualify());
    const due = (target: 'response' | 'resolution') => {
      const clock = currentClock(life.state, target);
      return clock && dueAt(clock);
    };
    expect(due('response')).toBe(MONDAY + 2 * HOUR);
    expect(due('resolution')).toBe(MONDAY + 8 * HOUR);
  });

  it('warn at 80 %, breach, and escalate once more at 150 %', () => {
    const life = beginLife();
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'warn', at: MONDAY + 48 * MINUTE });
    life.ring();
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'breach', at: MONDAY + HOUR });
    life.ring();
    expect(life.state.escalation).toBe(1);
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'escalate', at: MONDAY + 90 * MINUTE });
    life.ring();
    expect(life.state.escalation).toBe(2);
    life.do(say.qualify());
    const clock = life.state.clocks[0];
    expect(clock && clockState(clock)).toBe('breached');
    expect(clock?.breachedAt).toBe(MONDAY + HOUR);
    expect(clock?.metAt).toBe(life.now);
  });

  it('stop for a reason of the contract and go on from what was used', () => {
    // Friday 6 March 17:00 to Monday 9 March 10:00 in Rome holds one hour of Friday and one of Monday.
    const friday = Date.parse('2026-03-06T15:00:00.000Z');
    const life = beginLife({ at: friday }).do(say.qualify());
    life.at(Date.parse('2026-03-06T16:00:00.000Z')).do(say.suspend('waiting_requester'));
    expect(life.state.clocks.slice(1).map(clockState)).toEqual(['paused', 'paused']);
    life.at(Date.parse('2026-03-09T09:00:00.000Z')).do(say.resume);
    const response = currentClock(life.state, 'response');
    // One hour was used on Friday, 16 to 17; the second runs on Monday from 10 to 11.
    expect(new Date((response && dueAt(response)) ?? 0).toISOString()).toBe('2026-03-09T10:00:00.000Z');
  });

  it('do not stop for a reason that the contract does not list', () => {
    const life = beginLife().do(say.qualify()).do(say.suspend('waiting_parts'));
    expect(life.state.clocks.slice(1).map(clockState)).toEqual(['running', 'running']);
  });

  it('stop one by one where the contract says so', () => {
    const terms = { ...TERMS, pausing: { response: [], resolution: ['waiting_parts' as const] } };
    const life = beginLife({ terms })
      .do(say.qualify({ terms }))
      .wait(HOUR / 2);
    life.do(say.suspend('waiting_parts')).wait(2 * HOUR);
    expect(life.state.clocks.slice(1).map(clockState)).toEqual(['running', 'paused']);
    life.do(say.resume);
    expect(dueAt(currentClock(life.state, 'response') ?? failed())).toBe(MONDAY + 2 * HOUR);
    // Half an hour of Monday before the pause and six and a half after it; the eighth runs on Tuesday from 9 to 10.
    expect(dueAt(currentClock(life.state, 'resolution') ?? failed())).toBe(MONDAY + DAY + HOUR);
  });

  it('keep the pauses when the priority changes', () => {
    const life = beginLife().do(say.qualify());
    life
      .wait(HOUR)
      .do(say.suspend('waiting_requester'))
      .wait(2 * HOUR)
      .do(say.resume);
    life.do(say.qualify({ impact: 'medium', urgency: 'high' }));
    const response = currentClock(life.state, 'response');
    // Four hours from 9:00 with two hours of pause: 15:00.
    expect(response && dueAt(response)).toBe(MONDAY + 6 * HOUR);
  });

  it('are held while the outcome is verified: confirmed they are met when the work was done', () => {
    const life = inProgress().wait(HOUR).do(say.work('wo1', 'complete'));
    const done = life.now;
    life.at(MONDAY + 20 * HOUR).do(say.verify('ok'));
    expect(currentClock(life.state, 'resolution')).toMatchObject({ metAt: done, breachedAt: null });
  });

  it('count the held time when the work must be done again', () => {
    const life = inProgress().wait(HOUR).do(say.work('wo1', 'complete'));
    expect(nextAlarm(life.state)).toBeNull();
    life.at(MONDAY + 9 * HOUR).do(say.verify('rework'));
    expect(life.state.state).toBe('in_progress');
    expect(life.state.workOrders[0]?.state).toBe('in_progress');
    // Due was 17:00, with eight hours from 9:00; it is 18:00 now.
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'warn', at: MONDAY + 6.4 * HOUR });
    life.ring();
    life.ring();
    expect(currentClock(life.state, 'resolution')?.breachedAt).toBe(MONDAY + 8 * HOUR);
  });

  it('keep a due instant that a supervisor set, and move it by the length of a pause', () => {
    const life = beginLife().do(say.qualify());
    const wanted = MONDAY + 5 * HOUR;
    life.do({ type: 'move-deadline', target: 'response', dueAt: wanted, reasonTextId: 'text' });
    const response = () => currentClock(life.state, 'response');
    expect(dueAt(response() ?? failed())).toBe(wanted);
    life
      .wait(HOUR)
      .do(say.suspend('waiting_requester'))
      .wait(2 * HOUR)
      .do(say.resume);
    expect(dueAt(response() ?? failed())).toBe(wanted + 2 * HOUR);
    expect(
      life.tryTo({ type: 'move-deadline', target: 'response', dueAt: life.now - 1, reasonTextId: 'text' }),
    ).toMatchObject({ code: 'due_in_past' });
  });

  it('are warned of where a supervisor has set them, anew and also after a pause', () => {
    const life = beginLife().do(say.qualify());
    life.at(nextAlarm(life.state)?.at ?? failed());
    life.ring();
    const response = () => currentClock(life.state, 'response') ?? failed();
    expect(response().warnedAt).toBe(MONDAY + 96 * MINUTE);
    const move = (warnAt?: number) =>
      life.do({
        type: 'move-deadline',
        target: 'response',
        dueAt: MONDAY + 5 * HOUR,
        ...(warnAt === undefined ? {} : { warnAt }),
        reasonTextId: 'text',
      });
    // As histories from before warnings of moved deadlines tell it: there is none.
    move();
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'breach', target: 'response' });
    move(MONDAY + 4 * HOUR);
    expect(nextAlarm(life.state)).toEqual({
      kind: 'warn',
      cycle: 0,
      target: 'response',
      at: MONDAY + 4 * HOUR,
    });
    life.do(say.suspend('waiting_requester')).wait(HOUR).do(say.resume);
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'warn', at: MONDAY + 5 * HOUR });
    life.at(MONDAY + 5 * HOUR);
    life.ring();
    expect(response().warnedAt).toBe(MONDAY + 5 * HOUR);
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'breach', at: MONDAY + 6 * HOUR });
  });

  it('are not given back once breached', () => {
    const life = beginLife();
    life.ring().ring();
    expect(
      life.tryTo({
        type: 'move-deadline',
        target: 'take_charge',
        dueAt: life.now + DAY,
        reasonTextId: 'text',
      }),
    ).toMatchObject({ code: 'no_running_deadline' });
  });

  it('begin anew after a reopening and leave what was measured as it was', () => {
    const life = resolved();
    const before = structuredClone(life.state.clocks);
    life.wait(DAY).do(say.reopen);
    expect(life.state).toMatchObject({ state: 'qualified', cycle: 1, reopenCount: 1 });
    expect(life.state.clocks.slice(0, 3)).toEqual(before);
    expect(
      life.state.clocks.slice(3).map(({ cycle, target, startedAt }) => [cycle, target, startedAt]),
    ).toEqual([
      [1, 'response', life.now],
      [1, 'resolution', life.now],
    ]);
  });
});

describe('suspension', () => {
  it('ends by itself at the instant that was set', () => {
    const life = beginLife().do(say.qualify());
    life.do(say.suspend('waiting_requester', MONDAY + 2 * HOUR));
    expect(nextAlarm(life.state)).toMatchObject({ kind: 'resume', at: MONDAY + 2 * HOUR });
    life.ring();
    expect(life.state.state).toBe('qualified');
    expect(life.tryTo(say.suspend('waiting_requester', life.now - SECOND))).toMatchObject({
      code: 'until_in_past',
    });
  });

  it('follows the supplier, and ends when the supplier goes on', () => {
    const life = inProgress().do(say.work('wo1', 'suspend'));
    expect(life.state).toMatchObject({
      state: 'suspended',
      suspension: { reason: 'waiting_parts', byWorkOrder: 'wo1' },
    });
    life.do(say.work('wo1', 'resume'));
    expect(life.state).toMatchObject({ state: 'in_progress', suspension: null });
  });
});

describe('survey and recontact (R13)', () => {
  it('reminds once, then closes when the window has passed without an answer', () => {
    const life = resolved();
    const sent = life.now;
    expect(nextAlarm(life.state)).toEqual({ kind: 'remind_survey', at: sent + 3 * DAY });
    life.ring();
    expect(life.state.survey.state).toBe('reminded');
    expect(nextAlarm(life.state)).toEqual({ kind: 'expire_survey', at: sent + 14 * DAY });
    life.ring();
    expect(life.state).toMatchObject({ state: 'closed', survey: { state: 'expired', score: null } });
  });

  it.each([1, 2])('obliges to contact again who scored %i', (score) => {
    const life = resolved().do(say.answer(score));
    expect(life.state).toMatchObject({ state: 'resolved', recontact: { state: 'open', attempts: 0 } });
    // Eight working hours after 10:20 on Monday.
    expect(life.state.recontact?.dueAt).toBe(MONDAY + DAY + 20 * MINUTE);
    life.do(say.recontact('unreachable')).do(say.recontact('unreachable'));
    expect(life.state).toMatchObject({ state: 'resolved', recontact: { attempts: 2, state: 'open' } });
    life.do(say.recontact('unreachable'));
    expect(life.state).toMatchObject({ state: 'closed', recontact: { attempts: 3, state: 'unreachable' } });
  });

  it('lets the recontact go overdue without giving it up', () => {
    const life = resolved().do(say.answer(1));
    life.ring();
    expect(life.state).toMatchObject({ escalation: 1, recontact: { state: 'overdue' } });
    expect(life.do(say.recontact('satisfied')).state).toMatchObject({
      state: 'closed',
      recontact: { state: 'satisfied' },
    });
  });

  it('reopens from a recontact, and asks again after the second resolution', () => {
    const life = resolved().do(say.answer(2)).do(say.recontact('reopen'));
    expect(life.state).toMatchObject({ state: 'qualified', cycle: 1, survey: { state: 'none' } });
    life.do(say.resolve);
    expect(life.state.survey.state).toBe('sent');
    expect(life.tryTo(say.answer(6, 0))).toMatchObject({ code: 'survey_not_awaited' });
    expect(life.do(say.answer(6, 1)).state.state).toBe('closed');
  });

  it.each([0, 7, 2.5])('refuses the score %s', (score) => {
    expect(resolved().tryTo(say.answer(score))).toMatchObject({ code: 'score_out_of_range' });
  });

  it('closes a request whose requester left no address when the window has passed', () => {
    const life = beginLife({ intake: { canBeSurveyed: false } })
      .do(say.qualify())
      .do(say.resolve);
    expect(life.state.survey.state).toBe('none');
    life.ring();
    expect(life.state).toMatchObject({ state: 'closed', survey: { state: 'none' } });
  });
});

describe('reopening', () => {
  it('is possible within the window of the contract, counted from the resolution', () => {
    const life = resolved().do(say.answer(5));
    const until = (life.state.resolvedAt ?? 0) + 15 * DAY;
    expect(allowedCommands(life.state, until - 1)).toContain('reopen');
    expect(allowedCommands(life.state, until)).toEqual([]);
    expect(life.at(until).tryTo(say.reopen)).toMatchObject({ code: 'request_archived' });
  });

  it('is past with its window where the request is still open, for a recontact that is overdue', () => {
    const life = resolved().do(say.answer(1)).ring();
    const until = (life.state.resolvedAt ?? 0) + 15 * DAY;
    expect(allowedCommands(life.state, until)).toContain('reopen');
    expect(life.at(until + 1).tryTo(say.reopen)).toMatchObject({ code: 'reopen_window_passed' });
    life.do(say.recontact('satisfied'));
    expect(hasEnded(life.state, life.now)).toBe(true);
  });
});

describe('the end of a request', () => {
  it('comes when it is closed and the window for reopening has passed', () => {
    const life = resolved().do(say.answer(5));
    const until = (life.state.resolvedAt ?? 0) + 15 * DAY;
    expect(nextAlarm(life.state)).toEqual({ kind: 'end', at: until });
    expect(hasEnded(life.state, until - 1)).toBe(false);
    const before = structuredClone(life.state);
    life.ring();
    expect(life.now).toBe(until);
    expect(life.state).toEqual(before);
    expect(hasEnded(life.state, life.now)).toBe(true);
    expect(allowedCommands(life.state, life.now)).toEqual([]);
    expect(life.tryTo(say.note('internal'))).toMatchObject({ code: 'request_archived' });
  });

  it.each([say.cancel, say.merge])('comes at once with $type', (command) => {
    const life = inProgress();
    expect(hasEnded(life.state, life.now + 400 * DAY)).toBe(false);
    life.do(command);
    expect(hasEnded(life.state, life.now - 1)).toBe(false);
    expect(hasEnded(life.state, life.now)).toBe(true);
    expect(nextAlarm(life.state)).toEqual({ kind: 'end', at: life.now });
    expect(life.tryTo(say.note('internal'))).toMatchObject({ code: 'not_allowed_in_state' });
  });

  it('is far where it is reopened', () => {
    const life = resolved().do(say.answer(5)).wait(DAY).do(say.reopen);
    expect(hasEnded(life.state, life.now + 400 * DAY)).toBe(false);
    expect(nextAlarm(life.state)?.kind).not.toBe('end');
  });
});

describe('what comes in about an open request', () => {
  it('counts reminders and complaints, in any state that is open', () => {
    const life = beginLife().do(say.remind()).do(say.qualify()).do(say.remind()).do(say.remind(true));
    expect(life.state).toMatchObject({ reminderCount: 2, complaintCount: 1 });
  });

  it('is not merged into itself', () => {
    expect(beginLife().tryTo({ type: 'merge', intoId: 'request-1' })).toMatchObject({
      code: 'merge_into_itself',
    });
  });

  it('keeps the terms of the version it was qualified under', () => {
    const terms = { ...TERMS, contractVersion: 2, reopenWindow: 'P30D' };
    const life = beginLife().do(say.qualify({ terms }));
    expect(life.state.terms).toEqual(terms);
    life.do(say.qualify({ impact: 'low', terms: { ...terms, contractVersion: 3 } }));
    expect(life.state.terms.contractVersion).toBe(2);
  });
});
