import type { WorkOrderState } from '../api/types.ts';
import type { Tone } from '../app/theme/tokens.ts';

/** The colour of each state of a work order: what waits for an answer, what goes on, what came to nothing. */
export const WORK_ORDER_TONES: Record<WorkOrderState, Tone> = {
  offered: 'warn',
  accepted: 'info',
  scheduled: 'violet',
  in_progress: 'accent',
  suspended: 'pause',
  completed: 'ok',
  declined: 'danger',
  expired: 'danger',
  cancelled: 'neutral',
};
