import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LocalActivities, OutwardActivities } from '../activities/types.ts';
import { DELIVERY_ATTEMPTS } from './delivery-attempts.ts';
import { RECORD_REFUSED } from './messages.ts';

/** Retried until the database answers: a request waits for its record, it never goes on without it. */
export const local = proxyLocalActivities<LocalActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '100 milliseconds',
    maximumInterval: '5 seconds',
    nonRetryableErrorTypes: [RECORD_REFUSED],
  },
});

export const outward = proxyActivities<OutwardActivities>({
  startToCloseTimeout: '2 minutes',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    maximumAttempts: DELIVERY_ATTEMPTS,
  },
});
