import type { SuspendReason } from '../contract/terms.ts';

/** Commands of the supplier's people, of its programs, and of staff, by their names in the API. */
export const WORK_ORDER_COMMANDS = [
  'accept',
  'decline',
  'schedule',
  'start',
  'suspend',
  'resume',
  'complete',
  'cancel',
] as const;
export type WorkOrderCommandName = (typeof WORK_ORDER_COMMANDS)[number];

/** A part replaced or a material consumed, as people read it. */
export interface Part {
  /** The supplier's article code. */
  code: string | null;
  description: string;
  quantity: number;
}

/** A part as the process knows it: its description is a text. */
export interface UsedPart extends Omit<Part, 'description'> {
  descriptionTextId: string;
}

/** Free text (reasons, reports, descriptions of parts) is kept in Postgres; a command carries the id of the text only. */
export type WorkOrderCommand =
  | { type: 'accept' }
  | { type: 'decline'; reasonTextId: string | null }
  | { type: 'schedule'; from: number; to: number }
  | { type: 'start' }
  | { type: 'suspend'; reason: SuspendReason }
  | { type: 'resume' }
  /** `parts` not said: an earlier version told of them beside the process. */
  | { type: 'complete'; reportTextId: string; parts?: UsedPart[] }
  | { type: 'cancel'; reasonTextId: string | null };

/** A command to one of a request's work orders. */
export interface WorkOrderSteering {
  workOrderId: string;
  command: WorkOrderCommand;
  /** The id of the next work order, should the offer pass on. */
  nextWorkOrderId: string;
}
