import {
  allHandlersFinished,
  condition,
  log,
  ParentClosePolicy,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { type Closing, isIssuable, refuseClosing } from '../domain/service-levels/closing.ts';
import { draftStatement, monthsToClose, records, tellOfDraft } from './activities.ts';
import {
  type ClosingsDueInput,
  MONTH_CLOSE_WORKFLOW,
  type MonthCloseInput,
  monthCloseId,
  type SteeredStatement,
  statementDrafted,
  steerStatement,
} from './messages.ts';
import { mutex } from './mutex.ts';
import { checkVersion, recordRefusal, refused } from './refused.ts';

/**
 * One month of a contract: drafts the statement from frozen facts, waits for approval, observations, answers and
 * corrections, and issues it. Ends when nothing is left to do; a command that comes later starts it again, and it
 * goes on from the statement as it stands.
 */
export async function monthCloseWorkflow({ contractId, month }: MonthCloseInput): Promise<void> {
  let closing: Closing | null = null;
  const lock = mutex();
  /** Notifications of drafts that are not queued yet. */
  let notifying = 0;

  async function draft(correction: { ofStatementId: string; noteId: string } | null): Promise<Closing> {
    const drafted = await draftStatement({ contractId, month, correction });
    closing = drafted.closing;
    if (drafted.isNew) notifyOf(drafted.closing.statementId);
    return drafted.closing;
  }

  /** Not waited for; where it fails, the statement itself is what people see. */
  function notifyOf(statementId: string): void {
    notifying += 1;
    tellOfDraft(statementId)
      .catch((error: unknown) => log.warn('telling of a draft failed', { error: String(error) }))
      .finally(() => {
        notifying -= 1;
      });
  }

  /** @throws the refusal, to who sent the command */
  function check(present: Closing, { statementId, command, expectedVersion }: SteeredStatement): void {
    if (statementId !== present.statementId) throw refused(NOT_NEWEST);
    checkVersion(present.version, expectedVersion);
    const refusal = refuseClosing(present, command.type);
    if (refusal) throw refused(refusal);
  }

  async function present(): Promise<Closing> {
    await condition(() => closing !== null);
    return closing as Closing;
  }

  setHandler(statementDrafted, present);
  setHandler(
    steerStatement,
    async (steered) => {
      await present();
      return lock.runExclusive(async () => {
        check(await present(), steered);
        const { statementId, command, actor, expectedVersion } = steered;
        try {
          closing = await records.recordClosing({ statementId, command, expectedVersion, userId: actor.id });
        } catch (error) {
          // The database knows better how the statement stands.
          await draft(null);
          const refusal = recordRefusal(error);
          throw refusal ? refused(refusal) : error;
        }
        if (command.type !== 'correct') return closing;
        return draft({ ofStatementId: statementId, noteId: command.noteId });
      });
    },
    {
      validator(steered) {
        if (closing) check(closing, steered);
      },
    },
  );

  await lock.runExclusive(() => draft(null));
  const isQuiet = () => !lock.isLocked() && allHandlersFinished();
  const isReady = () => closing !== null && isIssuable(closing) && isQuiet();
  const isDone = () => closing?.state === 'issued' && isQuiet() && notifying === 0;
  for (;;) {
    await condition(() => isReady() || isDone());
    if (isDone()) return;
    await lock.runExclusive(async () => {
      if (!closing || !isIssuable(closing)) return;
      const { statementId } = closing;
      const command = { type: 'issue' as const };
      closing = await records.recordClosing({ statementId, command, expectedVersion: null, userId: null });
    });
  }
}

const NOT_NEWEST = {
  code: 'superseded',
  detail: 'A newer revision of this statement has taken its place.',
};

/** Starts the closing of every month that is over and was not closed, each in a workflow of its own. */
export async function closingsDueWorkflow({ contractId }: ClosingsDueInput): Promise<void> {
  for (const month of await monthsToClose(contractId)) {
    try {
      await startChild(MONTH_CLOSE_WORKFLOW, {
        workflowId: monthCloseId({ contractId, month }),
        args: [{ contractId, month }],
        parentClosePolicy: ParentClosePolicy.ABANDON,
      });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'WorkflowExecutionAlreadyStartedError') throw error;
    }
  }
}
