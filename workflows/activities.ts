import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  AuditKeepingActivities,
  OutwardActivities,
  ProvingActivities,
  RecordActivities,
  StatementActivities,
} from '../activities/types.ts';
import { bounded } from './bounded.ts';
import { RECORD_REFUSED } from './messages.ts';

/**
 * Inside the workflow task, which tells the engine after four fifths of its time (`TASK_TIMEOUT`) that it goes on, in three
 * events: these give up before. The number of attempts bounds them too, for a timeout that falls between two attempts is not heard.
 */
const short = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '2 seconds',
  scheduleToCloseTimeout: '2500 milliseconds',
  retry: {
    initialInterval: '200 milliseconds',
    maximumInterval: '1 second',
    maximumAttempts: 5,
    nonRetryableErrorTypes: [RECORD_REFUSED],
  },
});

/** Its retries write nothing into the history, however long the database is away. */
const lasting = proxyActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '1 second',
    maximumInterval: '10 seconds',
    nonRetryableErrorTypes: [RECORD_REFUSED],
  },
});

/** Tried until the database answers: a request waits for its record, it never goes on without it. */
export const records: RecordActivities = {
  recordRequest: bounded(short.recordRequest, lasting.recordRequest),
  recordedSince: bounded(short.recordedSince, lasting.recordedSince),
  refuseInboundEvent: bounded(short.refuseInboundEvent, lasting.refuseInboundEvent),
  recordClosing: bounded(short.recordClosing, lasting.recordClosing),
};

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
