import { STAFF_VERIFIES } from '../contract/terms.ts';
import { parseElapsedDuration } from '../time/duration.ts';
import type { RequestEvent } from './events.ts';
import { foresee } from './evolve.ts';
import type { RequestState } from './state.ts';

type Verified = Extract<RequestEvent, { type: 'verified' }>;

/** The work is done, or to be done again by whoever did it last; done, the requester is asked for a score. */
export function verified(
  state: RequestState,
  outcome: Verified['outcome'],
  noteTextId: string | null,
  why?: Verified['why'],
): RequestEvent[] {
  const done = state.workOrders.filter((order) => order.cycle === state.cycle && order.state === 'completed');
  const last = [...done].sort((a, b) => (a.completedAt ?? 0) - (b.completedAt ?? 0)).slice(-1);
  const workOrderIds = (outcome === 'ok' ? done : last).map((order) => order.id);
  const event: RequestEvent = {
    type: 'verified',
    outcome,
    noteTextId,
    workOrderIds,
    ...(why ? { why } : {}),
  };
  return outcome === 'ok' ? [event, ...sendSurvey(state)] : [event];
}

/** The survey, where there is an address that it can go to. */
export function sendSurvey(state: RequestState): RequestEvent[] {
  return state.canBeSurveyed ? [{ type: 'survey_sent', cycle: state.cycle }] : [];
}

/**
 * What the contract adds to events that bring a request to where its work is to be verified, or that change who
 * verifies it there. A requester who left no address cannot be asked: then staff verify.
 */
export function verificationOf(state: RequestState, events: RequestEvent[], now: number): RequestEvent[] {
  const moved = events.some(({ type }) => type === 'terms_changed');
  const terms = events.find((event) => event.type === 'terms_changed')?.terms ?? state.terms;
  const { mode, window } = terms.verification ?? STAFF_VERIFIES;
  if (events.length === 0 || mode === 'staff') return [];
  const next = foresee(state, events, now);
  const arrived = next.state === 'completed' && (state.state !== 'completed' || moved);
  if (!arrived || next.verification?.open) return [];
  if (mode === 'requester' && !next.canBeSurveyed) return [];
  const wait = window === null ? 0 : parseElapsedDuration(window);
  if (mode === 'automatic' && wait === 0) return verified(next, 'ok', null, 'automatic');
  const round = (next.verification?.round ?? 0) + 1;
  return [{ type: 'verification_awaited', mode, round, until: now + wait }];
}
