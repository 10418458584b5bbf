import type { Db } from '../../db/database.ts';
import { type DeadlineRow, deadlinesOfRequest } from '../../db/deadlines.ts';
import { deadlineMoments } from '../../db/timeline.ts';
import type { ClockTarget } from '../../domain/request/state.ts';
import { iso, isoOrNull } from '../instants.ts';
import type { DeadlinesBody } from './schemas.ts';

type Deadline = DeadlinesBody['data'][number];
type Computation = Deadline['computations'][number] & { cycle: number; target: ClockTarget };

/** The deadlines of a request, each with what it was computed from and how often. */
export async function readDeadlines(db: Db, requestId: string): Promise<DeadlinesBody> {
  const [rows, moments] = await Promise.all([
    deadlinesOfRequest(db, requestId),
    deadlineMoments(db, requestId),
  ]);
  const computations = moments.flatMap(computationsIn);
  return { data: rows.map((row) => presentDeadline(row, computations)) };
}

function presentDeadline(row: DeadlineRow, computations: readonly Computation[]): Deadline {
  const { plan } = row;
  return {
    cycle: row.cycle,
    target: row.target,
    state: row.state,
    duration: row.duration,
    startedAt: iso(row.startedAt),
    dueAt: isoOrNull(row.dueAt),
    warnAt: isoOrNull(row.warnAt),
    warnedAt: isoOrNull(row.warnedAt),
    metAt: isoOrNull(row.metAt),
    breachedAt: isoOrNull(row.breachedAt),
    escalateAt: isoOrNull(plan.escalateAt),
    movedTo: isoOrNull(plan.movedTo),
    budgetMs: plan.budgetMs,
    usedMs: plan.usedMs,
    intervals: plan.intervals.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    pauses: plan.pauses.map(({ from, to }) => ({ from: iso(from), to: isoOrNull(to) })),
    computations: computations
      .filter(({ cycle, target }) => cycle === row.cycle && target === row.target)
      .map(({ at, dueAt, moved }) => ({ at, dueAt, moved })),
  };
}

/** The part of a deadline's event that says when it is due. */
interface Planned {
  takeCharge?: { plan: { dueAt: number | null } } | null;
  clocks?: { cycle: number; target: ClockTarget; plan: { dueAt: number | null } }[];
  cycle?: number;
  target?: ClockTarget;
  dueAt?: number | null;
}

function computationsIn(moment: { type: string; at: Date; data: unknown }): Computation[] {
  const at = iso(moment.at);
  const planned = moment.data as Planned;
  switch (moment.type) {
    case 'received':
      return planned.takeCharge
        ? [
            {
              at,
              cycle: 0,
              target: 'take_charge',
              dueAt: isoOrNull(planned.takeCharge.plan.dueAt),
              moved: false,
            },
          ]
        : [];
    case 'deadlines_planned':
      return (planned.clocks ?? []).map(({ cycle, target, plan }) => ({
        at,
        cycle,
        target,
        dueAt: isoOrNull(plan.dueAt),
        moved: false,
      }));
    default:
      return planned.target === undefined || planned.cycle === undefined
        ? []
        : [
            {
              at,
              cycle: planned.cycle,
              target: planned.target,
              dueAt: isoOrNull(planned.dueAt),
              moved: true,
            },
          ];
  }
}
