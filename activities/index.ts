import { auditMonth, giveUpAudit } from './audit-month.ts';
import { draftStatement, monthsToClose, recordClosing, tellOfStatementDraft } from './close-statement.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { recordedSince, recordRequest } from './record-request.ts';
import { refuseInboundEvent } from './refuse-inbound-event.ts';
import type { Activities } from './types.ts';

/** The activities of the worker, bound to the world that they act on. */
export function createActivities(dependencies: ActivityDependencies): Activities {
  return {
    recordRequest: recordRequest(dependencies),
    recordedSince: recordedSince(dependencies),
    refuseInboundEvent: refuseInboundEvent(dependencies),
    monthsToClose: monthsToClose(dependencies),
    draftStatement: draftStatement(dependencies),
    tellOfDraft: tellOfStatementDraft(dependencies),
    recordClosing: recordClosing(dependencies),
    auditMonth: auditMonth(dependencies),
    giveUpAudit: giveUpAudit(dependencies),
  };
}
