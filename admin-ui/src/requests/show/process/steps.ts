import type { RequestState, TimelineEntry } from '../../../api/types.ts';

/** The way of a request from first to last, in the order in which it is drawn. */
export const PATH = [
  'received',
  'qualified',
  'dispatched',
  'scheduled',
  'in_progress',
  'completed',
  'resolved',
  'closed',
] as const;
type StepName = (typeof PATH)[number];

/** `skipped`: the request went past without stopping there, as a resolution at first contact does. */
type StepStatus = 'done' | 'skipped' | 'current' | 'ahead';

export interface Step {
  name: StepName;
  status: StepStatus;
  /** When the request last came here in the present cycle; null where it did not. */
  reachedAt: string | null;
}

export interface Picture {
  steps: Step[];
  /** The request waits beside the path: the step it left and since when. */
  suspended: { from: StepName; since: string | null } | null;
  /** It left the path for good, after the step that it had reached. */
  ended: { how: 'cancelled' | 'merged'; after: StepName; at: string | null } | null;
  /** 1 for the first time through; one more for each reopening. */
  cycle: number;
  /** How often verification sent the work back in the present cycle. */
  reworks: number;
}

const REACHES: Record<string, StepName> = {
  received: 'received',
  qualified: 'qualified',
  reopened: 'qualified',
  dispatched: 'dispatched',
  work_scheduled: 'scheduled',
  work_started: 'in_progress',
  work_resumed: 'in_progress',
  work_completed: 'completed',
  resolved: 'resolved',
  resolved_directly: 'resolved',
  closed: 'closed',
};

/**
 * Where a request stands on its way, from its state and its salient moments. Only the present cycle counts: after a
 * reopening the path is walked again from `qualified`, and reception keeps its first instant.
 */
export function drawPicture(state: RequestState, timeline: readonly TimelineEntry[]): Picture {
  const moments = [...timeline].sort((a, b) => a.seq - b.seq);
  const reopenings = moments.filter((moment) => moment.type === 'reopened');
  const start = reopenings.at(-1)?.seq ?? 0;
  const present = moments.filter((moment) => moment.seq >= start || moment.type === 'received');
  const walked = stepsReached(present);
  const reached = new Map(walked.map((step) => [step.name, step.at]));
  const here = isStep(state) ? state : (walked.at(-1)?.name ?? 'received');
  return {
    steps: PATH.map((name, index) => ({
      name,
      status: statusOf(name, index, PATH.indexOf(here), reached, state),
      reachedAt: index <= PATH.indexOf(here) ? (reached.get(name) ?? null) : null,
    })),
    suspended: state === 'suspended' ? { from: here, since: lastAt(present, 'suspended') } : null,
    ended:
      state === 'cancelled' || state === 'merged'
        ? { how: state, after: here, at: lastAt(present, state) }
        : null,
    cycle: reopenings.length + 1,
    reworks: present.filter((moment) => moment.type === 'verified' && moment.data.outcome === 'rework')
      .length,
  };
}

/** The steps in the order in which they were reached; qualifying again on the way is no step back. */
function stepsReached(moments: readonly TimelineEntry[]): { name: StepName; at: string }[] {
  const reached: { name: StepName; at: string }[] = [];
  for (const moment of moments) {
    const name = stepOf(moment);
    const again = moment.type === 'qualified' && reached.some((step) => step.name === 'qualified');
    if (name !== null && !again) reached.push({ name, at: moment.at });
  }
  return reached;
}

function stepOf(moment: TimelineEntry): StepName | null {
  if (moment.type === 'verified') return moment.data.outcome === 'ok' ? 'resolved' : 'in_progress';
  return REACHES[moment.type] ?? null;
}

function isStep(state: RequestState): state is StepName {
  return (PATH as readonly string[]).includes(state);
}

function statusOf(
  name: StepName,
  index: number,
  here: number,
  reached: Map<StepName, string>,
  state: RequestState,
): StepStatus {
  if (index > here) return 'ahead';
  if (index === here && (isStep(state) || state === 'suspended')) return 'current';
  return reached.has(name) ? 'done' : 'skipped';
}

function lastAt(moments: readonly TimelineEntry[], type: string): string | null {
  return moments.filter((moment) => moment.type === type).at(-1)?.at ?? null;
}
