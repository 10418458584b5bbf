import type { Contract, SuspendReason } from '../../../api/types.ts';

/** The clocks that a suspension can stop. */
export const PAUSED_TARGETS = ['response', 'resolution'] as const;
export type PausedTarget = (typeof PAUSED_TARGETS)[number];

/** What of a contract says which wait stops which clock. */
export type PausingTerms = Pick<Contract, 'pausingReasons' | 'pausing'>;

/** Does waiting for this reason stop this clock? */
export function stops(terms: PausingTerms, reason: SuspendReason, target: PausedTarget): boolean {
  return terms.pausingReasons.includes(reason) || terms.pausing[target].includes(reason);
}

/** The terms with one clock stopped, or not, by one reason: what stops both stands once, what stops one beside it. */
export function withStop(
  terms: PausingTerms,
  reason: SuspendReason,
  target: PausedTarget,
  stopped: boolean,
): PausingTerms {
  const wanted = Object.fromEntries(
    PAUSED_TARGETS.map((one) => [one, one === target ? stopped : stops(terms, reason, one)]),
  ) as Record<PausedTarget, boolean>;
  const both = wanted.response && wanted.resolution;
  const list = (before: readonly SuspendReason[], has: boolean) => [
    ...before.filter((one) => one !== reason),
    ...(has ? [reason] : []),
  ];
  return {
    pausingReasons: list(terms.pausingReasons, both),
    pausing: {
      response: list(terms.pausing.response, wanted.response && !both),
      resolution: list(terms.pausing.resolution, wanted.resolution && !both),
    },
  };
}

/** The reasons that stop both clocks, only the response, only the resolution; the others stop none. */
export function reasonsByClocks(terms: PausingTerms) {
  const { response, resolution } = terms.pausing;
  return { both: terms.pausingReasons, response, resolution };
}
