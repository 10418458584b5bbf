import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import type { Stamped } from '../domain/request/events.ts';
import { withPlanning } from '../domain/request/stamp.ts';
import type { RequestState } from '../domain/request/state.ts';
import type { Recorded, RecordRequest } from '../workflows/activity-types.ts';

/** What a run recorded or took over, with the engine's times around it: it was written between the two. */
export interface Written {
  /** The state that the run held before it; null where it only looked what stands. */
  base: RequestState | null;
  events: Stamped[];
  /** Epoch milliseconds, of the history. */
  askedAt: number;
  writtenAt: number;
}

/** How a replayed workflow hands out what was recorded. */
export interface RecordSinks extends Sinks {
  records: { written(one: Written): void };
}

/**
 * Part of the bundle that histories are replayed with, never of the worker's: hands out each record that the workflow
 * wrote or took over, once its history says so. The workflow itself goes on as without it.
 */
export function interceptors(): WorkflowInterceptors {
  const { records } = proxySinks<RecordSinks>();
  function capture<Input extends { activityType: string; args: unknown[] }>(
    input: Input,
    next: (input: Input) => Promise<unknown>,
  ): Promise<unknown> {
    const outcome = next(input);
    const askedAt = Date.now();
    outcome.then(
      (result) => {
        const { base, events } = recordOf(input.activityType, input.args[0], result);
        const [first] = events;
        // What was taken over had been written some time before it was asked for.
        if (first)
          records.written({ base, events, askedAt: Math.min(askedAt, first.at), writtenAt: Date.now() });
      },
      () => undefined,
    );
    return outcome;
  }
  // A record is asked for inside the workflow task, and as an activity of its own where that came to nothing.
  return { outbound: [{ scheduleLocalActivity: capture, scheduleActivity: capture }] };
}

/** What stands recorded after an activity; no events where it is no record, or nothing was written. */
function recordOf(activity: string, asked: unknown, result: unknown): Pick<Written, 'base' | 'events'> {
  if (activity === 'recordedSince') return { base: null, events: result as Stamped[] };
  if (activity !== 'recordRequest') return { base: null, events: [] };
  const { base, events } = asked as RecordRequest;
  const recorded = result as Recorded;
  switch (recorded.outcome) {
    case 'written':
      return { base, events: withPlanning(events, recorded.planning) };
    case 'taken':
      return { base, events: recorded.standing };
    case 'repeated':
      return { base, events: [] };
  }
}
