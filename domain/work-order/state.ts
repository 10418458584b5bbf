import type { SuspendReason } from '../contract/terms.ts';

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

/** One supplier's task within a request: ids and facts only. Instants in epoch milliseconds. */
export interface WorkOrderState {
  id: string;
  number: string;
  version: number;
  /** When the last event happened. */
  changedAt: number;
  requestId: string;
  supplierId: string;
  serviceCentreId: string | null;
  instructionsTextId: string | null;
  state: WorkOrderStateName;
  offeredAt: number;
  offerExpiresAt: number | null;
  scheduledFrom: number | null;
  scheduledTo: number | null;
  startedAt: number | null;
  completedAt: number | null;
  suspendReason: SuspendReason | null;
  reportTextId: string | null;
  reasonTextId: string | null;
  reworkCount: number;
  /** The request accepted the outcome or no longer needs it: nothing more can happen. */
  released: boolean;
}
