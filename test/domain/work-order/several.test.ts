import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { currentClock } from '../../../domain/request/clocks.ts';
import type { RequestCommand } from '../../../domain/request/commands.ts';
import type { RequestStateName } from '../../../domain/request/state.ts';
import type { WorkOrderCommandName } from '../../../domain/work-order/commands.ts';
import { beginLife, HOUR, type Life, MINUTE, MONDAY, say, TERMS } from '../request/life.ts';

/** A request with one work order a list, each taken so far by the commands in it. */
function withOrders(orders: Record<string, readonly WorkOrderCommandName[]>, begun = beginLife()): Life {
  const life = begun.do(say.qualify({ terms: begun.state.terms }));
  for (const id of Object.keys(orders)) life.do(say.dispatch(id, `supplier of ${id}`));
  for (const [id, commands] of Object.entries(orders))
    for (const command of commands) life.do(say.work(id, command));
  return life;
}

const STARTED = ['start'] as const;
const SCHEDULED = ['schedule'] as const;
const WAITING = ['start', 'suspend'] as const;
const DONE = ['start', 'complete'] as const;

describe('several work orders of a request', () => {
  it.each<[RequestStateName, Record<string, readonly WorkOrderCommandName[]>]>([
    ['dispatched', { a: [], b: [] }],
    ['dispatched', { a: ['accept'], b: [] }],
    ['dispatched', { a: ['decline'], b: [] }],
    ['dispatched', { a: DONE, b: [] }],
    ['dispatched', { a: DONE, b: ['accept'] }],
    ['scheduled', { a: SCHEDULED, b: [] }],
    ['scheduled', { a: SCHEDULED, b: DONE }],
    ['scheduled', { a: SCHEDULED, b: ['accept'], c: ['cancel'] }],
    ['in_progress', { a: STARTED, b: [], c: SCHEDULED }],
    ['in_progress', { a: STARTED, b: DONE }],
    ['in_progress', { a: STARTED, b: WAITING }],
    ['suspended', { a: [], b: WAITING }],
    ['suspended', { a: DONE, b: WAITING }],
    ['suspended', { a: SCHEDULED, b: WAITING, c: WAITING }],
    ['completed', { a: DONE, b: DONE }],
    ['completed', { a: DONE, b: ['decline'], c: ['cancel'] }],
    ['qualified', { a: ['decline'], b: ['cancel'] }],
  ])('it stands where its open ones need it: %s with %j', (state, orders) => {
    expect(withOrders(orders).state.state).toBe(state);
    const reversed = Object.fromEntries(Object.entries(orders).reverse());
    expect(withOrders(reversed).state.state).toBe(state);
  });

  it('have each an alarm of its own for the offer', () => {
    const life = beginLife()
      .do(say.qualify())
      .do(say.dispatch('a', 's1', 's3'));
    life.wait(10 * MINUTE).do(say.dispatch('b', 's2'));
    const expires = (id: string, at: number) => ({ kind: 'expire_offer', workOrderId: id, at });
    expect(nextAlarm(life.state)).toEqual(expires('a', MONDAY + 30 * MINUTE));
    life.ring();
    expect(life.state.workOrders.map(({ state }) => state)).toEqual(['expired', 'offered', 'offered']);
    expect(nextAlarm(life.state)).toEqual(expires('b', MONDAY + 40 * MINUTE));
    life.do(say.work('b', 'accept'));
    expect(nextAlarm(life.state)).toEqual(expires('wo3', MONDAY + HOUR));
  });

  it('that expire at one instant ring one after the other', () => {
    const life = withOrders({ a: [], b: [] }).ring();
    expect(life.order('b').state).toBe('offered');
    expect(nextAlarm(life.state)).toMatchObject({ workOrderId: 'b', at: life.now });
    life.ring();
    expect(life.now).toBe(MONDAY + 30 * MINUTE);
    expect(life.state).toMatchObject({ state: 'qualified', needsSupplier: true });
  });

  it('ask a supervisor for another supplier only when nobody is left who works or has worked', () => {
    const needed = (life: Life) => life.state.needsSupplier;
    expect(needed(withOrders({ a: [], b: [] }).do(say.work('a', 'decline')))).toBe(false);
    expect(needed(withOrders({ a: DONE, b: ['decline'] }))).toBe(false);
    expect(needed(withOrders({ a: ['cancel'], b: ['decline'] }))).toBe(true);
  });

  it('are named, while they are open, by a note for suppliers and by a reminder', () => {
    const life = withOrders({ a: ['decline'], b: DONE, c: STARTED, d: [], e: WAITING });
    const named = (command: RequestCommand) => life.do(command).stream.at(-1)?.event;
    expect(named(say.note('supplier'))).toMatchObject({ workOrderIds: ['c', 'd', 'e'] });
    for (const visibility of ['internal', 'requester'] as const)
      expect(named(say.note(visibility))).toMatchObject({ workOrderIds: [] });
    const { version } = life.order('d');
    expect(named(say.remind())).toMatchObject({ workOrderIds: ['c', 'd', 'e'], complaint: false });
    expect(named(say.remind(true))).toMatchObject({ workOrderIds: ['c', 'd', 'e'], complaint: true });
    expect(life.order('d')).toMatchObject({ state: 'offered', version: version + 2 });
    expect(life.order('b').version).toBe(4);
  });

  it('hold the resolution while nothing is open and the outcome is to be verified', () => {
    const life = withOrders({ a: DONE, b: STARTED }).wait(HOUR).do(say.work('b', 'complete'));
    expect(currentClock(life.state, 'resolution')?.heldAt).toBe(life.now);
    expect(nextAlarm(life.state)).toBeNull();
  });

  it('do not complete their request with an offer that passes on', () => {
    const verification = { mode: 'automatic', window: null } as const;
    const life = withOrders({ a: DONE.slice(0, 1) }, beginLife({ terms: { ...TERMS, verification } }));
    life.do(say.dispatch('b', 's1', 's2')).do(say.work('a', 'complete'));
    life.do(say.work('b', 'decline', 'c'));
    expect(life.state.state).toBe('dispatched');
    expect(life.order('c').state).toBe('offered');
    expect(currentClock(life.state, 'resolution')?.heldAt).toBeNull();
    life.ring();
    expect(life.state.state).toBe('resolved');
    expect(life.stream.find(({ event }) => event.type === 'verified')?.event).toMatchObject({
      workOrderIds: ['a'],
      why: 'automatic',
    });
  });

  it('are all confirmed together, and a rework goes to who was done last', () => {
    const done = () => {
      const life = withOrders({ a: STARTED, b: STARTED, c: ['decline'] }).wait(HOUR);
      return life.do(say.work('b', 'complete')).wait(HOUR).do(say.work('a', 'complete'));
    };
    const confirmed = done().do(say.verify('ok'));
    expect(confirmed.state.workOrders.map(({ released }) => released)).toEqual([true, true, false]);
    const again = done().do(say.verify('rework'));
    expect(again.state.workOrders.map(({ state }) => state)).toEqual([
      'in_progress',
      'completed',
      'declined',
    ]);
    expect(again.state.state).toBe('in_progress');
  });
});

describe('a request with work orders that wait', () => {
  const pausing = { ...TERMS, pausingReasons: ['waiting_parts' as const] };
  const suspension = (life: Life) => life.state.suspension?.byWorkOrder ?? null;

  it('waits with them only while no other is worked on', () => {
    const life = withOrders({ a: STARTED, b: STARTED });
    life.do(say.work('a', 'suspend'));
    expect(life.state).toMatchObject({ state: 'in_progress', suspension: null });
    life.do(say.work('b', 'suspend'));
    expect(life.state.state).toBe('suspended');
    life.do(say.work('b', 'resume'));
    expect(life.state).toMatchObject({ state: 'in_progress', suspension: null });
    expect(life.order('a').state).toBe('suspended');
  });

  it('goes on with whichever goes on, though it waited with the other', () => {
    const life = withOrders({ a: WAITING, b: WAITING });
    expect(suspension(life)).toBe('a');
    life.do(say.work('b', 'resume'));
    expect(life.state).toMatchObject({ state: 'in_progress', suspension: null });
  });

  it('goes on when another starts, and waits again once that one is done', () => {
    const life = withOrders({ a: WAITING, b: SCHEDULED }, beginLife({ terms: pausing })).wait(HOUR);
    life.do(say.work('b', 'start'));
    expect(life.state.state).toBe('in_progress');
    life.wait(HOUR).do(say.work('b', 'complete'));
    expect(life.state).toMatchObject({
      state: 'suspended',
      suspension: { byWorkOrder: 'a', reason: 'waiting_parts' },
    });
    life.wait(HOUR).do(say.work('a', 'resume'));
    expect(currentClock(life.state, 'resolution')?.pauses).toEqual([
      { from: MONDAY, to: MONDAY + HOUR },
      { from: MONDAY + 2 * HOUR, to: MONDAY + 3 * HOUR },
    ]);
  });

  it.each(['suspend', 'cancel'] as const)('waits again when the other leaves off with "%s"', (command) => {
    const life = withOrders({ a: WAITING, b: STARTED });
    expect(life.state.state).toBe('in_progress');
    expect(suspension(life.do(say.work('b', command)))).toBe('a');
  });

  it.each(['cancel', 'complete'] as const)('ends its wait when that one is gone: "%s"', (command) => {
    const alone = withOrders({ a: WAITING }).do(say.work('a', command));
    expect(alone.state).toMatchObject({
      state: command === 'cancel' ? 'qualified' : 'completed',
      suspension: null,
    });
    const beside = withOrders({ a: WAITING, b: SCHEDULED }).do(say.work('a', command));
    expect(beside.state).toMatchObject({ state: 'scheduled', suspension: null });
  });

  it.each(['cancel', 'complete'] as const)('waits with the other that waits then: "%s"', (command) => {
    const life = withOrders({ a: WAITING, b: ['start'] });
    life.do(say.work('b', { type: 'suspend', reason: 'waiting_access' }));
    expect(life.state.suspension).toMatchObject({ byWorkOrder: 'a', reason: 'waiting_parts' });
    life.do(say.work('a', command));
    expect(life.state.suspension).toMatchObject({ byWorkOrder: 'b', reason: 'waiting_access' });
  });

  it('does not mind offers that are made, answered or run out meanwhile', () => {
    const life = withOrders({ a: WAITING, b: [], c: [], d: [] });
    life.do(say.work('b', 'decline')).do(say.work('c', 'schedule')).ring();
    expect(life.order('d').state).toBe('expired');
    expect(suspension(life)).toBe('a');
  });

  it('that staff suspend waits until staff say so, or somebody works', () => {
    const life = withOrders({ a: STARTED, b: SCHEDULED }).do(say.suspend('waiting_requester'));
    life.do(say.work('a', 'suspend')).do(say.work('a', 'resume')).do(say.work('b', 'cancel'));
    expect(life.state.suspension).toMatchObject({ reason: 'waiting_requester', byWorkOrder: null });
    life.do(say.work('a', 'complete'));
    expect(life.state).toMatchObject({ state: 'completed', suspension: null });
  });

  it('that staff let go on stands with work that waits until something else leaves off', () => {
    const life = withOrders({ a: WAITING, b: [] }).do(say.resume);
    expect(life.state).toMatchObject({ state: 'in_progress', suspension: null });
    life.do(say.work('b', 'accept'));
    expect(suspension(life)).toBeNull();
    life.do(say.work('b', 'cancel'));
    expect(suspension(life)).toBe('a');
  });
});
