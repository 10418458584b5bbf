import type { MaintenanceDocument } from '../contract/maintenance.ts';
import type { ProcessTerms, SuspendReason } from '../contract/terms.ts';
import type { DeadlinePlan } from '../time/deadline.ts';
import type { Pause } from '../time/interval.ts';
import type { Unplannable } from '../time/opening.ts';
import type { WorkOrder } from '../work-order/state.ts';
import type { Level, Priority } from './priority.ts';

export const REQUEST_STATES = [
  'received',
  'qualified',
  'dispatched',
  'scheduled',
  'in_progress',
  'suspended',
  'completed',
  'resolved',
  'closed',
  'cancelled',
  'merged',
] as const;
export type RequestStateName = (typeof REQUEST_STATES)[number];

export const REQUEST_KINDS = [
  'incident',
  'service',
  'information',
  'booking',
  'quote_clarification',
  'complaint',
  'order',
  'help_desk',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const CHANNELS = ['phone', 'email', 'voicemail', 'portal', 'app', 'order', 'api'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CLOCK_TARGETS = ['take_charge', 'response', 'resolution'] as const;
export type ClockTarget = (typeof CLOCK_TARGETS)[number];

/** What the calendar makes of a clock. `unplannable`: it has no answer, and everything else is null, zero or empty. */
export interface ClockPlan extends DeadlinePlan {
  unplannable?: Unplannable;
}

/**
 * One deadline of one cycle (a reopening begins the next cycle and never touches the clocks of the one before).
 * `heldAt`: the supplier says done and verification is awaited; confirmed, the clock is met at that instant.
 * `movedTo`: a supervisor set the due instant by hand; it then stands in place of the plan's, and `movedWarnAt` in place
 * of the plan's warning. Not said, or null: it is not warned of.
 */
export interface Clock {
  cycle: number;
  target: ClockTarget;
  duration: string;
  startedAt: number;
  pauses: Pause[];
  plan: ClockPlan | null;
  movedTo: number | null;
  movedWarnAt?: number | null;
  heldAt: number | null;
  metAt: number | null;
  warnedAt: number | null;
  breachedAt: number | null;
  escalatedAt: number | null;
  cancelledAt: number | null;
}

export interface SurveyState {
  state: 'none' | 'sent' | 'reminded' | 'answered' | 'expired';
  score: number | null;
  sentAt: number | null;
  remindAt: number | null;
  expiresAt: number | null;
}

export interface RecontactState {
  state: 'open' | 'overdue' | 'satisfied' | 'unreachable' | 'reopened';
  openedAt: number;
  dueAt: number | null;
  /** Present where the calendar has no due instant for it: it stays open until somebody closes it. */
  unplannable?: Unplannable;
  attempts: number;
  maxAttempts: number;
}

/**
 * Work is reported done and, by the contract, not staff alone says whether it is: `until` is when it counts as done.
 * `open` until somebody has said so, or that time has passed. `round` counts how often that was awaited.
 */
interface VerificationState {
  mode: 'requester' | 'automatic';
  round: number;
  until: number;
  open: boolean;
}

/**
 * What brought events about, by its identity: a command, an event from outside, a merge of another request into this
 * one, an alarm, or the intake itself. The same one never brings about a second record.
 */
export type Cause = `${'command' | 'event' | 'merge' | 'alarm'}:${string}` | 'intake';

/** What brought a record about: its id, and what it asked for, as far as it may come once more. */
export interface RecentCause {
  cause: Cause;
  /** Of what was asked for; null where its id alone says it. */
  bodyHash: string | null;
  /** The version that it led to. */
  version: number;
}

/** What is known when a request comes in; the take-charge clock is planned by whoever received it. */
export interface Intake {
  requestId: string;
  number: string;
  kind: RequestKind;
  channel: Channel;
  /** Epoch milliseconds. */
  receivedAt: number;
  terms: ProcessTerms;
  categoryId: string | null;
  impact: Level | null;
  urgency: Level | null;
  /** The requester left an address to which a survey can be sent. */
  canBeSurveyed: boolean;
  /** The documents that were presented (R38); absent where none were. */
  documents?: MaintenanceDocument[];
  takeCharge: { duration: string; plan: ClockPlan } | null;
}

/** Everything the process knows of a request: ids and facts, never personal data. Instants in epoch milliseconds. */
export interface RequestState extends Omit<Intake, 'requestId' | 'takeCharge'> {
  id: string;
  version: number;
  /** When the last event happened. */
  changedAt: number;
  state: RequestStateName;
  priority: Priority | null;
  assigneeId: string | null;
  cycle: number;
  clocks: Clock[];
  suspension: {
    reason: SuspendReason;
    until: number | null;
    from: RequestStateName;
    byWorkOrder: string | null;
  } | null;
  workOrders: WorkOrder[];
  workOrderCount: number;
  needsSupplier: boolean;
  resolvedDirectly: boolean;
  resolvedAt: number | null;
  reopenUntil: number | null;
  closedAt: number | null;
  reopenCount: number;
  reminderCount: number;
  complaintCount: number;
  escalation: 0 | 1 | 2;
  survey: SurveyState;
  recontact: RecontactState | null;
  /** Not there until a verification by others than staff was awaited. */
  verification?: VerificationState;
  mergedIntoId: string | null;
  /** What brought about the last records, oldest first: what comes once more is known by it. */
  recentCauses: RecentCause[];
}
