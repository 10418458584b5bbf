import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  AuditKeepingActivities,
  LocalActivities,
  OutwardActivities,
  ProvingActivities,
  StatementActivities,
} from '../activities/types.ts';
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

/** Messages are written down at once, and sent without the workflow. */
export const outward = proxyActivities<OutwardActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** A month of a million calls takes seconds; the database may be away for as long as it likes. */
export const statements = proxyActivities<StatementActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** One whose worker is gone is begun anew after half a minute. */
export const audits = {
  proving: proxyActivities<ProvingActivities>({
    startToCloseTimeout: '6 hours',
    heartbeatTimeout: '30 seconds',
    retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 5 },
  }),
  keeping: proxyActivities<AuditKeepingActivities>({
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  }),
};
