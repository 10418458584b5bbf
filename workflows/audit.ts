import { ActivityFailure, isCancellation } from '@temporalio/workflow';
import { auditMonth, giveUpAudit } from './activities.ts';
import type { AuditInput } from './messages.ts';

/** Sees an audit through: begun anew where its worker is gone, and ended with why where it cannot be done. */
export async function auditWorkflow({ auditId }: AuditInput): Promise<void> {
  try {
    await auditMonth(auditId);
  } catch (error) {
    if (isCancellation(error)) throw error;
    const cause = error instanceof ActivityFailure ? error.cause : error;
    const failure = cause instanceof Error ? cause.message : String(cause);
    await giveUpAudit({ auditId, failure });
  }
}
