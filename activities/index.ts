import { auditMonth, giveUpAudit } from './audit-month.ts';
import { draftStatement, monthsToClose, recordClosing, tellOfStatementDraft } from './close-statement.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { planDeadlines } from './plan-deadlines.ts';
import { recordRequest } from './record-request.ts';
import { recordWorkOrder } from './record-work-order.ts';
import { refuseInboundEvent } from './refuse-inbound-event.ts';
import type { Activities } from './types.ts';

/** The activities of the worker, bound to the world that they act on. */
export function createActivities(dependencies: ActivityDependencies): Activities {
  return {
    planDeadlines: planDeadlines(dependencies),
    recordRequest: recordRequest(dependencies),
    recordWorkOrder: recordWorkOrder(dependencies),
    refuseInboundEvent: refuseInboundEvent(dependencies),
    deliverNotifications: deliverNotifications(dependencies),
    monthsToClose: monthsToClose(dependencies),
    draftStatement: draftStatement(dependencies),
    tellOfDraft: tellOfStatementDraft(dependencies),
    recordClosing: recordClosing(dependencies),
    auditMonth: auditMonth(dependencies),
    giveUpAudit: giveUpAudit(dependencies),
  };
}
