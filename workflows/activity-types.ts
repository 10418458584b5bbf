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
  /** Keeps an outside event that the rules refused, with the code of the refusal, where the request shows it. */
  refuseInboundEvent(refusal: { inboundEventId: string; code: string }): Promise<void>;
  recordClosing(record: RecordClosing): Promise<Closing>;
}

/** All that workflows do to the world: beside records, ordinary activities with retries. */
export interface Activities extends RecordActivities {
  /** The months of a contract that are over in Europe/Rome and were not closed. */
  monthsToClose(contractId: string): Promise<string[]>;
  /** Freezes a month's facts and writes its statement; `isNew`: it was not there before. */
  draftStatement(draft: DraftStatement): Promise<{ closing: Closing; isNew: boolean }>;
  /** Writes to the managers that a draft waits for them. */
  tellOfDraft(statementId: string): Promise<void>;
  /** Takes minutes, and tells by heartbeats that it goes on. */
  auditMonth(auditId: string): Promise<void>;
  /** Keeps why an audit could not be done, after its last attempt. */
  giveUpAudit(ended: { auditId: string; failure: string }): Promise<void>;
}

/** Started by the outbox for one message, without a workflow, on a task queue of its own (`deliveryQueue`). */
export interface DeliveryActivities {
  deliverMessage(messageId: string): Promise<void>;
}
