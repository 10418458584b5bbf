import { isDeepStrictEqual } from 'node:util';
import { runFacts } from '../db/archive/histories.ts';
import type { Stamped } from '../domain/request/events.ts';
import { evolve } from '../domain/request/evolve.ts';
import { receipt } from '../domain/request/intake.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { RequestInput } from '../workflows/messages.ts';
import { plain } from './compare.ts';
import type { Replayed } from './replay.ts';

/** A stream and the state it leads to, both from histories alone. */
export interface RebuiltRequest {
  state: RequestState;
  events: Stamped[];
  /** Every state that was written, oldest first. */
  moments: Moment[];
}

/** A state, written at some instant between two that the history holds. Epoch milliseconds. */
export interface Moment {
  state: RequestState;
  askedAt: number;
  writtenAt: number;
}

/** Why histories cannot be what happened, though the engine's code could follow them. */
export class UnsoundHistoryError extends Error {
  override readonly name = 'UnsoundHistoryError';
}

/**
 * The whole life of a request from its runs, oldest first: what each run recorded or took over under replay is folded
 * again through the rules, and must lead to the states that the runs themselves held.
 */
export function rebuildRequest(runs: Replayed[]): RebuiltRequest {
  const { intake, receivedBy } = inputOf(runs);
  const first = receipt(intake, receivedBy);
  const events = [first, ...runs.flatMap(({ written }) => written.flatMap((one) => one.events))];
  sound(
    events.every(({ seq }, index) => seq === index + 1),
    'has a gap in its stream',
  );
  const states: RequestState[] = [];
  for (const stamped of events) states.push(evolve(states.at(-1) ?? null, stamped));
  // Intake wrote the first one itself, before there was a workflow.
  const moments: Moment[] = [
    { state: states[0] as RequestState, askedAt: intake.receivedAt, writtenAt: intake.receivedAt },
  ];
  for (const { run, written } of runs) {
    const { resumeFrom } = (runFacts(run.history).input ?? {}) as Partial<RequestInput>;
    const held = moments.at(-1)?.state;
    if (resumeFrom || run !== runs[0]?.run)
      checkState(resumeFrom, held, 'does not go on from the run before');
    for (const { base, events: own, askedAt, writtenAt } of written) {
      if (base) checkState(base, moments.at(-1)?.state, 'leads elsewhere by the rules');
      const state = states[(own.at(-1)?.seq ?? 0) - 1];
      if (state) moments.push({ state, askedAt, writtenAt });
    }
  }
  return { state: states.at(-1) as RequestState, events, moments };
}

function inputOf([first]: Replayed[]): RequestInput {
  const input = first && runFacts(first.run.history).input;
  if (!input) throw new UnsoundHistoryError('has no readable input');
  return input as RequestInput;
}

function checkState(held: RequestState | undefined, folded: RequestState | undefined, what: string): void {
  sound(isDeepStrictEqual(plain(held ?? {}), plain(folded ?? {})), what);
}

function sound(holds: boolean, what: string): void {
  if (!holds) throw new UnsoundHistoryError(what);
}

/** Who froze facts and who wrote them down went by different clocks, and neither tells the instant of its commit. */
export const TOLERANCE_MS = 60_000;

/**
 * The states of which one could be read at an instant, by what the history says of when each was written: nearly always
 * one, more only where the request moved at that moment. Empty where it was received later.
 *
 * @param at epoch milliseconds
 */
export function statesAsOf(at: number, moments: readonly Moment[]): RequestState[] {
  return moments
    .filter(
      ({ askedAt }, index) =>
        askedAt <= at + TOLERANCE_MS &&
        (moments[index + 1]?.writtenAt ?? Number.POSITIVE_INFINITY) >= at - TOLERANCE_MS,
    )
    .map(({ state }) => state);
}
