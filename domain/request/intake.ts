import { type Actor, SYSTEM } from '../actor.ts';
import type { MaintenanceDocument } from '../contract/maintenance.ts';
import { type ProcessTerms, targetFor } from '../contract/terms.ts';
import type { RequestEvent, Stamped } from './events.ts';
import { evolve } from './evolve.ts';
import { type Level, provisionalPriority } from './priority.ts';
import type { Channel, ClockPlan, RequestKind, RequestState } from './state.ts';

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
  /** Documents presented with the request (R38); absent where none were. */
  documents?: MaintenanceDocument[];
  takeCharge: { duration: string; plan: ClockPlan } | null;
}

/** The take-charge target that holds until somebody qualifies the request; null where the contract has none. */
export function takeChargeDuration(
  terms: ProcessTerms,
  categoryId: string | null,
  impact: Level | null,
  urgency: Level | null,
): string | null {
  return targetFor(terms.targets, categoryId, provisionalPriority(impact, urgency))?.takeCharge ?? null;
}

/** The first event of every request, its number 1. */
export function receivedEvent(intake: Intake): Extract<RequestEvent, { type: 'received' }> {
  const { receivedAt: _receivedAt, ...facts } = intake;
  return { type: 'received', ...facts };
}

/** The first event of a request with its place, as whoever received it brought it about. */
export function receipt(intake: Intake, receivedBy: Actor): Stamped {
  const event = receivedEvent(intake);
  return { seq: 1, at: intake.receivedAt, actor: receivedBy, cause: 'intake', bodyHash: null, event };
}

/** The state of a request that has just come in: version 1. */
export function receive(intake: Intake): RequestState {
  return evolve(null, receipt(intake, SYSTEM));
}
