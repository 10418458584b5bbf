import type { Planning, Stamped } from '../domain/request/events.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { Closing, ClosingCommand } from '../domain/service-levels/closing.ts';

export interface RecordRequest {
  /** The state that the events were decided on: they take the places after its version. */
  base: RequestState;
  /** At least one, all of one cause. */
  events: Stamped[];
  /** The outside event that brought this about, if any: it is marked applied in the same transaction. */
  inboundEventId: string | null;
}

/** What became of a record. The places of others are never written over, nor passed over. */
export type Recorded =
  /** `planning`: what the calendar made of the deadlines that waited; it stands behind the events, as one more. */
  | { outcome: 'written'; planning: Planning | null }
  /** Others stand there; `standing` is all of it, in order. Nothing was written. */
  | { outcome: 'taken'; standing: Stamped[] }
  /** The cause was recorded long before. Nothing was written. */
  | { outcome: 'repeated' };

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

/** Short and idempotent: run as local activities, inside the workflow task, and beside it where the database is away. */
export interface RecordActivities {
  recordRequest(record: RecordRequest): Promise<Recorded>;
  /** What is recorded of a request after a version, in order. */
  recordedSince(asked: { requestId: string; version: number }): Promise<Stamped[]>;
  refuseInboundEvent(refusal: { inboundEventId: string; code: string }): Promise<void>;
  recordClosing(record: RecordClosing): Promise<Closing>;
}

/** What a process brings about and does not wait for: ordinary activities with retries. */
export interface OutwardActivities {
  tellOfDraft(statementId: string): Promise<void>;
}

/** Started by the outbox for one message, without a workflow, on a task queue of its own (`deliveryQueue`). */
export interface DeliveryActivities {
  deliverMessage(messageId: string): Promise<void>;
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

export type Activities = RecordActivities &
  OutwardActivities &
  StatementActivities &
  ProvingActivities &
  AuditKeepingActivities;
