import {
  proxySinks,
  type Sinks,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import type { Recorded, RecordRequest } from '../activities/types.ts';
import type { Stamped } from '../domain/request/events.ts';
import { withPlanning } from '../domain/request/stamp.ts';
import type { Written } from './replay.ts';

/** How a replayed workflow hands out what was recorded. */
export interface RecordSinks extends Sinks {
  records: { written(one: Written): void };
}

/**
 * Part of the bundle that histories are replayed with, never of the worker's: tells each record that the workflow
 * wrote or took over, once its history says so. The workflow itself goes on as without it.
 */
export function interceptors(): WorkflowInterceptors {
  const { records } = proxySinks<RecordSinks>();
  function tellOf(
    { activityType, args }: { activityType: string; args: unknown[] },
    outcome: Promise<unknown>,
  ) {
    const askedAt = Date.now();
    const tell = (base: Written['base'], events: Stamped[]) => {
      const [first] = events;
      // What was taken over had been written some time before it was asked for.
      if (first)
        records.written({ base, events, askedAt: Math.min(askedAt, first.at), writtenAt: Date.now() });
    };
    if (activityType === 'recordRequest') {
      const { base, events } = args[0] as RecordRequest;
      outcome.then(
        (result) => tell(base, standing(result as Recorded, events)),
        () => undefined,
      );
    } else if (activityType === 'recordedSince') {
      outcome.then(
        (result) => tell(null, result as Stamped[]),
        () => undefined,
      );
    }
  }
  // A record is asked for inside the workflow task, and as an activity of its own where that came to nothing.
  const outbound: WorkflowOutboundCallsInterceptor = {
    scheduleLocalActivity(input, next) {
      const outcome = next(input);
      tellOf(input, outcome);
      return outcome;
    },
    scheduleActivity(input, next) {
      const outcome = next(input);
      tellOf(input, outcome);
      return outcome;
    },
  };
  return { outbound: [outbound] };
}

function standing(recorded: Recorded, events: Stamped[]): Stamped[] {
  switch (recorded.outcome) {
    case 'written':
      return withPlanning(events, recorded.planning);
    case 'taken':
      return recorded.standing;
    case 'repeated':
      return [];
  }
}
