import type { AuditedTime, JournalEntry } from '../db/audits/audited-facts.ts';
import type { CallMeasure, CallOutcome, DowntimeFact } from '../domain/service-levels/facts.ts';
import { TOLERANCE_MS } from './measures.ts';
import { downtimeOf, milliseconds, withinMonth } from './registered-facts.ts';

/** What a fact may have been at an instant, by the journal; null among them: it may not have been there. */
export type Possible<Measure> = readonly (Measure | null)[];

/**
 * What a call was at an instant. Calls never change: it had been told of by then, or not.
 *
 * @param entry what the journal says of it @param at epoch milliseconds
 * @param isOpen whether the service was open at an instant
 */
export function possibleCall(
  entry: JournalEntry,
  at: number,
  { from, to }: AuditedTime,
  isOpen: (at: number) => boolean,
): Possible<CallMeasure> {
  const startedAt = milliseconds(Number(entry.fact[4]));
  if (startedAt < from.getTime() || startedAt >= to.getTime()) return [null];
  const [, direction, outcome, waited] = entry.fact as [string, 'in' | 'out', CallOutcome, number];
  const measure = {
    direction,
    outcome,
    waitSeconds: outcome === 'abandoned' ? waited : 0,
    isOpen: isOpen(startedAt),
  };
  if (isDue(entry, at)) return [measure];
  // What the journal took over later was there at some time before, and nothing says since when.
  const mayBeThere = entry.cause === 'taken_over' || entry.recordedAt.getTime() <= at + TOLERANCE_MS;
  return mayBeThere ? [measure, null] : [null];
}

/** Whether the entry was surely there at the instant. */
export function isDue({ recordedAt }: JournalEntry, at: number): boolean {
  return recordedAt.getTime() < at - TOLERANCE_MS;
}

/**
 * What a downtime was at an instant, cut to the month. Null where nothing tells: it had been changed before the
 * journal took it over.
 *
 * @param entries what the journal says of it, oldest first @param at epoch milliseconds
 */
export function possibleDowntime(
  entries: readonly JournalEntry[],
  at: number,
  time: AuditedTime,
): Possible<DowntimeFact> | null {
  const month = { from: time.from.getTime(), to: time.to.getTime() };
  const [first] = entries;
  if (!first) return [null];
  const isFirstVersion = first.fact[0] === 1;
  if (first.cause === 'taken_over' && !isDue(first, at) && !isFirstVersion) return null;
  const present = entries.filter((entry, index) => {
    const next = entries[index + 1];
    const hadBegun = entry.cause === 'taken_over' || entry.recordedAt.getTime() <= at + TOLERANCE_MS;
    return hadBegun && (next === undefined || !isDue(next, at));
  });
  const measures = present.map(({ fact }) => withinMonth(downtimeOf(fact, month.to), month));
  return isDue(first, at) ? measures : [...measures, null];
}
