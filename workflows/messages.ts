import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/actor.ts';
import type { SuspendReason } from '../domain/contract/terms.ts';
import type { StaffCommand, WorkOrderChange } from '../domain/request/commands.ts';
import type { Intake } from '../domain/request/intake.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { Closing, ClosingCommand } from '../domain/service-levels/closing.ts';
import type { WorkOrderCommand } from '../domain/work-order/commands.ts';
import type { Offer } from '../domain/work-order/offer.ts';
import type { WorkOrderState } from '../domain/work-order/state.ts';

/** Workflow types by name, so that clients need not import workflow code. */
export const REQUEST_WORKFLOW = 'requestWorkflow';
export const WORK_ORDER_WORKFLOW = 'workOrderWorkflow';

/** Input of a request's workflow, whose id is the request's id. Ids and facts only. */
export interface RequestInput {
  intake: Intake;
  receivedBy: Actor;
  /** After continue-as-new: the state to go on from. */
  resumeFrom?: RequestState;
}

/** A command with who sends it and the version they had before their eyes. */
export interface Steered<Command> {
  command: Command;
  actor: Actor;
  /** `If-Match`: the version the sender saw; null only for what the system itself sends. */
  expectedVersion: number | null;
}

/** What an accepted Update answers: the version after it. */
export interface Steering {
  version: number;
}

/** Failure types of a refused Update: a stale version, or the rules' own code in `details[0].code`. */
export const STALE_VERSION = 'stale_version';
export const COMMAND_REFUSED = 'command_refused';
/** Failure type of a record that the database forbids (for instance two merges that cross): nothing is written. */
export const RECORD_REFUSED = 'record_refused';

export const steerRequest = defineUpdate<Steering, [Steered<StaffCommand>]>('steerRequest');
export const requestState = defineQuery<RequestState>('requestState');

/** A relayed event of the outside world: the id of its row in `inbound_events` comes along for the answer. */
export interface SurveyAnswer {
  inboundEventId: string;
  cycle: number;
  score: number;
  commentTextId: string | null;
}
export const surveyAnswered = defineSignal<[SurveyAnswer]>('surveyAnswered');

/** What a requester says of work that was reported as done. */
export interface VerificationAnswer {
  inboundEventId: string;
  round: number;
  outcome: 'ok' | 'rework';
  commentTextId: string | null;
}
export const verificationAnswered = defineSignal<[VerificationAnswer]>('verificationAnswered');

export interface WorkOrderNews {
  workOrderId: string;
  change: WorkOrderChange;
  suspendReason: SuspendReason | null;
  at: number;
  actor: Actor;
}
export const workOrderChanged = defineSignal<[WorkOrderNews]>('workOrderChanged');

/** Another request was merged into this one. */
export const requestAbsorbed = defineSignal<[{ fromId: string; actor: Actor }]>('requestAbsorbed');

/** Input of a work order's workflow, whose id is the work order's id. */
export interface WorkOrderInput {
  offer: Offer;
  offeredBy: Actor;
  /** Notifications of the offer that wait to be delivered. */
  pendingNotificationIds: string[];
  /** After continue-as-new: the state to go on from. */
  resumeFrom?: WorkOrderState;
}

/** Delivers once more what had given up; its workflow id is the notification's id. */
export const REDELIVERY_WORKFLOW = 'redeliveryWorkflow';
export interface RedeliveryInput {
  notificationId: string;
}

export const steerWorkOrder = defineUpdate<Steering, [Steered<WorkOrderCommand>]>('steerWorkOrder');

/** A supplier's program said this; refused events are kept and shown, never answered by failing. */
export interface SupplierEvent {
  inboundEventId: string;
  command: WorkOrderCommand;
  /** When Sportello received it: a deadline is met by then, whatever time the supplier's clock says. */
  at: number;
}
export const supplierEvent = defineSignal<[SupplierEvent]>('supplierEvent');

export type RequestDirective =
  | { type: 'withdraw' }
  | { type: 'rework'; noteTextId: string | null }
  | { type: 'release' }
  | { type: 'forward_note'; textId: string }
  | { type: 'forward_reminder'; noteTextId: string | null; complaint: boolean };
/** What the request tells its work order. */
export const requestDirective =
  defineSignal<[{ directive: RequestDirective; actor: Actor }]>('requestDirective');

/** Closes one month of a contract; its workflow id is `monthCloseId`. */
export const MONTH_CLOSE_WORKFLOW = 'monthCloseWorkflow';
/** Starts the closing of each month of a contract that is over and was not closed. */
export const CLOSINGS_DUE_WORKFLOW = 'closingsDueWorkflow';

export interface MonthCloseInput {
  contractId: string;
  /** `YYYY-MM`, of Europe/Rome. */
  month: string;
}

export interface ClosingsDueInput {
  contractId: string;
}

export function monthCloseId({ contractId, month }: MonthCloseInput): string {
  return `month-close/${contractId}/${month}`;
}

/** A command on the revision that its sender saw. */
export interface SteeredStatement extends Steered<ClosingCommand> {
  statementId: string;
}

/** Answers where the statement stands once there is one. */
export const statementDrafted = defineUpdate<Closing, []>('statementDrafted');
/** Answers where the newest revision stands after the command. */
export const steerStatement = defineUpdate<Closing, [SteeredStatement]>('steerStatement');

/** Sees an audit through that somebody asked for; its workflow id is the audit's id. */
export const AUDIT_WORKFLOW = 'auditWorkflow';
export interface AuditInput {
  auditId: string;
}
