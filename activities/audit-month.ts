import { CancelledFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import { beginAudit, finishAudit, recordAuditProgress } from '../db/audits/audits.ts';
import type { AuditProgress } from '../domain/service-levels/audit.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

const BEAT_MS = 5000;
/** People look at a bar: more often than this tells them nothing. */
const TELL_MS = 1000;

/**
 * Audits a month and keeps what came out. Begun anew where the worker that had it is gone; does nothing where it has
 * ended.
 */
export function auditMonth({ db, runAudit, now }: ActivityDependencies): Activities['auditMonth'] {
  return async (auditId) => {
    const asked = await beginAudit(db, auditId, new Date(now()));
    if (!asked) return;
    const signal = cancellationSignal();
    const beating = setInterval(() => heartbeat(), BEAT_MS);
    const progress = telling((at) => recordAuditProgress(db, auditId, at));
    try {
      const result = await runAudit(asked, progress.tell, signal);
      await progress.stop();
      await finishAudit(db, auditId, result, new Date(now()));
    } catch (error) {
      await progress.stop();
      // The worker stops: another one takes it over.
      if (signal.aborted) throw new CancelledFailure('The audit was interrupted');
      throw error;
    } finally {
      clearInterval(beating);
    }
  };
}

/** Keeps why an audit could not be done, after its last attempt. */
export function giveUpAudit({ db, now }: ActivityDependencies): Activities['giveUpAudit'] {
  return ({ auditId, failure }) => finishAudit(db, auditId, { failure }, new Date(now()));
}

/** Writes the newest progress now and then, one write at a time. */
function telling(write: (progress: AuditProgress) => Promise<void>) {
  let newest: AuditProgress | null = null;
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    const progress = newest;
    newest = null;
    // What is not written now is written with the next; the result does not depend on it.
    if (progress) writing = writing.then(() => write(progress)).catch(() => undefined);
  }, TELL_MS);
  return {
    tell(progress: AuditProgress) {
      newest = progress;
    },
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}
