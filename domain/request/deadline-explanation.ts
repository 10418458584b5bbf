import type { SuspendReason } from '../contract/terms.ts';
import { countedTime } from '../time/deadline.ts';
import type { Interval } from '../time/interval.ts';
import type { Unplannable } from '../time/opening.ts';
import type { WorkingCalendar } from '../time/working-time.ts';
import { dueAt, isActive, isUnplannable } from './clocks.ts';
import type { RequestEvent, RequestEventType, Stamped } from './events.ts';
import { evolve } from './evolve.ts';
import type { Priority } from './priority.ts';
import type { Clock, ClockPlan, ClockTarget, RequestState } from './state.ts';

/** What makes a deadline be computed anew. `recomputed`: planned again though nothing of the request asked for it. */
export const RECALCULATION_CAUSES = [
  'received',
  'qualified',
  'priority_changed',
  'category_changed',
  'contract_version_changed',
  'suspended',
  'resumed',
  'rework',
  'reopened',
  'moved',
  'recomputed',
] as const;
type RecalculationCause = (typeof RECALCULATION_CAUSES)[number];

/** Who brought something about, when (epoch milliseconds), and with which event of the request's stream. */
type Origin = Pick<Stamped, 'seq' | 'at' | 'actor'>;

/**
 * One computation of a deadline. `dueBefore` is null for the first one, and where a pause hid the due instant;
 * `dueAfter` where a pause hides it now, or where the deadline was met at that very moment.
 */
export interface Recalculation extends Origin {
  cause: RecalculationCause;
  dueBefore: number | null;
  dueAfter: number | null;
  /** The calendar had no due instant for it. */
  unplannable: boolean;
  /** The target that holds from then on, an ISO 8601 duration, and the working milliseconds it is worth. */
  duration: string;
  budgetMs: number;
  /** Working milliseconds that had been used by then; at most the budget once the due instant has passed. */
  usedMs: number;
  /** What the request was qualified with from then on. */
  priority: Priority | null;
  previousPriority: Priority | null;
  categoryId: string | null;
  previousCategoryId: string | null;
  contractVersion: number;
  previousContractVersion: number;
  /** Why the request waits, or waited. */
  suspendReason: SuspendReason | null;
}

/** A time in which the clock stood; `creditedMs` is the working time in it, null while it is open. */
interface ExplainedPause {
  from: number;
  to: number | null;
  reason: SuspendReason | null;
  creditedMs: number | null;
}

/**
 * From the supplier's "done" to the verification, in which nothing is due. Confirmed, the clock was met when it began;
 * after a rework the time of the hold counts: `workingMs` of it, null while it is open.
 */
interface ExplainedHold {
  from: number;
  to: number | null;
  outcome: 'confirmed' | 'rework' | 'cancelled' | null;
  workingMs: number | null;
}

/** How a clock came to its end: `at` is the instant that counts, which a confirmed hold sets before its verification. */
interface ExplainedEnd extends Origin {
  how: 'met' | 'cancelled';
  /** The event that ended it. */
  by: RequestEventType;
  /** Working milliseconds used until then, of the budget. */
  usedMs: number;
  /** Working milliseconds between the due instant and the end, pauses not counted; 0 in time. */
  lateMs: number;
}

/** All that explains one deadline of one cycle; instants in epoch milliseconds. */
export interface DeadlineExplanation {
  cycle: number;
  target: ClockTarget;
  duration: string;
  startedAt: number;
  budgetMs: number;
  /** The sum of `intervals`: the budget where a due instant is known, else what was used until the open pause. */
  usedMs: number;
  /** The working time that counts, until due or the open pause. */
  intervals: Interval[];
  /** By the calendar, whether or not it was moved by hand. */
  plannedDueAt: number | null;
  movedTo: number | null;
  /** Why there is no due instant, where the calendar has none and nobody set one by hand. */
  unplannable: Unplannable | null;
  pauses: ExplainedPause[];
  holds: ExplainedHold[];
  recalculations: Recalculation[];
  ended: ExplainedEnd | null;
}

/**
 * Explains of each clock of a request, cycle by cycle, how it came to be due when it is due, from the request's own
 * stream of events, the terms in them included. The plans are those that were made then; the calendar says only how
 * much working time pauses and holds had, and how late a clock was met. An empty stream has no explanations.
 */
export function explainDeadlines(
  stream: readonly Stamped[],
  calendar: WorkingCalendar,
): DeadlineExplanation[] {
  const histories = new Map<string, Change[]>();
  let state: RequestState | null = null;
  for (const stamped of stream) {
    const after = evolve(state, stamped);
    for (const clock of after.clocks) {
      const key = `${clock.cycle}/${clock.target}`;
      const changes = histories.get(key) ?? [];
      histories.set(key, changes);
      const before = changes.at(-1)?.clock ?? null;
      if (before !== clock) changes.push({ before, clock, state, after, stamped });
    }
    state = after;
  }
  return [...histories.values()].map((changes) => explain(changes, calendar));
}

/** What an event did to one clock: `before` is null where it began the clock, `state` at the first event. */
interface Change {
  before: Clock | null;
  clock: Clock;
  state: RequestState | null;
  after: RequestState;
  stamped: Stamped;
}

function explain(changes: readonly Change[], calendar: WorkingCalendar): DeadlineExplanation {
  const { clock } = changes.at(-1) as Change;
  const { cycle, target, duration, startedAt, movedTo } = clock;
  // One that a pause's end took away at the moment of meeting is still what was counted.
  const plan = changes.findLast((change) => change.clock.plan !== null)?.clock.plan ?? null;
  const workingMs = (from: number, to: number | null) =>
    to === null ? null : calendar.workingTimeBetween(from, to);
  const end = endOf(changes);
  const due = movedTo ?? plan?.dueAt ?? null;
  return {
    cycle,
    target,
    duration,
    startedAt,
    budgetMs: plan?.budgetMs ?? 0,
    usedMs: plan?.usedMs ?? 0,
    intervals: plan?.intervals ?? [],
    plannedDueAt: plan?.dueAt ?? null,
    movedTo,
    unplannable: (isUnplannable(clock) && clock.plan?.unplannable) || null,
    pauses: clock.pauses.map(({ from, to }, index) => {
      const began = changes.find((change) => change.clock.pauses.length > index);
      const reason = began?.after.suspension?.reason ?? null;
      return { from, to, reason, creditedMs: workingMs(from, to) };
    }),
    holds: holdsOf(changes).map((hold) => ({ ...hold, workingMs: workingMs(hold.from, hold.to) })),
    recalculations: recalculationsOf(changes),
    ended: end && {
      ...end,
      usedMs: plan === null ? 0 : countedUntil(plan, end.at),
      lateMs: due === null ? 0 : countedTime(calendar, { startedAt: due, pauses: clock.pauses }, end.at),
    },
  };
}

function endOf(changes: readonly Change[]): Omit<ExplainedEnd, 'usedMs' | 'lateMs'> | null {
  const last = changes.find(({ clock }) => !isActive(clock));
  if (!last) return null;
  const { metAt, cancelledAt } = last.clock;
  const { seq, actor, event } = last.stamped;
  return {
    seq,
    actor,
    at: metAt ?? cancelledAt ?? last.stamped.at,
    how: metAt === null ? 'cancelled' : 'met',
    by: event.type,
  };
}

type Hold = Omit<ExplainedHold, 'workingMs'>;

function holdsOf(changes: readonly Change[]): Hold[] {
  return changes.flatMap(({ before, clock: { heldAt } }, index): Hold[] => {
    if (heldAt === null || heldAt === before?.heldAt) return [];
    const end = changes.slice(index + 1).find(({ clock }) => clock.heldAt === null || !isActive(clock));
    if (!end) return [{ from: heldAt, to: null, outcome: null }];
    const { metAt, cancelledAt } = end.clock;
    const rework = cancelledAt === null ? 'rework' : 'cancelled';
    return [{ from: heldAt, to: end.stamped.at, outcome: metAt === null ? rework : 'confirmed' }];
  });
}

function recalculationsOf(changes: readonly Change[]): Recalculation[] {
  const recalculations: Recalculation[] = [];
  /** Those of them that wait for the plan. */
  let waiting: Recalculation[] = [];
  let plan: ClockPlan | null = null;
  for (const change of changes) {
    const { before, clock } = change;
    // Plans come in events of their own, or with the receipt.
    const isPlanned = clock.plan !== null && clock.plan !== before?.plan;
    if (isPlanned ? waiting.length === 0 : isComputedAnew(before, clock)) {
      const figures = figuresOf(change.stamped.at, clock, plan, before?.plan ?? null);
      const dueBefore = recalculations.at(-1)?.dueAfter ?? null;
      const recalculation = { ...circumstancesOf(change), dueBefore, ...figures };
      recalculations.push(recalculation);
      if (clock.plan === null || isPlanned) waiting.push(recalculation);
    }
    if (isPlanned) {
      for (const one of waiting) Object.assign(one, figuresOf(one.at, clock, clock.plan, plan));
      waiting = [];
      plan = clock.plan;
    }
  }
  return recalculations;
}

/** A clock that began, lost its plan, was moved by hand, or goes on after a rework; one that has ended is left alone. */
function isComputedAnew(before: Clock | null, clock: Clock): boolean {
  if (before === null) return true;
  if (!isActive(before)) return false;
  if (before.plan !== null && clock.plan === null) return true;
  const isReworked = before.heldAt !== null && clock.heldAt === null && clock.metAt === null;
  return before.movedTo !== clock.movedTo || isReworked;
}

/** What a computation gave, by a plan and the one before it. */
function figuresOf(at: number, clock: Clock, plan: ClockPlan | null, planBefore: ClockPlan | null) {
  return {
    dueAfter: dueAt(clock),
    unplannable: isUnplannable(clock),
    budgetMs: plan?.budgetMs ?? 0,
    usedMs: usedBy(at, plan, planBefore),
  };
}

/** What made a deadline be computed anew, and what held then. */
function circumstancesOf({ clock, state, after, stamped }: Change) {
  const { seq, at, actor, event } = stamped;
  return {
    seq,
    at,
    actor,
    cause: causeOf(event, state, after),
    duration: clock.duration,
    priority: after.priority,
    previousPriority: state?.priority ?? null,
    categoryId: after.categoryId,
    previousCategoryId: state?.categoryId ?? null,
    contractVersion: after.terms.contractVersion,
    previousContractVersion: (state ?? after).terms.contractVersion,
    suspendReason: (after.suspension ?? state?.suspension)?.reason ?? null,
  };
}

function causeOf(event: RequestEvent, state: RequestState | null, after: RequestState): RecalculationCause {
  const first = state === null || state.priority === null;
  if (!first && state.terms.contractVersion !== after.terms.contractVersion)
    return 'contract_version_changed';
  switch (event.type) {
    case 'received':
    case 'suspended':
    case 'resumed':
    case 'reopened':
      return event.type;
    case 'deadline_moved':
      return 'moved';
    case 'verified':
      return 'rework';
    case 'qualified':
      if (first) return 'qualified';
      return state.priority === after.priority ? 'category_changed' : 'priority_changed';
    default:
      return 'recomputed';
  }
}

/** What had been used at an instant by a plan; a shorter target that ended before then leaves it to the one before. */
function usedBy(at: number, plan: ClockPlan | null, before: ClockPlan | null): number {
  const used = plan === null ? 0 : countedUntil(plan, at);
  const reaches = plan !== null && (plan.dueAt === null || plan.dueAt >= at);
  return reaches || before === null ? used : Math.max(used, countedUntil(before, at));
}

/** The counted working milliseconds of a plan before an instant. */
function countedUntil(plan: Pick<ClockPlan, 'intervals'>, until: number): number {
  return plan.intervals.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
}
