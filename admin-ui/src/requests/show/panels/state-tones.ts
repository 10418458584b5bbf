import type { RequestState, WorkOrderState } from '../../../api/types.ts';
import type { Tone } from '../../../app/theme/tokens.ts';

/** The colour of each state: what wants somebody to act, what goes on by itself, what rests. */
export const STATE_TONES: Record<RequestState, Tone> = {
  received: 'warn',
  qualified: 'info',
  dispatched: 'violet',
  scheduled: 'violet',
  in_progress: 'accent',
  suspended: 'pause',
  completed: 'warn',
  resolved: 'ok',
  closed: 'neutral',
  cancelled: 'neutral',
  merged: 'neutral',
};

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
