import { clockState } from '../domain/request/clocks.ts';
import { CLOCK_TARGETS, type RequestState } from '../domain/request/state.ts';
import type { DeadlineFact, RequestMeasure, Tally } from '../domain/service-levels/facts.ts';

/** Counts equal measures together. */
export function createCounter<Measure>() {
  const counted = new Map<string, Tally<Measure>>();
  return {
    add(measure: Measure, count = 1): void {
      const key = JSON.stringify(measure);
      counted.set(key, { measure, count: (counted.get(key)?.count ?? 0) + count });
    },
    tallies: (): Tally<Measure>[] => [...counted.values()].filter(({ count }) => count > 0),
  };
}

/** A request as its rebuilt state says: all that verdicts depend on, which is its first cycle. */
export function measureOfState(state: RequestState): RequestMeasure {
  return measureOf(
    state,
    state.clocks.map((clock) => ({ cycle: clock.cycle, target: clock.target, state: clockState(clock) })),
  );
}

/** A request as rows or a state say, its deadlines in the order in which frozen facts name them. */
export function measureOf(
  { channel, state, priority, resolvedDirectly }: Omit<RequestMeasure, 'deadlines'>,
  deadlines: readonly DeadlineFact[],
): RequestMeasure {
  const first = CLOCK_TARGETS.flatMap((target): DeadlineFact[] => {
    const deadline = deadlines.find((one) => one.cycle === 0 && one.target === target);
    return deadline ? [{ cycle: 0, target, state: deadline.state }] : [];
  });
  return { channel, state, priority, resolvedDirectly, deadlines: first };
}
