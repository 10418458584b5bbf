import type { Planning, RequestEvent, Stamped } from '../domain/request/events.ts';
import type { PlanningRequest } from '../domain/request/planning.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { Closing, ClosingCommand } from '../domain/service-levels/closing.ts';
import type { WorkOrderEvent } from '../domain/work-order/events.ts';
import type { WorkOrderState } from '../domain/work-order/state.ts';

export interface RecordRequest {
  state: RequestState;
  /** In order; `seq` of the last is the state's version. Events already recorded are passed over. */
  events: Stamped<RequestEvent>[];
  /** The outside event that brought this about, if any: it is marked applied in the same transaction. */
  inboundEventId: string | null;
}

export interface RecordWorkOrder {
  state: WorkOrderState;
  events: Stamped<WorkOrderEvent>[];
  inboundEventId: string | null;
}

/** Notifications that now wait to be delivered, by the workflow that has to see to it. */
export interface Recorded {
  pendingNotificationIds: string[];
  /** Of offers made in this record, by work order id. */
  pendingByWorkOrder: Record<string, string[]>;
}

/** What somebody does with a statement, or the system once it is ready to be issued. */
export interface RecordClosing {
  statementId: string;
  command: ClosingCommand | { type: 'issue' };
  expectedVersion: number | null;
  userId: string | null;
}

/** A month's statement; `isNew`: it was not there before. */
export interface Drafted {
  closing: Closing;
  isNew: boolean;
}

export interface DraftStatement {
  contractId: string;
  month: string;
  /** The note of the correction that asks for a new revision; null for the first. */
  correction: { ofStatementId: string; noteId: string } | null;
}

/** Short and idempotent: run as local activities, inside the workflow task. */
export interface LocalActivities {
  planDeadlines(request: PlanningRequest): Promise<Planning>;
  recordRequest(record: RecordRequest): Promise<Recorded>;
  recordWorkOrder(record: RecordWorkOrder): Promise<Recorded>;
  refuseInboundEvent(refusal: { inboundEventId: string; code: string }): Promise<void>;
  recordClosing(record: RecordClosing): Promise<Closing>;
}

/** Effects on the world outside: ordinary activities with retries. */
export interface OutwardActivities {
  deliverNotifications(ids: string[]): Promise<void>;
  tellOfDraft(statementId: string): Promise<void>;
}

/** Work on whole months: ordinary activities, which may take minutes. */
export interface StatementActivities {
  monthsToClose(contractId: string): Promise<string[]>;
  draftStatement(draft: DraftStatement): Promise<Drafted>;
}

/** The audit of a month, which takes minutes and tells that it goes on. */
export interface ProvingActivities {
  auditMonth(auditId: string): Promise<void>;
}

export interface AuditKeepingActivities {
  giveUpAudit(ended: { auditId: string; failure: string }): Promise<void>;
}

export type Activities = LocalActivities &
  OutwardActivities &
  StatementActivities &
  ProvingActivities &
  AuditKeepingActivities;
