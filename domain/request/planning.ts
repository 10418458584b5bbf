import type { Pause } from '../time/interval.ts';
import { clockState, isActive, isUnplannable } from './clocks.ts';
import type { Planning, RequestEvent } from './events.ts';
import type { ClockTarget, RequestState } from './state.ts';

/**
 * What must be asked of the contract's calendar before the state is complete. Instants in epoch milliseconds. `inVain`:
 * it was asked before and had no answer, so that none is no news.
 */
export interface PlanningRequest {
  calendarId: string;
  clocks: {
    cycle: number;
    target: ClockTarget;
    duration: string;
    startedAt: number;
    pauses: Pause[];
    /** Its due instant was set by hand: the plan only tells what counted. */
    byHand: boolean;
    inVain: boolean;
  }[];
  offers: { workOrderId: string; from: number; window: string; inVain: boolean }[];
  recontact: { from: number; window: string; inVain: boolean } | null;
}

/**
 * What waits to be planned: clocks that began, were paused, went on or got another target; offers just made; a recontact
 * just opened; and, with each record, what the calendar could not answer before: it may have been corrected. Null where
 * nothing does.
 */
export function planningNeeded(state: RequestState): PlanningRequest | null {
  const clocks = state.clocks
    .filter((clock) => isActive(clock) && (clock.plan === null || isUnplannable(clock)))
    .map(({ cycle, target, duration, startedAt, pauses, plan, movedTo }) => ({
      cycle,
      target,
      duration,
      startedAt,
      pauses,
      byHand: movedTo !== null,
      inVain: plan !== null,
    }));
  const offers = state.workOrders
    .filter((order) => order.state === 'offered' && order.offerExpiresAt === null)
    .map((order) => ({
      workOrderId: order.id,
      from: order.offeredAt,
      window: state.terms.offerWindow,
      inVain: order.offerUnplannable !== undefined,
    }));
  const { recontact } = state;
  const recontactWaits = recontact?.state === 'open' && recontact.dueAt === null;
  if (clocks.length === 0 && offers.length === 0 && !recontactWaits) return null;
  return {
    calendarId: state.terms.calendarId,
    clocks,
    offers,
    recontact: recontactWaits
      ? {
          from: recontact.openedAt,
          window: state.terms.recontact.deadline,
          inVain: recontact.unplannable !== undefined,
        }
      : null,
  };
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
  if (event.type === 'received' && event.takeCharge) {
    const { plan } = event.takeCharge;
    return unplanned({
      clocks: [{ cycle: 0, target: 'take_charge', plan }],
      offers: [],
      recontactDueAt: null,
    });
  }
  return event.type === 'deadlines_planned' ? unplanned(event) : null;
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
    workOrders.some(({ state, offerUnplannable }) => state === 'offered' && offerUnplannable !== undefined) ||
    (recontact?.state === 'open' && recontact.unplannable !== undefined)
  );
}
