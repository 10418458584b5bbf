import type { DashboardKey } from '../api/types.ts';
import type { Tone } from '../app/theme/tokens.ts';
import type { IconName } from '../components/icons.ts';

/** So rare that it takes no place while it is zero. */
export const isRare = (key: DashboardKey): boolean => key === 'unplannable';

/** How each number of the start page looks while it is not zero, the most pressing first. */
export const NEEDS: Record<DashboardKey, { icon: IconName; tone: Tone }> = {
  breached: { icon: 'alarm', tone: 'danger' },
  unplannable: { icon: 'calendars', tone: 'danger' },
  about_to_breach: { icon: 'warning', tone: 'warn' },
  needs_supplier: { icon: 'suppliers', tone: 'danger' },
  unassigned: { icon: 'unassigned', tone: 'info' },
  awaiting_verification: { icon: 'verify', tone: 'accent' },
  recontacts_due: { icon: 'phone', tone: 'violet' },
  failed_deliveries: { icon: 'undelivered', tone: 'danger' },
  observations_to_answer: { icon: 'edit', tone: 'danger' },
  statements_to_approve: { icon: 'statements', tone: 'warn' },
  statements_issued: { icon: 'statements', tone: 'info' },
};
