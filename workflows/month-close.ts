import {
  allHandlersFinished,
  condition,
  ParentClosePolicy,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { type Closing, isIssuable, refuseClosing } from '../domain/service-levels/closing.ts';
import { outward, records, statements } from './activities.ts';
import { background } from './background.ts';
import {
  type ClosingsDueInput,
  MONTH_CLOSE_WORKFLOW,
  type MonthCloseInput,
  monthCloseId,
  type SteeredStatement,
  statementDrafted,
  steerStatement,
} from './messages.ts';
import { checkVersion, recordRefusal, refused } from './refused.ts';
import { turnstile } from './turnstile.ts';

/**
 * One month of a contract: drafts the statement from frozen facts, waits for approval, observations, answers and
 * corrections, and issues it. Ends when nothing is left to do; a command that comes later starts it again, and it
 * goes on from the statement as it stands.
 */
export async function monthCloseWorkflow({ contractId, month }: MonthCloseInput): Promise<void> {
  let closing: Closing | null = null;
  const turns = turnstile();
  const effects = background();

  async function draft(correction: { ofStatementId: string; noteId: string } | null): Promise<Closing> {
    const drafted = await statements.draftStatement({ contractId, month, correction });
    closing = drafted.closing;
    if (drafted.isNew) effects.start('telling of a draft', outward.tellOfDraft(drafted.closing.statementId));
    return drafted.closing;
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
      return turns.pass(async () => {
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

  await turns.pass(() => draft(null));
  const isQuiet = () => turns.isIdle() && allHandlersFinished();
  const isReady = () => closing !== null && isIssuable(closing) && isQuiet();
  const isDone = () => closing?.state === 'issued' && isQuiet() && effects.isIdle();
  for (;;) {
    await condition(() => isReady() || isDone());
    if (isDone()) return;
    await turns.pass(async () => {
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
  for (const month of await statements.monthsToClose(contractId)) {
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
