import { isActive } from './clocks.ts';
import type { ClockTarget, Pause, RequestState } from './state.ts';

/** What must be asked of the contract's calendar before the state is complete. Instants in epoch milliseconds. */
export interface PlanningRequest {
  calendarId: string;
  clocks: { cycle: number; target: ClockTarget; duration: string; startedAt: number; pauses: Pause[] }[];
  offers: { workOrderId: string; from: number; window: string }[];
  recontact: { from: number; window: string } | null;
}

/**
 * What waits to be planned: clocks that began, were paused, went on or got another target; offers just made, from
 * `now`; a recontact just opened. Null where nothing does.
 */
export function planningNeeded(state: RequestState, now: number): PlanningRequest | null {
  const clocks = state.clocks
    .filter((clock) => isActive(clock) && clock.plan === null)
    .map(({ cycle, target, duration, startedAt, pauses }) => ({
      cycle,
      target,
      duration,
      startedAt,
      pauses,
    }));
  const offers = state.workOrders
    .filter((order) => order.state === 'offered' && order.offerExpiresAt === null)
    .map((order) => ({ workOrderId: order.id, from: now, window: state.terms.offerWindow }));
  const { recontact } = state;
  const recontactWaits = recontact?.state === 'open' && recontact.dueAt === null;
  if (clocks.length === 0 && offers.length === 0 && !recontactWaits) return null;
  return {
    calendarId: state.terms.calendarId,
    clocks,
    offers,
    recontact: recontactWaits ? { from: recontact.openedAt, window: state.terms.recontact.deadline } : null,
  };
}
