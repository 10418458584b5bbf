/** A message has lost its point after so long, unless it says earlier: an offer has when it expires. */
export const LOSES_ITS_POINT_AFTER_MS = 3 * 24 * 3_600_000;

/** Why a message waits for another attempt. */
export type WaitsFor =
  /** An attempt failed, for a reason that may pass. */
  | { why: 'failed' }
  /** As many are on their way to its receiver as may be. */
  | { why: 'full' }
  /** Its endpoint is paused, for so many milliseconds more. */
  | { why: 'paused'; forMs: number }
  /** Somebody else is sending it, for so many milliseconds more at most. */
  | { why: 'taken'; forMs: number }
  /** An earlier message about the same work order goes first. */
  | { why: 'behind' };

const FIRST_MS = 1000;
const LONGEST_MS = 60_000;
/** What has failed for so long is tried less often. */
const LONG_AFTER_MS = 3_600_000;
const LONG_MS = 5 * 60_000;
const LONGEST_IN_LINE_MS = 15_000;
/** Those who wait for the same moment come one after the other within this time. */
const SPREAD_MS = 5000;

interface Waiting {
  waitsFor: WaitsFor;
  /** Attempts of the engine so far, this one included: from 1. */
  attempt: number;
  /** Since it was written. */
  ageMs: number;
  /** Until it loses its point. */
  leftMs: number;
  /** From 0 up to 1, without 1: keeps those apart who failed together. */
  random: number;
}

/**
 * In how many milliseconds a message is tried again. Never after the instant at which it loses its point: the last
 * attempt finds that.
 */
export function nextAttemptIn({ waitsFor, attempt, ageMs, leftMs, random }: Waiting): number {
  const grown = FIRST_MS * 2 ** Math.min(attempt - 1, 20);
  const longest = ageMs < LONG_AFTER_MS ? LONGEST_MS : LONG_MS;
  return Math.ceil(Math.max(0, Math.min(delay(), leftMs)));

  function delay(): number {
    switch (waitsFor.why) {
      case 'failed':
        return Math.min(grown, longest) * (0.8 + 0.2 * random);
      case 'full':
      case 'behind':
        return Math.min(grown, LONGEST_IN_LINE_MS) * (0.5 + 0.5 * random);
      case 'paused':
        return Math.max(waitsFor.forMs + SPREAD_MS * random, Math.min(grown, longest) * random);
      case 'taken':
        return waitsFor.forMs + FIRST_MS * random;
    }
  }
}
