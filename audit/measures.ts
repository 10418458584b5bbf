import type { AuditedRequest } from '../db/audits/audited-requests.ts';
import { clockState } from '../domain/request/clocks.ts';
import type { ClockTarget, RequestState } from '../domain/request/state.ts';
import type { DeadlineFact, RequestMeasure, Tally } from '../domain/service-levels/facts.ts';
import type { Moment } from './rebuild.ts';

/** Counts equal measures together. */
export interface Counter<Measure> {
  add(measure: Measure, count?: number): void;
  tallies(): Tally<Measure>[];
}

export function createCounter<Measure>(): Counter<Measure> {
  const counted = new Map<string, Tally<Measure>>();
  return {
    add(measure, count = 1) {
      const key = JSON.stringify(measure);
      const tally = counted.get(key) ?? { measure, count: 0 };
      counted.set(key, { measure, count: tally.count + count });
    },
    tallies: () => [...counted.values()],
  };
}

/** In the order in which frozen facts name them. */
const TARGETS: ClockTarget[] = ['take_charge', 'response', 'resolution'];

/** A request as its rebuilt state says: all that verdicts depend on, which is its first cycle. */
export function measureOfState(state: RequestState): RequestMeasure {
  return measureOf(
    state,
    state.clocks.map((clock) => ({ cycle: clock.cycle, target: clock.target, state: clockState(clock) })),
  );
}

/** A request as its rows say. */
export function measureOfRows({ request, deadlines }: AuditedRequest): RequestMeasure {
  return measureOf(request as unknown as RequestMeasure, deadlines as unknown as DeadlineFact[]);
}

export function measureOf(
  { channel, state, priority, resolvedDirectly }: Omit<RequestMeasure, 'deadlines'>,
  deadlines: readonly DeadlineFact[],
): RequestMeasure {
  const first = TARGETS.flatMap((target): DeadlineFact[] => {
    const deadline = deadlines.find((one) => one.cycle === 0 && one.target === target);
    return deadline ? [{ cycle: 0, target, state: deadline.state }] : [];
  });
  return { channel, state, priority, resolvedDirectly, deadlines: first };
}

/** Who froze facts and who wrote them down went by different clocks, and neither tells the instant of its commit. */
export const TOLERANCE_MS = 60_000;

/**
 * The states of which one could be read at an instant, by what the history says of when each was written: nearly always
 * one, more only where the request moved at that moment. Empty where it was received later.
 *
 * @param at epoch milliseconds
 */
export function statesAt(moments: readonly Moment[], at: number): RequestState[] {
  return moments
    .filter(
      ({ askedAt }, index) =>
        askedAt <= at + TOLERANCE_MS &&
        (moments[index + 1]?.writtenAt ?? Number.POSITIVE_INFINITY) >= at - TOLERANCE_MS,
    )
    .map(({ state }) => state);
}
