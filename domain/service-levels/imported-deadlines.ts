import { type Target, targetFor } from '../contract/terms.ts';
import type { Priority } from '../request/priority.ts';
import type { ClockTarget } from '../request/state.ts';
import { computeDeadline } from '../time/deadline.ts';
import type { Interval } from '../time/interval.ts';
import { unlessClosed, type WorkingCalendar } from '../time/working-time.ts';
import type { DeadlineFact } from './facts.ts';

/** A deadline that another system told of, with what the contract grants for it. Instants in epoch milliseconds. */
interface ImportedDeadline {
  target: ClockTarget;
  /** As the other system told it: statements count this. */
  state: DeadlineFact['state'];
  /** Null where the contract has no general target for it: of the category nothing was told. */
  granted: Granted | null;
}

/** Working time from the receipt on, pauses not known. */
interface Granted {
  /** ISO 8601, in working time or working days. */
  duration: string;
  budgetMs: number;
  dueAt: number;
  intervals: Interval[];
}

const COLUMN = { take_charge: 'takeCharge', response: 'response', resolution: 'resolution' } as const;

/**
 * What the contract's general targets and calendar say of the deadlines of an imported request, so that a manager can
 * check by hand how plausible the told outcome is.
 *
 * @param targets the rows of the terms in force when it was received
 */
export function explainImported(
  calendar: WorkingCalendar,
  targets: Target[],
  request: { priority: Priority | null; receivedAt: number; deadlines: readonly DeadlineFact[] },
): ImportedDeadline[] {
  const { priority, receivedAt, deadlines } = request;
  const row = priority === null ? null : targetFor(targets, null, priority);
  return deadlines.map(({ target, state }) => ({
    target,
    state,
    granted: grant(calendar, receivedAt, row?.[COLUMN[target]] ?? null),
  }));
}

function grant(calendar: WorkingCalendar, startedAt: number, duration: string | null): Granted | null {
  if (duration === null) return null;
  // A calendar that ends before the deadline says nothing of it.
  const plan = unlessClosed(() => computeDeadline(calendar, { startedAt, target: duration, pauses: [] }));
  if (!plan || plan.dueAt === null) return null;
  return { duration, budgetMs: plan.budgetMs, dueAt: plan.dueAt, intervals: plan.intervals };
}
