import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../domain/request/alarms.ts';
import { type RequestEvent, workOrdersOf } from '../../../domain/request/events.ts';
import { evolve } from '../../../domain/request/evolve.ts';
import type { RequestState, RequestStateName } from '../../../domain/request/state.ts';
import type { WorkOrderEvent } from '../../../domain/work-order/events.ts';
import { isOpenWork, usedParts, type WorkOrderStateName } from '../../../domain/work-order/state.ts';
import { live, lives } from '../request/random-lives.ts';

describe('the work orders of a random life', () => {
  it('are each at the version that counts the events that concern it, its dispatch being the first', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { state, stream } = live(steps, () => undefined);
        for (const { id, version, changedAt } of state.workOrders) {
          const own = stream.filter(({ event }) => workOrdersOf(event).includes(id));
          expect(own[0]?.event.type).toBe('dispatched');
          expect(version).toBe(own.length);
          expect(changedAt).toBe(own.at(-1)?.at);
        }
      }),
    );
  });

  it('stay as they are at an event that does not concern them, but for what the calendar says of an offer', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        let state: RequestState | null = null;
        for (const stamped of live(steps, () => undefined).stream) {
          const after = evolve(state, stamped);
          for (const order of state?.workOrders ?? []) {
            const now = after.workOrders.find(({ id }) => id === order.id);
            if (workOrdersOf(stamped.event).includes(order.id)) expect(now?.version).toBe(order.version + 1);
            else if (stamped.event.type !== 'deadlines_planned') expect(now).toEqual(order);
            else expect({ ...now, offerExpiresAt: null }).toEqual({ ...order, offerExpiresAt: null });
          }
          state = after;
        }
      }),
    );
  });

  it('have the parts that their newest completion told of, and no others', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { state, stream } = live(steps, () => undefined);
        for (const order of state.workOrders) {
          const newest = stream.map(({ event }) => event).findLast((event) => completes(event, order.id));
          expect(usedParts(order)).toEqual(newest ? (newest.parts ?? null) : []);
          expect(order.reportTextId).toBe(newest?.reportTextId ?? null);
        }
      }),
    );
  });

  it('have ids and numbers of their own', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { workOrders, workOrderCount } = live(steps, () => undefined).state;
        expect(workOrders).toHaveLength(workOrderCount);
        expect(new Set(workOrders.map(({ number }) => number)).size).toBe(workOrderCount);
        expect(new Set(workOrders.map(({ id }) => id)).size).toBe(workOrderCount);
      }),
    );
  });

  it('say where their request stands', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, after) => {
          const needed = neededBy(after);
          if (['dispatched', 'scheduled', 'in_progress', 'completed'].includes(after.state))
            expect(after.state).toBe(needed);
          if (after.state === 'qualified') expect(needed).toBeNull();
        });
      }),
    );
  });

  it('suspend it only while one of them waits and none is worked on', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, { suspension, workOrders, cycle }) => {
          if (suspension?.byWorkOrder == null) return;
          const own = workOrders.filter((order) => order.cycle === cycle);
          expect(own.find(({ id }) => id === suspension.byWorkOrder)?.state).toBe('suspended');
          expect(own.map(({ state }) => state)).not.toContain('in_progress');
        });
      }),
    );
  });

  it('are open only in the present cycle of a request that has not come to its end', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, { workOrders, cycle, state }) => {
          for (const order of workOrders.filter(isOpenWork)) {
            expect(order.cycle).toBe(cycle);
            expect(['resolved', 'closed', 'cancelled', 'merged', 'completed']).not.toContain(state);
          }
        });
      }),
    );
  });

  it('never leave an offer without an end', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (_, after) => {
          for (const { state, offerExpiresAt } of after.workOrders.filter(isOpenWork)) {
            if (state !== 'offered') expect(offerExpiresAt).toBeNull();
            else expect(nextAlarm(after)?.at).toBeLessThanOrEqual(offerExpiresAt ?? 0);
          }
        });
      }),
    );
  });
});

function completes(
  event: RequestEvent,
  workOrderId: string,
): event is Extract<WorkOrderEvent, { type: 'work_completed' }> {
  return event.type === 'work_completed' && event.workOrderId === workOrderId;
}

/** What the work orders of the present cycle need, the furthest of them first; null where there is nothing to do. */
function neededBy({ workOrders, cycle }: RequestState): RequestStateName | null {
  const states = workOrders.filter((order) => order.cycle === cycle).map(({ state }) => state);
  const any = (...names: WorkOrderStateName[]) => names.some((name) => states.includes(name));
  if (any('in_progress', 'suspended')) return 'in_progress';
  if (any('scheduled')) return 'scheduled';
  if (any('offered', 'accepted')) return 'dispatched';
  return any('completed') ? 'completed' : null;
}
