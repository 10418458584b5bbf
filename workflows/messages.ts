import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/actor.ts';
import type { ProcessTerms, SuspendReason } from '../domain/contract/terms.ts';
import type { StaffCommand, WorkOrderChange } from '../domain/request/commands.ts';
import type { Level } from '../domain/request/priority.ts';
import type { Channel, RequestKind, RequestState } from '../domain/request/state.ts';
import type { WorkOrderCommand } from '../domain/work-order/commands.ts';
import type { WorkOrderState } from '../domain/work-order/state.ts';

/** Workflow types by name, so that clients need not import workflow code. */
export const REQUEST_WORKFLOW = 'requestWorkflow';
export const WORK_ORDER_WORKFLOW = 'workOrderWorkflow';

/** Input of a request's workflow, whose id is the request's id. Ids and facts only. */
export interface RequestInput {
  requestId: string;
  number: string;
  kind: RequestKind;
  channel: Channel;
  receivedAt: number;
  terms: ProcessTerms;
  categoryId: string | null;
  impact: Level | null;
  urgency: Level | null;
  /** The requester left an address to which a survey can be sent. */
  canBeSurveyed: boolean;
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

export interface WorkOrderNews {
  workOrderId: string;
  /** The work order's version: news of a version already seen changes nothing. */
  version: number;
  change: WorkOrderChange;
  suspendReason: SuspendReason | null;
  at: number;
  actor: Actor;
}
export const workOrderChanged = defineSignal<[WorkOrderNews]>('workOrderChanged');

/** Another request was merged into this one. */
export const requestAbsorbed = defineSignal<[{ fromId: string; actor: Actor }]>('requestAbsorbed');

/** Send again what gave up: the notification's row is pending again. */
export const redeliver = defineSignal<[]>('redeliver');

/** Input of a work order's workflow, whose id is the work order's id. */
export interface WorkOrderInput {
  workOrderId: string;
  number: string;
  requestId: string;
  contractId: string;
  calendarId: string;
  supplierId: string;
  serviceCentreId: string | null;
  instructionsTextId: string | null;
  offerWindow: string;
  actor: Actor;
  resumeFrom?: WorkOrderState;
}

export const steerWorkOrder = defineUpdate<Steering, [Steered<WorkOrderCommand>]>('steerWorkOrder');

/** A supplier's program said this; refused events are kept and shown, never answered by failing. */
export interface SupplierEvent {
  inboundEventId: string;
  command: WorkOrderCommand;
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
export const requestDirective = defineSignal<[{ directive: RequestDirective; actor: Actor }]>('requestDirective');
