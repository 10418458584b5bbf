import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities, RecordActivities } from './activity-types.ts';
import { RECORD_REFUSED } from './messages.ts';

/**
 * Inside the workflow task, which tells the engine after four fifths of its time (`TASK_TIMEOUT`) that it goes on, in three
 * events: these give up before. The number of attempts bounds them too, for a timeout that falls between two attempts is not heard.
 */
const local = proxyLocalActivities<RecordActivities>({
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
const ordinary = proxyActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '1 second',
    maximumInterval: '10 seconds',
    nonRetryableErrorTypes: [RECORD_REFUSED],
  },
});

/** Tried until the database answers: a request waits for its record, it never goes on without it. */
export const records: RecordActivities = {
  recordRequest: withFallback(local.recordRequest, ordinary.recordRequest),
  recordedSince: withFallback(local.recordedSince, ordinary.recordedSince),
  refuseInboundEvent: withFallback(local.refuseInboundEvent, ordinary.refuseInboundEvent),
  recordClosing: withFallback(local.recordClosing, ordinary.recordClosing),
};

/**
 * A call that is made as a local activity first, and as an ordinary one where that came to nothing for a reason that
 * passes. A refusal is an answer: it is thrown on, and nothing more is tried.
 */
function withFallback<Asked, Answer>(
  first: (asked: Asked) => Promise<Answer>,
  fallback: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  return (asked) =>
    first(asked).catch((error: unknown) => {
      if (isCancellation(error) || isRefusal(error)) throw error;
      return fallback(asked);
    });
}

function isRefusal(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.nonRetryable === true;
}

const RETRY = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;

/** Notifications are written down at once, and sent without the workflow. */
export const { tellOfDraft } = proxyActivities<Pick<Activities, 'tellOfDraft'>>({
  startToCloseTimeout: '2 minutes',
  retry: RETRY,
});

/** A month of a million calls takes seconds; the database may be away for as long as it likes. */
export const { monthsToClose, draftStatement } = proxyActivities<
  Pick<Activities, 'monthsToClose' | 'draftStatement'>
>({ startToCloseTimeout: '10 minutes', retry: RETRY });

/** One whose worker is gone is begun anew after half a minute. */
export const { auditMonth } = proxyActivities<Pick<Activities, 'auditMonth'>>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 5 },
});

export const { giveUpAudit } = proxyActivities<Pick<Activities, 'giveUpAudit'>>({
  startToCloseTimeout: '1 minute',
  retry: RETRY,
});
