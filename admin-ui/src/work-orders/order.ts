import type { WorkOrder, WorkOrderState } from '../api/types.ts';

/** Offers wait for an answer, so they come first; what is being worked on comes before what comes later. */
const RANK: Record<WorkOrderState, number> = {
  offered: 0,
  in_progress: 1,
  scheduled: 2,
  accepted: 3,
  suspended: 4,
  completed: 5,
  declined: 6,
  expired: 6,
  cancelled: 6,
};

/** Sorted by what has to be done first: by state, then by the instant that presses. */
export function byUrgency(orders: readonly WorkOrder[]): WorkOrder[] {
  return [...orders].sort((a, b) => RANK[a.state] - RANK[b.state] || pressing(a).localeCompare(pressing(b)));
}

function pressing(order: WorkOrder): string {
  return order.offerExpiresAt ?? order.scheduledFrom ?? order.createdAt;
}
