import type { Actor } from '../actor.ts';
import type { MaintenanceDocument } from '../contract/maintenance.ts';
import type { ProcessTerms, SuspendReason } from '../contract/terms.ts';
import type { Unplannable } from '../time/opening.ts';
import type { WorkOrderEvent } from '../work-order/events.ts';
import type { NoteVisibility, Qualification } from './commands.ts';
import type { Priority } from './priority.ts';
import type { Cause, ClockPlan, ClockTarget, Intake } from './state.ts';

/** What happened, in the order it happened. Each is one entry of the timeline; texts are ids, people are ids. */
export type RequestEvent =
  | ({ type: 'received' } & Omit<Intake, 'receivedAt'>)
  | { type: 'assigned'; assigneeId: string | null }
  | ({
      type: 'qualified';
      priority: Priority;
      previousPriority: Priority | null;
      overridden: boolean;
    } & Omit<Qualification, 'priority'>)
  | WorkOrderEvent
  | { type: 'routing_exhausted' }
  | {
      type: 'suspended';
      reason: SuspendReason;
      noteTextId: string | null;
      until: number | null;
      byWorkOrder: string | null;
    }
  | { type: 'resumed'; automatic: boolean }
  | {
      /** By others than staff: the requester is asked, or the report counts once the time has passed. */
      type: 'verification_awaited';
      mode: 'requester' | 'automatic';
      /** Counts how often it was awaited on this request. */
      round: number;
      /** When the work counts as done unless somebody says otherwise. */
      until: number;
    }
  | {
      type: 'verified';
      outcome: 'ok' | 'rework';
      noteTextId: string | null;
      workOrderIds: string[];
      /** Not said: staff verified. `requester`: answered; `no_answer`: did not; `automatic`: by the contract. */
      why?: 'requester' | 'no_answer' | 'automatic';
    }
  | { type: 'resolved' | 'resolved_directly'; resolutionTextId: string; articleId: string | null }
  | { type: 'survey_sent' | 'survey_reminded' | 'survey_expired'; cycle: number }
  | { type: 'survey_answered'; cycle: number; score: number; commentTextId: string | null }
  | { type: 'recontact_opened'; score: number }
  | { type: 'recontact_attempted'; attempt: number; noteTextId: string }
  | { type: 'recontact_overdue' }
  | { type: 'recontact_closed'; outcome: 'satisfied' | 'unreachable' | 'reopened'; noteTextId: string }
  | { type: 'closed'; why: 'answered' | 'no_answer' | 'recontacted' }
  | { type: 'reopened'; reasonTextId: string }
  /** `workOrderIds`: those that are withdrawn with it. */
  | { type: 'cancelled'; reasonTextId: string; workOrderIds: string[] }
  | { type: 'merged'; intoId: string; workOrderIds: string[] }
  | { type: 'absorbed'; fromId: string }
  | { type: 'documents_presented'; documents: MaintenanceDocument[] }
  /** `workOrderIds`: those whose suppliers are told. */
  | { type: 'noted'; textId: string; visibility: NoteVisibility; workOrderIds: string[] }
  | {
      type: 'reminded';
      noteTextId: string | null;
      complaint: boolean;
      count: number;
      workOrderIds: string[];
    }
  | {
      type: 'terms_changed';
      contractVersion: number;
      previousVersion: number;
      reasonTextId: string;
      terms: ProcessTerms;
    }
  | ({ type: 'deadlines_planned' } & Planning)
  | {
      type: 'deadline_moved';
      target: ClockTarget;
      cycle: number;
      from: number | null;
      dueAt: number;
      /** Not said: it is not warned of. */
      warnAt?: number;
      reasonTextId: string;
    }
  | { type: 'deadline_warned' | 'deadline_breached'; target: ClockTarget; cycle: number; dueAt: number }
  | { type: 'deadline_escalated'; target: ClockTarget; cycle: number; level: 1 | 2 };

/** What the calendar made of everything that waited to be planned; `unplannable` where it has no answer. */
export interface Planning {
  clocks: { cycle: number; target: ClockTarget; plan: ClockPlan }[];
  offers: { workOrderId: string; expiresAt: number | null; unplannable?: Unplannable }[];
  recontactDueAt: number | null;
  recontactUnplannable?: Unplannable;
}

/** An event with its place in its request's stream, when it happened (epoch milliseconds), who did it, and why. */
export interface Stamped<Event = RequestEvent> {
  seq: number;
  at: number;
  actor: Actor;
  cause: Cause;
  /** Of what a command asked for; null where the identity of the cause says it all. */
  bodyHash: string | null;
  event: Event;
}

export type RequestEventType = RequestEvent['type'];

/** The work orders that an event concerns: each is at a new version after it. */
export function workOrdersOf(event: RequestEvent): string[] {
  if ('workOrderId' in event) return [event.workOrderId];
  return 'workOrderIds' in event ? event.workOrderIds : [];
}
