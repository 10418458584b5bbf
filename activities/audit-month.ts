import { CancelledFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import { beginAudit, finishAudit, recordAuditProgress } from '../db/audits/audits.ts';
import type { AuditProgress } from '../domain/service-levels/audit.ts';
import type { Activities } from '../workflows/activity-types.ts';
import type { ActivityDependencies } from './dependencies.ts';

const BEAT_MS = 1000;

/**
 * Audits a month and keeps what came out. Begun anew where the worker that had it is gone; does nothing where it has
 * ended.
 */
export function auditMonth({ db, runAudit, now }: ActivityDependencies): Activities['auditMonth'] {
  return async (auditId) => {
    const asked = await beginAudit(db, auditId, new Date(now()));
    if (!asked) return;
    const signal = cancellationSignal();
    let progress: AuditProgress | null = null;
    let writing = Promise.resolve();
    const beating = setInterval(() => {
      heartbeat();
      const newest = progress;
      progress = null;
      // What is not written now is written with the next; the result does not depend on it.
      if (newest)
        writing = writing.then(() => recordAuditProgress(db, auditId, newest)).catch(() => undefined);
    }, BEAT_MS);
    try {
      const result = await runAudit(
        asked,
        (newest) => {
          progress = newest;
        },
        signal,
      );
      clearInterval(beating);
      await writing;
      await finishAudit(db, auditId, result, new Date(now()));
    } catch (error) {
      // The worker stops: another one takes it over.
      if (signal.aborted) throw new CancelledFailure('The audit was interrupted');
      throw error;
    } finally {
      clearInterval(beating);
      await writing;
    }
  };
}

/** Keeps why an audit could not be done, after its last attempt. */
export function giveUpAudit({ db, now }: ActivityDependencies): Activities['giveUpAudit'] {
  return ({ auditId, failure }) => finishAudit(db, auditId, { failure }, new Date(now()));
}
