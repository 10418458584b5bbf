import type { SuspendReason } from '../contract/terms.ts';
import type { Unplannable } from '../time/opening.ts';
import type { UsedPart } from './commands.ts';

export const WORK_ORDER_STATES = [
  'offered',
  'accepted',
  'declined',
  'expired',
  'scheduled',
  'in_progress',
  'suspended',
  'completed',
  'cancelled',
] as const;
export type WorkOrderStateName = (typeof WORK_ORDER_STATES)[number];

/** Somebody the work can be offered to. */
export interface Candidate {
  supplierId: string;
  serviceCentreId: string | null;
}

/** One supplier's task within a request: ids and facts only. Instants in epoch milliseconds. */
export interface WorkOrder {
  id: string;
  number: string;
  /** Counts what happened to it, its offer being the first: the version of its ETag. */
  version: number;
  /** When the last of it happened. */
  changedAt: number;
  /** The cycle of the request that it belongs to. */
  cycle: number;
  supplierId: string;
  serviceCentreId: string | null;
  instructionsTextId: string | null;
  state: WorkOrderStateName;
  offeredAt: number;
  /** The offer expires at this instant; null until the calendar has been asked, and once it is accepted. */
  offerExpiresAt: number | null;
  /** Present where the calendar has no end for the offer: it does not expire by itself. */
  offerUnplannable?: Unplannable;
  /** Who is asked next, in order, should this supplier decline or let the offer expire. */
  fallback: Candidate[];
  scheduledFrom: number | null;
  scheduledTo: number | null;
  startedAt: number | null;
  completedAt: number | null;
  suspendReason: SuspendReason | null;
  /** Of the newest completion, until another one takes its place; null before the first. */
  reportTextId: string | null;
  /** What was used, by the completion that the report is of; not said: see `usedParts`. */
  parts?: UsedPart[];
  reasonTextId: string | null;
  reworkCount: number;
  /** The request took the outcome over, or no longer needs it: nothing more can happen. */
  released: boolean;
}

/**
 * What was used by the newest completion; none before the first. Null where the process does not know: an earlier version
 * told of parts beside it.
 */
export function usedParts({ parts, reportTextId }: WorkOrder): readonly UsedPart[] | null {
  return parts ?? (reportTextId === null ? [] : null);
}

const OPEN: readonly WorkOrderStateName[] = ['offered', 'accepted', 'scheduled', 'in_progress', 'suspended'];

/** Offered to or being worked on by a supplier. */
export function isOpenWork({ state }: WorkOrder): boolean {
  return OPEN.includes(state);
}

/** The work order of a request with this id, or null. */
export function workOrderOf(
  { workOrders }: { workOrders: readonly WorkOrder[] },
  id: string,
): WorkOrder | null {
  return workOrders.find((order) => order.id === id) ?? null;
}
