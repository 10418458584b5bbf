import type { Actor } from '../actor.ts';
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
export type RecalculationCause = (typeof RECALCULATION_CAUSES)[number];

/** Who brought something about, when (epoch milliseconds), and with which event of the request's stream. */
export interface Moment {
  seq: number;
  at: number;
  actor: Actor;
}

/**
 * One computation of a deadline. `dueBefore` is null for the first one, and where a pause hid the due instant;
 * `dueAfter` where a pause hides it now, or where the deadline was met at that very moment.
 */
export interface Recalculation extends Moment {
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
export interface StoryPause {
  from: number;
  to: number | null;
  reason: SuspendReason | null;
  creditedMs: number | null;
}

/**
 * From the supplier's "done" to the verification, in which nothing is due. Confirmed, the clock was met when it began;
 * after a rework the time of the hold counts: `workingMs` of it, null while it is open.
 */
export interface StoryHold {
  from: number;
  to: number | null;
  outcome: 'confirmed' | 'rework' | 'cancelled' | null;
  workingMs: number | null;
}

/** How a clock came to its end: `at` is the instant that counts, which a confirmed hold sets before its verification. */
export interface StoryEnd extends Moment {
  how: 'met' | 'cancelled';
  /** The event that ended it. */
  by: RequestEventType;
  /** Working milliseconds used until then, of the budget. */
  usedMs: number;
  /** Working milliseconds between the due instant and the end, pauses not counted; 0 in time. */
  lateMs: number;
}

/** All that explains one deadline of one cycle; instants in epoch milliseconds. */
export interface DeadlineStory {
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
  pauses: StoryPause[];
  holds: StoryHold[];
  recalculations: Recalculation[];
  ended: StoryEnd | null;
}

/**
 * Tells of each clock of a request, cycle by cycle, how it came to be due when it is due, from the request's own stream
 * of events, the terms in them included. The plans are those that were made then; the calendar says only how much
 * working time pauses and holds had, and how late a clock was met. An empty stream has no stories.
 */
export function tellDeadlines(
  stream: readonly Stamped<RequestEvent>[],
  calendar: WorkingCalendar,
): DeadlineStory[] {
  const drafts = new Map<string, Draft>();
  let state: RequestState | null = null;
  for (const stamped of stream) {
    const after = evolve(state, stamped);
    for (const clock of after.clocks) {
      const key = `${clock.cycle}/${clock.target}`;
      const before = state?.clocks.find((one) => one.cycle === clock.cycle && one.target === clock.target);
      const draft = drafts.get(key) ?? emptyDraft(clock);
      drafts.set(key, draft);
      follow(draft, { before, clock, state, after, stamped });
    }
    state = after;
  }
  return [...drafts.values()].map((draft) => finish(draft, calendar));
}

/** A story while it is being told. */
interface Draft {
  clock: Clock;
  /** The last plan there was: one that a pause's end took away at the moment of meeting is still what was counted. */
  plan: ClockPlan | null;
  pauses: Omit<StoryPause, 'creditedMs'>[];
  holds: Omit<StoryHold, 'workingMs'>[];
  recalculations: Recalculation[];
  /** Those of them that wait for the plan. */
  unplanned: Recalculation[];
  ended: Omit<StoryEnd, 'usedMs' | 'lateMs'> | null;
}

/** What an event did to one clock: `before` is undefined where it began the clock, `state` null at the first event. */
interface Step {
  before: Clock | undefined;
  clock: Clock;
  state: RequestState | null;
  after: RequestState;
  stamped: Stamped<RequestEvent>;
}

function emptyDraft(clock: Clock): Draft {
  return { clock, plan: null, pauses: [], holds: [], recalculations: [], unplanned: [], ended: null };
}

function follow(draft: Draft, step: Step): void {
  const { before, clock } = step;
  if (before === clock) return;
  followPauses(draft, step);
  followHold(draft, step);
  if (clock.plan !== null && clock.plan !== before?.plan) {
    // Plans come in events of their own, or with the receipt.
    const waiting = draft.unplanned.length > 0 ? draft.unplanned : [recalculate(draft, step)];
    for (const recalculation of waiting) settle(recalculation, clock, draft.plan);
    draft.unplanned = [];
    draft.plan = clock.plan;
  } else if (isComputedAnew(before, clock)) {
    const recalculation = recalculate(draft, step);
    if (clock.plan === null) draft.unplanned.push(recalculation);
  }
  followEnd(draft, step);
  draft.clock = clock;
}

/** A clock that began, lost its plan, was moved by hand, or goes on after a rework; one that has ended is left alone. */
function isComputedAnew(before: Clock | undefined, clock: Clock): boolean {
  if (before === undefined) return true;
  if (!isActive(before)) return false;
  if (before.plan !== null && clock.plan === null) return true;
  return before.movedTo !== clock.movedTo || reworked(before, clock);
}

const reworked = (before: Clock | undefined, clock: Clock): boolean =>
  before !== undefined && before.heldAt !== null && clock.heldAt === null && clock.metAt === null;

/** Adds a computation, by the plan that there is so far. */
function recalculate(draft: Draft, { before, clock, state, after, stamped }: Step): Recalculation {
  const { seq, at, actor, event } = stamped;
  const recalculation: Recalculation = {
    seq,
    at,
    actor,
    cause: causeOf(event, state, after),
    dueBefore: draft.recalculations.at(-1)?.dueAfter ?? null,
    dueAfter: dueAt(clock),
    unplannable: isUnplannable(clock),
    duration: clock.duration,
    budgetMs: draft.plan?.budgetMs ?? 0,
    usedMs: usedBy(at, draft.plan, before?.plan ?? null),
    priority: after.priority,
    previousPriority: state?.priority ?? null,
    categoryId: after.categoryId,
    previousCategoryId: state?.categoryId ?? null,
    contractVersion: after.terms.contractVersion,
    previousContractVersion: (state ?? after).terms.contractVersion,
    suspendReason: (after.suspension ?? state?.suspension)?.reason ?? null,
  };
  draft.recalculations.push(recalculation);
  return recalculation;
}

function settle(recalculation: Recalculation, clock: Clock, planBefore: ClockPlan | null): void {
  recalculation.dueAfter = dueAt(clock);
  recalculation.unplannable = isUnplannable(clock);
  recalculation.budgetMs = clock.plan?.budgetMs ?? 0;
  recalculation.usedMs = usedBy(recalculation.at, clock.plan, planBefore);
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

function followPauses(draft: Draft, { clock, after }: Step): void {
  clock.pauses.forEach((pause, index) => {
    const known = draft.pauses[index];
    if (known) known.to = pause.to;
    else draft.pauses.push({ ...pause, reason: after.suspension?.reason ?? null });
  });
}

function followHold(draft: Draft, { before, clock, stamped }: Step): void {
  const open = draft.holds.at(-1);
  if (open && open.to === null) {
    if (clock.metAt !== null && before?.metAt === null) endHold(open, stamped.at, 'confirmed');
    else if (clock.cancelledAt !== null) endHold(open, stamped.at, 'cancelled');
    else if (clock.heldAt === null) endHold(open, stamped.at, 'rework');
  }
  if (clock.heldAt !== null && clock.heldAt !== before?.heldAt)
    draft.holds.push({ from: clock.heldAt, to: null, outcome: null });
}

function endHold(hold: Draft['holds'][number], to: number, outcome: StoryHold['outcome']): void {
  hold.to = to;
  hold.outcome = outcome;
}

function followEnd(draft: Draft, { before, clock, stamped }: Step): void {
  const { seq, actor, event } = stamped;
  if (clock.metAt !== null && before?.metAt == null)
    draft.ended = { seq, actor, at: clock.metAt, how: 'met', by: event.type };
  else if (clock.cancelledAt !== null && before?.cancelledAt == null)
    draft.ended = { seq, actor, at: clock.cancelledAt, how: 'cancelled', by: event.type };
}

function finish(draft: Draft, calendar: WorkingCalendar): DeadlineStory {
  const { clock, plan, ended } = draft;
  const due = clock.movedTo ?? plan?.dueAt ?? null;
  return {
    cycle: clock.cycle,
    target: clock.target,
    duration: clock.duration,
    startedAt: clock.startedAt,
    budgetMs: plan?.budgetMs ?? 0,
    usedMs: plan?.usedMs ?? 0,
    intervals: plan?.intervals ?? [],
    plannedDueAt: plan?.dueAt ?? null,
    movedTo: clock.movedTo,
    unplannable: (isUnplannable(clock) && clock.plan?.unplannable) || null,
    pauses: draft.pauses.map((pause) => ({
      ...pause,
      creditedMs: pause.to === null ? null : calendar.workingTimeBetween(pause.from, pause.to),
    })),
    holds: draft.holds.map((hold) => ({
      ...hold,
      workingMs: hold.to === null ? null : calendar.workingTimeBetween(hold.from, hold.to),
    })),
    recalculations: draft.recalculations,
    ended: ended && {
      ...ended,
      usedMs: plan === null ? 0 : countedUntil(plan, ended.at),
      lateMs: due === null ? 0 : countedTime(calendar, { startedAt: due, pauses: clock.pauses }, ended.at),
    },
  };
}

/** What had been used at an instant by a plan; a shorter target that ended before then leaves it to the one before. */
function usedBy(at: number, plan: ClockPlan | null, before: ClockPlan | null): number {
  const used = plan === null ? 0 : countedUntil(plan, at);
  const reaches = plan !== null && (plan.dueAt === null || plan.dueAt >= at);
  return reaches || before === null ? used : Math.max(used, countedUntil(before, at));
}

/** The counted working milliseconds of a plan before an instant. */
export function countedUntil(plan: Pick<ClockPlan, 'intervals'>, until: number): number {
  return plan.intervals.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
}
