import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/actor.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { StaffCommand } from '../domain/request/commands.ts';
import type { Intake, RequestState } from '../domain/request/state.ts';
import type { Closing, ClosingCommand } from '../domain/service-levels/closing.ts';
import type { WorkOrderCommand } from '../domain/work-order/commands.ts';

/** Workflow types by name, so that clients need not import workflow code. */
export const REQUEST_WORKFLOW = 'requestWorkflow';

/** Input of a request's workflow, whose id is the request's id. Ids and facts only. */
export interface RequestInput {
  intake: Intake;
  receivedBy: Actor;
  /** After continue-as-new: the state to go on from. */
  resumeFrom?: RequestState;
}

/** A command with its identity, who sends it, and the version they had before their eyes. */
export interface Steered<Command> {
  /** The same one takes effect once; also the Update's id. */
  commandId: string;
  /** Of what was asked for: under one id nothing else may be. */
  bodyHash: string;
  command: Command;
  actor: Actor;
  /** `If-Match`: the version the sender saw. */
  expectedVersion: number | null;
}

/** A command to one of the request's work orders; `expectedVersion` is the work order's. */
export interface SteeredWorkOrder extends Steered<WorkOrderCommand> {
  workOrderId: string;
}

/** What an accepted Update answers. */
export interface Steering {
  /** Of the request, after it. */
  version: number;
  /** It was recorded now. False: it had been before, or had nothing to change. */
  recorded: boolean;
}

/** Failure types of a refused Update: a stale version, or the rules' own code in `details[0].code`. */
export const STALE_VERSION = 'stale_version';
export const COMMAND_REFUSED = 'command_refused';
/** Failure type of a record that the database forbids (for instance two merges that cross): nothing is written. */
export const RECORD_REFUSED = 'record_refused';

/** The identity of a command came once more, and asked for something else than the first time. */
export const KEY_REUSED: Refusal = {
  code: 'idempotency_key_reused',
  detail: 'The key was used for another call.',
};

export const steerRequest = defineUpdate<Steering, [Steered<StaffCommand>]>('steerRequest');
export const steerWorkOrder = defineUpdate<Steering, [SteeredWorkOrder]>('steerWorkOrder');
/** Something may have been recorded that the history does not know of: take it over. */
export const adoptRecorded = defineSignal<[]>('adoptRecorded');
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

/** Another request was merged into this one. */
export const requestAbsorbed = defineSignal<[{ fromId: string; actor: Actor }]>('requestAbsorbed');

/** A supplier's program said this; refused events are kept and shown, never answered by failing. */
export interface SupplierEvent {
  inboundEventId: string;
  supplierId: string;
  workOrderId: string;
  command: WorkOrderCommand;
  /** When Sportello received it, epoch milliseconds: a deadline is met by then, whatever the supplier's clock says. */
  receivedAt: number;
}
export const supplierEvent = defineSignal<[SupplierEvent]>('supplierEvent');

/** Where deliveries wait for a worker: apart from all else, so that neither keeps the other waiting. */
export function deliveryQueue(taskQueue: string): string {
  return `${taskQueue}-deliveries`;
}

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
export interface SteeredStatement {
  statementId: string;
  command: ClosingCommand;
  actor: Actor;
  expectedVersion: number | null;
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
