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

export interface Part {
  code: string | null;
  description: string;
  quantity: number;
}

/** Free text (reasons, reports, parts) is kept in Postgres; a command carries the id of the text only. */
export type WorkOrderCommand =
  | { type: 'accept' }
  | { type: 'decline'; reasonTextId: string | null }
  | { type: 'schedule'; from: number; to: number }
  | { type: 'start' }
  | { type: 'suspend'; reason: SuspendReason }
  | { type: 'resume' }
  | { type: 'complete'; reportTextId: string }
  | { type: 'cancel'; reasonTextId: string | null };
