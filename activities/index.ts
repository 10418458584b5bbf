import { answerWithin } from '../db/answer-within.ts';
import { markInboundEventRefused } from '../db/inbound/events.ts';
import type { Activities } from '../workflows/activity-types.ts';
import { auditMonth, giveUpAudit } from './audit-month.ts';
import { draftStatement, monthsToClose, recordClosing, tellOfDraft } from './close-statement.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { recordedSince, recordRequest } from './record-request.ts';

/** A record waits for the database no longer than its attempt lasts; then its connection is free for others. */
const RECORD_WITHIN_MS = 8000;
/** A month with a million facts, on a slow disk. */
const MONTH_WITHIN_MS = 9 * 60_000;

/** The activities of the worker, bound to the world that they act on. */
export function createActivities(dependencies: ActivityDependencies): Activities {
  return {
    recordRequest: within(RECORD_WITHIN_MS, recordRequest(dependencies)),
    recordedSince: within(RECORD_WITHIN_MS, recordedSince(dependencies)),
    refuseInboundEvent: within(RECORD_WITHIN_MS, ({ inboundEventId, code }) =>
      markInboundEventRefused(dependencies.db, inboundEventId, code),
    ),
    monthsToClose: monthsToClose(dependencies),
    draftStatement: within(MONTH_WITHIN_MS, draftStatement(dependencies)),
    tellOfDraft: tellOfDraft(dependencies),
    recordClosing: within(RECORD_WITHIN_MS, recordClosing(dependencies)),
    auditMonth: auditMonth(dependencies),
    giveUpAudit: giveUpAudit(dependencies),
  };
}

function within<Asked, Result>(
  ms: number,
  activity: (asked: Asked) => Promise<Result>,
): (asked: Asked) => Promise<Result> {
  return (asked) => answerWithin(ms, () => activity(asked));
}
