import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { clockState, currentClock } from '../../../domain/request/clocks.ts';
import type { RequestEvent } from '../../../domain/request/events.ts';
import { allowedWorkOrderCommands } from '../../../domain/work-order/allowed.ts';
import {
  type UsedPart,
  WORK_ORDER_COMMANDS,
  type WorkOrderCommandName,
} from '../../../domain/work-order/commands.ts';
import { usedParts, type WorkOrderStateName } from '../../../domain/work-order/state.ts';
import { beginLife, HOUR, type Life, MINUTE, MONDAY, say } from '../request/life.ts';

/** A request whose only work order, `wo1`, stands in a state. */
const IN: Record<WorkOrderStateName, () => Life> = {
  offered: () => beginLife().do(say.qualify()).do(say.dispatch('wo1', 'a')),
  accepted: () => IN.offered().do(say.work('wo1', 'accept')),
  declined: () => IN.offered().do(say.work('wo1', 'decline')),
  expired: () => IN.offered().ring(),
  scheduled: () => IN.accepted().do(say.work('wo1', 'schedule')),
  in_progress: () => IN.accepted().do(say.work('wo1', 'start')),
  suspended: () => IN.in_progress().do(say.work('wo1', 'suspend')),
  completed: () => IN.in_progress().do(say.work('wo1', 'complete')),
  cancelled: () => IN.accepted().do(say.work('wo1', 'cancel')),
};

/** What the last record of a life holds, without what the calendar adds. */
function lastRecord(life: Life): RequestEvent['type'][] {
  const { cause } = life.stream.at(-1) ?? {};
  return life.stream
    .filter((one) => one.cause === cause && one.event.type !== 'deadlines_planned')
    .map(({ event }) => event.type);
}

describe('a command to a work order', () => {
  it.each<[WorkOrderStateName, WorkOrderCommandName[]]>([
    ['offered', ['accept', 'decline', 'schedule', 'start', 'cancel']],
    ['accepted', ['schedule', 'start', 'complete', 'cancel']],
    ['declined', []],
    ['expired', []],
    ['scheduled', ['schedule', 'start', 'complete', 'cancel']],
    ['in_progress', ['suspend', 'complete', 'cancel']],
    ['suspended', ['resume', 'complete', 'cancel']],
    ['completed', []],
    ['cancelled', []],
  ])('is possible where it is %s: %j', (state, possible) => {
    expect(IN[state]().order('wo1').state).toBe(state);
    expect(allowedWorkOrderCommands(IN[state]().order('wo1'))).toEqual(possible);
    for (const name of WORK_ORDER_COMMANDS) {
      const life = IN[state]();
      const before = structuredClone(life.state);
      const refusal = life.tryTo(say.work('wo1', name));
      if (possible.includes(name)) expect(refusal).toBeNull();
      else {
        expect(refusal).toEqual({
          code: 'not_allowed_in_state',
          detail: `"${name}" is not possible while the work order is ${state}.`,
        });
        expect(life.state).toEqual(before);
      }
    }
  });

  it('is refused where the request has no such work order', () => {
    expect(IN.offered().tryTo(say.work('wo2', 'accept'))).toMatchObject({ code: 'unknown_work_order' });
  });

  it('is refused where an appointment ends before it begins', () => {
    const life = IN.accepted();
    for (const to of [MONDAY, MONDAY - HOUR])
      expect(life.tryTo(say.work('wo1', { type: 'schedule', from: MONDAY, to }))).toMatchObject({
        code: 'schedule_ends_before_start',
      });
  });

  it('accepts the offer first, where the supplier plans or begins without a word', () => {
    const scheduled = IN.offered().do(say.work('wo1', 'schedule'));
    expect(lastRecord(scheduled)).toEqual(['work_accepted', 'work_scheduled']);
    expect(scheduled.order('wo1')).toMatchObject({ state: 'scheduled', offerExpiresAt: null });
    const started = IN.offered().do(say.work('wo1', 'start'));
    expect(lastRecord(started)).toEqual(['work_accepted', 'work_started']);
    expect(started.order('wo1')).toMatchObject({ state: 'in_progress', startedAt: started.now });
  });

  it('starts the work first, where the supplier says only that it is done: the response is met', () => {
    const life = IN.scheduled().wait(HOUR).do(say.work('wo1', 'complete'));
    expect(lastRecord(life)).toEqual(['work_started', 'work_completed']);
    expect(life.order('wo1')).toMatchObject({
      state: 'completed',
      startedAt: life.now,
      completedAt: life.now,
      reportTextId: 'text',
    });
    expect(currentClock(life.state, 'response')?.metAt).toBe(life.now);
  });

  it('sets the appointment, and may set another', () => {
    const life = IN.scheduled();
    const other = { from: MONDAY + 5 * HOUR, to: MONDAY + 6 * HOUR };
    life.do(say.work('wo1', { type: 'schedule', ...other }));
    expect(life.order('wo1')).toMatchObject({ scheduledFrom: other.from, scheduledTo: other.to });
    expect(life.stream.at(-1)?.event).toEqual({ type: 'work_scheduled', workOrderId: 'wo1', ...other });
  });

  it('keeps when the work began, whatever comes between', () => {
    const life = IN.in_progress();
    const { startedAt } = life.order('wo1');
    life.wait(HOUR).do(say.work('wo1', 'suspend')).wait(HOUR).do(say.work('wo1', 'resume'));
    life.wait(HOUR).do(say.work('wo1', 'complete')).do(say.verify('rework'));
    expect(life.order('wo1')).toMatchObject({ state: 'in_progress', startedAt, completedAt: null });
    life.wait(HOUR).do(say.work('wo1', 'complete'));
    expect(lastRecord(life)).toEqual(['work_completed']);
    expect(life.order('wo1')).toMatchObject({ startedAt, completedAt: life.now, reworkCount: 1 });
  });

  it('tells of parts until another completion tells anew; what is refused leaves none', () => {
    const gasket = { code: 'G-12', descriptionTextId: 'gasket', quantity: 2 };
    const complete = (parts?: UsedPart[]) =>
      say.work('wo1', { type: 'complete', reportTextId: 'text', ...(parts ? { parts } : {}) });
    const early = IN.offered();
    expect(early.tryTo(complete([gasket]))).toMatchObject({ code: 'not_allowed_in_state' });
    expect(usedParts(early.order('wo1'))).toEqual([]);
    const life = IN.in_progress().do(complete([gasket]));
    expect(life.stream.at(-1)?.event).toMatchObject({ type: 'work_completed', parts: [gasket] });
    expect(usedParts(life.do(say.verify('rework')).order('wo1'))).toEqual([gasket]);
    expect(usedParts(life.do(complete([])).order('wo1'))).toEqual([]);
    expect(life.tryTo(complete([gasket]))).toMatchObject({ code: 'not_allowed_in_state' });
    expect(usedParts(life.order('wo1'))).toEqual([]);
  });

  it('does not know of parts where a completion of an earlier version does not tell', () => {
    const life = IN.completed();
    expect(life.stream.at(-1)?.event).toEqual({
      type: 'work_completed',
      workOrderId: 'wo1',
      reportTextId: 'text',
    });
    expect(life.order('wo1')).not.toHaveProperty('parts');
    expect(usedParts(life.order('wo1'))).toBeNull();
  });

  it('says why, and what is to be read of it', () => {
    expect(IN.declined().order('wo1').reasonTextId).toBe('text');
    expect(IN.cancelled().order('wo1').reasonTextId).toBe('text');
    const waiting = IN.suspended();
    expect(waiting.order('wo1').suspendReason).toBe('waiting_parts');
    expect(waiting.do(say.work('wo1', 'resume')).order('wo1').suspendReason).toBeNull();
  });
});

describe('an offer', () => {
  it('expires at its instant, and is then past answering', () => {
    const life = IN.offered();
    expect(nextAlarm(life.state)).toEqual({
      kind: 'expire_offer',
      workOrderId: 'wo1',
      at: MONDAY + 30 * MINUTE,
    });
    life.ring();
    expect(lastRecord(life)).toEqual(['work_expired', 'routing_exhausted']);
    expect(life.tryTo(say.work('wo1', 'accept'))).toMatchObject({ code: 'not_allowed_in_state' });
  });

  it('does not expire before its time, nor once it has been answered', () => {
    const life = IN.offered();
    const alarm = nextAlarm(life.state);
    if (alarm?.kind !== 'expire_offer') throw new Error('The offer has an alarm');
    const { version } = life.state;
    life.at(alarm.at - 1).do({ type: 'alarm', alarm, nextWorkOrderId: 'wo2' });
    expect(life.state.version).toBe(version);
    life.do(say.work('wo1', 'accept'));
    life.at(alarm.at).do({ type: 'alarm', alarm, nextWorkOrderId: 'wo2' });
    expect(life.order('wo1').state).toBe('accepted');
    expect(nextAlarm(life.state)?.kind).not.toBe('expire_offer');
  });

  it('passes on with its instructions, numbered next, for a time of its own', () => {
    const life = beginLife()
      .do(say.qualify())
      .do({
        type: 'dispatch',
        workOrderId: 'wo1',
        candidates: ['a', 'b', 'c'].map((supplierId) => ({ supplierId, serviceCentreId: null })),
        instructionsTextId: 'instructions',
      })
      .ring();
    expect(lastRecord(life)).toEqual(['work_expired', 'dispatched']);
    expect(life.order('wo2')).toMatchObject({
      number: '2026-000001/2',
      supplierId: 'b',
      fallback: [{ supplierId: 'c', serviceCentreId: null }],
      instructionsTextId: 'instructions',
      offerExpiresAt: MONDAY + HOUR,
    });
    life.ring().ring();
    expect(life.state.workOrders.map(({ state }) => state)).toEqual(['expired', 'expired', 'expired']);
    expect(life.state).toMatchObject({ state: 'qualified', needsSupplier: true });
  });

  it('expires while its request is suspended, and passes on', () => {
    const life = beginLife()
      .do(say.qualify())
      .do(say.dispatch('wo1', 'a', 'b'))
      .do(say.suspend('waiting_requester'))
      .ring();
    expect(life.state.state).toBe('suspended');
    expect(life.order('wo2').state).toBe('offered');
    expect(life.do(say.resume).state.state).toBe('dispatched');
  });
});

describe('work orders of a request that ends', () => {
  it.each([say.cancel, say.merge])('are withdrawn while they are open: $type', (command) => {
    const life = beginLife().do(say.qualify());
    for (const id of ['a', 'b', 'c', 'd']) life.do(say.dispatch(id, 's'));
    life.do(say.work('a', 'decline')).do(say.work('b', 'start')).do(say.work('b', 'complete'));
    life.do(say.work('c', 'start')).do(command);
    expect(life.stream.at(-1)?.event).toMatchObject({ workOrderIds: ['b', 'c', 'd'] });
    expect(life.state.workOrders.map(({ id, state, released }) => [id, state, released])).toEqual([
      ['a', 'declined', false],
      ['b', 'completed', true],
      ['c', 'cancelled', false],
      ['d', 'cancelled', false],
    ]);
    expect(life.order('d').offerExpiresAt).toBeNull();
    for (const order of life.state.workOrders) expect(allowedWorkOrderCommands(order)).toEqual([]);
    expect(life.tryTo(say.work('c', 'complete'))).toMatchObject({ code: 'not_allowed_in_state' });
    expect(nextAlarm(life.state)).toEqual({ kind: 'end', at: life.now });
  });

  it('are released once they are verified, and stay as they are through a reopening', () => {
    const life = IN.completed().do(say.verify('ok'));
    expect(life.order('wo1')).toMatchObject({ state: 'completed', released: true });
    const before = structuredClone(life.order('wo1'));
    life.wait(HOUR).do(say.reopen).do(say.dispatch('wo2', 'b')).do(say.cancel);
    expect(life.stream.at(-1)?.event).toMatchObject({ workOrderIds: ['wo2'] });
    expect(life.order('wo1')).toEqual(before);
    expect(currentClock(life.state, 'resolution')).toSatisfy((clock) => clockState(clock) === 'cancelled');
  });
});
