import { ApplicationFailure } from '@temporalio/common';
import { statementNotifications } from '../channels/notifications/statement-notifications.ts';
import { insertNotifications } from '../db/notifications/deliveries.ts';
import { applyClosing, draftRevision, issueStatement, missedMonths } from '../db/statements/closing.ts';
import { draftAndManagers } from '../db/statements/list.ts';
import { monthOf } from '../domain/time/rome.ts';
import type { Activities } from '../workflows/activity-types.ts';
import { STALE_VERSION } from '../workflows/messages.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { recordRefused } from './record-refused.ts';

/** The months of a contract that are over in Europe/Rome and were not closed. */
export function monthsToClose({ db, now }: ActivityDependencies): Activities['monthsToClose'] {
  return (contractId) => missedMonths(db, contractId, monthOf(now()));
}

/** Freezes a month's facts and writes its statement; a second time it finds the one that is there. */
export function draftStatement({ db, now }: ActivityDependencies): Activities['draftStatement'] {
  return (draft) => draftRevision(db, draft, now());
}

/** Writes to the managers that a draft waits for them. */
export function tellOfDraft({ db, configured, links }: ActivityDependencies): Activities['tellOfDraft'] {
  return async (statementId) => {
    const { statement, managers } = await draftAndManagers(db, statementId);
    if (statement?.state !== 'draft') return;
    const { contractCode, month, revision } = statement;
    const facts = { statementId, contractCode, month, revision, totalCents: Number(statement.totalCents) };
    await insertNotifications(
      db,
      statementNotifications(facts, managers, links.statement(statementId)),
      configured,
    );
  };
}

/** Writes what is done with a statement, in one transaction with its version. */
export function recordClosing({ db, now }: ActivityDependencies): Activities['recordClosing'] {
  return ({ statementId, command, expectedVersion, userId }) =>
    db.transaction().execute(async (trx) => {
      if (command.type === 'issue') return issueStatement(trx, statementId, now());
      const noteId = 'noteId' in command ? command.noteId : null;
      const change = { statementId, command: command.type, noteId, expectedVersion, userId };
      const applied = await applyClosing(trx, change, now());
      if (!('kind' in applied)) return applied;
      if (applied.kind === 'refused') throw recordRefused(applied);
      throw ApplicationFailure.create({
        message: `Version ${expectedVersion} is stale, the present one is ${applied.version}`,
        type: STALE_VERSION,
        nonRetryable: true,
        details: [{ version: applied.version }],
      });
    });
}
