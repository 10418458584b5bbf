import { type Actor, SYSTEM } from '../actor.ts';
import { type ProcessTerms, targetFor } from '../contract/terms.ts';
import type { Stamped } from './events.ts';
import { evolve } from './evolve.ts';
import { type Level, provisionalPriority } from './priority.ts';
import type { Intake, RequestState } from './state.ts';

/** The take-charge target that holds until somebody qualifies the request; null where the contract has none. */
export function takeChargeDuration(
  terms: ProcessTerms,
  categoryId: string | null,
  impact: Level | null,
  urgency: Level | null,
): string | null {
  return targetFor(terms.targets, categoryId, provisionalPriority(impact, urgency))?.takeCharge ?? null;
}

/** The first event of a request with its place, as whoever received it brought it about. */
export function receipt(intake: Intake, receivedBy: Actor): Stamped {
  const { receivedAt: at, ...facts } = intake;
  return {
    seq: 1,
    at,
    actor: receivedBy,
    cause: 'intake',
    bodyHash: null,
    event: { type: 'received', ...facts },
  };
}

/** The state of a request that has just come in: version 1. */
export function receive(intake: Intake): RequestState {
  return evolve(null, receipt(intake, SYSTEM));
}
