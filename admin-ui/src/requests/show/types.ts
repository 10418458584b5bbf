import type { Deadline, RequestDetail, SuspendReason } from '../../api/types.ts';

/** Who did something, as the API names them. */
export interface ActorView {
  kind: 'user' | 'supplier' | 'requester' | 'program' | 'system';
  id: string | null;
  name: string | null;
}

/**
 * One salient moment of a request (R34). `data` carries what the moment's type needs: instants as ISO texts, ids with
 * their names beside them, free text as `text`.
 */
export interface TimelineEntry {
  seq: number;
  type: string;
  at: string;
  actor: ActorView;
  workOrderId: string | null;
  data: Record<string, unknown>;
}

export interface Interval {
  from: string;
  to: string | null;
}

/** A deadline with the working time that was counted for it; `duration` is ISO 8601 working time. */
export interface DeadlineDetail extends Deadline {
  cycle: number;
  duration: string;
  startedAt: string;
  budgetMs: number;
  usedMs: number;
  intervals: Interval[];
  pauses: Interval[];
  /** Set by hand by a supervisor. */
  movedTo: string | null;
}

export interface Message {
  id: string;
  at: string;
  kind: 'note' | 'notification';
  visibility: 'internal' | 'requester' | 'supplier' | null;
  author: ActorView | null;
  subject: string | null;
  text: string;
  channel: 'email' | 'sms' | 'webhook' | null;
  to: string | null;
  state: 'pending' | 'sent' | 'failed' | null;
}

/** What somebody outside said and the state did not allow: kept, without effect. */
export interface RefusedEvent {
  id: string;
  at: string;
  type: string;
  workOrderId: string | null;
  refusal: string | null;
}

/** What the request page knows beyond the list. */
export interface RequestPageRecord extends RequestDetail {
  contractVersion: number;
  assetName: string | null;
  mergedIntoId: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  reopenUntil: string | null;
  suspension: { reason: SuspendReason; until: string | null; byWorkOrderId: string | null } | null;
  refusedEvents: RefusedEvent[];
}
