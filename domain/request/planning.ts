import type { WorkOrder } from '../work-order/state.ts';
import { clockState, isActive, isUnplannable } from './clocks.ts';
import type { Planning, RequestEvent } from './events.ts';
import type { Clock, ClockTarget, RecontactState, RequestState } from './state.ts';

/**
 * Whether the contract's calendar must be asked before the state is complete: about clocks that began, were paused, went
 * on or got another target; offers just made; a recontact just opened; and, with each record, what it could not answer
 * before: it may have been corrected.
 */
export function planningNeeded({ clocks, workOrders, recontact }: RequestState): boolean {
  return clocks.some(awaitsPlan) || workOrders.some(awaitsExpiry) || awaitsDue(recontact);
}

/** Whether the calendar is to say when a clock is due; where that was set by hand, what of it counted. */
export function awaitsPlan(clock: Clock): boolean {
  return isActive(clock) && (clock.plan === null || isUnplannable(clock));
}

/** Whether the calendar is to say when an offer expires. */
export function awaitsExpiry({ state, offerExpiresAt }: WorkOrder): boolean {
  return state === 'offered' && offerExpiresAt === null;
}

/** Whether the calendar is to say until when the requester is contacted again. */
export function awaitsDue(recontact: RecontactState | null): recontact is RecontactState {
  return recontact?.state === 'open' && recontact.dueAt === null;
}

/** What the calendar had no answer for, and from when on it never opens again; null where it does, and not for so long. */
export interface Unplanned {
  targets: ClockTarget[];
  /** How many offers do not expire by themselves. */
  offers: number;
  recontact: boolean;
  /** Epoch milliseconds. */
  closedFrom: number | null;
}

/** What an event found without an answer; null where it did not ask, or everything has one. */
export function unplannedBy(event: RequestEvent): Unplanned | null {
  if (event.type === 'deadlines_planned') return unplanned(event);
  if (event.type !== 'received' || !event.takeCharge) return null;
  const clocks = [{ cycle: 0, target: 'take_charge' as const, plan: event.takeCharge.plan }];
  return unplanned({ clocks, offers: [], recontactDueAt: null });
}

function unplanned({ clocks, offers, recontactUnplannable }: Planning): Unplanned | null {
  const withoutDue = clocks.filter(({ plan }) => plan.unplannable);
  const withoutEnd = offers.filter((offer) => offer.unplannable);
  const reasons = [
    ...withoutDue.map(({ plan }) => plan.unplannable),
    ...withoutEnd.map((offer) => offer.unplannable),
    recontactUnplannable,
  ].filter((reason) => reason !== undefined);
  if (reasons.length === 0) return null;
  return {
    targets: withoutDue.map(({ target }) => target),
    offers: withoutEnd.length,
    recontact: recontactUnplannable !== undefined,
    closedFrom: reasons.find(({ closedFrom }) => closedFrom !== null)?.closedFrom ?? null,
  };
}

/** Something that is waited for has no due instant because the calendar has none: people must see to it. */
export function hasUnplannable({ clocks, workOrders, recontact }: RequestState): boolean {
  return (
    clocks.some((clock) => isActive(clock) && clockState(clock) === 'unplannable') ||
    workOrders.some((order) => awaitsExpiry(order) && order.offerUnplannable !== undefined) ||
    (awaitsDue(recontact) && recontact.unplannable !== undefined)
  );
}
