import type { Priority } from '../request/priority.ts';
import type { MaintenanceClause } from './maintenance.ts';

/**
 * One row of service levels as the process holds it. Durations are ISO 8601 in working time; a null category means
 * "any".
 */
export interface Target {
  categoryId: string | null;
  priority: Priority;
  takeCharge: string | null;
  response: string | null;
  resolution: string | null;
}

/** One row as the contract says it: for one category, for a group of its catalogue by its name, or for all. */
export interface ContractTarget extends Target {
  categoryGroup?: string | null;
}

/** An entry of the catalogue as far as service levels depend on it. */
export interface CategoryPlace {
  id: string;
  groupName: string | null;
}

export const SUSPEND_REASONS = [
  'waiting_requester',
  'waiting_access',
  'waiting_parts',
  'waiting_approval',
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

/** The clocks that a suspension can stop: taking in charge is over when a request can be suspended. */
export type PausedTarget = 'response' | 'resolution';

export const VERIFICATION_MODES = ['staff', 'requester', 'automatic'] as const;
type VerificationMode = (typeof VERIFICATION_MODES)[number];

/**
 * Who says whether work that a supplier reports done is done (R11). `staff`: the contact centre, which may always do
 * so. `requester`: who asked, too; once `window` has passed without an answer it counts as done. `automatic`: the
 * report counts once `window` has passed, at once without one. `window` is elapsed time, ISO 8601.
 */
export interface Verification {
  mode: VerificationMode;
  window: string | null;
}

export const STAFF_VERIFIES: Verification = { mode: 'staff', window: null };

/**
 * What a running request needs of its contract version: no names, no money, no personal data.
 * `offerWindow` and `recontact.deadline` are working time; the other windows are elapsed time.
 */
export interface ProcessTerms {
  contractId: string;
  contractVersion: number;
  calendarId: string;
  /** The rows for the category at hand, where one is named, and those for all. */
  targets: Target[];
  /** What stops both the response and the resolution clock. */
  pausingReasons: SuspendReason[];
  /** What stops one of them alone; not said: nothing. */
  pausing?: Record<PausedTarget, SuspendReason[]>;
  /** Not said: `STAFF_VERIFIES`. */
  verification?: Verification;
  offerWindow: string;
  reopenWindow: string;
  survey: { window: string; remindAfter: string };
  recontact: { deadline: string; attempts: number };
  /** Present where documents must be presented before maintenance is dispatched (R38). */
  maintenance?: Pick<MaintenanceClause, 'categoryIds' | 'requiredDocuments'>;
}

/** Whether waiting for this reason stops the clock. */
export function stopsClock(
  { pausingReasons, pausing }: Pick<ProcessTerms, 'pausingReasons' | 'pausing'>,
  target: PausedTarget,
  reason: SuspendReason,
): boolean {
  return pausingReasons.includes(reason) || (pausing?.[target].includes(reason) ?? false);
}

/**
 * The rows of a contract that can hold for a category, as the process holds them: its own, else those of its group as
 * if they were its own, and those for all. Without a category only the latter.
 */
export function targetsFor(rows: readonly ContractTarget[], category: CategoryPlace | null): Target[] {
  const general = rows.filter((row) => row.categoryId === null && !row.categoryGroup);
  const own = category === null ? [] : rows.filter((row) => row.categoryId === category.id);
  const ofGroup =
    category?.groupName == null
      ? []
      : rows.filter((row) => row.categoryId === null && row.categoryGroup === category.groupName);
  const specific = own.length > 0 ? own : ofGroup;
  return [
    ...specific.map((row) => processRow(row, category?.id ?? null)),
    ...general.map((row) => processRow(row, null)),
  ];
}

function processRow(row: ContractTarget, categoryId: string | null): Target {
  const { priority, takeCharge, response, resolution } = row;
  return { categoryId, priority, takeCharge, response, resolution };
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
