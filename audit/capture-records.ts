import {
  proxySinks,
  type Sinks,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import type { Written } from './replay.ts';

/** How a replayed workflow hands out what it wrote to its record. */
export interface RecordSinks extends Sinks {
  records: { written(one: Written): void };
}

/**
 * Part of the bundle that histories are replayed with, never of the worker's: tells each record that the workflow
 * wrote, once its history says that it was written. The workflow itself goes on as without it.
 */
export function interceptors(): WorkflowInterceptors {
  const { records } = proxySinks<RecordSinks>();
  const outbound: WorkflowOutboundCallsInterceptor = {
    scheduleLocalActivity(input, next) {
      const askedAt = Date.now();
      const outcome = next(input);
      if (input.activityType === 'recordRequest' || input.activityType === 'recordWorkOrder')
        outcome.then(
          () =>
            records.written({
              record: input.args[0] as Written['record'],
              askedAt,
              writtenAt: Date.now(),
            }),
          () => undefined,
        );
      return outcome;
    },
  };
  return { outbound: [outbound] };
}
