import type { Deadline, DeadlineTarget, RequestDetail, SuspendReason } from '../../api/types.ts';

/** Who did something, as the API names them. */
export interface ActorView {
  kind: 'user' | 'supplier' | 'requester' | 'program' | 'system';
  id: string | null;
  name: string | null;
}

/** One salient moment of a request (R34). `data` carries what the moment's type needs; absent facts are left out. */
export interface TimelineEntry {
  seq: number;
  type: string;
  at: string;
  actor: ActorView;
  data: Record<string, unknown>;
}

export interface Interval {
  from: string;
  to: string;
}

/** A deadline with the working time that was counted for it. Durations are ISO 8601 or milliseconds as named. */
export interface DeadlineDetail extends Deadline {
  cycle: number;
  duration: string;
  startedAt: string;
  warnedAt?: string | null;
  usedMs?: number;
  budgetMs?: number;
  intervals: Interval[];
}

export interface Message {
  id: string;
  at: string;
  kind: 'note' | 'notification';
  visibility: 'internal' | 'requester' | 'supplier';
  author: string | null;
  text: string;
  channel: 'email' | 'sms' | 'webhook' | null;
  to: string | null;
  state: 'pending' | 'sent' | 'failed' | null;
}

/** What the request page knows beyond the summary, where the API gives it. */
export interface RequestPageRecord extends RequestDetail {
  contractVersion?: number;
  assetName?: string | null;
  mergedIntoId?: string | null;
  mergedIntoNumber?: string | null;
  resolvedAt?: string | null;
  closedAt?: string | null;
  reopenUntil?: string | null;
  suspension?: { reason: SuspendReason; until: string | null } | null;
}

export const DEADLINE_TARGETS: readonly DeadlineTarget[] = ['take_charge', 'response', 'resolution'];
