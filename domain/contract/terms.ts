import type { Priority } from '../request/priority.ts';
import type { MaintenanceClause } from './maintenance.ts';

/** One row of a contract's service levels. Durations are ISO 8601 in working time; a null category means "any". */
export interface Target {
  categoryId: string | null;
  priority: Priority;
  takeCharge: string | null;
  response: string | null;
  resolution: string | null;
}

export const SUSPEND_REASONS = [
  'waiting_requester',
  'waiting_access',
  'waiting_parts',
  'waiting_approval',
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

/**
 * What a running request needs of its contract version: no names, no money, no personal data.
 * `offerWindow` and `recontact.deadline` are working time; the other windows are elapsed time.
 */
export interface ProcessTerms {
  contractId: string;
  contractVersion: number;
  calendarId: string;
  targets: Target[];
  pausingReasons: SuspendReason[];
  offerWindow: string;
  reopenWindow: string;
  survey: { window: string; remindAfter: string };
  recontact: { deadline: string; attempts: number };
  /** Present where documents must be presented before maintenance is dispatched (R38). */
  maintenance?: Pick<MaintenanceClause, 'categoryIds' | 'requiredDocuments'>;
}

/**
 * The row that holds for a category and priority: the category's own rows go before the general ones; where the
 * priority itself has no row, the next more urgent one that has, else the next less urgent one.
 */
export function targetFor(targets: Target[], categoryId: string | null, priority: Priority): Target | null {
  const own = targets.filter((row) => categoryId !== null && row.categoryId === categoryId);
  const general = targets.filter((row) => row.categoryId === null);
  return nearest(own, priority) ?? nearest(general, priority);
}

function nearest(rows: Target[], priority: Priority): Target | null {
  const byPriority = [...rows].sort((a, b) => a.priority - b.priority);
  const moreUrgent = byPriority.filter((row) => row.priority <= priority).at(-1);
  return moreUrgent ?? byPriority[0] ?? null;
}
