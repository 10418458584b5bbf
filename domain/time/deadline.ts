import { targetDuration } from './duration.ts';
import { type Interval, mergeIntervals, type Pause, totalOf } from './interval.ts';
import { unlessClosed, type WorkingCalendar } from './working-time.ts';

/** The share of the budget at which the warning comes (api.md, `warnAt`). */
const WARN_PERCENT = 80;
/** The share of the budget at which a breach is escalated further, unless told otherwise. */
const ESCALATE_PERCENT = 150;

/** Instants in epoch milliseconds; `target` is an ISO 8601 duration in working time or working days. */
export interface DeadlineInput {
  startedAt: number;
  target: string;
  pauses: readonly Pause[];
  /** More than zero; 150 unless given. */
  escalateAfterPercent?: number;
}

/** What a target is worth and when its shares are reached; an instant that an open pause hides is null. */
interface DeadlineInstants {
  /** Working milliseconds that the target grants. */
  budgetMs: number;
  warnAt: number | null;
  dueAt: number | null;
  /** Null also where the calendar ends before it. */
  escalateAt: number | null;
}

/** A deadline with its proof; plain JSON. `usedMs` is the sum of `intervals`: those counted until due or the open pause. */
export interface DeadlinePlan extends DeadlineInstants {
  usedMs: number;
  intervals: Interval[];
}

/**
 * When a target is due, warned of and escalated: at the earliest instant with so much working time since the start, what
 * falls in pauses not counted. One function for the first computation, for a pause and its end (call again with the
 * pauses: only the working time in them is credited, glpi#10594) and for a change of priority (call again with the new
 * target and the same pauses: nothing accrued is lost, glpi#15605).
 *
 * A target in days is worth the working time from the start to the close of the n-th working day after the day of the
 * start; a pause then pushes it by its own working time, which may end within a day.
 *
 * Throws InvalidDurationError, NoWorkingTimeError where it is never due, RangeError for a percentage of zero or less.
 */
export function computeDeadline(calendar: WorkingCalendar, input: DeadlineInput): DeadlinePlan {
  const stretches = runningStretches(input.startedAt, input.pauses);
  const instants = instantsOf(calendar, input, stretches);
  const until = instants.dueAt ?? Infinity;
  const intervals: Interval[] = [];
  for (const { from, to } of stretches)
    intervals.push(...calendar.intervalsBetween(from, Math.min(to, until)));
  const usedMs = instants.dueAt === null ? totalOf(intervals) : instants.budgetMs;
  return { ...instants, usedMs, intervals };
}

/** As computeDeadline without the proof, whose length grows with the distance. */
export function computeDeadlineInstants(calendar: WorkingCalendar, input: DeadlineInput): DeadlineInstants {
  return instantsOf(calendar, input, runningStretches(input.startedAt, input.pauses));
}

/** The working milliseconds of a clock from its start until an instant, pauses not counted: what was used by then. */
export function countedTime(
  calendar: WorkingCalendar,
  input: { startedAt: number; pauses: readonly Pause[] },
  until: number,
): number {
  return runningStretches(input.startedAt, input.pauses).reduce(
    (sum, { from, to }) => sum + calendar.workingTimeBetween(from, Math.min(to, until)),
    0,
  );
}

/** The working milliseconds that a target grants to a clock that starts then. Throws as computeDeadline does. */
export function targetBudget(calendar: WorkingCalendar, startedAt: number, target: string): number {
  const duration = targetDuration(target);
  if (duration.kind === 'time') return duration.ms;
  return calendar.workingTimeBetween(startedAt, calendar.closeOfNthWorkingDay(startedAt, duration.days));
}

/**
 * When a due instant that was set by hand is warned of: at WARN_PERCENT of the working time from then on, of the elapsed
 * time where none is left before it, or that share lies further ahead than opening time is looked for. At `from` where
 * it is not before `dueAt`.
 */
export function warningBefore(calendar: WorkingCalendar, from: number, dueAt: number): number {
  const working = calendar.workingTimeBetween(from, dueAt);
  const open: Interval[] = [{ from, to: Infinity }];
  const warning =
    working > 0 ? unlessClosed(() => reachedAt(calendar, open, percentOf(working, WARN_PERCENT))) : null;
  return warning ?? from + Math.max(0, percentOf(dueAt - from, WARN_PERCENT));
}

function instantsOf(
  calendar: WorkingCalendar,
  input: DeadlineInput,
  stretches: readonly Interval[],
): DeadlineInstants {
  const escalatePercent = input.escalateAfterPercent ?? ESCALATE_PERCENT;
  if (!(escalatePercent > 0)) throw new RangeError(`not a percentage above zero: ${escalatePercent}`);
  const budgetMs = targetBudget(calendar, input.startedAt, input.target);
  return {
    budgetMs,
    warnAt: reachedAt(calendar, stretches, percentOf(budgetMs, WARN_PERCENT)),
    dueAt: reachedAt(calendar, stretches, budgetMs),
    escalateAt: unlessClosed(() => reachedAt(calendar, stretches, percentOf(budgetMs, escalatePercent))),
  };
}

/** The first whole millisecond at which the share has passed. */
function percentOf(budgetMs: number, percent: number): number {
  return Math.ceil((budgetMs * percent) / 100);
}

/** When so much working time has been counted; null where the stretches end before, that is, at an open pause. */
function reachedAt(calendar: WorkingCalendar, stretches: readonly Interval[], ms: number): number | null {
  let remaining = ms;
  for (const { from, to } of stretches) {
    if (to === Infinity) return calendar.addWorkingTime(from, remaining);
    const counted = calendar.workingTimeBetween(from, to);
    if (remaining <= counted) return calendar.addWorkingTime(from, remaining);
    remaining -= counted;
  }
  return null;
}

/**
 * The stretches in which a clock runs from its start on: in order, apart from each other, the last one without end
 * (`to` is Infinity) unless a pause is open. Pauses may come in any order and overlap; those before the start, empty or
 * backward ones change nothing.
 */
function runningStretches(startedAt: number, pauses: readonly Pause[]): Interval[] {
  const stretches: Interval[] = [];
  let from = startedAt;
  for (const pause of mergeIntervals(pauses.map((each) => ({ from: each.from, to: each.to ?? Infinity })))) {
    if (pause.from > from) stretches.push({ from, to: pause.from });
    from = Math.max(from, pause.to);
  }
  if (from < Infinity) stretches.push({ from, to: Infinity });
  return stretches;
}
