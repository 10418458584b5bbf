import type { DeadlineDetail, ImportedRequest } from '../api/types.ts';

export type ImportedDeadline = ImportedRequest['deadlines'][number];

/** The resolution as the reckoning of a deadline draws it; null where its due time or its end is not known. */
export function resolutionOf(request: ImportedRequest): DeadlineDetail | null {
  const { receivedAt, resolvedAt, usedMs } = request;
  const deadline = request.deadlines.find(({ target }) => target === 'resolution');
  if (!deadline?.granted || resolvedAt === null || usedMs === null) return null;
  const { dueAt, duration, budgetMs, intervals, days } = deadline.granted;
  const lateMs = deadline.lateMs ?? 0;
  return {
    cycle: 0,
    target: 'resolution',
    state: lateMs > 0 ? 'breached' : 'met',
    startedAt: receivedAt,
    ...{ dueAt, plannedDueAt: dueAt, duration, budgetMs, usedMs: budgetMs, intervals, days },
    ...{ warnAt: null, warnedAt: null, escalateAt: null, movedTo: null, unplannable: null },
    metAt: resolvedAt,
    breachedAt: lateMs > 0 ? dueAt : null,
    ...{ pauses: [], holds: [], recalculations: [] },
    ended: {
      at: resolvedAt,
      how: 'met',
      by: 'resolved',
      actor: { kind: 'system', id: null, name: null },
      usedMs: usedMs - lateMs,
      lateMs,
    },
  };
}
