import type { MaintenanceDocument } from '../contract/maintenance.ts';
import type { ProcessTerms, SuspendReason } from '../contract/terms.ts';
import type { WorkOrderSteering } from '../work-order/commands.ts';
import type { Candidate } from '../work-order/state.ts';
import type { Level, Priority } from './priority.ts';
import type { ClockTarget } from './state.ts';

/** The commands that staff may send, by their names in the API. */
export const STAFF_COMMANDS = [
  'assign',
  'qualify',
  'resolve',
  'dispatch',
  'suspend',
  'resume',
  'verify',
  'recontact',
  'reopen',
  'cancel',
  'merge',
  'note',
  'remind',
  'move-deadline',
  'present-documents',
  'change-terms',
] as const;
export type StaffCommandName = (typeof STAFF_COMMANDS)[number];

export type NoteVisibility = 'internal' | 'requester' | 'supplier';

/** What a request is, by whoever qualifies it. */
export interface Qualification {
  categoryId: string;
  impact: Level | null;
  urgency: Level | null;
  /** Overrides impact × urgency; then a reason is required. */
  priority: Priority | null;
  reasonTextId: string | null;
  noteTextId: string | null;
  /**
   * For the first qualification the terms in force, which hold from then on. For a later one those of the version
   * that the request has, as they are for the category; of another version they are passed over.
   */
  terms: ProcessTerms;
}

/** Free text is kept in Postgres; a command carries the id of the text only. */
export type StaffCommand =
  | { type: 'assign'; assigneeId: string | null }
  | ({ type: 'qualify' } & Qualification)
  | { type: 'resolve'; resolutionTextId: string; articleId: string | null }
  | {
      type: 'dispatch';
      workOrderId: string;
      /** In the order in which they are asked; the first gets the offer. */
      candidates: Candidate[];
      instructionsTextId: string | null;
    }
  | { type: 'suspend'; reason: SuspendReason; noteTextId: string | null; until: number | null }
  | { type: 'resume' }
  | { type: 'verify'; outcome: 'ok' | 'rework'; noteTextId: string | null }
  | { type: 'recontact'; outcome: 'satisfied' | 'reopen' | 'unreachable'; noteTextId: string }
  | { type: 'reopen'; reasonTextId: string }
  | { type: 'cancel'; reasonTextId: string }
  | { type: 'merge'; intoId: string }
  | { type: 'note'; textId: string; visibility: NoteVisibility }
  | { type: 'remind'; noteTextId: string | null; complaint: boolean }
  | {
      type: 'move-deadline';
      target: ClockTarget;
      dueAt: number;
      /** When it is warned of, as the calendar says; not said: never. */
      warnAt?: number;
      reasonTextId: string;
    }
  | { type: 'present-documents'; documents: MaintenanceDocument[] }
  /** Another version of the contract, as it is for the request's category. */
  | { type: 'change-terms'; terms: ProcessTerms; reasonTextId: string };

/** What reaches the request from elsewhere than staff. */
type OtherCommand =
  | ({ type: 'work_order' } & WorkOrderSteering)
  | { type: 'answer_survey'; score: number; cycle: number; commentTextId: string | null }
  | { type: 'answer_verification'; round: number; outcome: 'ok' | 'rework'; commentTextId: string | null }
  | { type: 'absorb'; fromId: string }
  /** `nextWorkOrderId`: the id of the next work order, should an offer pass on. */
  | { type: 'alarm'; alarm: Alarm; nextWorkOrderId: string };

export type RequestCommand = StaffCommand | OtherCommand;

/** Something that the passing of time brings about; `at` is when it is due, epoch milliseconds. */
export type Alarm =
  | { kind: 'warn' | 'breach' | 'escalate'; cycle: number; target: ClockTarget; at: number }
  | { kind: 'expire_offer'; workOrderId: string; at: number }
  | {
      kind: 'resume' | 'verification_over' | 'remind_survey' | 'expire_survey' | 'recontact_overdue' | 'end';
      at: number;
    };
