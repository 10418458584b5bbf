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
  requestId: string;
  supplierId: string;
  serviceCentreId: string | null;
  contractId: string;
  calendarId: string;
  instructionsTextId: string | null;
  state: WorkOrderStateName;
  offeredAt: number;
  /** The offer window of the contract: ISO 8601, working time. */
  offerWindow: string;
  offerExpiresAt: number | null;
  scheduledFrom: number | null;
  scheduledTo: number | null;
  startedAt: number | null;
  completedAt: number | null;
  suspendReason: SuspendReason | null;
  suspendedFrom: WorkOrderStateName | null;
  reportTextId: string | null;
  reasonTextId: string | null;
  reworkCount: number;
  /** The request accepted the outcome or no longer needs it: nothing more can happen. */
  released: boolean;
}
