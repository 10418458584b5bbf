import type { JournalEntry } from '../db/audits/audited-facts.ts';
import type { AuditedTime } from '../db/audits/audited-requests.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { DowntimeFact } from '../domain/service-levels/facts.ts';
import type { Moment } from './rebuild.ts';
import { downtimeOf, withinMonth } from './registered-facts.ts';

/**
 * What a fact was as of an instant, which histories and journal tell to within a tolerance: each of these may be it. Null
 * among them: it may not have been there.
 */
export type Candidates<Measure> = readonly (Measure | null)[];

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

/**
 * What a downtime was as of an instant, cut to the month. Null where nothing tells: it had been changed before the
 * journal took it over.
 *
 * @param at epoch milliseconds @param entries what the journal says of it, oldest first
 */
export function downtimeAsOf(
  at: number,
  entries: readonly [JournalEntry, ...JournalEntry[]],
  month: AuditedTime,
): Candidates<DowntimeFact> | null {
  const [first] = entries;
  const isFirstVersion = first.fact[0] === 1;
  if (first.cause === 'taken_over' && !wasRecorded(first, at) && !isFirstVersion) return null;
  const measures = entries
    .filter((entry, index) => {
      const next = entries[index + 1];
      return mayHaveBeenThere(entry, at) && (next === undefined || !wasRecorded(next, at));
    })
    .map(({ fact }) => withinMonth(downtimeOf(fact, month.to.getTime()), month));
  return wasRecorded(first, at) ? measures : [...measures, null];
}

/** The entry was surely there at the instant. */
function wasRecorded({ recordedAt }: JournalEntry, at: number): boolean {
  return recordedAt.getTime() < at - TOLERANCE_MS;
}

/** What the journal took over later was there at some time before, and nothing says since when. */
function mayHaveBeenThere({ cause, recordedAt }: JournalEntry, at: number): boolean {
  return cause === 'taken_over' || recordedAt.getTime() <= at + TOLERANCE_MS;
}
